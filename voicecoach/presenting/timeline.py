"""An answer as one line of characters, from the end of the question to its last word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from voicecoach.delivery import Delivery
from voicecoach.speech import Interval

Kind = Literal["speech", "pause", "um", "filler"]
SIGNS: dict[Kind, str] = {"speech": "\u2501", "pause": "\u00b7", "um": "\u25cf", "filler": "\u25cb"}
"""What a cell shows; told apart without colour."""
SHORTEST_CELL = 0.25
"""Seconds: a short answer does not take the whole line. [D]"""
SHOWN_PAUSE = 1.0
"""Seconds from which a pause has its sign, however narrow the line is. [D]"""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Cells of equal length."""

    start: float
    """Seconds from the start of the recording, like ``end``."""
    end: float
    cells: tuple[Kind, ...]


def timeline(delivery: Delivery, width: int) -> Timeline | None:
    """In at most ``width`` cells; ``None`` where nobody spoke. An um hides what is around it, a filler word
    hides speech and pauses, and a pause that one notices hides speech.
    """
    if not delivery.speech or width < 1:
        return None
    begun, end = delivery.speech[0].start, delivery.speech[-1].end
    start = max(0.0, begun - max(0.0, delivery.response_latency or 0.0))
    count = max(1, min(width, ceil((end - start) / SHORTEST_CELL)))
    each = (end - start) / count
    spoken = _shares(delivery.speech, start, each, count)
    kinds: list[Kind] = ["speech" if share >= 0.5 else "pause" for share in spoken]  # noqa: PLR2004 - half
    for pause in delivery.silent_pauses:
        if pause.duration >= SHOWN_PAUSE:
            kinds[_cell((pause.start + pause.end) / 2, start, each, count)] = "pause"
    for filler in delivery.lexical_fillers:
        kinds[_cell(filler.start, start, each, count)] = "filler"
    for um in delivery.filled_pauses:
        kinds[_cell(um.start, start, each, count)] = "um"
    return Timeline(start, end, tuple(kinds))


def _cell(moment: float, start: float, each: float, count: int) -> int:
    return min(count - 1, max(0, int((moment - start) / each))) if each > 0 else 0


def _shares(speech: Sequence[Interval], start: float, each: float, count: int) -> list[float]:
    """Of every cell, how much of it is speech, 0..1."""
    shares = [0.0] * count
    for stretch in speech:
        for cell in range(
            _cell(stretch.start, start, each, count), _cell(stretch.end, start, each, count) + 1
        ):
            left = start + cell * each
            inside = min(stretch.end, left + each) - max(stretch.start, left)
            shares[cell] += max(0.0, inside) / each if each > 0 else 1.0
    return shares
