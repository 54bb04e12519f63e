"""What a list of sessions needs of each: the same as in ``interview``, with most of it left out."""

from __future__ import annotations

from dataclasses import dataclass

from voicecoach.session import AnswerState


@dataclass(frozen=True, slots=True)
class QuestionOutline:
    id: str


@dataclass(frozen=True, slots=True)
class FollowUpOutline:
    text: str


@dataclass(frozen=True, slots=True)
class RemarkOutline:
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class FeedbackOutline:
    change: RemarkOutline | None = None


@dataclass(frozen=True, slots=True)
class AnalysisOutline:
    duration: float
    feedback: FeedbackOutline


@dataclass(frozen=True, slots=True)
class AnswerOutline:
    question: QuestionOutline
    state: AnswerState
    recording: str
    analysis: AnalysisOutline | None = None
    follow_up: FollowUpOutline | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """Fields as those of ``interview.Session`` and what is in it."""

    id: str
    started: str
    kind: str
    pack: str
    answers: tuple[AnswerOutline, ...] = ()
    schema_version: int = 0

    @property
    def unmeasured(self) -> int:
        """How many answers are."""
        return sum(answer.state != "measured" for answer in self.answers)
