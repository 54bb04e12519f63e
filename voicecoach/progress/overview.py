"""All that progress shows: a line a figure, desk and phone apart, and what is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from voicecoach.bands import DESK, TELEPHONE, Bands
from voicecoach.baseline import Usual
from voicecoach.coach.verdicts import for_better
from voicecoach.figure import Figure
from voicecoach.figures import FIGURES
from voicecoach.outline import Outline
from voicecoach.preferences import Preferences
from voicecoach.progress.answers import Answered, Definition, Use, answered, apart
from voicecoach.progress.due import Place, days_practised, places
from voicecoach.progress.robust import median
from voicecoach.progress.trend import Trend, trend
from voicecoach.progress.usual import usual
from voicecoach.switchable import MEASURES

LINES = tuple(figure for figure in FIGURES if figure.short)
BANDS: Mapping[Use, Bands] = {"desk": DESK, "phone": TELEPHONE}
Wanted = Mapping[Use, Preferences]
"""What this person wants to be judged by."""
_OURS: Wanted = {}
WITHIN = 30
"""Days over which practice is counted."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure over time, all by one definition."""

    figure: Figure
    by: Definition
    trend: Trend
    usual: Usual | None
    """``None`` of too few answers."""
    last: float
    """The median of the last session that has it."""
    better: bool | None
    """Whether it came nearer to what to aim for; ``None`` where that is not to be said."""


@dataclass(frozen=True, slots=True)
class Course:
    """The figures of one use, or of one question."""

    use: Use
    judged: Bands
    """What to aim for."""
    answers: int
    sessions: int
    since: date
    lines: tuple[Line, ...]
    """As they are measured today."""
    others: tuple[Line, ...]
    """By definitions that were used before; never joined with those."""
    versions: tuple[str, ...]
    """Of voicecoach that measured the answers, in the order of their use."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything. Empty before the first answer."""

    courses: tuple[Course, ...]
    """Those that there are, the one of the last answer first."""
    places: tuple[Place, ...]
    """Of every question, the most urgent first."""
    due: int
    """How many of them are."""
    days: int
    """On how many of the last ``WITHIN`` days there was practice."""


def overview(outlines: Sequence[Outline], today: date, wanted: Wanted = _OURS) -> Overview:
    """Of sessions, oldest first."""
    given = answered(outlines)
    found = places(given)
    uses = dict.fromkeys(answer.use for answer in reversed(given))
    return Overview(
        tuple(course(use, [answer for answer in given if answer.use == use], wanted) for use in uses),
        found,
        sum(place.due <= today for place in found),
        days_practised(given, today, WITHIN),
    )


def by_question(
    outlines: Sequence[Outline], wanted: Wanted = _OURS, fewest: int = 2
) -> dict[str, tuple[Course, ...]]:
    """Of each question that was answered so often in one way: its own courses, by its id."""
    together: dict[str, dict[Use, list[Answered]]] = {}
    for answer in answered(outlines):
        together.setdefault(answer.question, {}).setdefault(answer.use, []).append(answer)
    found = {
        question: tuple(course(use, given, wanted) for use, given in uses.items() if len(given) >= fewest)
        for question, uses in together.items()
    }
    return {question: courses for question, courses in found.items() if courses}


def course(use: Use, given: Sequence[Answered], wanted: Wanted = _OURS) -> Course:
    """Of at least one answer, all of one use, oldest first."""
    own = wanted.get(use, Preferences())
    judged = own.applied(BANDS[use])
    left_out = {field for name in own.off for field in MEASURES[name].fields}
    lines: list[Line] = []
    others: list[Line] = []
    for figure in (each for each in LINES if each.field not in left_out):
        found = list(_lines(figure, judged, given))
        lines += found[-1:]
        others += found[:-1]
    return Course(
        use,
        judged,
        len(given),
        len({answer.session for answer in given}),
        given[0].day,
        tuple(lines),
        tuple(others),
        tuple(dict.fromkeys(answer.measured_by for answer in given if answer.measured_by)),
    )


def _lines(figure: Figure, judged: Bands, given: Sequence[Answered]) -> Iterator[Line]:
    for by, values in apart(figure, given).items():
        over_time = trend(figure, [(answer.day, value) for answer, value in values])
        if over_time is not None:
            last = values[-1][0].session
            yield Line(
                figure,
                by,
                over_time,
                usual(figure, [value for _, value in values]),
                median([value for answer, value in values if answer.session == last]),
                for_better(over_time.change, judged),
            )
