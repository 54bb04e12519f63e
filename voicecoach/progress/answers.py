"""The answers that progress is seen in, and which of them may stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Literal

from voicecoach.coach.verdicts import can_tell
from voicecoach.figure import Figure
from voicecoach.outline import Outline

Use = Literal["desk", "phone"]
"""Kept apart: other bands hold on the telephone, and people speak otherwise there."""
USES: Mapping[str, Use] = {"practice": "desk", "phone": "phone"}
"""By the kind of session. In a demonstration nobody practises."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One measured answer to a question. Answers to follow-ups are left out: they are short, and what they
    are about was given away.
    """

    session: str
    day: date
    """On the calendar of the place where it was given."""
    use: Use
    question: str
    """Its id."""
    text: str
    """Of the question."""
    to_change: float
    """How much what there is to change in it matters, 0..1."""
    measured_by: str
    recogniser: str
    duration: float
    """Of the recording, seconds."""
    figures: Mapping[str, float]
    """By ``Figure.name``."""


@dataclass(frozen=True, slots=True)
class Definition:
    """What a value was measured by, as far as it decides what the value means."""

    current: bool
    """Whether the definition is today's."""
    recogniser: str
    """Where another one would find other values; empty elsewhere."""


def answered(outlines: Iterable[Outline]) -> tuple[Answered, ...]:
    """In the order in which they were given; ``outlines``: oldest first."""
    return tuple(
        Answered(
            session=outline.id,
            day=datetime.fromisoformat(outline.started).date(),
            use=USES[outline.kind],
            question=answer.question,
            text=answer.text,
            to_change=answer.to_change,
            measured_by=answer.measured_by,
            recogniser=answer.recogniser,
            duration=answer.duration,
            figures=answer.figures,
        )
        for outline in outlines
        if outline.kind in USES
        for answer in outline.answers
        if answer.duration is not None and answer.follow_up is None
    )


def definition(figure: Figure, answer: Answered) -> Definition:
    """Values of one definition may be joined, others not."""
    return _definition(answer.measured_by, figure.since, answer.recogniser if figure.by_recogniser else "")


@cache
def _definition(measured_by: str, since: str, recogniser: str) -> Definition:
    return Definition(_version(measured_by) >= _version(since), recogniser)


def joined(figure: Figure, answers: Sequence[Answered]) -> tuple[tuple[Answered, float], ...]:
    """Those that have the ``figure`` as the latest of them has it, with its value."""
    by_definition = apart(figure, answers)
    return next(reversed(by_definition.values()), ())


def apart(
    figure: Figure, answers: Sequence[Answered]
) -> dict[Definition, tuple[tuple[Answered, float], ...]]:
    """All that have the ``figure`` and are long enough for it to say something, those of one definition
    together; last the definition that was used last.
    """
    found: dict[Definition, list[tuple[Answered, float]]] = {}
    last = None
    for answer in answers:
        value = answer.figures.get(figure.name)
        if value is None or not can_tell(figure, answer.figures.get("answer length", answer.duration)):
            continue
        by = definition(figure, answer)
        if by is not last:  # one object stands for what is equal
            found[by] = found.pop(by, [])  # to the end
            last = by
        found[by].append((answer, value))
    return {by: tuple(values) for by, values in found.items()}


def _version(written: str) -> tuple[int, ...]:
    """``0.10.1`` comes after ``0.9``; what is no version, before all."""
    parts = []
    for part in written.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        parts.append(int(digits))
    return tuple(parts)
