"""What moved from one attempt at a question to another, each figure in words."""

from __future__ import annotations

from dataclasses import dataclass

from voicecoach.analysis import Analysis
from voicecoach.bands import Bands
from voicecoach.coach.comparison import changes
from voicecoach.coach.verdicts import can_tell, for_better
from voicecoach.question import TargetLength


@dataclass(frozen=True, slots=True)
class Moved:
    """Of one figure."""

    called: str
    """``longer``, ``fewer``, ``about the same``."""
    better: bool | None
    """Nearer to what to aim for, or further; ``None`` where it is neither."""

    @property
    def short(self) -> str:
        """``better``, ``worse``, or how it moved where that is neither."""
        return self.called if self.better is None else "better" if self.better else "worse"

    @property
    def words(self) -> str:
        """``fewer: better``, ``faster``."""
        return (
            self.called if self.better is None else f"{self.called}: {'better' if self.better else 'worse'}"
        )


def moved(
    before: Analysis | None, after: Analysis | None, judged: Bands, target: TargetLength | None
) -> dict[str, Moved]:
    """By the field of ``Delivery``: of the figures that both have, that both recordings carry and that both
    answers are long enough for. ``target``: where both were recorded to their end.
    """
    if before is None or after is None:
        return {}
    lengths = (before.delivery.answer_length or 0.0, after.delivery.answer_length or 0.0)
    refused = {*before.quality.refused, *after.quality.refused}
    return {
        change.figure.field: Moved(change.called, for_better(change, judged, target))
        for change in changes(before.delivery, after.delivery, refused)
        if all(can_tell(change.figure, length) for length in lengths)
    }
