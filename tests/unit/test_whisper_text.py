"""What Whisper writes is guarded against what it makes up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import pytest

pytest.importorskip("faster_whisper")

from voicecoach.adapters.whisper_text import Writer
from voicecoach.adapters.whisper_window import Decoded, Window


class Letters:
    """A tokenizer whose tokens are letters; the writer asks it for little more."""

    non_speech_tokens = ()
    transcribe = translate = sot = sot_prev = sot_lm = no_speech = 0

    def decode(self, tokens: Sequence[int]) -> str:
        return "".join(map(chr, tokens))


class Scripted:
    """A window that says what it was told to, one text after the other."""

    duration = 4.0

    def __init__(self, whole: bool, texts: list[Decoded], asked: list[tuple[bool, float]]) -> None:
        self.whole = whole
        self._texts = texts
        self._asked = asked

    def decode(self, most: int, suppressed: Sequence[int], beam_size: int, temperature: float) -> Decoded:
        assert most < 60  # of what can be said in four seconds
        self._asked.append((self.whole, temperature))
        return self._texts.pop(0)


def text(said: str, probability: float = -0.2, *, silence: float = 0.1, finished: bool = True) -> Decoded:
    return Decoded(tuple(map(ord, said)), probability, silence, finished)


def written(*texts: Decoded) -> tuple[str | None, list[tuple[bool, float]]]:
    """What is taken of ``texts``, and how often it was asked: (in a whole window, at which temperature)."""
    asked: list[tuple[bool, float]] = []
    left = list(texts)
    writer = Writer(cast("object", Letters()), 5)
    found = writer.write(lambda whole: cast("Window", Scripted(whole, left, asked)))
    return (None if found is None else Letters().decode(found[1].tokens)), asked


GOOD = text("I asked what had gone wrong.")
LOOP = text("Please call Stella. " * 6)
RUNAWAY = text("Please call Stella. Please", finished=False)
GUESS = text("The biblical narrative", -1.3)


def test_a_good_text_is_written_once() -> None:
    assert written(GOOD) == ("I asked what had gone wrong.", [(False, 0.0)])


@pytest.mark.parametrize("bad", [LOOP, RUNAWAY, GUESS])
def test_a_doubtful_one_gets_the_whole_window(bad: Decoded) -> None:
    assert written(bad, GOOD) == ("I asked what had gone wrong.", [(False, 0.0), (True, 0.0)])


def test_at_most_two_lots_are_drawn() -> None:
    _, asked = written(LOOP, LOOP, RUNAWAY, LOOP)
    assert asked == [(False, 0.0), (True, 0.0), (True, 0.2), (True, 0.4)]


def test_what_never_comes_to_an_end_was_not_said() -> None:
    assert written(LOOP, RUNAWAY, LOOP, RUNAWAY)[0] is None


def test_of_guesses_the_likeliest_is_taken() -> None:
    assert written(GUESS, text("A different one", -1.1), GUESS, GUESS)[0] == "A different one"


def test_where_nobody_speaks_a_half_sure_text_is_none() -> None:
    assert written(text("Thank you.", -0.7, silence=0.8))[0] is None


def test_a_sure_text_is_one_though_the_model_hears_silence() -> None:
    assert written(text("Yes, I did.", -0.2, silence=0.8))[0] == "Yes, I did."


def test_no_text_is_none() -> None:
    assert written(text(""))[0] is None
