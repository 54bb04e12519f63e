"""The screen during a telephone call: dark but for a timer, as there is nothing to see on a telephone."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from voicecoach.analysis import Analysis
from voicecoach.cli.moving import end
from voicecoach.cli.screen import TerminalScreen
from voicecoach.panel import Choice, Keys, Listening
from voicecoach.question import Question
from voicecoach.session import EndedBy

if TYPE_CHECKING:
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text


class DarkScreen:
    """Fulfils ``ports.CallScreen`` before the screen of the desk."""

    def __init__(self, console: Console, desk: TerminalScreen, *, show_text: bool) -> None:
        """``show_text``: what is said is printed, and the ringing is seen, for those who hear badly."""
        self._console = console
        self._desk = desk
        self._show_text = show_text
        self._live: Live | None = None
        self._picked_up: float | None = None

    def ringing(self) -> None:
        text = "The telephone rings. Pick it up with any key, or say hello."
        if not self._show_text or not self._console.is_terminal:
            self._console.print(text)
            return
        from rich.live import Live

        self._live = Live(
            console=self._console, get_renderable=lambda: _ringing(text), refresh_per_second=4, transient=True
        )
        self._live.start()

    def talking(self) -> None:
        from rich.live import Live

        self._picked_up = time.monotonic()
        if self._live is not None:
            end(self._live)
        self._live = Live(
            console=self._console, get_renderable=self._timer, refresh_per_second=2, transient=True
        )
        self._live.start()

    def hung_up(self) -> None:
        if self._live is not None:
            lasted = self._timer()
            end(self._live)
            self._live = None
            self._console.print(lasted, style="dim")

    def notice(self, text: str) -> None:
        self._console.print(text, markup=False)

    def said(self, text: str) -> None:
        if self._show_text:
            self.notice(text)

    def question(self, question: Question, number: int, count: int, attempt: int) -> None:
        if self._show_text:
            self._desk.question(question, number, count, attempt)

    def follow_up(self, question: Question) -> None:
        if self._show_text:
            self._desk.follow_up(question)

    def listening(self, now: Listening) -> None:
        pass

    def recorded(self, duration: float, ended_by: EndedBy) -> None:
        pass

    def working(self, share: float) -> None:
        pass

    def playing(self, what: str) -> None:
        pass

    def played(self) -> None:
        pass

    def heard(self, question: Question, analysis: Analysis, *, whole: bool) -> None:
        pass

    def analysis(
        self,
        question: Question,
        analysis: Analysis,
        earlier: Analysis | None,
        follow_ups: Sequence[Analysis] = (),
        *,
        whole: bool = True,
    ) -> None:
        self._desk.analysis(question, analysis, earlier, follow_ups, whole=whole)

    def details(self) -> None:
        self._desk.details()

    def model_answer(self, question: Question) -> None:
        self._desk.model_answer(question)

    @property
    def picked_up(self) -> bool:
        return self._picked_up is not None

    def _timer(self) -> Text:
        from rich.text import Text

        seconds = int(time.monotonic() - (self._picked_up or time.monotonic()))
        return Text(f"Call {seconds // 60}:{seconds % 60:02d}")


def _ringing(text: str) -> Text:
    """For those who do not hear it: the line flashes as long as it rings."""
    from rich.text import Text

    return Text(f" {text} ", style="reverse" if int(2 * time.monotonic()) % 2 else "bold")


class PickUp:
    """Fulfils ``ports.Keys`` during a call: any key picks it up, and from then on none does anything."""

    def __init__(self, keys: Keys, screen: DarkScreen) -> None:
        self._keys = keys
        self._screen = screen

    def pressed(self) -> bool:
        return self.touched()

    def touched(self) -> bool:
        touched = self._keys.touched()
        return touched and not self._screen.picked_up

    def choose(self, choices: tuple[Choice, ...]) -> Choice:
        return self._keys.choose(choices)
