"""Words and filled pauses laid over the sound, in order, as well as they fit.

Conventions: figures are natural logarithms of odds, per frame of ``STEP`` seconds or per token; what fits
better is higher. The best of all ways to lay the tokens is found by dynamic programming over the frames
(Viterbi, with the length of each token explicit).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voicecoach.measure.held_sound import STEADY
from voicecoach.measure.voicing import Voicing
from voicecoach.sound.frames import HOP
from voicecoach.speech import Interval

FINE = 2
"""Frames of the voice in one frame here."""
STEP = FINE * HOP
"""Seconds."""
WORD_SPREAD = 0.4
"""Standard deviation of the logarithm of a word's length over its expected one. [D]"""
FILLER_LENGTH, FILLER_SPREAD = 0.4, 0.5
"""Median, seconds, and standard deviation of the logarithm, of filled pauses. [D]"""
SHORTEST, LONGEST = 0.1, 1.6
"""Seconds of a filled pause."""
STRETCHED = 4.0
"""Times its expected length that a word lasts at most."""

# Odds of one frame, by what is heard in it: nobody speaking; speech without voice; voice; voice that holds.
IN_WORD = (-0.25, 0.0, 0.0, -0.05)
IN_FILLER = (-0.8, -0.4, -0.03, 0.1)
BETWEEN = (0.0, -0.06, -0.2, -0.25)


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What is heard in each frame, shape ``(frames,)``: a place in the three lists above."""

    heard: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Token:
    """Something that was said, or may have been."""

    expected: float | None
    """Seconds that a word takes; ``None`` for a filled pause, which may be left out."""
    probability: float = 1.0
    """That it was said, before the sound is looked at."""
    number: int | None = None
    """Of the word in the transcript that it is, if it is one."""
    label: str = ""
    confidence: float = 1.0
    """See ``delivery.FilledPause``; so ``label`` and ``evidence``."""
    evidence: tuple[str, ...] = ()


def ground(voice: Voicing) -> Ground:
    """What ``voice`` is in each frame."""
    heard = voice.speech.astype(np.int8) + voice.voiced + (voice.voiced & (voice.change < STEADY))
    whole = len(heard) // FINE * FINE
    # The median of two is the lower one: a frame is what all of it is.
    return Ground(heard[:whole].reshape(-1, FINE).min(axis=1))


def fitted(
    sound: Ground, start: float, end: float, tokens: Sequence[Token]
) -> Iterator[tuple[Token, Interval]]:
    """Where ``tokens`` lie, in order, if all of them are laid between ``start`` and ``end`` (seconds) as well
    as they fit. Filled pauses that fit worse than none are left out; nothing is laid where there is no room.
    """
    first, last = max(0, round(start / STEP)), min(len(sound.heard), round(end / STEP))
    heard = sound.heard[first:last]
    frames = len(heard)
    if not frames:
        return
    between = _summed(BETWEEN, heard)
    # best[t]: of all ways to lay the tokens so far in the first t frames.
    best = between.copy()
    begins: list[NDArray[np.int64]] = []
    fillers: list[NDArray[np.int64]] = []
    for token in tokens:
        ended, length = _with(token, best, heard)
        if token.expected is None:
            skipped = best + _odds(1 - token.probability)
            ended = ended + _odds(token.probability)
            length = np.where(skipped >= ended, 0, length)
            ended = np.maximum(skipped, ended)
        # Then comes a gap, of no frames or more.
        over = ended - between
        ahead = np.maximum.accumulate(over)
        stop = np.maximum.accumulate(np.where(over == ahead, np.arange(frames + 1), 0))
        best = ahead + between
        begins.append(stop)
        fillers.append(length)
    if not np.isfinite(best[-1]):
        return
    at = frames
    laid: list[tuple[Token, Interval]] = []
    for token, stop, length in zip(reversed(tokens), reversed(begins), reversed(fillers), strict=True):
        ended_at = int(stop[at])
        at = ended_at - int(length[ended_at])
        if at < ended_at:
            laid.append((token, Interval((first + at) * STEP, (first + ended_at) * STEP)))
    yield from reversed(laid)


def _with(
    token: Token, best: NDArray[np.float64], heard: NDArray[np.int8]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """The odds of ending ``token`` after each number of frames, and how many of them it then has."""
    inside = _summed(IN_WORD if token.expected is not None else IN_FILLER, heard)
    expected, spread = (FILLER_LENGTH, FILLER_SPREAD)
    low, high = SHORTEST, LONGEST
    if token.expected is not None:
        expected, spread = token.expected, WORD_SPREAD
        low, high = 2 * STEP, STRETCHED * expected
    found = np.full(len(best), -np.inf)
    lengths = np.zeros(len(best), np.int64)
    before = best - inside
    for length in range(round(low / STEP), min(len(heard), max(round(low / STEP), round(high / STEP))) + 1):
        likely = -0.5 * (math.log(length * STEP / expected) / spread) ** 2
        here = before[:-length] + inside[length:] + likely
        better = here > found[length:]
        found[length:][better] = here[better]
        lengths[length:][better] = length
    return found, lengths


def _summed(odds: Sequence[float], heard: NDArray[np.int8]) -> NDArray[np.float64]:
    """Of the first 0, 1, 2 ... frames."""
    return np.concatenate([[0.0], np.cumsum(np.array(odds)[heard])])


def _odds(probability: float) -> float:
    return math.log(max(probability, 1e-6))
