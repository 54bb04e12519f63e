"""How far a measure is from the truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.speech import Interval

ONSET = 0.15
"""Seconds by which an onset may be off."""
FARTHEST = 0.5
"""Seconds that an edge counts as wrong by which was not found at all."""


@dataclass(frozen=True, slots=True)
class Hits:
    """True positives with what was found and what there was."""

    hits: int = 0
    found: int = 0
    true: int = 0

    def __add__(self, other: Hits) -> Hits:
        return Hits(self.hits + other.hits, self.found + other.found, self.true + other.true)

    @property
    def precision(self) -> float | None:
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.hits / self.true if self.true else None

    @property
    def f1(self) -> float | None:
        return 2 * self.hits / (self.found + self.true) if self.found + self.true else None


def matched(found: Sequence[Interval], true: Sequence[Interval]) -> Hits:
    """One to one, in order: the onset within ``ONSET``, or half of the shorter one shared."""
    return Hits(len(_pairs(found, true)), len(found), len(true))


def onset_errors(found: Sequence[Interval], true: Sequence[Interval]) -> list[float]:
    """Seconds between the onsets of those that ``matched``."""
    return [abs(one.start - truth.start) for one, truth in _pairs(found, true)]


def _pairs(found: Sequence[Interval], true: Sequence[Interval]) -> list[tuple[Interval, Interval]]:
    pairs = []
    left = list(found)
    for truth in true:
        for one in left:
            shared = truth.overlap(one) >= 0.5 * min(truth.duration, one.duration) > 0
            if abs(one.start - truth.start) <= ONSET or shared:
                pairs.append((one, truth))
                left.remove(one)
                break
    return pairs


def edge_errors(found: Sequence[Interval], true: Sequence[Interval], *, all_known: bool) -> list[float]:
    """Seconds between each true edge of speech and the nearest found one of its kind, ``FARTHEST`` at
    most; where all true edges are known, the edges that were made up count as well.
    """
    errors = []
    for truths, others in (
        ([at.start for at in true], [at.start for at in found]),
        ([at.end for at in true], [at.end for at in found]),
    ):
        errors += [min([FARTHEST, *(abs(t - o) for o in others)]) for t in truths]
        made_up = (min([FARTHEST, *(abs(t - o) for t in truths)]) for o in others)
        errors += [error for error in made_up if all_known and error >= FARTHEST]
    return errors
