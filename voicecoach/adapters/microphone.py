"""The microphone, through PortAudio."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voicecoach.adapters.devices import Device, find_device
from voicecoach.adapters.streams import Stream, running
from voicecoach.ports import Block

_LATENCY = 0.5
"""Seconds of sound that the device holds: Python may stand still for some tenths while a library loads."""
_LOST = 2.0
"""Seconds without sound after which the device counts as lost."""

_Heard = tuple[NDArray[np.int16], float, bool]
"""All channels of a block, when its first sample was heard on the stream's clock, whether sound was lost."""
_Queue = queue.SimpleQueue[_Heard | None]
"""Unbounded, so that nothing is lost while the program is busy; ``None`` when the stream has ended."""


class SounddeviceMicrophone:
    """Fulfils ``ports.Microphone`` with a device of this machine."""

    def __init__(self, device: str | None = None) -> None:
        """``device`` by number or part of its name; the system's choice by default."""
        self._wanted = device

    @cached_property
    def _device(self) -> Device:
        return find_device("input", self._wanted)

    @property
    def samplerate(self) -> int:
        return self._device.samplerate

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        heard = _Queue()

        # Runs in PortAudio's thread, and does nothing else.
        def callback(samples: NDArray[np.int16], _frames: int, when: Any, status: Any) -> None:  # noqa: ANN401
            heard.put((samples.copy(), when.inputBufferAdcTime, status.input_overflow))

        with running(
            "input",
            self._device,
            dtype="int16",
            latency=_LATENCY,
            callback=callback,
            finished_callback=lambda: heard.put(None),
        ) as stream:
            yield _blocks(stream, heard)


def _blocks(stream: Stream, heard: _Queue) -> Iterator[Block]:
    while True:
        try:
            block = heard.get(timeout=_LOST)
        except queue.Empty:
            block = None
        if stream.dropped:
            return
        if block is None:
            raise stream.lost()
        samples, start, overflowed = block
        # The voice may be on either channel.
        mono = samples.mean(axis=1).astype(np.int16)
        yield Block(mono, start + stream.clock_offset(), overflowed)
