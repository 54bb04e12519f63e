"""What is said of an answer in which the line dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from voicecoach.analysis import Remark
from voicecoach.coach.dropped_line import dropped_line_remark, taken_up
from voicecoach.delivery import UNMEASURED, Delivery
from voicecoach.session import Drop
from voicecoach.speech import Interval, Word

DROP = Drop(lost=Interval(12, 14), back=Interval(14, 16))
BEFORE = ["I", "called", "the", "driver", "and", "found", "the", "parcel", "at", "the", "wrong", "depot"]


def delivery(*speech: tuple[float, float]) -> Delivery:
    regions = tuple(Interval(*each) for each in speech)
    return replace(UNMEASURED, speech=regions)


def words(after: str, *, begin: float = 17.0) -> tuple[Word, ...]:
    """What was said until the line was dead, and from ``begin`` on."""
    said = [Word(9 + 0.4 * at, 9.4 + 0.4 * at, text) for at, text in enumerate(BEFORE)]
    said += [Word(begin + 0.4 * at, begin + 0.4 + 0.4 * at, text) for at, text in enumerate(after.split())]
    return tuple(said)


def remark(speech: Delivery, after: str = "") -> Remark:
    found = dropped_line_remark(DROP, speech, words(after) if after else ())
    assert found is not None
    return found


def test_a_line_that_held_is_no_subject() -> None:
    assert dropped_line_remark(None, delivery((1, 30)), ()) is None


def test_the_thread_is_lost_where_little_or_nothing_comes_after() -> None:
    assert "nothing came after" in remark(delivery((1, 13.5))).statement
    lost = remark(delivery((1, 13.5), (17, 19)))
    assert (lost.tone, "2.0 s of speech" in lost.statement) == ("change", True)


def test_who_lets_the_other_side_wait_is_told_how_long() -> None:
    late = remark(delivery((1, 13.5), (20.5, 40)), "as I was saying")
    assert (late.tone, "4.5 s passed" in late.statement) == ("change", True)


def test_without_words_only_the_sound_is_judged() -> None:
    kept = remark(delivery((1, 13.5), (17, 40)))
    assert (kept.tone, kept.statement) == ("keep", "The line dropped, and you went on after 1.0 s.")


def test_who_talks_on_through_it_has_gone_on_at_once() -> None:
    assert "after 0.0 s" in remark(delivery((1, 40))).statement


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        ("Yes, I am here. As I was saying, we got it there in time", "as i was saying"),
        ("Sorry about that. What did you hear last?", "what did you hear"),
        ("So the parcel was at another depot, and I fetched it", "parcel, depot"),
    ],
)
def test_the_thread_is_taken_up_by_going_back(after: str, shown: str) -> None:
    kept = remark(delivery((1, 13.5), (17, 40)), after)
    assert kept.tone == "keep"
    assert shown in kept.statement


def test_what_is_not_said_again_is_shown() -> None:
    change = remark(delivery((1, 13.5), (17, 40)), "and then my manager thanked me and I was glad")
    assert change.tone == "change"
    assert "at the wrong depot\u201d was never heard" in change.statement


def test_what_was_said_before_the_line_was_back_takes_nothing_up() -> None:
    assert taken_up(DROP, words("as I was saying", begin=14.2)) == ""


def test_where_no_word_was_lost_nothing_need_be_said_again() -> None:
    said = tuple(word for word in words("and then my manager thanked me") if not 11.5 < word.start < 14)
    found = dropped_line_remark(DROP, delivery((1, 11.5), (17, 40)), said)
    assert found is not None
    assert "no word was lost" in found.statement
