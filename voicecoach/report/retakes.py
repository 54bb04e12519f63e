"""Attempts at one question side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.coach.comparison import changes
from voicecoach.report.figures import Figure, Tone
from voicecoach.session import Answer

_ORDER: dict[Tone, int] = {"poor": 0, "fair": 1, "good": 2}
_COMPARED = {
    "Length": ("answer length", "longer", "shorter"),
    "First word": ("first word after", "later", "sooner"),
    "Pace": ("pace", "faster", "slower"),
    "Ums": ("filled pauses", "more", "fewer"),
    "Filler words": ("filler words", "more", "fewer"),
    "Longest pause": ("longest pause", "longer", "shorter"),
}
"""Name in ``FIGURES``, and what a larger and a smaller figure is called."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure over all attempts."""

    name: str
    meaning: str
    aim: str
    figures: tuple[Figure, ...]
    change: str
    """From the first to the last, in words; empty where it cannot be told."""
    tone: Tone


def side_by_side(answers: Sequence[Answer], figures: Sequence[Sequence[Figure]]) -> tuple[Row, ...]:
    """A row for each figure that every attempt has; none of fewer than two attempts."""
    if len(answers) < 2 or not all(figures):  # noqa: PLR2004 - one stands beside nothing
        return ()
    moved = _moved(answers[0], answers[-1])
    rows = []
    for several in zip(*figures, strict=False):
        first, last = several[0], several[-1]
        change, tone = _change(first, last, moved)
        rows.append(Row(first.name, first.meaning, first.aim, tuple(several), change, tone))
    return tuple(rows)


def _moved(first: Answer, last: Answer) -> dict[str, str]:
    """``up``, ``down`` or ``unchanged`` by the name of the figure."""
    before, after = first.analysis, last.analysis
    if before is None or after is None:
        return {}
    refused = {*before.quality.refused, *after.quality.refused}
    return {
        change.figure.name: change.direction for change in changes(before.delivery, after.delivery, refused)
    }


def _change(first: Figure, last: Figure, moved: dict[str, str]) -> tuple[str, Tone]:
    label, more, less = _COMPARED[first.name]
    direction = moved.get(label, "")
    if not direction:
        return "", "none"
    if direction == "unchanged":
        return "about the same", "none"
    called = more if direction == "up" else less
    if first.tone not in _ORDER or last.tone not in _ORDER or first.tone == last.tone:
        return called, "none"
    if _ORDER[last.tone] > _ORDER[first.tone]:
        return f"{called}: better", "good"
    return f"{called}: worse", "poor"
