"""Telling a machine that stood still from a microphone that has gone, and what was missed meanwhile.

A program that is stopped, a machine that sleeps or is too busy for it sees seconds pass in which nothing
came: that says nothing of the device. So only time that we saw pass in small steps counts as waiting, and
what is missing is seen from the times that the device gives to its sound.
"""

from __future__ import annotations

import time
from collections.abc import Callable

_LOST = 8.0
"""Seconds of waiting after which a device that gives nothing counts as lost."""
_STEP = 0.5
"""Seconds that can have passed between two looks at the clock while we were awake."""
_WORTH_TELLING = 0.25
"""Seconds: a pause is counted from there on, so a shorter loss makes none."""
_TOLERANCE = 0.1
"""Seconds by which the device's times and ours may disagree."""


class Patience:
    """How long a device that gives nothing is waited for."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.renew()

    def renew(self) -> None:
        """Something has come."""
        self._left = _LOST
        self._looked = self._clock()

    def exhausted(self) -> bool:
        """Nothing has come; whether that has been so for too long. Asked twice a second or more."""
        now = self._clock()
        self._left -= min(now - self._looked, _STEP)
        self._looked = now
        return self._left <= 0


def asleep() -> float:
    """Seconds that the machine has slept since it was switched on, which ``time.monotonic`` leaves out;
    0 where that is not known.
    """
    if not hasattr(time, "CLOCK_BOOTTIME"):
        return 0.0
    return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)


class Losses:
    """Follows blocks of sound and knows what is missing between two of them."""

    def __init__(
        self,
        samplerate: int,
        clock: Callable[[], float] = time.monotonic,
        asleep: Callable[[], float] = asleep,
    ) -> None:
        self._samplerate = samplerate
        self._clock = clock
        self._asleep = asleep
        self._slept = asleep()
        self._begun: float | None = None
        self._end = self._accounted = 0.0

    def before(self, start: float, frames: int) -> float:
        """Seconds that are missing before a block of so many ``frames`` that was first heard at ``start``
        (seconds of the clock); 0 where that is not worth telling.
        """
        missing = 0.0
        if self._begun is None:
            self._begun = start
        else:
            # The device's times may jump; what is missing must be missing by our own clock too.
            at_most = self._clock() - self._begun - self._accounted + _TOLERANCE
            missing = min(start - self._end, at_most)
            slept = self._asleep()
            missing = max(0.0, missing) + max(0.0, slept - self._slept)
            self._slept = slept
        missing = missing if missing >= _WORTH_TELLING else 0.0
        self._accounted += missing + frames / self._samplerate
        self._end = start + frames / self._samplerate
        return missing
