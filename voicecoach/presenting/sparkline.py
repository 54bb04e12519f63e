"""A line as high as a letter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"


def sparkline(values: Sequence[float], room: int, least: float = 0.0) -> str:
    """``values`` as bars, at most ``room`` of them: each then stands for the mean of some. The highest bar is
    at least ``least`` above the lowest, so that noise does not look like mountains.
    """
    if len(values) > room:
        edges = [round(place * len(values) / room) for place in range(room + 1)]
        values = [sum(values[first:last]) / (last - first) for first, last in pairwise(edges)]
    if not values:
        return ""
    low = min(values)
    span = max(max(values) - low, least)
    return "".join(BARS[round((value - low) / span * (len(BARS) - 1)) if span else 0] for value in values)
