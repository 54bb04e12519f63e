"""Response latency: from the end of the question to the first vocalisation, filled pauses included."""

from __future__ import annotations

from voicecoach.speech import Interval


def response_latency(speech: tuple[Interval, ...], question_end: float) -> float | None:
    """Seconds; negative where the answer began before the question had ended, ``None`` for no answer."""
    return speech[0].start - question_end if speech else None
