"""Statistics that one odd answer does not move."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import floor, sqrt


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value under which ``share`` (0..1) of the values lie, linear between two of them (type 7 of Hyndman
    and Fan 1996). ``ordered``: ascending, at least one.
    """
    place = share * (len(ordered) - 1)
    below = floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def median(values: Sequence[float]) -> float:
    """The middle of at least one value."""
    return quantile(sorted(values), 0.5)


def quartile_deviations(count: int) -> float:
    """How many standard deviations over the median the third quartile of ``count`` normal values is to be
    expected: .67 of many, .50 of five, as those are nearer together.

    The place of the order statistic after Blom (1958), the normal quantile after Tukey's lambda
    (4.91 (p^.14 - (1 - p)^.14), good to .01 here).
    """
    place = 0.75 * (count - 1) + 1
    share = (place - 0.375) / (count + 0.25)
    return 4.91 * (float(share**0.14) - float((1 - share) ** 0.14))


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Of the line through ``points`` (x, y): the median of the slopes between all pairs of them (Theil 1950,
    Sen 1968). 0 where all lie at one x.
    """
    slopes = [
        (later[1] - earlier[1]) / (later[0] - earlier[0])
        for number, earlier in enumerate(points)
        for later in points[number + 1 :]
        if later[0] != earlier[0]
    ]
    return median(slopes) if slopes else 0.0


def rises(values: Sequence[float]) -> float:
    """How sure it is that ``values`` go up (or, negative, down) and do not only vary, in standard deviations:
    the test of Mann (1945) and Kendall (1975), its variance corrected for equal values, for continuity as
    they do. 1.96 and more comes about by chance once in twenty times, both directions together.
    """
    count = len(values)
    score = sum(
        (later > earlier) - (later < earlier)
        for number, earlier in enumerate(values)
        for later in values[number + 1 :]
    )
    ordered = sorted(values)
    runs = [0, *(n for n, (a, b) in enumerate(pairwise(ordered), 1) if a != b), count]
    ties = sum(_pairs(after - before) for before, after in pairwise(runs))
    variance = (_pairs(count) - ties) / 18
    if variance <= 0 or score == 0:
        return 0.0
    return (score - (1 if score > 0 else -1)) / sqrt(variance)


def _pairs(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)
