"""Practice that comes back: which questions are due, after Leitner's boxes (Sebastian Leitner, 1972).

A question lies in one of five boxes. One that was answered well goes on to the next, one that went badly goes
back to the first, from wherever it was; the further the box, the longer it is left alone. So what went badly
is asked tomorrow, and what went well four times a month later. All of it follows from the sessions that there
are: nothing is kept for it, and a session that is forgotten has never been.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from voicecoach.progress.answers import Answered

DAYS = (1, 3, 7, 14, 30)
"""After which a question in that box is due. [D]"""
WENT_BADLY = 0.5
"""An answer with as much to change in it, or more, is worth another try soon, 0..1. [D]"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question is."""

    question: str
    """Its id."""
    text: str
    box: int
    """1..5."""
    last: date
    """When it was practised."""
    answers: int
    """How many there have been."""

    @property
    def due(self) -> date:
        """The day from which it is."""
        try:
            return self.last + timedelta(days=DAYS[self.box - 1])
        except OverflowError:
            return date.max


def places(answers: Iterable[Answered]) -> tuple[Place, ...]:
    """Of all questions that were ever answered; the most urgent first. ``answers``: oldest first.

    Of several answers to a question on one day the first counts: the others were given with its feedback in
    mind. One that goes well before the question is due does not move it on, or an evening would take it to
    the last box.
    """
    found: dict[str, Place] = {}
    for answer in answers:
        before = found.get(answer.question)
        well = answer.to_change < WENT_BADLY
        if before is None:
            box = 2 if well else 1
            found[answer.question] = Place(answer.question, answer.text, box, answer.day, 1)
            continue
        more = replace(before, text=answer.text, answers=before.answers + 1)
        if answer.day > before.last:
            on = min(len(DAYS), before.box + (answer.day >= before.due))
            more = replace(more, box=on if well else 1, last=answer.day)
        found[answer.question] = more
    return tuple(sorted(found.values(), key=lambda place: (place.due, place.box, place.question)))


def due(found: Iterable[Place], today: date) -> tuple[Place, ...]:
    """Those that are due, in their order."""
    return tuple(place for place in found if place.due <= today)


def days_practised(answers: Iterable[Answered], today: date, within: int = 30) -> int:
    """On how many of the last ``within`` days, today included."""
    first = today - timedelta(days=within - 1)
    return len({answer.day for answer in answers if first <= answer.day <= today})
