"""Syllable nuclei: the vowels of an answer, counted in the sound alone.

After de Jong & Wempe (2009, "Praat script to detect syllable nuclei and measure speech rate
automatically"): a nucleus is a peak of the level, in a voiced frame, that stands out from the dip
before it.

Empty case: no speech has no nuclei.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voicecoach.measure.levels import HOP, Flags, Floats

SMOOTHING = 0.05
"""Seconds over which the level is smoothed: shorter than a syllable, longer than a pitch period."""
DIP = 2.0
"""dB that a peak stands above the dip before it (de Jong & Wempe)."""
UNDER_LOUDEST = 25.0
"""dB under the loud part of the speech where peaks stop counting (de Jong & Wempe)."""


def syllable_nuclei(level: Floats, voiced: Flags, speech: Flags) -> NDArray[np.float64]:
    """Times of the nuclei, seconds, ascending. All three arrays hold one figure per frame."""
    if not speech.any():
        return np.zeros(0)
    smooth = smoothed(level, round(SMOOTHING / HOP))
    loud = float(np.percentile(smooth[speech], 99)) - UNDER_LOUDEST
    peaks = [peak for peak in outstanding_peaks(smooth, DIP) if smooth[peak] > loud]
    return np.array([(peak + 0.5) * HOP for peak in peaks if voiced[peak] and speech[peak]])


def smoothed(figures: Floats, frames: int) -> Floats:
    """Running mean over ``frames`` frames, centred; the ends see themselves repeated."""
    before = frames // 2
    padded = np.pad(figures.astype(np.float64), (before, frames - 1 - before), mode="edge")
    sums = np.cumsum(np.concatenate([[0.0], padded]))
    return np.asarray((sums[frames:] - sums[:-frames]) / frames, np.float32)


def outstanding_peaks(figures: Floats, dip: float) -> list[int]:
    """Indices of local maxima between which the figures fall by ``dip`` or more below both."""
    slope = np.sign(np.diff(figures, prepend=-np.inf, append=-np.inf))
    turns = np.flatnonzero(slope[:-1] * slope[1:] < 0)
    peaks: list[int] = []
    lowest = -np.inf
    for turn in turns.tolist():
        figure = float(figures[turn])
        if slope[turn] < 0:
            lowest = min(lowest, figure)
        elif figure - lowest >= dip:
            if peaks and float(figures[peaks[-1]]) - lowest < dip:
                peaks[-1] = turn
            else:
                peaks.append(turn)
            lowest = figure
        elif peaks and figure > float(figures[peaks[-1]]):
            peaks[-1] = turn
            lowest = figure
    return peaks
