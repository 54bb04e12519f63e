"""Interviews of another kind are data alone: the pack `general`, and one that a user might write."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pytest
import yaml

from testbed.known_ideas import known_ideas
from testbed.written import CONTENT, SECONDS_A_WORD, transcript
from tools.labelled_voices import word_places
from voicecoach.cli import options, practice
from voicecoach.cli.main import main
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.content.ideas import Ideas
from voicecoach.content import ContentEvidence, Quote
from voicecoach.errors import QuestionNotFound
from voicecoach.questions import packs
from voicecoach.questions.choose import ARCS, choose
from voicecoach.questions.packs import FolderQuestions
from voicecoach.sessions.store import FolderSessionStore

SOURCE = FolderQuestions([packs.folders()[0]])
GENERAL = {each.id: each for each in SOURCE.questions() if each.pack == "general"}
ANSWERS: list[dict[str, Any]] = yaml.safe_load((CONTENT / "general.yaml").read_text(encoding="utf-8"))
WORST: list[dict[str, Any]] = yaml.safe_load((CONTENT / "general_worst.yaml").read_text(encoding="utf-8"))
NURSE = """\
pack: nurse
title: On the ward
questions:
  - id: before-you-touch-a-patient
    text: What do you do before you touch a patient?
    category: hygiene
    kind: situational
    key_points:
      - point: Clean your hands
        phrases: [<clean hands>]
      - point: Tell them what you are going to do
        phrases: [<what will happen>, say what I do]
"""
NURSE_IDEAS = """\
ideas:
  - idea: clean hands
    wordings: [wash my hands, gel my hands, soap and water, up to the elbows]
  - idea: what will happen
    wordings: [talk them through, explain each step, tell them before I, let them know before]
"""


def about(answer: dict[str, Any]) -> ContentEvidence:
    return evidence(GENERAL[answer["question"]], transcript(answer["text"]), known_ideas())


def shares_words(quote: Quote, text: str, span: str) -> bool:
    first, end = word_places(text, span)
    return quote.start < end * SECONDS_A_WORD - 0.01 and first * SECONDS_A_WORD < quote.end - 0.01


def test_the_labels_fit_the_pack_and_every_question_has_one() -> None:
    assert {each["question"] for each in ANSWERS} == set(GENERAL)
    for answer in ANSWERS + WORST:
        titles = {point.point for point in GENERAL[answer["question"]].key_points}
        for marked in (answer.get("shown", {}), answer.get("not_shown", {})):
            assert set(marked) <= titles, answer["id"]
            for spans in marked.values():
                assert [each for each in spans if each not in answer["text"]] == [], answer["id"]


def test_points_are_ticked_with_the_words_that_show_them() -> None:
    shown = ticked = right = 0
    for answer in ANSWERS:
        wanted = answer.get("shown", {})
        found = {each.point: each.quote for each in about(answer).covered}
        shown += len(wanted)
        ticked += len(found)
        right += sum(
            any(shares_words(quote, answer["text"], span) for span in wanted.get(point, ()))
            for point, quote in found.items()
        )
    assert 2 * right / (shown + ticked) >= 0.85
    assert right / ticked >= 0.9


def test_what_is_denied_or_was_somebody_else_is_not_ticked() -> None:
    denied = [(each["id"], point) for each in ANSWERS + WORST for point in each.get("not_shown", {})]
    praised = [
        (each["id"], covered.point)
        for each in ANSWERS + WORST
        for covered in about(each).covered
        if covered.point in each.get("not_shown", {})
    ]
    assert len(denied) >= 15
    assert praised == []


@pytest.mark.parametrize("question", GENERAL.values(), ids=lambda question: question.id)
def test_a_model_answer_shows_every_point(question: Any) -> None:
    said = evidence(question, transcript(question.model_answer), known_ideas())
    assert len(said.covered) == len(question.key_points)


def test_twenty_questions_and_none_among_those_that_practice_asks_unnamed() -> None:
    assert len(GENERAL) == 20
    assert not {each.pack for each in SOURCE.offered(None)} & {"general"}
    assert {each.id for each in SOURCE.offered("general")} == set(GENERAL)


@pytest.mark.parametrize("plan", ARCS)
def test_an_interview_has_an_arc_in_any_pack(plan: Any) -> None:
    chosen = choose(SOURCE.offered("general"), pack="general", plan=plan, seed=1)
    assert len({each.id for each in chosen}) == len(chosen) == len(ARCS[plan])
    if plan != "single":
        assert (chosen[0].category, chosen[-1].id) == ("about you", "your-questions-for-us")


def chosen_by(tmp_path: Path, *arguments: str) -> set[str]:
    parser = argparse.ArgumentParser()
    practice.configure(parser)
    options.everywhere(parser)
    parsed = parser.parse_args(arguments)
    options.settled(parsed)
    chosen = practice._choose(parsed, FolderSessionStore(tmp_path))
    return {each.pack for each in chosen}


def test_practice_asks_customer_service_unless_another_pack_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path))
    assert chosen_by(tmp_path, "-n", "150") == {"customer-service"}
    assert chosen_by(tmp_path, "-n", "5", "--pack", "general") == {"general"}
    assert chosen_by(tmp_path, "-n", "5", "--language", "de") == {"german"}
    with pytest.raises(QuestionNotFound, match="no questions in French; write a pack"):
        chosen_by(tmp_path, "--language", "French")
    assert chosen_by(tmp_path, "--question", "your-weakness") == {"general"}
    with pytest.raises(QuestionNotFound, match="add --pack general"):
        chosen_by(tmp_path, "--category", "pay and hours")


def test_the_list_says_how_to_be_asked_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions", "--pack", "general"]) == 0
    said = capsys.readouterr().out
    assert "Any job (practice asks these with --pack general)" in said
    assert "your-weakness" in said


def test_a_nurse_is_asked_and_coached_by_two_files_that_a_user_drops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "nurse.yaml").write_text(NURSE, encoding="utf-8")
    (folder / "nurse_ideas.yaml").write_text(NURSE_IDEAS, encoding="utf-8")
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path))
    assert chosen_by(tmp_path, "--pack", "nurse") == {"nurse"}
    source = FolderQuestions(packs.folders(), packs.user_folder())
    (question,) = source.offered("nurse")
    ideas = Ideas(source.ideas())
    good = evidence(
        question,
        transcript("I use soap and water first. And then I talk them through it, bit by bit."),
        ideas,
    )
    assert [(each.point, each.quote.text.strip(".")) for each in good.covered] == [
        ("Clean your hands", "I use soap and water first"),
        ("Tell them what you are going to do", "I talk them through it"),
    ]
    denied = evidence(
        question,
        transcript("I never wash my hands in the middle of a round, and I don't talk them through it."),
        ideas,
    )
    assert denied.covered == ()


def test_what_is_asked_at_the_end_shows_what_was_asked_about() -> None:
    asked = "When can I expect to hear from you, and how big is the team that I'd be in?"
    found = evidence(GENERAL["your-questions-for-us"], transcript(asked), known_ideas())
    assert {each.point for each in found.covered} == {"The people", "What happens next"}
    # Elsewhere a question tells of nothing that was done.
    scoffing = transcript("Why would I write it down, or why should I tell them early?")
    assert evidence(GENERAL["everything-at-once"], scoffing, known_ideas()).covered == ()
