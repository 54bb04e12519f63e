"""Syllable nuclei: the vowels of an answer, counted in the sound alone.

After de Jong & Wempe (2009, "Praat script to detect syllable nuclei and measure speech rate
automatically"): a nucleus is a peak of the level, in a voiced frame, that stands out from the dips
beside it. Unlike theirs, the level is that of the band where vowels differ from consonants, and voicing
is plain periodicity, which telephone sound keeps.

Empty case: no speech has no nuclei.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voicecoach.sound.frames import HOP, Flags, Floats, smoothed
from voicecoach.sound.spectrum import centres

VOWELS = (250.0, 2500.0)
"""Hz: the band in which vowels are loud and fricatives are not. [D]"""
SMOOTHING = 3
"""Frames over which the level is smoothed. [D]"""
DIP = 2.0
"""dB that a peak stands above the dips beside it (de Jong & Wempe)."""
UNDER_LOUDEST = 25.0
"""dB under the loud part of the speech where peaks stop counting (de Jong & Wempe)."""
VOICED = 0.6
"""Periodicity of a vowel, smoothed over ``PERIODICITY_SMOOTHING`` frames. [D]"""
PERIODICITY_SMOOTHING = 5
_PIECE = 6000
"""Frames that are looked at at a time: a minute."""


def syllable_nuclei(bands: Floats, periodicity: Floats, speech: Flags) -> NDArray[np.float64]:
    """Times of the nuclei, seconds, ascending. ``bands``: see ``spectrum``; one row or figure per frame."""
    if not speech.any():
        return np.zeros(0)
    inside = (centres() >= VOWELS[0]) & (centres() <= VOWELS[1])
    level = np.empty(len(bands), bands.dtype)
    for first in range(0, len(bands), _PIECE):  # of hours not all is there at once
        part = bands[first : first + _PIECE, inside]
        level[first : first + _PIECE] = 10 * np.log10(np.mean(10 ** (part / 10), axis=1))
    level = smoothed(level, SMOOTHING)
    voice = smoothed(periodicity, PERIODICITY_SMOOTHING)
    voice = np.max([voice, np.roll(voice, 1), np.roll(voice, -1)], axis=0)
    loud = float(np.percentile(level[speech], 95)) - UNDER_LOUDEST
    peaks = np.array(outstanding_peaks(level, DIP), np.int64)
    nuclei = peaks[(level[peaks] > loud) & speech[peaks] & (voice[peaks] > VOICED)]
    return np.asarray((nuclei + 0.5) * HOP)


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
