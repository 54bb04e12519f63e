"""The candidate's screen on a terminal."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from voicecoach.analysis import Analysis
from voicecoach.cli.moving import end, show_cursor
from voicecoach.coach.wording import seconds
from voicecoach.conduct.answering import EndRules
from voicecoach.ports import Listening
from voicecoach.question import Question
from voicecoach.session import EndedBy

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID
    from rich.status import Status

METER_CELLS, METER_FLOOR = 20, -60.0
"""Width of the level meter, and the level at its left end, dB below full scale."""
NOTHING_HEARD_AFTER = 8.0
"""Seconds of silence before the screen wonders aloud about the microphone."""
ALL_ZERO_AFTER, DIGITAL_SILENCE = 2.0, -120.0
"""Seconds in which every microphone gives some noise, and the level of none, dB below full scale."""
_ENDED = {
    "silence": " (ended by silence)",
    "length": " (the longest an answer may be)",
    "interrupted": " (interrupted)",
    "lost": " (the microphone went away)",
    "disk": " (the disk refused to write)",
}


class TerminalScreen:
    """Fulfils ``ports.Screen`` with rich. Without a terminal it prints plain lines."""

    def __init__(
        self,
        console: Console,
        rules: EndRules,
        *,
        keyboard: bool = True,
        attempts: Sequence[str] = (),
    ) -> None:
        """``keyboard``: whether somebody is at one, so that Enter ends an answer. ``attempts`` names the
        first, second ... attempt at a question.
        """
        self._attempts = attempts
        self._console = console
        self._rules = rules
        self._keyboard = keyboard
        self._live: Status | None = None
        self._progress: tuple[Progress, TaskID] | None = None
        self._aim = ""
        self._sounded = False
        """Whether the microphone has given anything but zeros to this answer."""
        self._shown: set[tuple[str, str]] = set()
        """The figures of answers to this question that are on the screen before the rest."""

    def notice(self, text: str) -> None:
        self._quiet()
        self._console.print(text, markup=False)

    def said(self, text: str) -> None:
        self.notice(text)

    def question(self, question: Question, number: int, count: int, attempt: int) -> None:
        if attempt <= len(self._attempts):
            again = f", {self._attempts[attempt - 1]}"
        else:
            again = f", attempt {attempt}" if attempt > 1 else ""
        self._shown.clear()
        self._ask(question, f"Question {number} of {count}{again}")

    def follow_up(self, question: Question) -> None:
        self._ask(question, "Follow-up")

    def listening(self, now: Listening) -> None:
        if self._live is None:
            how = ["Enter"] if self._keyboard else []
            if self._rules.end_silence > 0:
                how.append(f"{self._rules.end_silence:g} s of silence")
            ends = f" It ends with {' or '.join(how)}." if how else ""
            self._console.print(f"Your answer is being recorded.{ends}")
            self._live = self._console.status("", spinner="dots")
            self._live.start()
            self._sounded = False
        filled = round(METER_CELLS * min(1.0, max(0.0, 1 - now.level / METER_FLOOR)))
        meter = "\u2588" * filled + "\u2591" * (METER_CELLS - filled)
        self._sounded = self._sounded or now.level > DIGITAL_SILENCE
        hint = ""
        if not self._sounded and now.elapsed >= ALL_ZERO_AFTER:
            hint = "  the microphone gives digital silence: is it muted, or not allowed?"
        elif not now.heard and now.elapsed >= NOTHING_HEARD_AFTER:
            hint = "  nothing heard yet: is the microphone on?"
        elif now.ends_in is not None:
            hint = f"  ends in {math.ceil(now.ends_in)} s; a word goes on"
        elif now.unbroken and self._keyboard:
            hint = "  no pause heard: press Enter to end"
        line = f"{now.elapsed:4.0f} s of {self._aim}  {meter}{hint}"
        self._live.update(line if now.ends_in is None else f"[dim]{line}[/dim]")

    def recorded(self, duration: float, ended_by: EndedBy) -> None:
        self._quiet()
        self._console.print(f"Recorded {seconds(duration)}{_ENDED.get(ended_by, '')}.", style="dim")

    def working(self, share: float) -> None:
        if self._progress is None:
            from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

            progress = Progress(
                TextColumn("Transcribing"),
                BarColumn(),
                TaskProgressColumn(),
                TimeRemainingColumn(),
                console=self._console,
                transient=True,
                disable=not self._console.is_terminal,
            )
            self._progress = (progress, progress.add_task("", total=1.0))
            progress.start()
        progress, task = self._progress
        progress.update(task, completed=share)
        if share >= 1:
            self._quiet()

    def heard(self, question: Question, analysis: Analysis) -> None:
        from voicecoach.cli.printing import print_at_once

        self._quiet()
        self._shown.update(print_at_once(self._console, analysis, question))

    def analysis(self, question: Question, analysis: Analysis, earlier: Analysis | None) -> None:
        from voicecoach.cli.printing import print_analysis

        self._quiet()
        print_analysis(self._console, analysis, question=question, earlier=earlier, shown=self._shown)

    def model_answer(self, question: Question) -> None:
        self._console.print(question.model_answer, markup=False)
        if question.why_it_works:
            self._console.print(f"Why it works: {question.why_it_works}", markup=False, style="dim")

    def close(self) -> None:
        """Leave the terminal as it was, also where Ctrl-C came while something was being started or ended."""
        self._quiet()
        show_cursor(self._console)

    def _ask(self, question: Question, title: str) -> None:
        from rich.panel import Panel
        from rich.text import Text

        self._aim = f"{question.target_length.shortest:.0f}-{question.target_length.longest:.0f} s"
        self._console.print(Panel(Text(question.text), title=Text(title), title_align="left"))

    def _quiet(self) -> None:
        """End whatever moves on the screen."""
        if self._live is not None:
            end(self._live)
            self._live = None
        if self._progress is not None:
            end(self._progress[0])
            self._progress = None
