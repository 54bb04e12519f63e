"""Attempts at one question side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.bands import Bands
from voicecoach.coach.follow_up import asked
from voicecoach.coach.verdicts import Tone
from voicecoach.presenting.key_figures import KeyFigure
from voicecoach.presenting.moved import Moved, moved
from voicecoach.session import Answer


@dataclass(frozen=True, slots=True)
class Row:
    """One figure over all attempts."""

    name: str
    meaning: str
    aim: str
    figures: tuple[KeyFigure, ...]
    change: str
    """From the first to the last, in words; empty where it cannot be told."""
    tone: Tone


def side_by_side(
    answers: Sequence[Answer], figures: Sequence[Sequence[KeyFigure]], judged: Bands
) -> tuple[Row, ...]:
    """A row for each figure that every attempt has; none of fewer than two attempts."""
    if len(answers) < 2 or not all(figures):  # noqa: PLR2004 - one stands beside nothing
        return ()
    first, last = answers[0], answers[-1]
    target = asked(last).target_length if all(each.whole for each in (first, last)) else None
    found = moved(first.analysis, last.analysis, judged, target)
    return tuple(
        Row(
            name=several[0].name,
            meaning=several[0].meaning,
            aim=several[0].aim,
            figures=tuple(several),
            change=found[several[0].field].words if several[0].field in found else "",
            tone=_tone(found.get(several[0].field)),
        )
        for several in zip(*figures, strict=False)
    )


def _tone(change: Moved | None) -> Tone:
    if change is None or change.better is None:
        return "none"
    return "good" if change.better else "poor"
