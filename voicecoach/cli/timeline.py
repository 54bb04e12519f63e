"""An answer as it goes by, on a terminal: as one paragraph, or along with its sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicecoach.analysis import Analysis
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.wording import clock
from voicecoach.presenting.cues import Cue, cues

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console
    from rich.text import Text

_STYLES = {"word": "", "filler": "yellow", "pause": "cyan", "speech": "dim", "gap": "red"}


def running_text(analysis: Analysis, say: Catalogue = IN_ENGLISH) -> Text:
    """All of it in one paragraph."""
    from rich.text import Text

    return Text(" ").join(Text(cue.text, _STYLES[cue.kind]) for cue in cues(analysis, say=say))


class Flow:
    """Prints cues as running text; every line begins with the time at which it is heard."""

    def __init__(self, console: Console, shown: tuple[Cue, ...]) -> None:
        self._console = console
        self._waiting = list(reversed(shown))
        self._column = 0

    def until(self, moment: float) -> None:
        """Print all that is heard up to ``moment``, seconds."""
        while self._waiting and self._waiting[-1].time <= moment:
            self._print(self._waiting.pop())

    def finish(self) -> None:
        """Print the rest and end the line."""
        self.until(float("inf"))
        if self._column:
            self._console.print()

    def _print(self, cue: Cue) -> None:
        from rich.text import Text

        if self._column and self._column + len(cue.text) + 1 > self._console.width:
            self._console.print()
            self._column = 0
        if not self._column:
            start = f"{clock(cue.time):>7} "
            self._console.print(Text(start, style="dim"), end="")
            self._column = len(start)
        text = Text.assemble(" ", (cue.text, _STYLES[cue.kind]))
        self._console.print(text, end="", soft_wrap=True)
        self._column += len(text)
