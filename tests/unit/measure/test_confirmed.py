"""Filled pauses on which recogniser and sound agree."""

from __future__ import annotations

import numpy as np
import pytest

from voicecoach.measure.confirmed import laid
from voicecoach.measure.voicing import Voicing
from voicecoach.sound.frames import HOP
from voicecoach.speech import Interval, Suspected, Word

SECONDS = 8
MOVING, HELD = 10.0, 2.0
"""dB of change in a word and in a held sound."""


def voice(spoken: list[tuple[float, float]], held: list[tuple[float, float]] = ()) -> Voicing:  # type: ignore[assignment]
    """Words at ``spoken``, held sounds at ``held``; silence elsewhere. Seconds."""
    frames = round(SECONDS / HOP)
    voiced, change = np.zeros(frames, bool), np.full(frames, MOVING, np.float32)
    for start, end in [*spoken, *held]:
        voiced[round(start / HOP) : round(end / HOP)] = True
    for start, end in held:
        change[round(start / HOP) : round(end / HOP)] = HELD
    return Voicing(voiced.copy(), voiced, change, np.where(voiced, 0, np.nan).astype(np.float32))


def word(text: str, start: float, end: float) -> Word:
    return Word(start, end, text, 0.9)


def found(sound: Voicing, words: list[Word], *suspected: Suspected) -> list[tuple[float, float, str]]:
    return [(at.start, at.end, at.label) for at in laid(sound, tuple(words), suspected)[0]]


# "worked", a held sound, "there"; the recogniser lets the first word last until the second begins.
SOUND = voice([(1.0, 1.5), (2.6, 3.0)], [(1.8, 2.3)])
WORDS = [word("worked", 1.0, 2.6), word("there", 2.6, 3.0)]


def test_it_is_where_the_sound_is_and_not_where_the_recogniser_has_its_words() -> None:
    ((start, end, label),) = found(SOUND, WORDS, Suspected(1, "um", 0.8))
    assert label == "um"
    assert (start, end) == pytest.approx((1.8, 2.3), abs=0.03)


def test_words_that_the_recogniser_squeezed_beside_it_are_given_their_time_back() -> None:
    # Both words of "I said" are said before it, and the recogniser has them after it.
    sound = voice([(1.0, 1.1), (1.15, 1.45), (2.6, 3.0)], [(1.8, 2.3)])
    words = [word("when", 0.4, 0.7), word("I", 2.6, 2.6), word("said", 2.6, 2.6), word("there", 2.6, 3.0)]
    ((start, end, _),) = found(sound, words, Suspected(3, "uh", 0.8))
    assert (start, end) == pytest.approx((1.8, 2.3), abs=0.1)


@pytest.mark.parametrize("probability", [0.05, 0.39])
def test_a_weak_suspicion_is_not_believed_whatever_the_sound(probability: float) -> None:
    assert found(SOUND, WORDS, Suspected(1, "um", probability)) == []


def test_without_voice_to_spare_nothing_was_said() -> None:
    silent = voice([(1.0, 1.5), (2.6, 3.0)])
    assert found(silent, WORDS, Suspected(1, "um", 0.9)) == []


def test_what_is_not_suspected_is_not_found_however_held() -> None:
    assert found(SOUND, WORDS) == []


def test_a_suspicion_that_is_not_strong_needs_a_held_sound() -> None:
    moving = voice([(1.0, 1.5), (1.8, 2.3), (2.6, 3.0)])
    assert found(moving, WORDS, Suspected(1, "um", 0.45)) == []
    assert len(found(SOUND, WORDS, Suspected(1, "um", 0.45))) == 1


def test_one_that_the_recogniser_wrote_down_is_one_and_not_two() -> None:
    words = [WORDS[0], word("Um,", 2.5, 2.6), WORDS[1]]
    ((start, end, label),) = found(SOUND, words, Suspected(1, "um", 0.9), Suspected(2, "uh", 0.9))
    assert label == "um"
    assert (start, end) == pytest.approx((1.8, 2.3), abs=0.03)


def test_one_that_the_recogniser_wrote_down_over_silence_was_not_said() -> None:
    silent = voice([(1.0, 1.5), (2.6, 3.0)])
    assert found(silent, [WORDS[0], word("um", 1.7, 2.3), WORDS[1]]) == []


def test_several_in_one_place_are_several() -> None:
    sound = voice([(1.0, 1.5), (4.6, 5.0)], [(1.8, 2.3), (2.7, 3.2), (3.6, 4.1)])
    words = [word("worked", 1.0, 4.6), word("there", 4.6, 5.0)]
    pauses = found(sound, words, Suspected(1, "um", 0.9))
    assert [start for start, _, _ in pauses] == pytest.approx([1.8, 2.7, 3.6], abs=0.03)


@pytest.mark.parametrize(("after", "at"), [(0, (0.4, 0.8)), (2, (3.4, 3.9))])
def test_it_may_come_before_the_first_word_and_after_the_last(after: int, at: tuple[float, float]) -> None:
    sound = voice([(1.0, 1.5), (2.6, 3.0)], [at])
    words = [word("worked", 1.0, 1.5), word("there", 2.6, 3.0)]
    ((start, end, _),) = found(sound, words, Suspected(after, "um", 0.8))
    assert (start, end) == pytest.approx(at, abs=0.03)


def test_they_are_in_order_and_apart() -> None:
    sound = voice([(1.0, 1.5), (2.6, 3.0), (4.2, 4.6)], [(1.8, 2.3), (3.3, 3.8)])
    words = [word("worked", 1.0, 2.6), word("there", 2.6, 4.2), word("once", 4.2, 4.6)]
    pauses = laid(sound, tuple(words), (Suspected(1, "um", 0.8), Suspected(2, "uh", 0.8)))[0]
    assert [pause.label for pause in pauses] == ["um", "uh"]
    assert pauses[0].end <= pauses[1].start
    assert all(isinstance(pause, Interval) and 0 <= pause.confidence <= 1 for pause in pauses)


def test_no_words_have_none() -> None:
    assert found(SOUND, []) == []


def test_the_words_around_it_are_where_they_were_said() -> None:
    words = [word("when", 0.4, 0.7), word("I", 2.6, 2.6), word("said", 2.6, 2.6), word("there", 2.6, 3.0)]
    sound = voice([(0.4, 0.7), (1.0, 1.1), (1.15, 1.45), (2.6, 3.0)], [(1.8, 2.3)])
    _, placed = laid(sound, tuple(words), (Suspected(3, "uh", 0.8),))
    assert [at.text for at in placed] == ["when", "I", "said", "there"]
    assert [at.start for at in placed] == pytest.approx([0.4, 1.0, 1.15, 2.6], abs=0.15)
    assert placed[3].start >= 2.3
