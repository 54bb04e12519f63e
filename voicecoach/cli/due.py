"""The questions that come back today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from voicecoach.english import plural
from voicecoach.errors import QuestionNotFound
from voicecoach.progress.answers import answered
from voicecoach.progress.due import due, places

if TYPE_CHECKING:
    from voicecoach.outline import Outline
    from voicecoach.question import Question

MOST = 3
"""Unless told otherwise."""


def due_again(
    questions: Sequence[Question], outlines: Sequence[Outline], today: date, most: int | None
) -> tuple[Question, ...]:
    """Those of ``questions`` that are due, the most urgent first. Raises QuestionNotFound where none is."""
    known = {question.id: question for question in questions}
    waiting = [place for place in places(answered(outlines)) if place.question in known]
    found = due(waiting, today)
    if found:
        return tuple(known[place.question] for place in found[: most or MOST])
    if not waiting:
        raise QuestionNotFound(
            "No question can be due yet: none of these has been practised; leave out --due to begin."
        )
    days = plural((waiting[0].due - today).days, "day")
    raise QuestionNotFound(
        f"No question is due; the next one comes back in {days}. Leave out --due to be asked others."
    )
