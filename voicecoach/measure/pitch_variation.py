"""Pitch: how high a voice is and how much it moves.

Variation is the standard deviation of the fundamental in semitones over voiced frames (Hincks & Edlund
2009). Frames more than ``FARTHEST`` from the median are tracking errors and left out.

Empty case: under ``ENOUGH`` seconds of voice there is no figure.
"""

from __future__ import annotations

import numpy as np

from voicecoach.sound.frames import HOP, Flags, Floats

FARTHEST = 10.0
"""Semitones: a jump by an octave is no intonation."""
ENOUGH = 1.0
"""Seconds of voice."""


def pitch_level(frequency: Floats, speech: Flags) -> float | None:
    """Median of the fundamental, Hz."""
    heard = frequency[np.isfinite(frequency) & speech]
    return float(np.median(heard)) if len(heard) * HOP >= ENOUGH else None


def pitch_variation(frequency: Floats, speech: Flags) -> float | None:
    """Semitones. One figure per frame in both arrays; ``frequency`` is NaN without voice."""
    level = pitch_level(frequency, speech)
    if level is None:
        return None
    semitones = 12 * np.log2(frequency[np.isfinite(frequency) & speech] / level)
    return float(np.std(semitones[np.abs(semitones) < FARTHEST]))
