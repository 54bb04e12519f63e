"""Frames: what every measure of the sound is a row of.

Frame ``i`` covers ``[i * HOP, (i + 1) * HOP)`` seconds.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from voicecoach.speech import SAMPLERATE, Interval

Floats = NDArray[np.float32]
"""One figure per frame."""
Flags = NDArray[np.bool_]
"""One flag per frame."""

HOP = 0.01
"""Seconds from one frame to the next."""
FRAME = round(HOP * SAMPLERATE)
"""Samples in a frame."""


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


def widened(flags: Flags, before: int, after: int) -> Flags:
    """``flags`` with every run made longer by some frames on either side."""
    result = np.zeros_like(flags)
    for first, last in runs(flags):
        result[max(0, first - before) : last + after] = True
    return result


def bridged(flags: Flags, frames: int) -> Flags:
    """``flags`` with the gaps between runs that are shorter than ``frames`` filled."""
    result = flags.copy()
    for first, last in runs(~flags):
        if first > 0 and last < len(flags) and last - first < frames:
            result[first:last] = True
    return result


def smoothed(figures: Floats, frames: int) -> Floats:
    """Running mean over ``frames`` frames, centred; the ends see themselves repeated."""
    if not len(figures):
        return figures
    before = frames // 2
    padded = np.pad(figures.astype(np.float64), (before, frames - 1 - before), mode="edge")
    sums = np.cumsum(np.concatenate([[0.0], padded]))
    return np.asarray((sums[frames:] - sums[:-frames]) / frames, np.float32)
