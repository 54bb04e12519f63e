"""Latency over the length of an answer, drawn as SVG."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 214, 52, 50
"""Margins; the names of the lines stand in the right one."""
_TICKS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500)
_APART = 17
"""Between the names of two lines."""
_COLOURS = ("#0b6e4f", "#1d4e89", "#c8553d", "#8a5a00", "#5e3c99", "#444444")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the chart."""

    name: str
    seconds: Mapping[float, float]
    """Latency for each length of an answer."""
    dashed: bool = False


def chart(title: str, lines: Sequence[Line]) -> str:
    """The whole file. Both axes are logarithmic: waiting ten times as long is as far everywhere."""
    lengths = sorted({length for line in lines for length in line.seconds})
    values = [value for line in lines for value in line.seconds.values()]
    low = max([tick for tick in _TICKS if tick <= min(values)], default=_TICKS[0])
    high = min([tick for tick in _TICKS if tick > max(values)], default=2 * _TICKS[-1])

    def x(length: float) -> float:
        share = math.log(length / lengths[0]) / math.log(lengths[-1] / lengths[0])
        return _LEFT + share * (WIDTH - _LEFT - _RIGHT)

    def y(value: float) -> float:
        share = math.log(value / low) / math.log(high / low)
        return HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM)

    font = 'font-family="sans-serif" font-size="13" fill="#222"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {font}>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        _text(_LEFT, 26, title, size=16),
        _text(_LEFT, HEIGHT - 10, "length of the answer, seconds"),
    ]
    for tick in (tick for tick in _TICKS if low <= tick <= high):
        parts += [
            f'<path d="M{_LEFT} {y(tick):.1f}H{WIDTH - _RIGHT}" stroke="#ddd"/>',
            _text(_LEFT - 8, y(tick) + 4, f"{tick:g} s", anchor="end"),
        ]
    parts += [_text(x(length), HEIGHT - _BOTTOM + 20, f"{length:g}", anchor="middle") for length in lengths]
    ends = [y(line.seconds[max(line.seconds)]) for line in lines]
    for line, place, colour in zip(lines, _spread(ends), _COLOURS, strict=False):
        points = [(x(length), y(value)) for length, value in sorted(line.seconds.items())]
        path = "L".join(f"{across:.1f} {down:.1f}" for across, down in points)
        dashes = ' stroke-dasharray="6 4"' if line.dashed else ""
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>')
        parts += [f'<circle cx="{a:.1f}" cy="{d:.1f}" r="3.5" fill="{colour}"/>' for a, d in points]
        parts.append(_text(points[-1][0] + 12, place + 4, line.name, colour=colour))
    return "\n".join([*parts, "</svg>", ""])


def _spread(places: Sequence[float]) -> list[float]:
    """``places`` moved down where two names would stand on each other."""
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    for upper, lower in pairwise(order):
        moved[lower] = max(moved[lower], moved[upper] + _APART)
    return moved


def _text(
    across: float, down: float, text: str, *, anchor: str = "start", size: int = 13, colour: str = "#222"
) -> str:
    return (
        f'<text x="{across:.1f}" y="{down:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}">'
        f"{escape(text)}</text>"
    )
