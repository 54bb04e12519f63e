"""The answers by twenty voices fit the packs and say of themselves what their labels claim."""

from __future__ import annotations

import pytest

from testbed.written import CONTENT
from tools.labelled_voices import Half, LabelledAnswer, fingerprint, voices, word_places
from voicecoach.coach.follow_up import SHORT, WORDS_A_SECOND
from voicecoach.question import Condition, FollowUp, Question
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

QUESTIONS = {each.id: each for each in FolderQuestions([packs.folders()[0]]).questions()}
HALVES: list[Half] = ["tuning", "judging"]
ORDER: tuple[Condition, ...] = (
    "too-short", "no-episode", "no-personal-action", "no-result", "no-number", "key-point-missed",
)  # fmt: skip
BOTH = pytest.mark.parametrize("half", HALVES)


def _answers(half: Half) -> list[LabelledAnswer]:
    return [answer for voice in voices(half) for answer in voice.answers]


@BOTH
def test_every_point_is_one_of_its_question_and_marked_once(half: Half) -> None:
    for answer in _answers(half):
        points = [*(each.point for each in answer.shown), *(each.point for each in answer.not_shown)]
        assert set(points) <= {each.point for each in QUESTIONS[answer.question].key_points}, answer.id
        assert len(points) == len(set(points)), answer.id


@BOTH
def test_every_span_is_whole_words_of_the_text_once(half: Half) -> None:
    for answer in _answers(half):
        for span in _spans(answer):
            assert answer.text.count(span) == 1, f"{answer.id}: {span}"
            first, end = word_places(answer.text, span)
            found = " ".join(answer.text.split()[first:end])
            assert found.rstrip(".,?!") == span.rstrip(".,?!"), f"{answer.id}: {span}"


@BOTH
def test_the_follow_up_is_the_first_whose_condition_the_labels_meet(half: Half) -> None:
    for answer in _answers(half):
        question = QUESTIONS[answer.question]
        due = {each.condition for each in question.follow_ups if _due(each, question, answer)}
        assert answer.follow_up == next((each for each in ORDER if each in due), None), answer.id


@BOTH
def test_a_story_has_an_occasion_and_an_own_part_belongs_to_one(half: Half) -> None:
    for answer in _answers(half):
        assert answer.episode == ("situation" in answer.story), answer.id
        assert answer.episode or not (answer.own_part or answer.story), answer.id
        assert answer.own_part or answer.trap or not answer.story.get("action"), answer.id


def test_the_half_that_judges_is_as_it_was_frozen() -> None:
    assert fingerprint("judging") in (CONTENT / "README.md").read_text(encoding="utf-8")


@BOTH
def test_a_half_is_ten_voices_and_a_third_of_it_traps(half: Half) -> None:
    answers = _answers(half)
    assert len(voices(half)) == 10
    assert len(answers) >= 75
    assert 0.28 <= sum(each.trap is not None for each in answers) / len(answers) <= 0.38
    assert len({each.trap for each in answers}) == 8, "each kind of trap, and none"
    assert len({each.id for each in answers}) == len(answers)


def _spans(answer: LabelledAnswer) -> list[str]:
    spans = [*(each.spans for each in answer.shown), *(each.spans for each in answer.not_shown)]
    return [span for each in (*spans, *answer.story.values()) for span in each]


def _due(follow_up: FollowUp, question: Question, answer: LabelledAnswer) -> bool:
    seconds = len(answer.text.split()) / WORDS_A_SECOND
    result = "result" in answer.story
    lacks: dict[Condition, bool] = {
        "too-short": seconds < SHORT * question.target_length.shortest,
        "no-episode": not answer.episode,
        "no-personal-action": answer.episode and not answer.own_part,
        "no-result": answer.episode and not result,
        "no-number": result and not answer.figure,
        "key-point-missed": follow_up.key_point not in {each.point for each in answer.shown},
    }
    return lacks[follow_up.condition]
