"""Remarks on silent pauses: long ones, and how much of the answer is speech."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands
from voicecoach.coach.wording import clock, seconds, spoken_seconds
from voicecoach.delivery import Delivery
from voicecoach.english import plural


def pause_remark(delivery: Delivery, judged: Bands = DESK) -> Remark | None:
    """On the longest silent pauses and the share of speech; ``None`` where nothing was said."""
    if delivery.answer_length is None:
        return None
    pauses = delivery.silent_pauses
    longest = max(pauses, key=lambda pause: pause.duration, default=None)
    if longest is not None and longest.duration > judged.long_pause:
        long = tuple(pause for pause in pauses if pause.duration > judged.long_pause)
        return Remark(
            topic="silent_pauses",
            figures=("silent_pauses",),
            tone="change",
            statement=f"{plural(len(long), 'pause')} over {judged.long_pause:.0f} s; the longest, "
            f"{seconds(longest.duration)}, at {clock(longest.start)}.",
            advice="When you lose the thread, say where you go next: \u201cThe result was \u2026\u201d.",
            spoken=f"You were silent for {spoken_seconds(longest.duration)} in the middle. "
            "Say where you are going next.",
            moments=long,
            weight=min(0.75, 0.45 + 0.05 * longest.duration),
        )
    share = delivery.phonation_time / delivery.answer_length if delivery.answer_length > 0 else 1.0
    if share < bands.LOW_PHONATION and delivery.answer_length >= bands.ENOUGH_FOR_FILLERS:
        return Remark(
            topic="silent_pauses",
            figures=("silent_pauses", "phonation_ratio"),
            tone="change",
            statement=f"Speech fills {share:.0%} of the answer: many pauses break it up.",
            advice="Say whole sentences in one breath, and pause only between them.",
            spoken="Many pauses break it up. Say whole sentences in one breath.",
            moments=pauses,
            weight=0.5,
        )
    notable = tuple(pause for pause in pauses if pause.duration > judged.notable_pause)
    tail = f", the longest {seconds(longest.duration)}" if longest is not None else ""
    return Remark(
        topic="silent_pauses",
        figures=("silent_pauses",),
        tone="note" if notable or not pauses else "keep",
        statement=f"{plural(len(pauses), 'pause')} of a quarter of a second or more{tail}.",
        spoken="Well-measured pauses.",
        moments=notable,
        weight=0.3,
    )
