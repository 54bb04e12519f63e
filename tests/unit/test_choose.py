from __future__ import annotations

import argparse
from collections import Counter
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.cli import practice
from voicecoach.errors import QuestionNotFound
from voicecoach.question import Kind, Level, Question, TargetLength
from voicecoach.questions import packs
from voicecoach.questions.choose import ARCS, Plan, choose
from voicecoach.questions.find import matching
from voicecoach.questions.packs import FolderQuestions

BUILT_IN = FolderQuestions([packs.folders()[0]]).questions()
SEEDS = range(40)


def question(
    id: str,  # noqa: A002
    kind: Kind = "general",
    category: str = "any",
    level: tuple[Level, ...] = ("entry", "experienced", "lead"),
) -> Question:
    return Question(id, f"{id}?", category, kind, TargetLength(45, 90), level=level)


MANY = tuple(question(f"{kind}-{i}", kind) for kind in get_args(Kind) for i in range(10))


@pytest.mark.parametrize("plan", get_args(Plan))
def test_a_plan_never_repeats_a_question_and_ends_with_the_closing(plan: Plan) -> None:
    for seed in SEEDS:
        chosen = choose(BUILT_IN, plan=plan, seed=seed)
        assert len({each.id for each in chosen}) == len(chosen)
    for seed in SEEDS:
        chosen = choose(MANY, plan=plan, seed=seed)
        assert len({each.id for each in chosen}) == len(chosen) == len(ARCS[plan])
        closing = [index for index, each in enumerate(chosen) if each.kind == "closing"]
        assert closing == [len(chosen) - 1] or plan == "single"


def test_every_category_kind_and_question_that_a_plan_names_is_in_the_built_in_packs() -> None:
    slots = {slot for arc in ARCS.values() for slot in arc}
    assert {each for slot in slots for each in slot.categories} <= {each.category for each in BUILT_IN}
    assert {each for slot in slots for each in slot.ids} <= {each.id for each in BUILT_IN}
    for slot in slots:
        for category in slot.categories:  # a preference that no question meets is none
            assert any(each.category == category and each.kind in slot.kinds for each in BUILT_IN), category


def test_an_interview_opens_with_the_candidate_then_the_motivation() -> None:
    for seed in SEEDS:
        opening, motivation, *_, closing = choose(BUILT_IN, plan="full", seed=seed)
        assert opening.id == "tell-me-about-yourself"
        assert motivation.category == "motivation"
        assert closing.id == "questions-for-us"


def test_a_first_round_asks_for_stories_and_cases() -> None:
    kinds = Counter(each.kind for each in choose(MANY, plan="first-round", seed=3))
    assert kinds["behavioural"] >= 2
    assert kinds["situational"] >= 2


def test_the_seed_decides_and_the_order_of_the_files_does_not() -> None:
    for plan in get_args(Plan):
        assert choose(MANY, plan=plan, seed=7) == choose(tuple(reversed(MANY)), plan=plan, seed=7)
    assert len({choose(MANY, seed=seed) for seed in SEEDS}) > len(SEEDS) / 2


def test_new_questions_come_before_those_that_went_well() -> None:
    went_well = {each.id: 0.9 for each in MANY if not each.id.endswith("3")}
    for seed in SEEDS:
        assert all(each.id.endswith("3") for each in choose(MANY, seed=seed, count=6, practised=went_well))


def test_what_went_badly_comes_back_sooner_than_chance() -> None:
    badly = {"general-0": 0.1}
    met = sum(choose(MANY, seed=seed, count=1, practised=badly)[0].id == "general-0" for seed in range(2000))
    # One in 60 by chance is 33; three times as likely is about 97.
    assert 65 < met < 140


def test_everything_practised_and_good_is_still_asked() -> None:
    assert len(choose(MANY, plan="full", seed=1, practised={each.id: 1.0 for each in MANY})) == len(
        ARCS["full"]
    )


@given(st.integers(1, 40), st.sampled_from(get_args(Plan)), st.integers(0, 5))
def test_the_count_is_kept_while_there_are_questions(count: int, plan: Plan, seed: int) -> None:
    chosen = choose(MANY, plan=plan, count=count, seed=seed)
    assert len(chosen) == count
    assert len(set(chosen)) == count


def test_a_manager_is_asked_what_is_meant_for_managers_and_others_are_not() -> None:
    lead = tuple(question(f"lead-{i}", "behavioural", level=("lead",)) for i in range(3))
    entry = (question("entry-only", "behavioural", level=("entry",)),)
    for seed in SEEDS:
        manager = choose((*MANY, *lead, *entry), plan="manager", seed=seed)
        assert set(lead) <= set(manager)
        assert not set(entry) & set(manager)
        assert not set(lead) & set(choose((*MANY, *lead), plan="full", seed=seed))


def test_a_pack_without_kinds_still_makes_an_interview() -> None:
    own = tuple(question(f"own-{i}") for i in range(10))
    assert len(choose(own, plan="first-round", seed=1)) == len(ARCS["first-round"]) - 1


def test_one_question_by_its_id_or_a_hint() -> None:
    assert [each.id for each in choose(MANY, ids=["closing-3", "closing-1", "closing-3"])] == [
        "closing-3",
        "closing-1",
    ]
    assert choose(MANY, ids=["closing-3"]) == (question("closing-3", "closing"),)
    with pytest.raises(QuestionNotFound, match=r"did you mean .*closing-3"):
        choose(MANY, ids=["closing3"])
    with pytest.raises(QuestionNotFound, match="lists them"):
        choose(MANY, ids=["xyz"])


def test_nothing_that_fits_is_said() -> None:
    with pytest.raises(QuestionNotFound, match='the category "weather"'):
        choose(MANY, category="weather")


def test_every_question_meets_its_own_words_in_a_search() -> None:
    for each in BUILT_IN:
        assert each in matching(BUILT_IN, search=each.text.rstrip("?.").lower(), kind=each.kind)
    assert matching(BUILT_IN, search="zebra") == ()


def test_practice_takes_several_questions_by_name() -> None:
    parser = argparse.ArgumentParser()
    practice.configure(parser)
    named = parser.parse_args(["--question", "closing-3", "--question", "closing-1"]).question
    assert [each.id for each in choose(MANY, ids=named)] == ["closing-3", "closing-1"]
