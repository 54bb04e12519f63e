"""Pace over time: the articulation rate in windows of ``WINDOW`` seconds, one every ``STEP``.

Pauses are left out, so that a window with much thinking in it is not called slow. Windows with less than
``ENOUGH`` seconds of speech are dropped. Empty case: no windows.
"""

from __future__ import annotations

from math import ceil

import numpy as np
from numpy.typing import NDArray

from voicecoach.delivery import Pace
from voicecoach.sound.frames import HOP, Flags
from voicecoach.speech import Interval

WINDOW = 15.0
STEP = 5.0
ENOUGH = 5.0
"""Seconds of speech, about 7 words at the slowest. [D]"""


def pace(times: NDArray[np.float64], weights: NDArray[np.float64], talking: Flags) -> tuple[Pace, ...]:
    """``times``: of syllables or words, seconds, ascending; ``weights``: syllables of each; ``talking``:
    frames that are neither silent nor filled pauses.
    """
    seconds = np.concatenate([[0.0], np.cumsum(talking)]) * HOP
    counts = np.concatenate([[0.0], np.cumsum(weights)])
    heard = np.flatnonzero(talking)
    if not len(heard):
        return ()
    found = []
    start, end = float(heard[0]) * HOP, float(heard[-1] + 1) * HOP
    for number in range(1 + max(0, ceil((end - start - WINDOW) / STEP))):
        begin = start + number * STEP
        window = Interval(begin, min(begin + WINDOW, end))
        spoken = seconds[round(window.end / HOP)] - seconds[round(window.start / HOP)]
        first, last = np.searchsorted(times, [window.start, window.end])
        if spoken >= ENOUGH:
            found.append(Pace(window.start, window.end, float((counts[last] - counts[first]) / spoken)))
    return tuple(found)
