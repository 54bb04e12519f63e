"""Pieces for the recogniser: whole words, every word, on the recording's own time line."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from voicecoach.conduct import pieces
from voicecoach.conduct.pieces import Piece, PieceCutter
from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES
from voicecoach.speech import SAMPLERATE, Samples

RUNS = st.lists(st.tuples(st.booleans(), st.integers(1, 400)), max_size=40)


def recording(runs: list[tuple[bool, int]]) -> tuple[Samples, NDArray[np.float32]]:
    """Samples that count up, so that each says where it belongs, and the probabilities of ``runs``."""
    parts = [np.full(frames, speaks, np.float32) for speaks, frames in runs]
    speech = np.concatenate([*parts, np.zeros(0, np.float32)])
    return np.arange(len(speech) * PROBABILITY_SAMPLES, dtype=np.float32), speech


def cut(runs: list[tuple[bool, int]], sizes: list[int]) -> list[Piece]:
    """All pieces when the recording arrives in blocks of ``sizes`` frames, over and over."""
    samples, speech = recording(runs)
    cutter, found, at, turn = PieceCutter(), [], 0, 0
    while at < len(speech):
        size = sizes[turn % len(sizes)]
        found += cutter.push(
            samples[at * PROBABILITY_SAMPLES : (at + size) * PROBABILITY_SAMPLES], speech[at : at + size]
        )
        at, turn = at + size, turn + 1
    return found + cutter.finish()


def covered(found: list[Piece], frames: int) -> NDArray[np.int_]:
    """In how many pieces each frame lies."""
    count = np.zeros(frames, int)
    for piece in found:
        first = round(piece.start * SAMPLERATE) // PROBABILITY_SAMPLES
        count[first : first + len(piece.samples) // PROBABILITY_SAMPLES] += 1
    return count


@given(RUNS, st.lists(st.integers(1, 200), min_size=1, max_size=5))
def test_every_word_is_in_one_piece_at_its_own_time(runs: list[tuple[bool, int]], sizes: list[int]) -> None:
    _, speech = recording(runs)
    found = cut(runs, sizes)
    count = covered(found, len(speech))
    assert np.all(count[speech > 0] == 1)
    assert np.all(count <= 1)
    for piece in found:
        assert piece.samples[0] == round(piece.start * SAMPLERATE)
        assert len(piece.samples) <= (pieces.LONGEST + pieces.PAUSE + 2 * pieces.MARGIN) * PROBABILITY_SAMPLES
    starts = [piece.start for piece in found]
    assert starts == sorted(starts)


def test_an_answer_that_ends_just_after_the_longest_piece_is_one_piece() -> None:
    (only,) = cut([(False, 8), (True, pieces.LONGEST + 9)], [1])
    assert len(only.samples) == (8 + pieces.LONGEST + 9) * PROBABILITY_SAMPLES


@given(RUNS, st.lists(st.integers(1, 200), min_size=1, max_size=5))
def test_how_it_arrives_makes_no_difference(runs: list[tuple[bool, int]], sizes: list[int]) -> None:
    whole, bits = cut(runs, [10**6]), cut(runs, sizes)
    assert [piece.start for piece in whole] == [piece.start for piece in bits]
    for one, other in zip(whole, bits, strict=True):
        assert np.array_equal(one.samples, other.samples)


def test_a_piece_ends_in_a_pause_once_there_is_enough_of_it() -> None:
    words = [(True, 100), (False, 20)] * 5  # 3.2 s of speech, 0.64 s of silence
    found = cut(words, [7])
    assert len(found) == 2
    assert round(found[1].start * SAMPLERATE / PROBABILITY_SAMPLES) == 3 * 120 - pieces.MARGIN


def test_a_long_pause_ends_any_piece_at_once() -> None:
    samples, speech = recording([(True, 30), (False, pieces.LONG_PAUSE)])
    assert len(PieceCutter().push(samples, speech)) == 1


LONG = [(True, 400), (False, 40)] * 4
"""Four pieces, 56 s."""


def test_the_end_of_a_long_answer_is_cut_where_it_paused_for_a_moment() -> None:
    end = [(True, 170), (False, pieces.PART_PAUSE), (True, 90), (False, 30)]
    *_, one, other = found = cut([*LONG, *end], [7])
    assert len(found) == 6
    assert round(one.start * SAMPLERATE / PROBABILITY_SAMPLES) == 4 * 440 - pieces.MARGIN
    assert (
        len(other.samples)
        == (90 + 2 * pieces.MARGIN - (2 * pieces.MARGIN - pieces.PART_PAUSE)) * PROBABILITY_SAMPLES
    )
    # Of a short one it is not, nor where a word or two would be left alone.
    assert len(cut(end, [7])) == 1
    assert len(cut([*LONG, *end[:2], (True, pieces.PART_LEAST - 1)], [7])) == 5


@given(RUNS)
def test_parts_that_have_ended_are_those_of_the_end(runs: list[tuple[bool, int]]) -> None:
    samples, speech = recording([*LONG, *runs])
    cutter, ended = PieceCutter(), list[Piece]()
    for at in range(0, len(speech), 5):
        cutter.push(samples[at * PROBABILITY_SAMPLES : (at + 5) * PROBABILITY_SAMPLES], speech[at : at + 5])
        now = cutter.parts_ended()
        pending = cutter.pending
        # None changes while they are pending.
        kept = [
            piece
            for piece in ended
            if pending and piece.start * SAMPLERATE / PROBABILITY_SAMPLES >= pending[0] - pieces.MARGIN
        ]
        assert [piece.start for piece in now][: len(kept)] == [piece.start for piece in kept]
        ended = now
    parts = cutter.parts()
    if parts and cutter.silence < pieces.LONG_PAUSE:
        assert all(one.same(other) for one, other in zip(parts, cutter.finish(), strict=True))


def test_an_endless_stream_of_words_is_cut_where_it_is_quietest() -> None:
    runs = [(True, 600), (False, 3), (True, 60), (False, 9), (True, 300)]
    first, second = cut(runs, [11])
    middle = 600 + 3 + 60 + 4
    assert round((first.start * SAMPLERATE + len(first.samples)) / PROBABILITY_SAMPLES) == middle
    assert round(second.start * SAMPLERATE / PROBABILITY_SAMPLES) == middle


def test_silence_makes_no_piece() -> None:
    assert cut([(False, 2000)], [13]) == []
