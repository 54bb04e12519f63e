"""Where a figure goes over weeks: up, down, or nowhere that can be told from chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from voicecoach.coach.comparison import Change, Direction
from voicecoach.figure import Figure
from voicecoach.progress.robust import median, rises, slope
from voicecoach.progress.usual import noise

MOST = 60
"""Points of a line: where there are more days of practice, a point is a week, then a month."""
FEWEST = 5
"""Points under which no direction can be told: of four, even all in order may be chance."""
SURE = 1.96
"""Standard deviations of the test of Mann and Kendall; 5 %."""


@dataclass(frozen=True, slots=True)
class Point:
    """The median of some answers."""

    day: date
    """The first of them."""
    value: float
    answers: int


@dataclass(frozen=True, slots=True)
class Trend:
    """A figure over time."""

    points: tuple[Point, ...]
    change: Change
    """From the beginning to the end of the line through the points."""

    @property
    def known(self) -> bool:
        """Whether there are enough points for a direction."""
        return len(self.points) >= FEWEST


def word(change: Change) -> str:
    """``fewer``, ``slower``, ``unchanged``."""
    figure = change.figure
    return {"up": figure.more, "down": figure.less, "unchanged": "unchanged"}[change.direction]


def points(values: Sequence[tuple[date, float]]) -> tuple[Point, ...]:
    """A point a day, where that is more than ``MOST`` a week, then a month. ``values``: oldest first."""
    days: dict[date, list[float]] = {}
    for day, value in values:
        days.setdefault(day, []).append(value)
    together: dict[date, tuple[date, list[float]]] = {}
    for begins in _PERIODS:
        together = {}
        for day, several in days.items():
            together.setdefault(begins(day), (day, []))[1].extend(several)
        if len(together) <= MOST:
            break
    found = [Point(first, median(joined), len(joined)) for first, joined in together.values()]
    return tuple(found[-MOST:])


def trend(figure: Figure, values: Sequence[tuple[date, float]]) -> Trend | None:
    """Of ``values``, oldest first; ``None`` of none.

    A direction is given where both hold: the points rise (or fall) by the test of Mann and Kendall, and the
    change along the line of Theil and Sen is larger than the figure's noise.
    """
    found = points(values)
    if not found:
        return None
    begun = found[0].day
    places = [(float((point.day - begun).days), point.value) for point in found]
    steep = slope(places)
    middle = median([y - steep * x for x, y in places])
    before, after = middle, middle + steep * places[-1][0]
    direction: Direction = "unchanged"
    sure = rises([value for _, value in places]) if len(found) >= FEWEST else 0.0
    if abs(sure) >= SURE and abs(after - before) > noise(figure, before, after):
        direction = "up" if after > before else "down"
    return Trend(found, Change(figure, before, after, direction))


def _week(day: date) -> date:
    try:
        return day - timedelta(days=day.weekday())
    except OverflowError:  # of the first year
        return date.min


_PERIODS: tuple[Callable[[date], date], ...] = (
    lambda day: day,
    _week,
    lambda day: day.replace(day=1),
)
