"""Paths and places for inline SVG. Across, all is a share of the width: pictures stretch, text does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from voicecoach.report.curves import Curve

HEIGHT = 100
"""Of every picture, in its own units; so is the width of a curve ten times that."""
WIDTH = 1000
_TICKS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
"""Seconds from one mark of the time axis to the next."""
_MOST_TICKS = 6


def percent(time: float, duration: float) -> str:
    """Where ``time`` is: ``12.34%``."""
    return f"{100 * min(1.0, max(0.0, time / duration)) if duration else 0.0:.2f}%"


def area(heights: Sequence[int]) -> str:
    """A shape around the middle line, one unit wide a bin, from ``heights`` of 0..100."""
    if not heights:
        return ""
    halves = [height / 2 for height in heights]
    upper = "".join(f"L{at + 0.5:g} {HEIGHT / 2 - half:g}" for at, half in enumerate(halves))
    last = len(halves) - 0.5
    lower = "".join(f"L{last - at:g} {HEIGHT / 2 + half:g}" for at, half in enumerate(reversed(halves)))
    return f"M0 {HEIGHT / 2:g}{upper}L{len(halves)} {HEIGHT / 2:g}{lower}Z"


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at the bottom and the top of a picture."""

    low: float
    high: float

    def y(self, value: float) -> float:
        """From the top, 0..100."""
        share = (value - self.low) / (self.high - self.low)
        return HEIGHT * (1 - min(1.0, max(0.0, share)))


def scale(values: Sequence[float], *reached: float, step: float, beyond: float = 0.0) -> Scale:
    """What holds the ``values`` and those that must be ``reached``, in whole steps. The share ``beyond`` of
    the values at either end may lie outside.
    """
    ordered = sorted(values)
    left_out = int(beyond * len(ordered))
    everything = (ordered[left_out], ordered[-1 - left_out], *reached)
    low, high = min(everything), max(everything)
    low, high = step * (low // step), step * -(-high // step)
    return Scale(low, high if high > low else low + step)


def line(curve: Curve, scaled: Scale, duration: float) -> str:
    """The curve as a path, broken where it has no value; a lone point is a dot."""
    parts = []
    for there, group in groupby(curve.points, key=lambda point: point.value is not None):
        if not there:
            continue
        places = [
            (WIDTH * min(1.0, point.time / duration), scaled.y(point.value))
            for point in group
            if point.value is not None
        ]
        (x, y), *rest = places
        parts.append(f"M{x:.1f} {y:.1f}" + "".join(f"L{x:.1f} {y:.1f}" for x, y in rest or [(x + 0.1, y)]))
    return "".join(parts)


def ticks(duration: float) -> tuple[float, ...]:
    """The times at which the axis is marked, the start included."""
    step = next((step for step in _TICKS if duration / step <= _MOST_TICKS), _TICKS[-1])
    return tuple(float(at) for at in range(0, int(duration) + 1, step))
