"""Voicing: frames in which the vocal folds vibrate."""

from __future__ import annotations

import numpy as np

from voicecoach.measure.levels import Flags, Floats, on_frames
from voicecoach.speech import PitchTrack

CONFIDENT = 0.5
"""Confidence of the pitch tracker from which a frame counts as voiced. [D]"""


def frequency(pitch: PitchTrack, frames: int) -> Floats:
    """The fundamental of every frame, Hz; NaN where there is none."""
    voiced = np.isfinite(pitch.frequency) & (pitch.confidence >= CONFIDENT)
    track = on_frames(np.where(voiced, pitch.frequency, 0).astype(np.float32), pitch.hop, frames)
    return np.where(track > 0, track, np.nan).astype(np.float32)


def voiced(pitch: PitchTrack, frames: int) -> Flags:
    """Which frames have a fundamental."""
    return np.isfinite(frequency(pitch, frames))
