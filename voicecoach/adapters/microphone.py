"""The microphone, through PortAudio."""

from __future__ import annotations

import queue
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voicecoach.adapters import listing
from voicecoach.adapters.devices import Device, find_device
from voicecoach.adapters.standstill import Losses, Patience
from voicecoach.adapters.streams import Stream, running
from voicecoach.errors import DeviceError
from voicecoach.sound.block import Block
from voicecoach.sound.channels import LiveChoice

_LATENCY = 0.5
"""Seconds of sound that the device holds: Python may stand still for some tenths while a library loads."""
_LOOKS = 0.25
"""Seconds for which a block is waited for at a time."""
_COMES_BACK = 3.0
"""Seconds in which a device that has ended may come back: one wakes up after the machine, a cable was
pulled by mistake."""
_MOST_CHANNELS = 8
"""An interface with more of them has the voice on one of the first; all that are opened are kept on disk."""
_MIXES = 32
"""Channels from which on it is no device but a sound server, which mixes as many as are asked for."""

_Heard = tuple[NDArray[np.int16], float, bool]
"""All channels of a block, when its first sample was heard on the stream's clock, whether sound was lost."""
_Queue = queue.SimpleQueue[_Heard | None]
"""Unbounded, so that nothing is lost while the program is busy; ``None`` when the stream has ended."""


class SounddeviceMicrophone:
    """Fulfils ``ports.Microphone`` with a device of this machine."""

    def __init__(self, device: str | None = None) -> None:
        """``device`` by number or part of its name; the system's choice by default."""
        self._wanted = device
        self._opened: tuple[Device, int, int] | None = None
        """The device that was opened last, with which rate and channels."""
        self._choice = LiveChoice(1)

    @property
    def samplerate(self) -> int:
        return find_device("input", self._wanted).samplerate if self._opened is None else self._opened[1]

    @property
    def channels(self) -> int:
        return _channels(find_device("input", self._wanted)) if self._opened is None else self._opened[2]

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        with ExitStack() as streams:
            listening = listing.use("input", self._wanted, partial(self._open, streams))
            yield self._blocks(streams, *listening)

    def _open(self, streams: ExitStack, device: Device) -> tuple[Stream, _Queue]:
        heard = _Queue()

        # Runs in PortAudio's thread, and does nothing else.
        def callback(samples: NDArray[np.int16], _frames: int, when: Any, status: Any) -> None:  # noqa: ANN401
            heard.put((samples.copy(), when.inputBufferAdcTime, status.input_overflow))

        options = {
            "dtype": "int16",
            "latency": _LATENCY,
            "callback": callback,
            "finished_callback": lambda: heard.put(None),
        }
        stream = streams.enter_context(running("input", device, _channels(device), lambda _: options))
        now = device, stream.samplerate, stream.channels
        if now != self._opened:
            self._opened, self._choice = now, LiveChoice(stream.channels)
        return stream, heard

    def _blocks(self, streams: ExitStack, stream: Stream, heard: _Queue) -> Iterator[Block]:
        patience = Patience()
        losses = Losses(stream.samplerate)
        while True:
            try:
                given = heard.get(timeout=_LOOKS)
            except queue.Empty:
                if stream.dropped:
                    return
                if patience.exhausted():
                    raise stream.lost() from None
                yield Block(np.zeros(0, np.int16), time.monotonic())
                continue
            if stream.dropped:
                return
            if given is None:
                ended, gives_up = stream.lost(), time.monotonic() + _COMES_BACK
                stream.drop()
                while (again := self._again(streams)) is None:
                    if time.monotonic() > gives_up:
                        raise ended
                    yield Block(np.zeros(0, np.int16), time.monotonic())
                    time.sleep(_LOOKS)
                stream, heard = again
                continue
            patience.renew()
            channels, start, overflowed = given
            start += stream.clock_offset()
            missing = losses.before(start, len(channels))
            samples = self._choice.push(channels)
            everything = channels if channels.shape[1] > 1 else None
            yield Block(samples, start, overflowed, everything, missing, more=not heard.empty())

    def _again(self, streams: ExitStack) -> tuple[Stream, _Queue] | None:
        """The device that has come back, or another that is the default now, with the rate and the channels
        that the recording has.
        """
        was = self._opened
        try:
            stream, heard = listing.use("input", self._wanted, partial(self._open, streams))
        except DeviceError:
            return None
        if was is not None and was[1:] == (stream.samplerate, stream.channels):
            return stream, heard
        stream.drop()
        self._opened = was
        return None


def _channels(device: Device) -> int:
    """How many are opened."""
    return min(device.channels, 2 if device.channels >= _MIXES else _MOST_CHANNELS)
