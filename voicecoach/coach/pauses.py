"""Remarks on silent pauses: long ones, and how much of the answer is speech."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.pace import pace_of
from voicecoach.coach.wording import minute, seconds, spoken_seconds
from voicecoach.delivery import Delivery
from voicecoach.speech import Interval


def pause_remark(delivery: Delivery, judged: Bands = DESK, say: Catalogue = IN_ENGLISH) -> Remark | None:
    """On the longest silent pauses and the share of speech; ``None`` where nothing was said."""
    if delivery.answer_length is None:
        return None
    pauses = delivery.silent_pauses
    longest = max(pauses, key=lambda pause: pause.duration, default=None)
    if longest is not None and _shown(longest) > judged.long_pause:
        long = tuple(pause for pause in pauses if _shown(pause) > judged.long_pause)
        return Remark(
            topic="silent_pauses",
            figures=("silent_pauses",),
            tone="change",
            statement=say.many(
                len(long),
                "{count} pause over {limit:.0f} s; the longest, {longest}, at {moment}.",
                "{count} pauses over {limit:.0f} s; the longest, {longest}, at {moment}.",
                limit=judged.long_pause,
                longest=seconds(longest.duration, say),
                moment=minute(longest.start),
            ),
            advice=say("When you lose the thread, say where you go next: \u201cThe result was \u2026\u201d."),
            spoken=say(
                "You were silent for {length} in the middle. Say where you are going next.",
                length=spoken_seconds(longest.duration, say),
            ),
            moments=long,
            weight=min(0.75, 0.45 + 0.05 * longest.duration),
        )
    share = delivery.phonation_time / delivery.answer_length if delivery.answer_length > 0 else 1.0
    if share < bands.LOW_PHONATION and delivery.answer_length >= bands.ENOUGH_FOR_FILLERS:
        return Remark(
            topic="silent_pauses",
            figures=("silent_pauses", "phonation_ratio"),
            tone="change",
            statement=say("Speech fills {share:.0%} of the answer: many pauses break it up.", share=share),
            advice=say("Say whole sentences in one breath, and pause only between them."),
            spoken=say("Many pauses break it up. Say whole sentences in one breath."),
            moments=pauses,
            weight=0.5,
        )
    notable = tuple(pause for pause in pauses if _shown(pause) > judged.notable_pause)
    tail = ""
    if longest is not None:
        tail = say(", the longest {length}", length=seconds(longest.duration, say))
    pace = pace_of(delivery, judged)
    # Of who hardly pauses the few pauses are not praised: see pace_remark.
    praised = longest is not None and not notable and (pace is None or pace <= judged.good_fastest)
    return Remark(
        topic="silent_pauses",
        figures=("silent_pauses",),
        tone="keep" if praised else "note",
        statement=say("Your pauses are well measured{longest}.", longest=tail)
        if praised
        else say.many(
            len(pauses),
            "{count} pause of a quarter of a second or more{longest}.",
            "{count} pauses of a quarter of a second or more{longest}.",
            longest=tail,
        ),
        spoken=say("Well-measured pauses."),
        moments=notable,
        weight=0.3,
    )


def _shown(pause: Interval) -> float:
    """Its length as it is shown, seconds."""
    return round(pause.duration, 1)
