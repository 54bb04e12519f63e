"""A PortAudio stream while it runs, and its end, whatever has become of the device."""

from __future__ import annotations

import atexit
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from voicecoach.adapters.devices import CALLED, NONE, Device, Kind, sound_system
from voicecoach.errors import DeviceLost

_CLOSED = 2.0
"""Seconds that a device which is lost is given to close."""


class Stream:
    """A running stream on one device."""

    def __init__(self, kind: Kind, device: Device, handle: Any) -> None:  # noqa: ANN401 - untyped library
        self._kind = kind
        self._device = device
        self._handle = handle
        self._lost = False
        self.dropped = False

    def clock_offset(self) -> float:
        """What to add to a time that a callback was given to get ``time.monotonic``, seconds."""
        readings: list[tuple[float, float]] = []
        for _ in range(5):
            before = time.monotonic()
            now = self._handle.time
            after = time.monotonic()
            readings.append((after - before, (before + after) / 2 - now))
        return min(readings)[1]

    def lost(self) -> DeviceLost:
        """The error that says that the device has gone; it will be closed without waiting for it."""
        self._lost = True
        return DeviceLost(
            f"The {CALLED[self._kind]} {self._device.name!r} has gone; connect it again, or choose another:"
            " `voicecoach doctor` lists them."
        )

    def drop(self) -> None:
        """End the stream now, with whatever it still holds."""
        self.dropped = True
        if not self._lost:
            self._close()
            return
        # A sound server that hangs would hold us, and PortAudio's end at exit, for ever.
        closing = threading.Thread(target=self._close, daemon=True)
        closing.start()
        closing.join(_CLOSED)
        if closing.is_alive():
            atexit.unregister(sound_system()._exit_handler)  # noqa: SLF001 - there is no public way

    def _close(self) -> None:
        self._handle.abort(ignore_errors=True)
        self._handle.close(ignore_errors=True)


@contextmanager
def running(kind: Kind, device: Device, **options: Any) -> Iterator[Stream]:  # noqa: ANN401 - for the library
    """A started stream with the first one or two channels of ``device``, at the device's own rate.

    Raises NoMicrophone or NoLoudspeaker where it cannot be opened.
    """
    sd = sound_system()
    handle = None
    try:
        handle = (sd.InputStream if kind == "input" else sd.OutputStream)(
            device=device.number, samplerate=device.samplerate, channels=min(device.channels, 2), **options
        )
        handle.start()
    except sd.PortAudioError as error:
        if handle is not None:
            handle.close(ignore_errors=True)
        raise NONE[kind](
            f"The {CALLED[kind]} {device.name!r} cannot be used ({error.args[0]}); close other programs"
            " that use it, or choose another: `voicecoach doctor` lists them."
        ) from error
    stream = Stream(kind, device, handle)
    try:
        yield stream
    finally:
        stream.drop()
