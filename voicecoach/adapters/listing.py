"""PortAudio's list of devices, made anew while the program runs.

PortAudio looks for devices once, when it is initialised: whoever plugs in a headset, or chooses another
default in the system, between two questions would keep the old ones. It can be initialised again, but only
while no stream is open: all would be closed.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from voicecoach.adapters.devices import Device, Kind, find_device, sound_system
from voicecoach.errors import DeviceError, SoundSystemMissing

_Used = TypeVar("_Used")

BY_NAME = frozenset({"ALSA", "OSS"})
"""Driver systems, as PortAudio calls them, that look a device up by its name whenever it is opened: there the
default is the right one without a new list. The others (Core Audio, WASAPI, MME, PulseAudio, ...) open what
was the default when the list was made."""
_FRESH = 2.0
"""Seconds for which a list is as good as new."""

_lock = threading.Lock()
_open_streams = 0
_made = time.monotonic()


def opened() -> None:
    """A stream has been opened."""
    global _open_streams  # noqa: PLW0603 - PortAudio is one for the process
    with _lock:
        _open_streams += 1


def closed() -> None:
    """A stream has been closed."""
    global _open_streams  # noqa: PLW0603
    with _lock:
        _open_streams -= 1


def make_anew() -> bool:
    """List the devices that there are now. False, and nothing has happened, where a stream is open.

    Raises SoundSystemMissing.
    """
    global _made  # noqa: PLW0603
    sd = sound_system()
    with _lock:
        if _open_streams:
            return False
        try:
            sd._terminate()  # noqa: SLF001 - there is no public way
            sd._initialize()  # noqa: SLF001
        except sd.PortAudioError as error:
            raise SoundSystemMissing(
                f"The sound system does not say which devices there are ({error.args[0]}); see that it runs, "
                "then start voicecoach again."
            ) from error
        _made = time.monotonic()
    return True


def use(kind: Kind, wanted: str | None, using: Callable[[Device], _Used]) -> _Used:
    """What ``using`` makes of the device that ``wanted`` means at this moment (see ``find_device``).

    Raises what it raises, after a second attempt with a new list, and what ``find_device`` does; where the
    device has gone in between, that of the first attempt, which says which one.
    """
    if not _is_right():
        make_anew()
    try:
        return using(find_device(kind, wanted))
    except DeviceError as error:
        if not make_anew():
            raise
        try:
            device = find_device(kind, wanted)
        except DeviceError:
            raise error from None
    return using(device)


def _is_right() -> bool:
    if time.monotonic() - _made < _FRESH:
        return True
    sd = sound_system()
    with suppress(sd.PortAudioError):  # without any devices there is no default driver system
        return sd.query_hostapis(sd.default.hostapi)["name"] in BY_NAME
    return False
