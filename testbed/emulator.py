"""A terminal that remembers what it shows: what a person sees, and what has scrolled away."""

from __future__ import annotations

from typing import Any

import pyte
from pyte.modes import LNM

COLUMNS, LINES = 80, 24


_DIM, _GREY = 2, 90


class _Screen(pyte.HistoryScreen):  # type: ignore[misc]
    """Shows what is dim in grey: pyte leaves it as it is."""

    def select_graphic_rendition(self, *attributes: int, **rest: Any) -> None:
        super().select_graphic_rendition(*(_GREY if each == _DIM else each for each in attributes), **rest)


class Emulator:
    """Takes what a program writes, as a file does."""

    def __init__(self, columns: int = COLUMNS, lines: int = LINES, *, raw: bool = True) -> None:
        """``raw``: it has not passed the driver of a terminal, which begins a line with each new one."""
        self.screen = _Screen(columns, lines, history=10_000)
        if raw:
            self.screen.set_mode(LNM)
        self._stream = pyte.Stream(self.screen)

    def write(self, text: str) -> int:
        self._stream.feed(text)
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return True

    @property
    def lines(self) -> list[str]:
        """What is on the screen, from the top."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """The same, in one."""
        return "\n".join(self.lines)

    @property
    def scrolled_away(self) -> int:
        """Lines that are above it by now."""
        return len(self.screen.history.top)
