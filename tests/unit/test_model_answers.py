"""Every model answer is one that the program itself would praise, read aloud at 150 words a minute."""

from __future__ import annotations

from dataclasses import replace

import pytest

from testbed.known_ideas import known_ideas
from testbed.written import transcript
from tests.unit.deliveries import GOOD_SOUND, delivery
from voicecoach.circumstances import Circumstances
from voicecoach.coach.coaching import coach
from voicecoach.coach.content.evidence import evidence
from voicecoach.delivery import Delivery
from voicecoach.measure.hedges import hedges
from voicecoach.measure.lexical_fillers import lexical_fillers
from voicecoach.question import Question
from voicecoach.questions import packs
from voicecoach.questions.aloud import stumbles
from voicecoach.questions.packs import FolderQuestions
from voicecoach.speech import Interval, Transcript

QUESTIONS = FolderQuestions([packs.folders()[0]]).questions()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_model_answer_gets_nothing_to_change_from_the_coach(question: Question) -> None:
    said = transcript(question.model_answer)
    feedback = coach(
        Circumstances(question=question),
        GOOD_SOUND,
        read(said),
        evidence(question, said, known_ideas()),
        said.words,
    )
    assert [each.statement for each in feedback.remarks if each.tone == "change"] == []


def test_an_answer_that_is_too_short_and_leaves_points_out_is_told_so() -> None:
    question = next(each for each in QUESTIONS if each.id == "handle-a-difficult-customer")
    said = transcript(" ".join(question.model_answer.split()[:60]))
    feedback = coach(
        Circumstances(question=question),
        GOOD_SOUND,
        read(said),
        evidence(question, said, known_ideas()),
        said.words,
    )
    assert {"answer_length", "star"} <= {each.topic for each in feedback.remarks if each.tone == "change"}


def test_each_key_point_of_the_built_in_packs_has_words_in_which_it_is_asked_for() -> None:
    for question in QUESTIONS:
        asks = [point.ask for point in question.key_points]
        assert all(asks), question.id
        assert len(set(asks)) == len(asks), question.id
        for ask in asks:
            assert list(stumbles(f"Did you {ask}?")) == [], ask
            assert not ask.startswith(("the ", "a ", "you ", "to ", "how ", "that ")), f"no verb: {ask}"


def test_a_point_without_such_words_is_asked_for_by_its_title() -> None:
    point = replace(QUESTIONS[0].key_points[0], point="Stay calm", ask="")
    assert point.asked == "cover this point: Stay calm"


def read(said: Transcript) -> Delivery:
    """``said``, read with even times, without a pause."""
    length = said.words[-1].end
    certain, _ = lexical_fillers(said.words, (Interval(0.0, length),))
    return replace(
        delivery(length=length, words=len(said.words)),
        lexical_fillers=certain,
        hedges=hedges(said.words),
    )
