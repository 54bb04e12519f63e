"""The figures on the labelled answers stay where they are: what the README prints is true."""

from __future__ import annotations

import pytest

from tools.evaluate_content import SPLITS, answers, commands, follow_ups, key_points, star
from tools.voices_figures import figures
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

QUESTIONS = {each.id: each for each in FolderQuestions([packs.folders()[0]]).questions()}


def test_the_labels_fit_the_packs_and_the_answers() -> None:
    for label in [each for split in SPLITS for each in answers(split)]:
        question = QUESTIONS[label["question"]]
        assert set(label["key_points"]) <= {point.point for point in question.key_points}, label["id"]
        assert set(label["follow_up"]) <= {each.condition for each in question.follow_ups}, label["id"]
        for quotes in label["star"].values():
            for quote in quotes:
                assert quote in label["text"], label["id"]


@pytest.mark.parametrize(
    ("split", "floor"), [("dev", 0.85), ("held", 0.85), ("fresh", 0.85), ("after", 0.75)]
)
def test_the_parts_of_stories_are_found(split: str, floor: float) -> None:
    assert star(split, QUESTIONS, verbose=False)["all"].f1 >= floor


@pytest.mark.parametrize(
    ("split", "floor"), [("dev", 0.80), ("held", 0.70), ("fresh", 0.80), ("after", 0.72)]
)
def test_key_points_are_found(split: str, floor: float) -> None:
    score, _ = key_points(split, QUESTIONS, verbose=False)
    assert score.f1 >= floor


@pytest.mark.parametrize(
    ("split", "floor"), [("dev", 0.85), ("held", 0.80), ("fresh", 0.80), ("after", 0.65)]
)
def test_the_right_follow_up_is_chosen(split: str, floor: float) -> None:
    right, total = follow_ups(split, QUESTIONS, verbose=False)
    assert right / total >= floor


@pytest.mark.parametrize("split", ["dev", "held", "fresh"])
def test_no_answer_is_taken_for_a_command_and_few_commands_are_missed(split: str) -> None:
    caught, wanted, mistaken, said = commands(split, verbose=False)
    assert mistaken == 0
    assert said >= 30
    assert caught / wanted >= 0.95


def test_of_the_tuning_voices_points_are_found_with_evidence_and_traps_are_seen() -> None:
    found = figures("tuning", QUESTIONS)
    assert found.f1(found.evident) >= 0.75
    assert found.f1(found.evident) > 0.9 * found.f1(found.right), "quotes show the points"
    assert found.false_in_traps / found.traps <= 0.4
    assert found.results_right / found.results_shown >= 0.8
    assert found.follow_ups_right / found.follow_ups >= 0.8
    assert found.auc >= 0.78


def test_misheard_words_cost_little() -> None:
    clean, misheard = figures("tuning", QUESTIONS), figures("tuning", QUESTIONS, word_errors=True)
    assert clean.f1(clean.evident) - misheard.f1(misheard.evident) <= 0.05
    assert misheard.evident != clean.evident
