"""When it is worth beginning with what may be the last piece of an answer, though the candidate may go on.

Work that may be in vain must cost nobody anything: not the candidate, who would wait for what is certain,
not the programs beside us, not the battery. Whether others want the processor is told by what our own work
gets of it, which every system counts.
"""

from __future__ import annotations

import os

from voicecoach.conduct.pieces import A_SECOND

EAGER = round(0.35 * A_SECOND)
"""Frames of silence after which the recogniser begins with what may be the last piece."""
PATIENT = round(1.2 * A_SECOND)
"""The same where that is not cheap: most pauses inside answers are shorter."""
AFFORDABLE = 1.0
"""Seconds of work in vain that cost nobody anything: what is certain then waits for it as long at most."""
KEEPS_UP = 0.45
"""Seconds of work for a second of sound, up to which all of it can be done twice while somebody speaks."""
LATER = 3.0
"""Seconds by which a piece that is certain may be later in the middle of an answer, where nobody waits."""
CROWDED = 0.45
"""Share of two cores (of one, where there is no other) under which others take what we could use. [D]
``make bench`` prints what a piece gets alone and beside busy programs."""
_TELLING = 0.1
"""Seconds that a piece takes, from which its share of the cores says something."""
_LONG = 5.0
"""Seconds of a piece from which it says what others will take; a shorter one takes as much as any."""


class Thrift:
    """Remembers what pieces cost. Not to be used by several threads at once."""

    def __init__(self, *, sparing: bool = False) -> None:
        """``sparing``: nothing is to be begun in vain, as on battery."""
        self._sparing = sparing
        self._crowded = False
        self.pace: float | None = None
        """Seconds of work for a second of sound, in the latest piece that tells; ``None`` before one."""

    def spent(self, sound: float, took: float, worked: float) -> None:
        """A piece of ``sound`` seconds took ``took``, in which our processor time grew by ``worked``."""
        if self.pace is None or sound >= _LONG:
            self.pace = took / sound
        if took >= _TELLING:
            self._crowded = worked / took < CROWDED * min(2, os.cpu_count() or 1)

    def affords(self, sound: float) -> bool:
        """Whether it keeps up, though it begins with ``sound`` seconds that are wanted only if the answer
        ends soon.
        """
        pace = self.pace
        return not self._sparing and pace is not None and pace <= KEEPS_UP and pace * sound <= LATER

    def patience(self, sound: float) -> int | None:
        """Frames of silence after which to begin with a piece of ``sound`` seconds that may go on; ``None``:
        not before it is certain.
        """
        if self._sparing or self._crowded:
            return None
        if self.pace is None:
            return PATIENT
        return EAGER if self.pace * sound <= AFFORDABLE else PATIENT
