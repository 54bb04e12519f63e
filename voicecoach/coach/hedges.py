"""A remark on hedges: I think, maybe, probably. Only where they come in clusters."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.delivery import Delivery
from voicecoach.speech import Interval


def hedge_remark(delivery: Delivery, say: Catalogue = IN_ENGLISH) -> Remark | None:
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
        statement=say.many(
            len(delivery.hedges),
            "{count} hedge (I think, maybe, probably): one in every {words:.0f} words or so.",
            "{count} hedges (I think, maybe, probably): one in every {words:.0f} words or so.",
            words=delivery.word_count / len(delivery.hedges),
        ),
        advice=say("Say what you know without one; keep them for what you really doubt."),
        spoken=say("Many of your sentences begin with I think or maybe. Just say it."),
        moments=tuple(Interval(hedge.start, hedge.end) for hedge in delivery.hedges),
        weight=0.4,
    )
