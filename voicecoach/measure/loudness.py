"""Loudness: how much it varies inside an answer, and whether phrases fade out.

The absolute level belongs to the microphone and is no figure here. Loudness is taken at the syllable
nuclei, so that consonants and gaps do not count as variation. Empty case: under ``ENOUGH`` nuclei there
is no figure.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voicecoach.sound.frames import HOP, Floats
from voicecoach.speech import Interval

ENOUGH = 10
"""Syllables."""
LAST = 3
"""Syllables that are the end of a phrase."""
PHRASE = 7
"""Syllables that a phrase needs, to have an end that can fade."""


def loudness_variation(level: Floats, nuclei: NDArray[np.float64]) -> float | None:
    """Standard deviation over the syllables, dB."""
    if len(nuclei) < ENOUGH:
        return None
    return float(np.std(level[(nuclei / HOP).astype(int)]))


def phrase_end_fade(
    level: Floats, nuclei: NDArray[np.float64], phrases: tuple[Interval, ...]
) -> float | None:
    """Median over the phrases (speech between silent pauses) of how much softer their last syllables are
    than the others, dB.
    """
    fades = []
    for phrase in phrases:
        first, last = np.searchsorted(nuclei, [phrase.start, phrase.end])
        if last - first >= PHRASE:
            heard = level[(nuclei[first:last] / HOP).astype(int)]
            fades.append(float(np.median(heard[:-LAST]) - np.median(heard[-LAST:])))
    return float(np.median(fades)) if fades else None
