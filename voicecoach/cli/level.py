"""The level of the microphone as it was in the last seconds: it looks like sound and ends nowhere."""

from __future__ import annotations

from collections import deque

CELLS = 24
QUIET, LOUD = -55.0, -15.0
"""dB below full scale of the lowest and the highest sign: a voice at an arm's length lies between."""
BLOCKS = 4
"""Blocks of sound to a sign, the loudest of which it shows: about an eighth of a second."""
SIGNS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"


class LevelMeter:
    """Moves from right to left."""

    def __init__(self) -> None:
        self._levels = deque([QUIET] * CELLS, maxlen=CELLS)
        self._blocks = 0

    def heard(self, level: float) -> str:
        """The signs, now that a block of that ``level`` was heard, dB below full scale."""
        if self._blocks % BLOCKS:
            self._levels[-1] = max(self._levels[-1], level)
        else:
            self._levels.append(level)
        self._blocks += 1
        return "".join(map(_sign, self._levels))


def _sign(level: float) -> str:
    share = min(1.0, max(0.0, (level - QUIET) / (LOUD - QUIET)))
    return SIGNS[round(share * (len(SIGNS) - 1))]
