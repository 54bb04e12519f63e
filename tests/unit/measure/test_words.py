"""What counts as a word, and what words say about fluency."""

import pytest

from voicecoach.measure.hedges import hedges
from voicecoach.measure.repetitions import repetitions
from voicecoach.measure.restarts import restarts
from voicecoach.measure.variety import vocabulary_variety
from voicecoach.measure.words import (
    filled_pause_label,
    filled_pause_labels,
    separated,
    spoken_words,
    without_filled_pauses,
)
from voicecoach.speech import Interval, Word


def said(text: str) -> tuple[Word, ...]:
    return tuple(Word(0.3 * i, 0.3 * i + 0.3, word) for i, word in enumerate(text.split()))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Um,", "um"), ("erm...", "um"), ("uh", "uh"), ("Er", "uh"), ("ummm", "um"),
        ("Hmm", "hmm"), ("mm", "hmm"), ("mm-hm", None), ("uh-huh", None), ("her", None), ("a", None),
        ("reason", None), ("", None), ("...", None), ("M", None), ("m", None),
        ("uhm", "um"), ("äh", "uh"), ("ähm,", "um"), ("öhm", "um"),
    ],
)  # fmt: skip
def test_a_filled_pause_is_told_in_all_its_spellings(text: str, label: str | None) -> None:
    assert filled_pause_label(text) == label


@pytest.mark.parametrize(
    "text",
    [
        "a gap of 5 mm at most", "2.5 mm", "a battery of 5 Ah", "I worked in the ER.", "to err is human",
        "my name is spelled M A M", "we err on the safe side", "I'm sure",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_filled_pause_is_none(text: str) -> None:
    assert set(filled_pause_labels(said(text))) == {None}
    assert without_filled_pauses(said(text)) == said(text)


@pytest.mark.parametrize("text", ["Um, I worked", "I er worked", "I worked, mm, once", "UM I WORKED", "5 um"])
def test_what_is_one_stays_one(text: str) -> None:
    assert sum(label is not None for label in filled_pause_labels(said(text))) == 1


def test_words_that_a_comma_joins_are_two() -> None:
    first, second, third = separated((Word(1, 2, "um,like"), Word(2, 3, "20,000")))
    assert (first.text, second.text, third.text) == ("um,", "like", "20,000")
    assert first.start == 1
    assert first.end == second.start
    assert 1 < first.end < 2
    assert second.end == 2


def test_words_made_up_in_silence_are_dropped() -> None:
    words = (Word(1, 2, "Hello"), Word(2, 2.1, "-"), Word(8, 9, "Thank"), Word(9, 9.4, "you"))
    kept = spoken_words(words, (Interval(0.9, 2.2),))
    assert [word.text for word in kept] == ["Hello"]


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("I I went", ["i"]),
        ("in the in the shop", ["in the"]),
        ("we had a we had a problem", ["we had a"]),
        ("it was very very good", []),
        ("she had had enough", []),
        ("call 5 5 5 now", []),
        ("no repeats here", []),
        ("", []),
    ],
)
def test_words_said_twice_in_a_row_are_repetitions(text: str, repeats: list[str]) -> None:
    assert [phrase.text for phrase in repetitions(said(text))] == repeats


def test_words_broken_off_are_restarts() -> None:
    assert [phrase.text for phrase in restarts(said("the cust- customer was well-known"))] == ["cust-"]


def test_hedges_span_commas() -> None:
    assert [phrase.text for phrase in hedges(said("I, think it was maybe, kind of fine"))] == [
        "i think",
        "maybe",
        "kind of",
    ]


def test_variety_needs_a_hundred_words() -> None:
    assert vocabulary_variety(said("one two three")) is None
    assert vocabulary_variety(said("the " * 120)) == pytest.approx(2, abs=0.1)
    assert vocabulary_variety(said(" ".join(f"word{i}" for i in range(120)))) == 120
