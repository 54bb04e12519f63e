"""The evidence, to be heard: every filler and long pause of an answer."""

from __future__ import annotations

from voicecoach.bands import DESK
from voicecoach.coach.wording import seconds
from voicecoach.delivery import Delivery
from voicecoach.speech import Interval


def moments(delivery: Delivery) -> tuple[tuple[str, Interval], ...]:
    """What it is and where: filled pauses, lexical fillers and long silent pauses, in order of time."""
    found = [
        *((filled.label, filled) for filled in delivery.filled_pauses),
        *((filler.text, filler) for filler in delivery.lexical_fillers),
        *(
            (f"pause of {seconds(pause.duration)}", pause)
            for pause in delivery.silent_pauses
            if pause.duration >= DESK.notable_pause
        ),
    ]
    return tuple(sorted(found, key=lambda each: each[1].start))
