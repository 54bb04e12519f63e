"""Remarks on filled pauses (um, uh) and on lexical fillers (like, you know), which are kept apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.delivery import Delivery, Estimate
from voicecoach.english import listed, plural, times
from voicecoach.speech import Interval


def filled_pause_remark(delivery: Delivery, *, transcribed: bool) -> Remark | None:
    """On um, uh and hmm a minute; without a transcript they are only possible hesitations."""
    name = "filled pause" if transcribed else "possible hesitation"
    heard = f"um or uh {times(len(delivery.filled_pauses))}" if transcribed else "many hesitations"
    return _remark(
        delivery,
        topic="filled_pauses",
        found=delivery.filled_pauses,
        what=plural(len(delivery.filled_pauses), name),
        spoken=f"I heard {heard}",
        none=f"no {name}s" if transcribed else "no hesitations heard in the sound",
        praise="Clean and fluent.",
        remedy="a silent breath",
        estimate=delivery.filled_pauses_per_minute,
        trust=1.0 if transcribed else 0.8,
    )


def lexical_filler_remark(delivery: Delivery) -> Remark | None:
    """On discourse markers used as fillers; ``None`` without a transcript."""
    if not delivery.counted("lexical_fillers"):
        return None
    counts = Counter(filler.text.casefold() for filler in delivery.lexical_fillers)
    most = [f"\u201c{text}\u201d {times(count)}" for text, count in counts.most_common(3)]
    return _remark(
        delivery,
        topic="lexical_fillers",
        found=delivery.lexical_fillers,
        what=f"{plural(len(delivery.lexical_fillers), 'filler word')} ({listed(most)})",
        spoken=f"You said {counts.most_common(1)[0][0]} {times(counts.most_common(1)[0][1])}"
        if counts
        else "",
        none="no filler words",
        praise="Not one filler word.",
        remedy="a short pause",
        estimate=delivery.lexical_fillers_per_minute,
        trust=0.9,
    )


def _remark(
    delivery: Delivery,
    *,
    topic: str,
    found: Sequence[Interval],
    what: str,
    spoken: str,
    none: str,
    praise: str,
    remedy: str,
    estimate: Estimate | None,
    trust: float,
) -> Remark | None:
    length = delivery.answer_length
    if length is None or length < bands.ENOUGH_FOR_FILLERS:
        return None
    moments = tuple(Interval(one.start, one.end) for one in found)
    rate = len(found) / length * 60
    # A count of rare events says little about the next answer: the range it could have come from.
    doubt = "" if estimate is None else f" (95 % range {estimate.low:.1f}-{estimate.high:.1f})"
    if rate > bands.TYPICAL_FILLERS:
        return Remark(
            topic=topic,
            figures=(topic,),
            tone="change",
            statement=f"{what}, {rate:.1f} a minute{doubt}; up to {bands.TYPICAL_FILLERS:.0f} is usual.",
            advice=f"When you feel one coming, take {remedy} instead: it sounds as if you are thinking.",
            spoken=f"{spoken}. Try {remedy} instead.",
            moments=moments,
            weight=(0.9 if rate > bands.MANY_FILLERS else 0.65) * trust,
        )
    few = rate <= bands.FEW_FILLERS
    judged = "few" if few else "about average"
    return Remark(
        topic=topic,
        figures=(topic,),
        tone="keep" if few else "note",
        statement=f"{what}, {rate:.1f} a minute{doubt}: {judged}." if found else f"{none.capitalize()}.",
        spoken=praise if not found else "You used very few fillers.",
        moments=moments,
        weight=0.45 * trust,
    )
