"""What a figure usually is with this person, and whether a new value has moved away from it.

*Usual* is what the middle half of the latest answers have: from the first quartile to the third of the last
twenty, so that it moves along with whoever practises, and one odd answer changes nothing.

*Moved* is a value that would be rare if nothing had changed: one in forty by chance, with as few answers as
five and as many as twenty. The standard deviation s is taken from the half between the quartiles, by where
quartiles of so few values are to be expected; the median of n answers is itself off by 1.25 s / sqrt(n); and
s is known as badly as one of (n - 1) / 2 degrees of freedom, so that Student's t takes the normal quantile's
place. A value has moved where it is further from the median than

    t s sqrt(1 + 1.57 / n)

and further than the figure's dead band, which is its noise: ``least_difference``, and 10 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import pi, sqrt

from voicecoach.bands import DEAD_BAND
from voicecoach.baseline import ENOUGH, Usual
from voicecoach.coach.comparison import Direction
from voicecoach.figure import Figure
from voicecoach.progress.robust import quantile, quartile_deviations

LATEST = 20
"""Answers that the usual is taken from. [D]"""
_RARE = 2.24
"""Standard deviations that a normal value is away once in forty times."""


def usual(figure: Figure, values: Sequence[float]) -> Usual | None:
    """Of ``values``, oldest first; ``None`` of fewer than ``ENOUGH``."""
    latest = sorted(values[-LATEST:])
    if len(latest) < ENOUGH:
        return None
    low, middle, high = (quantile(latest, share) for share in (0.25, 0.5, 0.75))
    return Usual(figure.name, low, middle, high, len(latest))


def moved(figure: Figure, value: float, usually: Usual) -> Direction:
    """Whether ``value`` is ``up`` or ``down`` from what is usual, or ``unchanged``."""
    chance = (usually.high - usually.low) / 2 * _reach(usually.answers)
    if abs(value - usually.middle) <= max(chance, noise(figure, value, usually.middle)):
        return "unchanged"
    return "up" if value > usually.middle else "down"


@cache
def _reach(count: int) -> float:
    """How many times half the distance between the quartiles of ``count`` answers chance goes."""
    return _student((count - 1) / 2) / quartile_deviations(count) * sqrt(1 + pi / 2 / count)


def _student(freedom: float) -> float:
    """The quantile of Student's t where the normal one is ``_RARE`` (Abramowitz and Stegun 1964, 26.7.5)."""
    z = _RARE
    return z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)


def noise(figure: Figure, *values: float) -> float:
    """The difference between ``values`` of the ``figure`` that means nothing, in its own unit."""
    return max(figure.least_difference, DEAD_BAND * max(map(abs, values)))
