"""Phonation time: how long somebody spoke, silent pauses left out."""

from __future__ import annotations

from voicecoach.speech import Interval


def phonation_time(speech: tuple[Interval, ...], pauses: tuple[Interval, ...]) -> float:
    """Seconds from first to last speech less the silent pauses (shorter silences belong to
    articulation); 0 where nothing was said.
    """
    if not speech:
        return 0.0
    return speech[-1].end - speech[0].start - sum(pause.duration for pause in pauses)
