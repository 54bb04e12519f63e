"""Answer length: from the first to the last speech, pauses included."""

from __future__ import annotations

from voicecoach.speech import Interval


def answer_length(speech: tuple[Interval, ...]) -> float | None:
    """Seconds; ``None`` where nothing was said."""
    return speech[-1].end - speech[0].start if speech else None
