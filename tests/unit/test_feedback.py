"""What is said about an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testbed.sittings import ANSWER
from tests.unit.deliveries import ABOUT, GOOD_SOUND, delivery
from voicecoach.coach.coaching import coach
from voicecoach.delivery import Estimate, Phrase, RecordingQuality
from voicecoach.session import EndedBy, Gap
from voicecoach.speech import Interval

WORDS_IN_15_SECONDS = 40  # at 165 words a minute, the speaking rate of the default voice


def test_a_good_answer_is_told_what_to_keep_and_nothing_to_change() -> None:
    feedback = coach(ABOUT, GOOD_SOUND, delivery())
    assert feedback.change is None
    assert feedback.keep is not None
    assert feedback.keep.topic == "pace"
    assert "150 words a minute" in feedback.spoken


@pytest.mark.parametrize(
    ("changed", "topic"),
    [
        ({"fillers": 12}, "filled_pauses"),
        ({"lexical": 12}, "lexical_fillers"),
        ({"length": 15.0, "pauses": ()}, "answer_length"),
        ({"length": 200.0}, "answer_length"),
        ({"wpm": 220.0, "articulation": 6.4}, "pace"),
        ({"wpm": 90.0}, "pace"),
        ({"wpm": 200.0, "articulation": 5.0}, "pace"),
        ({"pauses": (Interval(10.0, 16.0),)}, "silent_pauses"),
        ({"latency": 7.0}, "response_latency"),
        ({"latency": -0.5}, "response_latency"),
    ],
)
def test_what_stands_out_is_what_should_change(changed: dict[str, object], topic: str) -> None:
    feedback = coach(ABOUT, GOOD_SOUND, delivery(**changed))  # type: ignore[arg-type]
    assert feedback.change is not None
    assert feedback.change.topic == topic
    assert feedback.change.advice


@pytest.mark.parametrize(
    ("changed", "topic", "said"),
    [
        ({"pitch_variation": 1.2}, "pitch_variation", "rather flat"),
        ({"phrase_end_fade": 14.0}, "phrase_end_fade", "last words get lost"),
        ({"hedges": (Phrase(3.0, 3.4, "I think"),) * 9}, "hedges", "one in every 17 words"),
    ],
)
def test_voice_and_hedges_are_remarked_on_where_they_stand_out(
    changed: dict[str, object], topic: str, said: str
) -> None:
    change = coach(ABOUT, GOOD_SOUND, replace(delivery(), **changed)).change  # type: ignore[arg-type]
    assert change is not None
    assert change.topic == topic
    assert said in change.statement


def test_a_rate_is_only_about_what_it_says_and_comes_without_its_range() -> None:
    figures = replace(delivery(fillers=12), filled_pauses_per_minute=Estimate(12.0, 6.2, 21.0))
    change = coach(ABOUT, GOOD_SOUND, figures).change
    assert change is not None
    assert change.statement == "Um or uh twelve times, about 12 a minute; up to 6 is usual."


def test_a_high_word_rate_at_a_normal_articulation_rate_is_not_called_fast() -> None:
    change = coach(ABOUT, GOOD_SOUND, delivery(wpm=200.0, articulation=5.0)).change
    assert change is not None
    assert "pauses are few" in change.statement
    assert "fast" not in change.statement


def test_without_a_transcript_fillers_are_only_possible() -> None:
    feedback = coach(ABOUT, GOOD_SOUND, delivery(words=None, wpm=None, fillers=12))
    statements = {remark.topic: remark.statement for remark in feedback.remarks}
    assert "possible hesitations" in statements["filled_pauses"]
    assert "lexical_fillers" not in statements


def test_of_a_poor_recording_only_what_it_can_carry_is_said() -> None:
    poor = RecordingQuality(
        4.0,
        0.2,
        0.5,
        usable=False,
        problems=("The background is loud.",),
        refused=("silent_pauses", "filled_pauses"),
    )
    feedback = coach(ABOUT, poor, delivery(fillers=30))
    assert feedback.change is not None
    assert feedback.change.topic == "recording"
    assert "The background is loud." in feedback.change.statement
    assert "too poor" in feedback.spoken
    topics = {remark.topic for remark in feedback.remarks}
    assert "answer_length" in topics
    assert topics.isdisjoint(poor.refused)


def test_silence_is_an_answer_of_which_nothing_can_be_said() -> None:
    feedback = coach(ABOUT, GOOD_SOUND, delivery(length=None, latency=None, pauses=()))
    assert feedback.keep is None
    assert "didn't hear" in feedback.spoken


@given(
    length=st.none() | st.floats(0.1, 900),
    words=st.none() | st.integers(0, 3000),
    wpm=st.none() | st.floats(5, 400),
    articulation=st.floats(0.5, 9),
    latency=st.none() | st.floats(-3, 60),
    fillers=st.integers(0, 60),
    lexical=st.integers(0, 60),
)
def test_the_spoken_feedback_is_short_and_the_remarks_are_in_order(**figures: object) -> None:
    feedback = coach(ABOUT, GOOD_SOUND, delivery(**figures))  # type: ignore[arg-type]
    assert 0 < len(feedback.spoken.split()) <= WORDS_IN_15_SECONDS
    weights = [remark.weight for remark in feedback.remarks]
    assert weights == sorted(weights, reverse=True)
    assert all(0 <= weight <= 1 for weight in weights)
    for remark in feedback.remarks:
        assert remark.statement.endswith((".", "!"))
        assert bool(remark.advice) or remark.tone != "change"


@pytest.mark.parametrize("length", [8.0, 60.0, 400.0])
@pytest.mark.parametrize("cost", [{"cut_off": True}, {"gaps": (Gap(3.0, 9.0, 6.0),)}])
def test_nothing_is_said_of_the_length_of_an_answer_that_is_not_all_there(
    length: float, cost: dict[str, Any]
) -> None:
    told = coach(ABOUT, GOOD_SOUND, delivery(length=length))
    assert any(remark.topic == "answer_length" for remark in told.remarks)
    feedback = coach(replace(ABOUT, **cost), GOOD_SOUND, delivery(length=length))
    assert not any(remark.topic in {"answer_length", "closing"} for remark in feedback.remarks)
    assert "long" not in feedback.spoken


@pytest.mark.parametrize(
    ("ended_by", "cut_off"),
    [("lost", True), ("disk", True), ("interrupted", True), (None, True), ("key", False), ("silence", False)],
)
def test_an_answer_was_cut_off_unless_the_candidate_or_a_rule_ended_it(
    ended_by: EndedBy | None, cut_off: bool
) -> None:
    assert replace(ANSWER, ended_by=ended_by).cut_off is cut_off
