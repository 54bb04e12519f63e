"""Sound as it arrives from a microphone, block by block."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A few hundredths of a second from a microphone."""

    samples: NDArray[np.int16]
    """What is to be heard, mono, shape ``(frames,)``. None while a device that stood still is waited for."""
    start: float
    """When the first sample was heard, seconds of ``time.monotonic``."""
    overflowed: bool = False
    """Whether sound was lost just before this block."""
    channels: NDArray[np.int16] | None = None
    """All that the device gave, shape ``(frames, channels)``, where it has more than one channel."""
    missing: float = 0.0
    """Seconds of sound that are missing just before this block, where they are worth telling."""
    more: bool = False
    """Whether the next block is there already: nobody has taken any for a while."""

    def after(self, moment: float, samplerate: int) -> Block:
        """The part that was heard at ``moment`` (seconds of ``time.monotonic``) or later."""
        early = max(0, round((moment - self.start) * samplerate))
        return Block(
            self.samples[early:],
            self.start + early / samplerate,
            self.overflowed,
            None if self.channels is None else self.channels[early:],
            max(0.0, min(self.missing, self.start - moment)),
            self.more,
        )


def silence(like: Block, frames: int, start: float) -> Block:
    """So many ``frames`` of it from ``start`` on, with the channels of a block that it goes ``like``."""
    channels = None if like.channels is None else np.zeros((frames, like.channels.shape[1]), np.int16)
    return Block(np.zeros(frames, np.int16), start, channels=channels)
