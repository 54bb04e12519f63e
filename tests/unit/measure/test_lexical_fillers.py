"""Lexical fillers in context."""

import pytest

from voicecoach.measure.lexical_fillers import lexical_fillers
from voicecoach.speech import Interval, Word


def said(text: str) -> tuple[Word, ...]:
    return tuple(Word(0.3 * i, 0.3 * i + 0.3, word) for i, word in enumerate(text.split()))


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("I was, like, really happy", ["like"]),
        ("I like working with people", []),
        ("I would like to learn", []),
        ("it looks like this one", []),
        ("something like that happened", []),
        ("what is it like there", []),
        ("she was like okay fine", ["like"]),
        ("it was, you know, busy", ["you know"]),
        ("it was you, know busy", ["you know"]),
        ("do you know her", []),
        ("you know that I left", []),
        ("the reason was that we resumed also later", []),
        ("I mean we tried", ["i mean"]),
        ("a kind of person", []),
        ("it was sort of busy", ["sort of"]),
        ("So we called them", ["so"]),
        ("we did it so that they came", []),
        ("um actually we won", ["actually"]),
        ("I was angry as well, then we talked", []),
        ("it went well. Well, mostly", ["well"]),
        ("it is all right.", []),
        ("", []),
        ("like", ["like"]),
    ],
)
def test_a_discourse_marker_is_told_from_a_word(text: str, fillers: list[str]) -> None:
    words = said(text)
    found, _ = lexical_fillers(words, (Interval(0, 0.3 * len(words)),))
    assert [filler.text for filler in found] == fillers


def test_a_word_that_may_be_a_filler_is_shown_apart() -> None:
    found, possible = lexical_fillers(said("we were actually there"), (Interval(0, 2),))
    assert found == ()
    assert [filler.text for filler in possible] == ["actually"]


def test_a_silence_sets_a_word_apart() -> None:
    words = said("and then like nobody came")
    found, _ = lexical_fillers(words, (Interval(0, 0.58), Interval(0.8, 1.5)))
    assert [filler.text for filler in found] == ["like"]
