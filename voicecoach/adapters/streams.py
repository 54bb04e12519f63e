"""A PortAudio stream while it runs, and its end, whatever has become of the device."""

from __future__ import annotations

import atexit
import errno
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import product
from typing import Any

from voicecoach.adapters import listing
from voicecoach.adapters.devices import CALLED, NONE, Device, Kind, sound_system
from voicecoach.errors import DeviceError, DeviceLost

Options = Callable[[int], Mapping[str, Any]]
"""What else the stream is opened with, once the rate is known, Hz."""

_CLOSED = 2.0
"""Seconds that a device which is lost is given to close."""
_RATES = (48_000, 44_100, 16_000, 32_000, 8_000, 22_050, 96_000)
"""Hz, tried in this order where a device does not take the one it names."""
_FORMAT = frozenset({-9994, -9997, -9998, -9999})
"""PortAudio's errors that another rate, or another number of channels, may avoid: sample format, rate,
channels, and whatever the driver calls it."""
_GONE = frozenset({-9993, -9996})
"""PortAudio's errors for a device that is no longer there, and the system's."""
_GONE_SYSTEM = frozenset({errno.ENODEV, errno.ENOENT, errno.ENXIO, errno.ECONNREFUSED, errno.EPIPE})


class Stream:
    """A running stream on one device."""

    def __init__(self, kind: Kind, device: Device, handle: Any) -> None:  # noqa: ANN401 - untyped library
        self._kind = kind
        self._device = device
        self._handle = handle
        self._lost = False
        self.dropped = False
        listing.opened()
        self.samplerate = round(handle.samplerate)
        """Hz, as it was opened."""
        self.channels: int = handle.channels

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
        return DeviceLost(_has_gone(self._kind, self._device))

    def drop(self) -> None:
        """End the stream now, with whatever it still holds. May be called twice."""
        if self.dropped:
            return
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
        listing.closed()


@contextmanager
def running(kind: Kind, device: Device, channels: int, options: Options) -> Iterator[Stream]:
    """A started stream with the first ``channels`` of ``device``, at its own rate; where it does not take
    them, with one or two, and at another rate.

    Raises NoMicrophone or NoLoudspeaker where it cannot be opened.
    """
    stream = Stream(kind, device, _opened(kind, device, channels, options))
    try:
        yield stream
    finally:
        stream.drop()


def _opened(kind: Kind, device: Device, channels: int, options: Options) -> Any:  # noqa: ANN401 - untyped
    sd = sound_system()
    make = sd.InputStream if kind == "input" else sd.OutputStream
    first: Any = None
    for samplerate, number in product(
        dict.fromkeys((device.samplerate, *_RATES)), dict.fromkeys((channels, 1, 2))
    ):
        handle = None
        try:
            handle = make(device=device.number, samplerate=samplerate, channels=number, **options(samplerate))
            handle.start()
        except sd.PortAudioError as error:
            if handle is not None:
                handle.close(ignore_errors=True)
            first = first or error
            if _code(error) not in _FORMAT or _is_gone(error):
                break
        else:
            return handle
    raise _refusal(kind, device, first) from first


def _refusal(kind: Kind, device: Device, error: Exception) -> DeviceError:
    if _is_gone(error):
        return NONE[kind](_has_gone(kind, device))
    if _code(error) in _FORMAT:
        return NONE[kind](
            f"The {CALLED[kind]} {device.name!r} takes none of the usual rates ({error.args[0]}); check its "
            "settings in the system, or choose another: `voicecoach doctor` lists them."
        )
    return NONE[kind](
        f"The {CALLED[kind]} {device.name!r} cannot be used ({error.args[0]}); close other programs"
        " that use it, or choose another: `voicecoach doctor` lists them."
    )


def _has_gone(kind: Kind, device: Device) -> str:
    return (
        f"The {CALLED[kind]} {device.name!r} has gone; connect it again, or choose another:"
        " `voicecoach doctor` lists them."
    )


def _code(error: Exception) -> int | None:
    return error.args[1] if len(error.args) > 1 else None


def _is_gone(error: Exception) -> bool:
    host = error.args[2][1] if len(error.args) > 2 else 0  # noqa: PLR2004 - message, code, host's own
    return _code(error) in _GONE or abs(host) in _GONE_SYSTEM
