"""Each session beside what was usual before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from voicecoach.coach.comparison import Direction
from voicecoach.figure import Figure
from voicecoach.progress.answers import Answered, Definition, Use, apart
from voicecoach.progress.robust import median
from voicecoach.progress.usual import moved, usual


@dataclass(frozen=True, slots=True)
class Stood:
    """A figure in one session."""

    value: float
    """The median of its answers."""
    direction: Direction
    """From what was usual until then, desk and phone apart; ``unchanged`` too where nothing was usual yet."""


def sittings(answers: Sequence[Answered], figures: Sequence[Figure]) -> dict[str, dict[str, Stood]]:
    """By session and ``Figure.name``. ``answers``: oldest first, those of a session together."""
    before: defaultdict[tuple[Use, str, Definition], list[float]] = defaultdict(list)
    found = {}
    for session, group in groupby(answers, key=lambda answer: answer.session):
        together = tuple(group)
        found[session] = dict(_stood(together, figures, before))
    return found


def _stood(
    together: Sequence[Answered],
    figures: Sequence[Figure],
    before: dict[tuple[Use, str, Definition], list[float]],
) -> Iterator[tuple[str, Stood]]:
    """Adds the values of the session to those ``before``."""
    for figure in figures:
        for by, values in apart(figure, together).items():
            earlier = before[together[0].use, figure.name, by]
            usually = usual(figure, earlier)
            value = median([each for _, each in values])
            yield figure.name, Stood(value, moved(figure, value, usually) if usually else "unchanged")
            earlier += [each for _, each in values]
