"""What the candidate sees and presses, as protocols: the ports on that side of the interview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from voicecoach.analysis import Analysis
from voicecoach.question import Question
from voicecoach.session import EndedBy


@dataclass(frozen=True, slots=True)
class Listening:
    """What can be seen while an answer is being recorded. Nothing in it judges."""

    elapsed: float
    """Seconds since the question ended."""
    level: float
    """Of the last block, dB below full scale (RMS); -120 for digital silence."""
    heard: bool
    """Whether speech has been heard yet."""
    ends_in: float | None = None
    """Seconds until silence ends the answer, once it is about to: a word goes on."""
    unbroken: bool = False
    """Whether speech goes on and on as nobody speaks: something else is taken for the voice, and silence may
    not be heard."""


class Choice(Enum):
    """What the candidate wants after an answer."""

    NEXT = "next"
    RETRY = "retry"
    PLAY = "play"
    MODEL = "model"
    DETAILS = "details"
    QUIT = "quit"

    # What was cut off.
    MEASURE = "measure"
    LATER = "later"
    LEAVE = "no"
    DELETE = "delete"


class Screen(Protocol):
    """What the candidate sees."""

    def notice(self, text: str) -> None:
        """A sentence of ours."""

    def said(self, text: str) -> None:
        """What is said aloud at this moment."""

    def question(self, question: Question, number: int, count: int, attempt: int) -> None:
        """Question ``number`` of ``count`` is about to be asked for the ``attempt``-th time."""

    def follow_up(self, question: Question) -> None:
        """The interviewer is about to follow up with ``question``."""

    def listening(self, now: Listening) -> None:
        """Called for every block that is recorded."""

    def recorded(self, duration: float, ended_by: EndedBy) -> None:
        """The answer is over; seconds."""

    def working(self, share: float) -> None:
        """The transcription goes on; 1 when it is done."""

    def playing(self, what: str) -> None:
        """Sound is played from now on: ``Playing your answer``. Any key stops it."""

    def played(self) -> None:
        """It is over."""

    def heard(self, question: Question, analysis: Analysis, *, whole: bool) -> None:
        """What is known of an answer the moment it ends: its length, first word and pauses, and nothing that
        words may change. ``whole``: it was recorded to its end.
        """

    def analysis(
        self,
        question: Question,
        analysis: Analysis,
        earlier: Analysis | None,
        follow_ups: Sequence[Analysis] = (),
        *,
        whole: bool = True,
    ) -> None:
        """The feedback on an answer on one screen, beside that on the ``earlier`` attempt, with what to say
        of the answers to ``follow_ups``. ``whole``: it was recorded to its end.
        """

    def details(self) -> None:
        """All that is known of the answer that was shown last."""

    def model_answer(self, question: Question) -> None:
        """What a good answer sounds like, and why."""


class Keys(Protocol):
    """What the candidate presses."""

    def pressed(self) -> bool:
        """Whether what ends an answer was, Enter, since the last time this or ``touched`` was asked."""

    def touched(self) -> bool:
        """Whether any key was: it stops what is played."""

    def choose(self, choices: tuple[Choice, ...]) -> Choice:
        """Wait for one of ``choices``; the first is the default."""


class CallScreen(Screen, Protocol):
    """What the candidate sees of a telephone call: as long as it lasts, nothing of what is said."""

    def ringing(self) -> None:
        """It rings; Enter picks it up."""

    def talking(self) -> None:
        """It was picked up."""

    def hung_up(self) -> None:
        """The call is over."""
