"""The level of a recording, frame by frame.

Frame ``i`` covers ``[i * HOP, (i + 1) * HOP)`` seconds. Levels are dB relative to full scale; digital
silence is ``FLOOR``. The mean of each frame is taken out first, so that a constant offset and rumble
under about 40 Hz do not count as sound.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from voicecoach.speech import SAMPLERATE, Interval, Samples

Floats = NDArray[np.float32]
"""One figure per frame."""
Flags = NDArray[np.bool_]
"""One flag per frame."""

HOP = 0.01
"""Seconds from one frame to the next."""
FRAME = round(HOP * SAMPLERATE)
"""Samples in a frame."""
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


def on_frames(figures: Floats, hop: float, frames: int) -> Floats:
    """Figures given every ``hop`` seconds, each lasting one hop, as one per frame; 0 past their end."""
    index = ((np.arange(frames) + 0.5) * HOP / hop).astype(np.int64)
    inside = index < len(figures)
    result = np.zeros(frames, np.float32)
    result[inside] = figures[index[inside]]
    return result


def runs(flags: Flags) -> list[tuple[int, int]]:
    """First frame and one past the last of every unbroken run of true flags."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    return [(int(first), int(last)) for first, last in edges.reshape(-1, 2)]


def flagged(intervals: Sequence[Interval], frames: int) -> Flags:
    """True for the frames whose centre lies in one of ``intervals``."""
    flags = np.zeros(frames, bool)
    for interval in intervals:
        flags[round(interval.start / HOP) : max(0, round(interval.end / HOP))] = True
    return flags
