"""What changed between two attempts at one question, with a dead band so that noise is not progress."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from voicecoach.bands import DEAD_BAND
from voicecoach.delivery import Delivery
from voicecoach.figure import Figure
from voicecoach.figures import COMPARED

SAME = "about the same"
Direction = Literal["up", "down", "unchanged"]


@dataclass(frozen=True, slots=True)
class Change:
    """One figure, before and after."""

    figure: Figure
    before: float
    after: float
    direction: Direction
    """``unchanged`` within the dead band: 10 % of the larger figure, and at least ``least_difference``."""

    @property
    def called(self) -> str:
        """``longer``, ``fewer``, ``about the same``: whether that is good depends on what one aims for."""
        if self.direction == "unchanged":
            return SAME
        return self.figure.more if self.direction == "up" else self.figure.less


def changes(before: Delivery, after: Delivery, refused: Collection[str] = ()) -> tuple[Change, ...]:
    """The figures that both attempts have, in their place.

    ``refused``: fields of ``Delivery`` that one of the recordings cannot carry.
    """
    found = []
    for figure in COMPARED:
        old, new = figure.of(before), figure.of(after)
        if old is None or new is None or figure.field in refused:
            continue
        found.append(Change(figure, old, new, direction(figure, old, new)))
    return tuple(found)


def direction(figure: Figure, before: float, after: float) -> Direction:
    """Which way the figure went, with the dead band."""
    band = max(figure.least_difference, DEAD_BAND * max(abs(before), abs(after)))
    return "unchanged" if abs(after - before) <= band else "up" if after > before else "down"
