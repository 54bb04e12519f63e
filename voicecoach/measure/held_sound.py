"""Held sounds: voice that stays on one note. A hint at a filled pause, no more.

Empty case: no voice, no held sound.
"""

from __future__ import annotations

import numpy as np

from voicecoach.measure.levels import HOP, Flags, Floats, runs
from voicecoach.speech import Interval

SHORTEST = 0.3
"""Seconds. [D]"""
STEP = 0.35
"""Semitones from frame to frame up to which a note is held. [D]"""
SPREAD = 1.2
"""Semitones between the lowest and the highest tenth of a held sound."""


def held_sounds(frequency: Floats, level: Floats, speech: Flags) -> tuple[Interval, ...]:
    """Ordered and disjoint. One figure per frame in each array; ``frequency`` is NaN without voice."""
    if not len(level):
        return ()
    semitones = 12 * np.log2(frequency)
    steady = np.abs(np.diff(semitones, prepend=np.nan)) < STEP
    found = []
    for first, last in runs(steady & speech):
        low, high = np.percentile(semitones[first:last], [10, 90])
        if (last - first) * HOP >= SHORTEST and high - low <= SPREAD:
            found.append(Interval(first * HOP, last * HOP))
    return tuple(found)
