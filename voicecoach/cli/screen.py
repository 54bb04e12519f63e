"""The candidate's screen on a terminal."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from voicecoach.analysis import Analysis
from voicecoach.bands import DESK, Bands
from voicecoach.baseline import NOTHING_KNOWN, Baseline
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.cli.answer_screen import Shown, at_once
from voicecoach.cli.last_line import LastLine
from voicecoach.cli.level import LevelMeter
from voicecoach.cli.moving import end, show_cursor
from voicecoach.coach.wording import duration
from voicecoach.conduct.answering import EndRules
from voicecoach.panel import Listening
from voicecoach.question import Question
from voicecoach.session import EndedBy

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.live import Live
    from rich.progress import Progress

NOTHING_HEARD_AFTER = 8.0
"""Seconds of silence before the screen wonders aloud about the microphone."""
ALL_ZERO_AFTER, DIGITAL_SILENCE = 2.0, -120.0
"""Seconds in which every microphone gives some noise, and the level of none, dB below full scale."""
ENDED = {
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
        judged: Callable[[Question], Bands] = lambda _: DESK,
        baseline: Baseline = NOTHING_KNOWN,
        details: bool = False,
        more: Callable[[], bool] = lambda: True,
        say: Catalogue = IN_ENGLISH,
    ) -> None:
        """``keyboard``: whether somebody is at one, so that keys do something. ``attempts`` names the first,
        second ... attempt at a question. ``judged``: what an answer to a question is judged by; ``baseline``:
        what it stands beside. ``details``: all is shown of every answer. ``more``: asked whether to go on
        where something is longer than the screen. ``say``: the candidate's language.
        """
        self._attempts = attempts
        self.console = console
        self.rules = rules
        self._keyboard = keyboard
        self.judged = judged
        self._baseline = baseline
        self._details = details
        self._more = more
        self.say = say
        self._live: Live | None = None
        self._line = LastLine(console)
        self._figures: RenderableType | None = None
        """What is on the screen of an answer before its words are known."""
        self._bar: Progress | None = None
        self._aim = ""
        self._meter = LevelMeter()
        self._sounded = False
        """Whether the microphone has given anything but zeros to this answer."""
        self._listens = False
        self._last: Shown | None = None

    def notice(self, text: str) -> None:
        self._quiet()
        self.console.print(text, markup=False)

    def said(self, text: str) -> None:
        self.notice(text)

    def question(self, question: Question, number: int, count: int, attempt: int) -> None:
        if attempt <= len(self._attempts):
            again = f", {self._attempts[attempt - 1]}"
        else:
            again = self.say(", attempt {attempt}", attempt=attempt) if attempt > 1 else ""
        title = self.say("Question {number} of {count}", number=number, count=count)
        self._ask(question, f"{title}{again}")

    def follow_up(self, question: Question) -> None:
        self._ask(question, self.say("Follow-up"))

    def playing(self, what: str) -> None:
        if self._keyboard and self.console.is_terminal:
            from rich.text import Text

            self._quiet()
            self._line.show(Text(f"{what}; any key stops.", style="dim"))

    def played(self) -> None:
        self._quiet()

    def listening(self, now: Listening) -> None:
        from rich.text import Text

        if not self._listens:
            self._quiet()
            how = ["Enter"] if self._keyboard else []
            if self.rules.end_silence > 0:
                how.append(f"{self.rules.end_silence:g} s of silence")
            ends = f" It ends with {' or '.join(how)}." if how else ""
            self.console.print(f"Your answer is being recorded.{ends}")
            self._listens, self._sounded, self._meter = True, False, LevelMeter()
        self._sounded = self._sounded or now.level > DIGITAL_SILENCE
        hint = ""
        if not self._sounded and now.elapsed >= ALL_ZERO_AFTER:
            hint = "\nThe microphone gives digital silence: is it muted, or not allowed?"
        elif not now.heard and now.elapsed >= NOTHING_HEARD_AFTER:
            hint = "\nNothing heard yet: is the microphone on?"
        elif now.ends_in is not None:
            hint = f"\nIt ends in {math.ceil(now.ends_in)} s; a word goes on."
        elif now.unbroken and self._keyboard:
            hint = "\nNo pause heard: press Enter to end."
        time = f"{now.elapsed:4.0f} s, aim {self._aim}" if self._aim else f"{now.elapsed:4.0f} s"
        line = f"{time}   level {self._meter.heard(now.level)}{hint}"
        self._show(Text(line, "" if now.ends_in is None else "dim"), at_once=False)

    def recorded(self, duration_s: float, ended_by: EndedBy) -> None:
        self._quiet()
        self.console.print(f"Recorded {duration(duration_s)}{ENDED.get(ended_by, '')}.", style="dim")

    def working(self, share: float) -> None:
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        if self._bar is None:
            columns = (TextColumn("Transcribing"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
            self._bar = Progress(*columns, console=self.console)
            self._bar.add_task("", total=1.0)
        self._bar.update(self._bar.task_ids[0], completed=share)
        if share >= 1:
            self._bar = None
        self._show_early()

    def heard(self, question: Question, analysis: Analysis, *, whole: bool) -> None:
        self._quiet()
        early = Shown(
            analysis=analysis,
            question=question,
            whole=whole,
            bands=self.judged(question),
            say=self.say,
        )
        self._figures = at_once(self.console, early)
        self._show_early()

    def analysis(
        self,
        question: Question,
        analysis: Analysis,
        earlier: Analysis | None,
        follow_ups: Sequence[Analysis] = (),
        *,
        whole: bool = True,
    ) -> None:
        self._quiet()
        self._last = Shown(
            analysis=analysis,
            question=question,
            whole=whole,
            bands=self.judged(question),
            earlier=earlier,
            follow_ups=tuple(follow_ups),
            baseline=self._baseline,
            say=self.say,
        )
        self._print_answer(self._last)

    def details(self) -> None:
        from voicecoach.cli.paging import paged
        from voicecoach.cli.printing import print_details

        if self._last is None:
            return
        with paged(self.console, self._more):
            print_details(self.console, self._last)
            for follow_up in self._last.follow_ups:
                self.console.print(self.say("On your answer to the follow-up"))
                print_details(self.console, replace(self._last, analysis=follow_up, earlier=None))

    def model_answer(self, question: Question) -> None:
        self.console.print(question.model_answer, markup=False)
        if question.why_it_works:
            self.console.print(
                self.say("Why it works: {why}", why=question.why_it_works), markup=False, style="dim"
            )

    def close(self) -> None:
        """Leave the terminal as it was, also where Ctrl-C came while something was being started or ended."""
        self._quiet()
        show_cursor(self.console)

    def _print_answer(self, shown: Shown) -> None:
        from voicecoach.cli.printing import print_analysis

        more = ": press d" if self._keyboard else ": --details"
        print_analysis(self.console, shown, details=self._details, more=more)

    def _ask(self, question: Question, title: str) -> None:
        from rich.panel import Panel
        from rich.text import Text

        self._quiet()
        self._aim = f"{question.target_length.shortest:.0f}-{question.target_length.longest:.0f} s"
        self.console.print(Panel(Text(question.text), title=Text(title), title_align="left"))

    def _show_early(self) -> None:
        from rich.console import Group

        shown = [each for each in (self._figures, self._bar) if each is not None]
        if shown:
            self._show(Group(*shown))

    def _show(self, what: RenderableType, *, at_once: bool = True) -> None:
        """In the place of what was shown there before, until something else is printed; within a tenth of a
        second, or ``at_once``.
        """
        if not self.console.is_terminal:
            return
        if self._live is None:
            from rich.live import Live

            self._live = Live(what, console=self.console, transient=True, refresh_per_second=10)
            self._live.start(refresh=True)
        else:
            self._live.update(what, refresh=at_once)

    def _quiet(self) -> None:
        """End whatever moves on the screen."""
        self._listens, self._figures, self._bar = False, None, None
        self._line.clear()
        if self._live is not None:
            end(self._live)
            self._live = None
