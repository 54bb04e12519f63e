"""The interview: ask aloud, record, measure, say what to keep and what to change. One loop for the desk,
the demo and whatever else speaks through the ports.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Literal

from voicecoach.analysis import Analysis
from voicecoach.coach.follow_up import asked
from voicecoach.coach.wording import goodbye, greeting
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.asking import Exchange, Reply
from voicecoach.conduct.patience import Patience
from voicecoach.conduct.room import Room
from voicecoach.conduct.sitting import PLAYING, Sitting, wanted
from voicecoach.conduct.terms import Terms
from voicecoach.panel import Choice
from voicecoach.question import Question
from voicecoach.session import Session

CHOICES = (Choice.NEXT, Choice.RETRY, Choice.PLAY, Choice.MODEL, Choice.DETAILS, Choice.QUIT)
"""After every answer, the last one too: keys are learnt once."""
MOST_FOLLOW_UPS = 2
"""To a question: the second only where the first had it answered anew."""


class Interview:
    """One session. ``hold`` conducts it; whatever ends it, what was said is kept."""

    def __init__(
        self,
        room: Room,
        session: Session,
        rules: EndRules,
        *,
        follow_ups: int = MOST_FOLLOW_UPS,
        patience: Patience | None = None,
        seed: int | None = None,
    ) -> None:
        """``follow_ups``: how many a question may get. ``patience``: what is known of the candidate's pauses.
        The same ``seed`` chooses the same words between the questions.
        """
        self._room = room
        self._sitting = Sitting(room, session, Terms(rules, patience or Patience(), follow_ups), seed)
        self._speaker = self._sitting.interviewer

    @property
    def session(self) -> Session:
        """With the answers that there are by now."""
        return self._sitting.session

    def hold(self, questions: Sequence[Question]) -> Session:
        """Ask ``questions`` one after the other; return the session with its answers.

        Raises VoicecoachError and KeyboardInterrupt, the session saved before.
        """
        with self._sitting.held():
            # The greeting comes first, and then what can be made while it is heard.
            first = partial(self._sitting.prepare, questions, 1, goodbye(self._room.say))
            self._speaker.tell(greeting(len(questions), self._room.say), meanwhile=first)
            came = None
            for number, question in enumerate(questions, 1):
                if came == "answered":
                    self._speaker.say(self._sitting.lead_over(number, len(questions)))
                self._sitting.prepare(questions, number, goodbye(self._room.say))
                came = self._take_up(question, number, len(questions))
                if came == "stop":
                    break
            self._speaker.tell(goodbye(self._room.say))
        return self.session

    def _take_up(self, question: Question, number: int, count: int) -> Literal["answered", "skip", "stop"]:
        """Ask, with as many retakes as are wanted; what came of it."""
        earlier: Analysis | None = None
        attempt = 1
        while True:
            exchange = self._sitting.converse(question, number, count, attempt)
            if exchange.replies:
                self._feed_back(exchange, earlier)
            if exchange.left == "stop" or not exchange.replies:
                return exchange.left or "skip"
            match self._after(question, exchange.replies):
                case Choice.RETRY:
                    attempt += 1
                    earlier = exchange.replies[0].analysis
                case Choice.QUIT:
                    return "stop"
                case _:
                    return "answered"

    def _feed_back(self, exchange: Exchange, earlier: Analysis | None) -> None:
        """Show and say what to keep and what to change. Raises what keeps the session from going on."""
        spoken = (reply.analysis.feedback.spoken for reply in exchange.replies)
        text = " ".join(text for text in spoken if text)
        self._speaker.say(text, meanwhile=lambda: self._show(exchange, earlier))
        if exchange.trouble is not None:
            raise exchange.trouble

    def _show(self, exchange: Exchange, earlier: Analysis | None) -> None:
        first, *others = exchange.replies
        self._room.screen.analysis(
            asked(first.answer),
            first.analysis,
            earlier,
            [reply.analysis for reply in others],
            whole=first.answer.whole,
        )

    def _after(self, question: Question, replies: Sequence[Reply]) -> Choice:
        """Do what is wanted until it leads away from this answer."""
        choices = tuple(choice for choice in CHOICES if self._room.audible or choice is not Choice.PLAY)

        def play() -> None:
            for reply in replies:
                self._speaker.play(reply.recording, PLAYING)

        return wanted(self._speaker, self._room, question, choices, play)
