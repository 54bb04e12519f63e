"""A sitting: what was asked, what was answered, what became of the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis import Analysis
from voicecoach.question import FollowUp, Question
from voicecoach.speech import Interval

AnswerState = Literal["recording", "recorded", "measured"]
EndedBy = Literal["key", "silence", "length", "end", "interrupted", "lost", "disk"]
"""What ended an answer: Enter, a long silence, the longest length, the end of a stored recording,
Ctrl-C, a microphone that went away, a disk that refused to write."""

CUT_OFF: frozenset[EndedBy | None] = frozenset({None, "lost", "disk", "interrupted"})
"""After these the candidate may have had more to say than was recorded."""


@dataclass(frozen=True, slots=True)
class Drop:
    """The line dropped in the middle of an answer. Times are those of its recording."""

    lost: Interval
    """What the interviewer did not hear."""
    back: Interval
    """When the interviewer asked back."""


@dataclass(frozen=True, slots=True)
class Gap(Interval):
    """Where sound is missing from a recording, which holds silence in its place: the machine stood still."""

    missing: float
    """Seconds; more than the interval has where it was long."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer in a session. ``analysis`` is there once ``state`` is ``measured``."""

    question: Question
    """As it was when it was asked: packs change, sessions stay interpretable."""
    recording: str
    """File name inside the session folder."""
    state: AnswerState
    attempt: int = 1
    """1 for the first answer to a question, 2 for its first retake."""
    question_end: float = 0.0
    """When the question had been spoken, seconds on the recording's own time line."""
    ended_by: EndedBy | None = None
    """``None`` while recording, and after a crash."""
    analysis: Analysis | None = None
    follow_up: FollowUp | None = None
    """What was asked, where it was not the question itself but a follow-up to it."""
    time_asked: bool = False
    """Whether the candidate had asked for a moment to think: the time to the first word is then theirs."""
    drop: Drop | None = None
    """Where the line dropped in it, as a drill."""
    gaps: tuple[Gap, ...] = ()
    """Where sound is missing from its recording."""
    waited: float = 0.0
    """Seconds of silence after the question that its recording does not have: then the interviewer asked
    whether somebody was there."""

    @property
    def cut_off(self) -> bool:
        """Whether the candidate may have had more to say than was recorded."""
        return self.ended_by in CUT_OFF

    @property
    def whole(self) -> bool:
        """Whether all of it was recorded, so that its length says something."""
        return not (self.cut_off or self.gaps)


@dataclass(frozen=True, slots=True)
class Session:
    """One sitting: its answers in the order they were given."""

    id: str
    started: str
    """ISO 8601, local time with its offset."""
    kind: Literal["practice", "demo", "phone"]
    pack: str
    answers: tuple[Answer, ...] = ()
    schema_version: int = 2
    company: tuple[str, ...] = ()
    """Stems of the employer's words that its answers are looked through for."""
    line: str = ""
    """Of a telephone call: the kind of line."""
    country: str = ""
    """Of a telephone call: whose network."""
    planned: tuple[str, ...] = ()
    """Ids of the questions that were to be asked, in that order; empty where an older version began it."""
    left_alone: bool = False
    """Whether what was cut off is not to be asked about again."""
