"""What a list of sessions needs of each: the same as in ``session``, with most of it left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a list loads nothing that it does not need
    from voicecoach.session import AnswerState


@dataclass(frozen=True, slots=True)
class AnswerOutline:
    """One answer. Figures and what stands behind them are empty, or ``None``, before it is measured."""

    question: str
    """Its id."""
    text: str
    """Of the question, as it is spoken."""
    state: AnswerState
    recording: str
    """File name inside the session folder."""
    attempt: int = 1
    follow_up: str | None = None
    """What was asked where it was not the question itself."""
    whole: bool = True
    """Whether it was neither cut off nor has gaps, so that its length says something."""
    duration: float | None = None
    """Of the recording, seconds."""
    to_change: float = 0.0
    """How much what there is to change in it matters, 0..1; 0: there is nothing."""
    measured_by: str = ""
    """Version of voicecoach."""
    recogniser: str = ""
    """Whose words are believed; empty where it was measured from the sound alone."""
    figures: Mapping[str, float] = field(default_factory=dict)
    """By the name in ``FIGURES``; only those that its recording can carry."""

    @property
    def measured(self) -> bool:
        """Whether it has been."""
        return self.duration is not None


@dataclass(frozen=True, slots=True)
class Outline:
    """One session."""

    id: str
    started: str
    """ISO 8601."""
    kind: str
    pack: str
    answers: tuple[AnswerOutline, ...] = ()

    @property
    def unmeasured(self) -> int:
        """How many answers are."""
        return sum(answer.state != "measured" for answer in self.answers)


def shown(outlines: tuple[Outline, ...], off: Collection[str]) -> tuple[Outline, ...]:
    """The same without the figures of the measures that are switched ``off`` (``voicecoach.switchable``)."""
    if not off:
        return outlines
    from voicecoach.figures import FIGURES
    from voicecoach.switchable import MEASURES

    fields = {field for name in off for field in MEASURES[name].fields}
    gone = {figure.name for figure in FIGURES if figure.field in fields}
    return tuple(
        replace(
            outline,
            answers=tuple(
                replace(
                    answer,
                    figures={name: value for name, value in answer.figures.items() if name not in gone},
                )
                for answer in outline.answers
            ),
        )
        for outline in outlines
    )
