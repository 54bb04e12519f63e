"""Remarks on filled pauses (um, uh) and on lexical fillers (like, you know), which are kept apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands, Fillers
from voicecoach.delivery import Delivery
from voicecoach.english import listed, plural, times
from voicecoach.figures import FIELDS
from voicecoach.speech import Interval


def filled_pause_remark(delivery: Delivery, judged: Bands = DESK, *, transcribed: bool) -> Remark | None:
    """On um, uh and hmm a minute; without a transcript they are only possible hesitations."""
    count = len(delivery.filled_pauses)
    if transcribed:
        what, none = f"Um or uh {times(count)}", "Not one um or uh"
        spoken, few = f"I heard um or uh {times(count)}", "There was hardly an um."
    else:
        what, none = plural(count, "possible hesitation"), "No hesitations heard in the sound"
        spoken, few = "I heard many hesitations", "There was hardly a hesitation."
    return _remark(
        delivery,
        topic="filled_pauses",
        judged=judged.filled_pauses,
        found=delivery.filled_pauses,
        what=what,
        spoken=spoken,
        none=none,
        few=few,
        remedy="a silent breath",
        trust=1.0 if transcribed else 0.8,
    )


def lexical_filler_remark(delivery: Delivery, judged: Bands = DESK) -> Remark | None:
    """On discourse markers used as fillers; ``None`` without a transcript."""
    if not delivery.counted("lexical_fillers"):
        return None
    counts = Counter(filler.text.casefold() for filler in delivery.lexical_fillers)
    most = [f"\u201c{text}\u201d {times(count)}" for text, count in counts.most_common(3)]
    return _remark(
        delivery,
        topic="lexical_fillers",
        judged=judged.lexical_fillers,
        found=delivery.lexical_fillers,
        what=f"{plural(len(delivery.lexical_fillers), 'filler word')} ({listed(most)})",
        spoken=f"You said {counts.most_common(1)[0][0]} {times(counts.most_common(1)[0][1])}"
        if counts
        else "",
        none="Not one filler word",
        few="You used very few filler words.",
        remedy="a short pause",
        trust=0.9,
    )


def _remark(
    delivery: Delivery,
    *,
    topic: str,
    judged: Fillers,
    found: Sequence[Interval],
    what: str,
    spoken: str,
    none: str,
    few: str,
    remedy: str,
    trust: float,
) -> Remark | None:
    length = delivery.answer_length
    if length is None or length < bands.ENOUGH_FOR_FILLERS:
        return None
    moments = tuple(Interval(one.start, one.end) for one in found)
    rate = FIELDS[topic].shown(len(found) / length * 60)
    # A count of rare events says little about the next answer, so a rate is only about what it says.
    figure = f"{what}, about {rate:.0f} a minute"
    if rate > judged.usual:
        return Remark(
            topic=topic,
            figures=(topic,),
            tone="change",
            statement=f"{figure}; up to {judged.usual:.0f} is {'your own limit' if judged.own else 'usual'}.",
            advice=f"When you feel one coming, take {remedy} instead: it sounds as if you are thinking.",
            spoken=f"{spoken}. Try {remedy} instead.",
            moments=moments,
            weight=(0.9 if rate > judged.many else 0.65) * trust,
        )
    is_few = rate <= judged.few
    return Remark(
        topic=topic,
        figures=(topic,),
        tone="keep" if is_few else "note",
        statement=f"{figure}: {'few' if is_few else 'about average'}." if found else f"{none}.",
        spoken=few if found else f"{none}.",
        moments=moments,
        weight=0.45 * trust,
    )
