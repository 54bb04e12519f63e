"""A recording in place of the microphone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from voicecoach.sound.block import Block
from voicecoach.sound.pcm import as_pcm
from voicecoach.speech import Recording

_BLOCK = 0.032
"""Seconds."""


class StoredMicrophone:
    """Fulfils ``ports.Microphone``: every time it is listened to, it gives the whole recording.

    The recording begins when its first block is asked for. With ``paced`` a block comes when it would
    have been heard, otherwise, or once it is to ``hurry``, at once; ``Block.start`` follows the recording's
    own time in all cases.
    """

    def __init__(
        self, recording: Recording, *, paced: bool, hurry: Callable[[], bool] = lambda: False
    ) -> None:
        self._samples = as_pcm(recording.samples)
        self._samplerate = recording.samplerate
        self._paced = paced
        self._hurry = hurry

    @property
    def samplerate(self) -> int:
        return self._samplerate

    @property
    def channels(self) -> int:
        return 1

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        yield self._blocks()

    def _blocks(self) -> Iterator[Block]:
        begin = time.monotonic()
        size = round(_BLOCK * self._samplerate)
        for first in range(0, len(self._samples), size):
            block = Block(self._samples[first : first + size], begin + first / self._samplerate)
            if self._paced and not self._hurry():
                end = block.start + len(block.samples) / self._samplerate
                time.sleep(max(0.0, end - time.monotonic()))
            yield block
