"""Where somebody stands before (or at the end of) a session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from voicecoach.baseline import Baseline, Due, Last
from voicecoach.figures import FIGURES
from voicecoach.outline import Outline
from voicecoach.progress.answers import USES, answered, joined
from voicecoach.progress.due import places
from voicecoach.progress.robust import median
from voicecoach.progress.usual import usual

SOON = 7
"""Days ahead from which a question is not spoken of yet."""


def baseline(outlines: Sequence[Outline], session: str, kind: str, today: date) -> Baseline:
    """Beside what the session with the id ``session``, of that ``kind``, stands. ``outlines``: oldest first.

    Only what came before it is usual; what is due counts it too. Questions come back whether they were asked
    at the desk or on the telephone.
    """
    given = answered(outlines)
    due = tuple(
        Due(place.question, place.text, max(0, (place.due - today).days))
        for place in places(given)
        if (place.due - today).days <= SOON
    )
    number = next((n for n, each in enumerate(outlines) if each.id == session), len(outlines))
    use = USES.get(kind)
    before = [answer for answer in answered(outlines[:number]) if answer.use == use]
    usually = []
    last = []
    for figure in FIGURES:
        values = joined(figure, before)
        if found := usual(figure, [value for _, value in values]):
            usually.append(found)
        latest = [value for answer, value in values if answer.session == before[-1].session]
        if latest:
            last.append(Last(figure.name, median(latest)))
    return Baseline(tuple(usually), tuple(last), due)
