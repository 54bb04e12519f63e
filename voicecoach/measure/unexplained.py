"""Voice that no word explains: where a filled pause hides that the recogniser dropped.

A recogniser either leaves a hole where the um was, or stretches the word beside it. So each word covers
only as much of its interval as its letters need, and voiced sound that is not covered is unexplained.

Empty case: without words nothing is explained and nothing is claimed: no interval.
"""

from __future__ import annotations

import numpy as np

from voicecoach.measure.levels import HOP, Flags, Floats, mean_level, runs
from voicecoach.measure.words import token
from voicecoach.speech import Interval, Word

PER_WORD = 0.06
"""Seconds that a word lasts besides its letters; with ``PER_LETTER`` fitted on timed human words. [D]"""
PER_LETTER = 0.062
"""Seconds a letter."""
STRETCH = 1.7
"""Times its expected length up to which a word explains the sound in its interval. [D]"""
SHORTEST = 0.15
"""Seconds of unexplained voice that make a filled pause. [D]"""
BRIDGE = 0.05
"""Seconds without voice inside one. [D]"""
UNDER_LOUD = 25.0
"""dB under the loud part of the speech: what is softer is breath. [D]"""


def expected_length(text: str) -> float:
    """Seconds that a word takes at an average pace."""
    return PER_WORD + PER_LETTER * len(token(text))


def own_pace(words: tuple[Word, ...]) -> float:
    """How much longer than average this speaker's words are, 0.7..1.5."""
    if not words:
        return 1.0
    ratios = [word.duration / expected_length(word.text) for word in words]
    return float(np.clip(np.median(ratios), 0.7, 1.5))


def unexplained(
    frequency: Floats, level: Floats, speech: Flags, words: tuple[Word, ...]
) -> tuple[Interval, ...]:
    """Ordered and disjoint. One figure per frame in each array; ``frequency`` is NaN without voice."""
    if not words or not speech.any():
        return ()
    pace = own_pace(words)
    covered = np.zeros(len(level), bool)
    for word in words:
        length = min(word.duration, STRETCH * pace * expected_length(word.text))
        covered[int(word.start / HOP) : int((word.start + length) / HOP) + 1] = True
    loud = mean_level(level[speech]) + 3 - UNDER_LOUD
    free = np.isfinite(frequency) & speech & ~covered & (level > loud)
    gap = round(BRIDGE / HOP)
    for first, last in runs(~free):
        if first > 0 and last < len(free) and last - first <= gap and not covered[first:last].any():
            free[first:last] = True
    return tuple(
        Interval(first * HOP, last * HOP) for first, last in runs(free) if (last - first) * HOP >= SHORTEST
    )
