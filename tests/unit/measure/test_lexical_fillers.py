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
        ("We'll let you know", []),
        ("You see what I mean?", []),
        ("Do you know who owns this?", []),
        ("we'll let the customer know, you know", ["you know"]),
        ("you know, it was late", ["you know"]),
        ("you know it was late", []),
        ("I mean, it was late", ["i mean"]),
        ("that's what you know best", []),
        ("what, you know, we do", ["you know"]),
        ("I think so.", []),
        ("it took an hour or so.", []),
        ("I told him so.", []),
        ("you were right, and he left", []),
        ("turn right, then go on", []),
        ("that's right, right?", ["right"]),
        ("I stayed calm, right, and then", ["right"]),
        ("I know him well", []),
        ("I did it well, and quickly", []),
        ("well done", []),
        ("is that okay?", []),
        ("they said that okay", ["okay"]),
        ("kind of you to say", []),
        ("it was kind of hard", ["kind of"]),
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


@pytest.mark.parametrize(
    ("text", "place"), [("he waited so that I could", 2), ("he went right away then", 2)]
)
def test_beside_a_silence_an_ordinary_word_stays_one(text: str, place: int) -> None:
    edge = 0.3 * place
    words = tuple(
        Word(word.start + 0.5 * (i >= place), word.end + 0.5 * (i >= place), word.text)
        for i, word in enumerate(said(text))
    )
    assert lexical_fillers(words, (Interval(0, edge), Interval(edge + 0.5, 3))) == ((), ())
