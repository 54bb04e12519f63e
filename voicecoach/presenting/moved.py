"""What moved from one attempt at a question to another, each figure in words."""

from __future__ import annotations

from dataclasses import dataclass

from voicecoach.analysis import Analysis
from voicecoach.bands import Bands
from voicecoach.coach.comparison import changes
from voicecoach.coach.verdicts import for_better
from voicecoach.question import TargetLength


@dataclass(frozen=True, slots=True)
class Moved:
    """Of one figure."""

    called: str
    """``longer``, ``fewer``, ``about the same``."""
    better: bool | None
    """Nearer to what to aim for, or further; ``None`` where it is neither."""

    @property
    def words(self) -> str:
        """``fewer: better``, ``faster``."""
        return (
            self.called if self.better is None else f"{self.called}: {'better' if self.better else 'worse'}"
        )


def moved(
    before: Analysis | None, after: Analysis | None, judged: Bands, target: TargetLength | None
) -> dict[str, Moved]:
    """By the field of ``Delivery``: of the figures that both have and both recordings carry. ``target``:
    where both were recorded to their end.
    """
    if before is None or after is None:
        return {}
    refused = {*before.quality.refused, *after.quality.refused}
    return {
        change.figure.field: Moved(change.called, for_better(change, judged, target))
        for change in changes(before.delivery, after.delivery, refused)
    }
