"""Remarks on filled pauses (um, uh) and on lexical fillers (like, you know), which are kept apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands, Fillers
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.delivery import Delivery
from voicecoach.figures import FIELDS
from voicecoach.speech import Interval


def filled_pause_remark(
    delivery: Delivery, judged: Bands = DESK, say: Catalogue = IN_ENGLISH, *, transcribed: bool
) -> Remark | None:
    """On um, uh and hmm a minute; without a transcript they are only possible hesitations."""
    count = len(delivery.filled_pauses)
    if transcribed:
        what, none = say("Um or uh {times}", times=say.times(count)), say("Not one um or uh.")
        spoken = say("I heard um or uh {times}. Try a silent breath instead.", times=say.times(count))
        few = say("There was hardly an um.")
    else:
        what = say.many(count, "{count} possible hesitation", "{count} possible hesitations")
        none = say("No hesitations heard in the sound.")
        spoken = say("I heard many hesitations. Try a silent breath instead.")
        few = say("There was hardly a hesitation.")
    return _remark(
        delivery,
        topic="filled_pauses",
        judged=judged.filled_pauses,
        found=delivery.filled_pauses,
        what=what,
        spoken=spoken,
        none=none,
        few=few,
        advice=say(
            "When you feel one coming, take a silent breath instead: it sounds as if you are thinking."
        ),
        say=say,
        trust=1.0 if transcribed else 0.8,
    )


def lexical_filler_remark(
    delivery: Delivery, judged: Bands = DESK, say: Catalogue = IN_ENGLISH
) -> Remark | None:
    """On discourse markers used as fillers; ``None`` without a transcript."""
    if not delivery.counted("lexical_fillers"):
        return None
    counts = Counter(filler.text.casefold() for filler in delivery.lexical_fillers)
    most = [
        say("{word} {times}", word=say.quoted(text), times=say.times(count))
        for text, count in counts.most_common(3)
    ]
    spoken = ""
    if counts:
        ((word, often),) = counts.most_common(1)
        spoken = say("You said {word} {times}. Try a short pause instead.", word=word, times=say.times(often))
    return _remark(
        delivery,
        topic="lexical_fillers",
        judged=judged.lexical_fillers,
        found=delivery.lexical_fillers,
        what=say.many(
            len(delivery.lexical_fillers),
            "{count} filler word ({words})",
            "{count} filler words ({words})",
            words=say.listed(most),
        ),
        spoken=spoken,
        none=say("Not one filler word."),
        few=say("You used very few filler words."),
        advice=say("When you feel one coming, take a short pause instead: it sounds as if you are thinking."),
        say=say,
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
    advice: str,
    say: Catalogue,
    trust: float,
) -> Remark | None:
    length = delivery.answer_length
    if length is None or length < bands.ENOUGH_FOR_FILLERS:
        return None
    moments = tuple(Interval(one.start, one.end) for one in found)
    rate = FIELDS[topic].shown(len(found) / length * 60)
    # A count of rare events says little about the next answer, so a rate is only about what it says.
    figure = say("{what}, about {rate:.0f} a minute", what=what, rate=rate)
    if rate > judged.usual:
        return Remark(
            topic=topic,
            figures=(topic,),
            tone="change",
            statement=say("{figure}; up to {most:.0f} is your own limit.", figure=figure, most=judged.usual)
            if judged.own
            else say("{figure}; up to {most:.0f} is usual.", figure=figure, most=judged.usual),
            advice=advice,
            spoken=spoken,
            moments=moments,
            weight=(0.9 if rate > judged.many else 0.65) * trust,
        )
    is_few = rate <= judged.few
    if is_few:
        statement = say("{figure}: few.", figure=figure)
    else:
        statement = say("{figure}: about average.", figure=figure)
    return Remark(
        topic=topic,
        figures=(topic,),
        tone="keep" if is_few else "note",
        statement=statement if found else none,
        spoken=few if found else none,
        moments=moments,
        weight=0.45 * trust,
    )
