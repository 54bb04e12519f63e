"""Which channels of a recording hold the voice.

One rule for files, for a microphone while it is heard, and for what it left on disk: a channel that is dead
is left out; where channels cancel each other out (a plug wired the wrong way round inverts one), only the
loudest is heard; otherwise it is their mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from voicecoach.sound.clipping import clipped_share
from voicecoach.sound.pcm import as_float
from voicecoach.speech import Recording

DEAD = 1e-4
"""A channel with less than this share of the loudest one's power (40 dB under it) is dead."""
CANCELLED = 0.05
"""Channels whose mean has less than this share of their own power cancel each other out."""


def alive(power: NDArray[np.float64]) -> tuple[int, ...]:
    """The channels that are not dead; ``power``: of each, shape ``(channels,)``. All, where none has any."""
    loudest = power.max(initial=0)
    return tuple(int(channel) for channel in np.flatnonzero(power >= DEAD * loudest))


def in_use(power: NDArray[np.float64], mixed_power: float) -> tuple[int, ...]:
    """The channels whose mean is heard. ``mixed_power``: of the mean of all, over the same samples."""
    if len(power) and mixed_power < CANCELLED * float(power.mean()):
        return (int(np.argmax(power)),)
    return alive(power)


def powers(channels: NDArray[np.int16]) -> tuple[NDArray[np.float64], float]:
    """The power of each channel and of the mean of all; ``channels``: shape ``(frames, channels)``."""
    power, mean_power = np.zeros(channels.shape[1]), 0.0
    for first in range(0, len(channels), 1 << 16):  # long ones need not be there twice
        block = channels[first : first + (1 << 16)].astype(np.float64)
        power += np.square(block).sum(axis=0)
        mean_power += float(np.square(block.mean(axis=1)).sum())
    return power, mean_power


def mixed(channels: NDArray[np.int16], use: Sequence[int]) -> NDArray[np.int16]:
    """The mean of the channels in ``use``; shape ``(frames,)``."""
    if len(use) == 1:
        return np.ascontiguousarray(channels[:, use[0]])
    sums: NDArray[np.int32] = channels[:, list(use)].sum(axis=1, dtype=np.int32)
    return (sums // len(use)).astype(np.int16)


@dataclass(frozen=True, eq=False)
class Taken:
    """What a device gave."""

    channels: NDArray[np.int16]
    """Shape ``(frames, channels)``."""
    samplerate: int
    """Hz."""

    @cached_property
    def use(self) -> tuple[int, ...]:
        """The channels that are heard, by all of the sound."""
        return in_use(*powers(self.channels)) if self.channels.shape[1] > 1 else (0,)

    @cached_property
    def samples(self) -> NDArray[np.int16]:
        """What is heard, shape ``(frames,)``."""
        return mixed(self.channels, self.use)

    @property
    def recording(self) -> Recording:
        """The same between -1 and 1; not kept, being twice as large."""
        return Recording(as_float(self.samples), self.samplerate)

    @cached_property
    def clipped_share(self) -> float:
        """Of the worst channel in use, 0 to 1: the mean of a clipped channel and another shows none."""
        return max(clipped_share(self.channels[:, one]) for one in self.use)


class LiveChoice:
    """Chooses while the sound arrives, by all that was heard so far: it settles with the first words."""

    def __init__(self, channels: int) -> None:
        self._power = np.zeros(channels)
        self._mixed = 0.0

    def push(self, channels: NDArray[np.int16]) -> NDArray[np.int16]:
        """What to listen to, shape ``(frames,)``, of ``channels`` with shape ``(frames, channels)``."""
        if len(self._power) == 1:
            return mixed(channels, (0,))
        power, mean_power = powers(channels)
        self._power += power
        self._mixed += mean_power
        return mixed(channels, in_use(self._power, self._mixed))
