"""What is known and said of one answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from voicecoach import __version__
from voicecoach.content import ContentEvidence
from voicecoach.delivery import Delivery, RecordingQuality
from voicecoach.speech import Interval, Transcript


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing worth saying about an answer, with its evidence."""

    topic: str
    """What it is about: ``pace``, ``filled_pauses``, ``star``, ..."""
    tone: Literal["keep", "change", "note"]
    statement: str
    """What was measured, as a sentence with the figure in it."""
    advice: str = ""
    """What to do about it, as a sentence; empty for a note."""
    spoken: str = ""
    """Statement and advice as they are said aloud, shorter."""
    moments: tuple[Interval, ...] = ()
    """Where in the recording it can be heard."""
    weight: float = 0.0
    """How much it matters, 0..1; the heaviest of a tone comes first."""
    figures: tuple[str, ...] = ()
    """The fields of ``Delivery`` that it rests on (``voicecoach.figures``): not made of a recording that
    does not carry one of them."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the candidate is told: one thing to keep, one to change, then the rest."""

    keep: Remark | None
    change: Remark | None
    remarks: tuple[Remark, ...]
    """All of them, the two above included, heaviest first."""
    spoken: str
    """The short form that is said aloud, under 15 seconds; ``""`` where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that is known about one recorded answer."""

    duration: float
    """Of the whole recording, seconds."""
    samplerate: int
    """Of the recording as it was made, Hz."""
    channels: int
    quality: RecordingQuality
    transcript: Transcript | None
    delivery: Delivery
    feedback: Feedback
    content: ContentEvidence | None = None
    """What the answer said; ``None`` without a transcript or a question."""
    words_refused: str = ""
    """Why the words of ``transcript`` are not what was said, a sentence: then all is from the sound alone."""
    measured_by: str = __version__
    """Version of voicecoach: what another one measured may be defined otherwise."""
