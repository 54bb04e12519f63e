"""Every model answer is one that the program itself would praise, read aloud at 150 words a minute."""

from __future__ import annotations

from dataclasses import replace

import pytest

from testbed.known_ideas import known_encoder, known_ideas
from testbed.written import transcript
from tests.unit.deliveries import GOOD_SOUND, delivery
from voicecoach.circumstances import Circumstances
from voicecoach.coach.coaching import coach
from voicecoach.coach.content.evidence import evidence
from voicecoach.delivery import Delivery
from voicecoach.languages import ENGLISH, GERMAN
from voicecoach.languages.language import Language
from voicecoach.measure.hedges import hedges
from voicecoach.measure.lexical_fillers import lexical_fillers
from voicecoach.question import Question
from voicecoach.questions import packs
from voicecoach.questions.aloud import stumbles
from voicecoach.questions.packs import FolderQuestions
from voicecoach.speech import Interval, Transcript

ALL = FolderQuestions([packs.folders()[0]]).questions()
QUESTIONS = tuple(each for each in ALL if each.language == "en")
GERMAN_QUESTIONS = tuple(each for each in ALL if each.language == "de")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_model_answer_gets_nothing_to_change_from_the_coach(question: Question) -> None:
    said = transcript(question.model_answer)
    feedback = coach(
        Circumstances(question=question),
        GOOD_SOUND,
        read(said),
        evidence(question, said, known_ideas(), encoder=known_encoder()),
        said.words,
    )
    assert [each.statement for each in feedback.remarks if each.tone == "change"] == []


@pytest.mark.parametrize("question", GERMAN_QUESTIONS, ids=lambda question: question.id)
def test_a_german_model_answer_gets_nothing_to_change_and_has_the_length_of_its_question(
    question: Question,
) -> None:
    said = transcript(question.model_answer, words_per_minute=125.0, language="de")
    read_aloud = read(said, GERMAN)
    feedback = coach(
        Circumstances(question=question).spoken_in(GERMAN), GOOD_SOUND, read_aloud, None, said.words
    )
    assert [each.statement for each in feedback.remarks if each.tone == "change"] == []
    assert {"answer_length", "pace"} <= {each.topic for each in feedback.remarks if each.tone == "keep"}


def test_the_german_pack_has_twenty_questions_each_with_what_it_asks_for_and_a_follow_up() -> None:
    assert len(GERMAN_QUESTIONS) == 20
    for question in GERMAN_QUESTIONS:
        assert len(question.key_points) >= 3, question.id
        assert question.looking_for, question.id
        assert question.why_it_works, question.id
        assert "too-short" in {each.condition for each in question.follow_ups}, question.id


def test_an_answer_that_is_too_short_and_leaves_points_out_is_told_so() -> None:
    question = next(each for each in QUESTIONS if each.id == "handle-a-difficult-customer")
    said = transcript(" ".join(question.model_answer.split()[:60]))
    feedback = coach(
        Circumstances(question=question),
        GOOD_SOUND,
        read(said),
        evidence(question, said, known_ideas(), encoder=known_encoder()),
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


def read(said: Transcript, language: Language = ENGLISH) -> Delivery:
    """``said``, read with even times, without a pause."""
    length = said.words[-1].end
    certain, _ = lexical_fillers(said.words, (Interval(0.0, length),), language)
    return replace(
        delivery(length=length, words=len(said.words), wpm=len(said.words) / length * 60),
        lexical_fillers=certain,
        hedges=hedges(said.words, language),
        uncounted=language.uncounted,
    )
