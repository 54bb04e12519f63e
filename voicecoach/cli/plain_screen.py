"""The candidate's screen as lines to be read out: short sentences, each said once, in the order in which one
wants to hear them. Nothing moves, nothing is drawn, and no colour means anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from voicecoach.analysis import Analysis
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.cli.answer_screen import Shown
from voicecoach.cli.screen import ALL_ZERO_AFTER, DIGITAL_SILENCE, ENDED, NOTHING_HEARD_AFTER, TerminalScreen
from voicecoach.coach.recording import problems
from voicecoach.coach.wording import spoken_seconds
from voicecoach.panel import Listening
from voicecoach.plain import linear
from voicecoach.presenting.briefly import in_full, on_follow_ups
from voicecoach.presenting.key_figures import UNKNOWN, KeyFigure, written_usual
from voicecoach.presenting.moved import Moved
from voicecoach.question import Question
from voicecoach.session import EndedBy

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

    from voicecoach.bands import Bands
    from voicecoach.baseline import Baseline
    from voicecoach.conduct.answering import EndRules

SPEAKING = "Speaking"
"""What is played when it is the interviewer: nobody needs to be told."""


class PlainScreen(TerminalScreen):
    """As ``TerminalScreen``."""

    def __init__(
        self,
        console: Console,
        rules: EndRules,
        *,
        captions: bool,
        keyboard: bool = True,
        attempts: Sequence[str] = (),
        judged: Callable[[Question], Bands],
        baseline: Baseline,
        details: bool = False,
        say: Catalogue = IN_ENGLISH,
    ) -> None:
        """``captions``: what is spoken is printed as well; a screen reader would talk over it."""
        super().__init__(
            console,
            rules,
            keyboard=keyboard,
            attempts=attempts,
            judged=judged,
            baseline=baseline,
            details=details,
            say=say,
        )
        self._captions = captions
        self._told: set[str] = set()
        """What has been said of the answer that is being recorded."""

    def notice(self, text: str) -> None:
        self._say(text)

    def said(self, text: str) -> None:
        if self._captions:
            self._say(text)

    def playing(self, what: str) -> None:
        if self._keyboard and what != SPEAKING:
            self._say(f"{what}. Any key stops.")

    def listening(self, now: Listening) -> None:
        self._sounded = self._sounded or now.level > DIGITAL_SILENCE
        ends = " Enter ends it." if self._keyboard else ""
        self._once(f"Recording.{ends}")
        if not self._sounded and now.elapsed >= ALL_ZERO_AFTER:
            self._once("The microphone gives digital silence. Is it muted, or not allowed?")
        elif not now.heard and now.elapsed >= NOTHING_HEARD_AFTER:
            self._once("Nothing heard yet. Is the microphone on?")
        elif now.unbroken and self._keyboard:
            self._once("No pause heard. Press Enter to end.")

    def recorded(self, duration_s: float, ended_by: EndedBy) -> None:
        self._told.clear()
        self._sounded = False
        self._say(f"Recorded {spoken_seconds(duration_s)}{ENDED.get(ended_by, '')}.")

    def working(self, share: float) -> None:
        """One waits a moment; where that is long, other sentences say so."""

    def heard(self, question: Question, analysis: Analysis, *, whole: bool) -> None:
        """It is said with the rest: nobody wants to hear it twice."""

    def model_answer(self, question: Question) -> None:
        self._say(f"A model answer: {question.model_answer}")
        if question.why_it_works:
            self._say(self.say("Why it works: {why}", why=question.why_it_works))

    def _print_answer(self, shown: Shown) -> None:
        for line in sentences(shown):
            self._say(line)
        if self._details:
            self.details()

    def _ask(self, question: Question, title: str) -> None:
        self._say(f"{title}. {question.text}" if self._captions else f"{title}.")

    def _once(self, text: str) -> None:
        if text not in self._told:
            self._told.add(text)
            self._say(text)

    def _say(self, text: str) -> None:
        self.console.print(linear(text), markup=False, soft_wrap=True)


def sentences(shown: Shown) -> Iterator[str]:
    """What is said of an answer: feedback, then figures, then the words."""
    say, feedback = shown.say, shown.analysis.feedback
    if feedback.keep is not None:
        yield f"{say('Keep')}: {in_full(feedback.keep)}"
    if feedback.change is not None:
        yield f"{say('Change')}: {in_full(feedback.change)}"
    if feedback.keep is None and feedback.change is None:
        yield say("Nothing stands out, to keep or to change.")
    for said in on_follow_ups(shown.follow_ups):
        yield say("On the follow-up: {said}", said=said)
    yield from problems(shown.analysis.quality, say)
    moves = shown.moved()
    for figure in shown.figures():
        move = moves.get(figure.field)
        since = "" if move is None else say(" Since last time {how}.", how=_moved(move, say))
        usual = written_usual(figure.field, shown.baseline, say)
        yield f"{_figure(figure, say)}{_beside(say('your usual'), usual, say)}{since}"
    if shown.analysis.words_refused:
        yield shown.analysis.words_refused
    elif shown.analysis.transcript is not None and shown.analysis.transcript.words:
        yield say("You said: {words}", words=shown.analysis.transcript.text)


def _moved(move: Moved, say: Catalogue) -> str:
    if move.better is None:
        return say(move.called)
    return f"{say(move.called)}, {say('better') if move.better else say('worse')}"


def _figure(figure: KeyFigure, say: Catalogue) -> str:
    value = say("not known") if figure.value == UNKNOWN else aloud(figure.amount, say)
    verdict = f", {figure.verdict}" if figure.verdict else ""
    return f"{figure.name}: {value}{verdict}.{_beside(say('aim'), figure.aim, say)}"


def _beside(name: str, written: str, say: Catalogue) -> str:
    return f" {name[:1].upper()}{name[1:]}: {aloud(written, say)}." if written else ""


def aloud(amount: str, say: Catalogue = IN_ENGLISH) -> str:
    """``60\u2013120 s`` as one says it."""
    if say.code != IN_ENGLISH.code:
        return amount  # speech synthesis of that language knows its abbreviations
    words = amount.replace("\u2013", " to ").replace("/min", " a minute").split(" ")
    units = {"s": "seconds", "min": "minutes"}
    return " ".join(units.get(word, word) for word in words)
