"""A line under everything else that goes again without moving what stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console
    from rich.text import Text


class LastLine:
    """Not ended, and so never the cause of scrolling, as what rich moves would be at the foot of a screen."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._shown = False

    def show(self, text: Text) -> None:
        """In place of the one before. Where it does not fit, or nobody is at a terminal, it stays."""
        self.clear()
        self._shown = self._console.is_terminal and text.cell_len < self._console.width
        self._console.print(text, end="" if self._shown else "\n")

    def clear(self) -> None:
        """Take it away."""
        from rich.control import Control
        from rich.segment import ControlType

        if self._shown:
            self._console.control(Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2)))
        self._shown = False
