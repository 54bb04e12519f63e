"""Numbers and spelled names on the telephone."""

from __future__ import annotations

import pytest

from voicecoach.bands import DESK, TELEPHONE
from voicecoach.coach.spelling import spelling_remark
from voicecoach.speech import Interval, Word


def words(text: str) -> tuple[Word, ...]:
    """Half a second for each."""
    return tuple(Word(0.5 * at, 0.5 * at + 0.5, word) for at, word in enumerate(text.split()))


NUMBER = "My number is oh seven nine four six one two three, thank you."
SPELLED = "That is spelled M O R G A N, Morgan."


@pytest.mark.parametrize("text", [NUMBER, SPELLED, "Call 07946123456, please.", "It is M-O-R-G-A-N."])
def test_what_comes_in_one_breath_cannot_be_written_down(text: str) -> None:
    remark = spelling_remark(words(text), (), TELEPHONE)
    assert remark is not None
    assert remark.tone == "change"


def test_groups_are_heard_by_the_pauses_between_them() -> None:
    remark = spelling_remark(words(NUMBER), (Interval(3.2, 3.8),), TELEPHONE)
    assert remark is not None
    assert remark.tone == "keep"
    assert "oh seven nine four six one two three\u201d at" in remark.statement


def test_a_number_that_is_written_in_one_may_have_been_said_in_groups() -> None:
    said = (Word(0, 6, "07946123456"),)
    pauses = (Interval(1.8, 2.4), Interval(3.8, 4.4))
    assert getattr(spelling_remark(said, pauses, TELEPHONE), "tone", None) == "keep"
    assert getattr(spelling_remark(said, pauses[:1], TELEPHONE), "tone", None) == "change"


@pytest.mark.parametrize(
    "text",
    [
        "I was there from 2015 to 2019, and we saved 120,000 a year.",
        "One or two of us did it three or four times in 2019",
        "I am A. I like it.",
    ],
)
def test_years_and_amounts_are_nothing_to_be_spelled(text: str) -> None:
    assert spelling_remark(words(text), (), TELEPHONE) is None


def test_at_the_desk_nothing_is_said_of_it() -> None:
    assert spelling_remark(words(NUMBER), (), DESK) is None
