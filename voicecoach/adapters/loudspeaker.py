"""The loudspeaker, through PortAudio."""

from __future__ import annotations

import math
import threading
import time
from contextlib import ExitStack
from typing import Any

import numpy as np

from voicecoach.adapters import listing
from voicecoach.adapters.devices import Device, find_device
from voicecoach.adapters.standstill import Patience
from voicecoach.adapters.streams import Stream, running
from voicecoach.ports import Stop
from voicecoach.speech import Recording, Samples

_LATENCY = 0.5
"""Seconds of sound that the device holds: Python may stand still for some tenths while a library loads."""
_MARGIN = 0.05
"""Seconds for which the device is left running after the last sample, lest a slow one cuts it off."""
_POLL = 0.03


class SounddeviceLoudspeaker:
    """Fulfils ``ports.Loudspeaker`` with a device of this machine, at the device's own rate.

    PortAudio asks for sound and says when it will be heard; why not blocking writes:
    docs/decisions/0012-when-the-last-sample-is-heard.md.
    """

    def __init__(self, device: str | None = None) -> None:
        """``device`` by number or part of its name; the system's choice by default."""
        self._wanted = device

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        import soxr

        if len(recording.samples) == 0:
            find_device("output", self._wanted)
            return time.monotonic()
        playbacks: list[_Playback] = []

        def at_rate(samplerate: int) -> dict[str, Any]:
            sound = soxr.resample(recording.samples, recording.samplerate, samplerate)
            playback = _Playback(sound, samplerate)
            playbacks.append(playback)
            return {
                "dtype": "float32",
                "latency": _LATENCY,
                "callback": playback.callback,
                "finished_callback": playback.ended.set,
                "prime_output_buffers_using_stream_callback": True,
            }

        with ExitStack() as streams:

            def started(device: Device) -> Stream:
                return streams.enter_context(running("output", device, min(device.channels, 2), at_rate))

            stream = listing.use("output", self._wanted, started)
            playback = playbacks[-1]
            while True:
                last_heard = playback.last_heard + stream.clock_offset()
                if time.monotonic() > last_heard + _MARGIN:
                    return last_heard
                if stop is not None and stop():
                    return time.monotonic()
                if playback.lost():
                    raise stream.lost()
                playback.ended.wait(_POLL)


class _Playback:
    """A sound on its way to the device. ``callback`` runs in PortAudio's thread and only copies."""

    def __init__(self, sound: Samples, samplerate: int) -> None:
        self._sound = sound
        self._samplerate = samplerate
        self._at = 0
        self._patience = Patience()
        self._asked = False
        self.last_heard = math.inf
        """When the last sample is heard, on the stream's clock; known once the device has it."""
        self.ended = threading.Event()
        """Set when the stream ends, which it does not do by itself as long as the device is there."""

    def lost(self) -> bool:
        """Whether the device has gone. Asked again and again."""
        if self._asked:
            self._asked = False
            self._patience.renew()
        return self.ended.is_set() or self._patience.exhausted()

    def callback(self, out: Samples, frames: int, when: Any, _status: Any) -> None:  # noqa: ANN401 - untyped
        piece = self._sound[self._at : self._at + frames]
        out[: len(piece)] = piece[:, np.newaxis]
        out[len(piece) :] = 0
        if len(piece) and self._at + len(piece) == len(self._sound):
            self.last_heard = when.outputBufferDacTime + len(piece) / self._samplerate
        self._at += len(piece)
        self._asked = True
