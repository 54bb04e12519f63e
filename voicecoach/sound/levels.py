"""The level of a recording, frame by frame.

Levels are dB relative to full scale; digital silence is ``FLOOR``. The mean of each frame is taken out first,
so that a constant offset and rumble under about 40 Hz do not count as sound.
"""

from __future__ import annotations

import numpy as np

from voicecoach.sound.frames import FRAME, Floats
from voicecoach.speech import Samples

_PIECE = 6000
"""Frames that are measured at a time: a minute."""
FLOOR = -100.0
"""Level of digital silence, dB: below the noise of any 16-bit recording."""


def levels(samples: Samples) -> Floats:
    """Level of every frame, dB, each smoothed with its neighbours (weights 1:2:1, about 25 ms)."""
    frames = len(samples) // FRAME
    if not frames:
        return np.zeros(0, np.float32)
    power = np.zeros(frames, np.float32)
    for first in range(0, frames, _PIECE):  # hours of it are not there at once
        last = min(first + _PIECE, frames)
        blocks = samples[first * FRAME : last * FRAME].reshape(-1, FRAME)
        power[first:last] = np.einsum("ij,ij->i", blocks, blocks) / FRAME - blocks.mean(axis=1) ** 2
    power = np.maximum(power, 0)
    padded = np.concatenate([power[:1], power, power[-1:]])
    smooth = (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4
    return np.asarray(10 * np.log10(smooth + 10 ** (FLOOR / 10)), np.float32)


def mean_level(level: Floats) -> float:
    """The level of the mean power of some frames, dB. Needs one frame at least."""
    return float(10 * np.log10(np.mean(10 ** (level.astype(np.float64) / 10))))
