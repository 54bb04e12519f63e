"""What a page needs of the sound of an answer."""

from __future__ import annotations

from dataclasses import dataclass

from voicecoach.report.curves import NOTHING, Curve, Waveform


@dataclass(frozen=True, slots=True)
class Heard:
    """The sound of one answer, as pictures and as something to play."""

    duration: float
    """Seconds."""
    waveform: Waveform
    loudness: Curve = NOTHING
    pitch: Curve = NOTHING
    media: str = ""
    """What the page plays: a ``data:`` address, or that of a file beside it; empty without sound."""


@dataclass(frozen=True, slots=True)
class Unheard:
    """There is no sound."""

    reason: str
    """A sentence."""
