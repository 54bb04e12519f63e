"""A remark on hedges: I think, maybe, probably. Only where they come in clusters."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.delivery import Delivery
from voicecoach.english import plural
from voicecoach.speech import Interval


def hedge_remark(delivery: Delivery) -> Remark | None:
    """On ``hedges`` in 100 words; ``None`` without enough words or where there are few."""
    if not delivery.counted("hedges") or not delivery.word_count or delivery.word_count < bands.ENOUGH_WORDS:
        return None
    share = 100 * len(delivery.hedges) / delivery.word_count
    if share < bands.HEDGED:
        return None
    return Remark(
        topic="hedges",
        figures=("hedges",),
        tone="change",
        statement=f"{plural(len(delivery.hedges), 'hedge')} (I think, maybe, probably): "
        f"one in every {delivery.word_count / len(delivery.hedges):.0f} words or so.",
        advice="Say what you know without one; keep them for what you really doubt.",
        spoken="Many of your sentences begin with I think or maybe. Just say it.",
        moments=tuple(Interval(hedge.start, hedge.end) for hedge in delivery.hedges),
        weight=0.4,
    )
