"""Sound and words: the vocabulary that every other part speaks.

Times are seconds from the start of the recording they belong to; intervals are half-open.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:  # heavy: lists and figures do without
    import numpy as np
    from numpy.typing import NDArray

Samples: TypeAlias = "NDArray[np.float32]"
"""Mono sound, shape ``(frames,)``, full scale at -1 and 1."""


SAMPLERATE = 16_000
"""Of all sound that is listened to and measured, Hz: what the signal models and recognisers want."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time ``[start, end)``. Raises ValueError unless ``0 <= start <= end``."""

    start: float
    """Seconds from the start of the recording."""
    end: float
    """Seconds from the start of the recording; the first moment that no longer belongs to it."""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not an interval: [{self.start}, {self.end})")

    @property
    def duration(self) -> float:
        """Seconds, 0 or more."""
        return self.end - self.start

    def overlap(self, other: Interval) -> float:
        """Seconds that the two share; 0 where they only touch."""
        return max(0.0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """Sound in memory, mono. May be empty."""

    samples: Samples
    """float32, shape ``(frames,)``, full scale at -1 and 1."""
    samplerate: int
    """Frames a second, Hz."""

    @property
    def duration(self) -> float:
        """Seconds."""
        return len(self.samples) / self.samplerate

    def part(self, interval: Interval) -> Recording:
        """The sound of ``interval``, as far as the recording reaches; shares memory with this one."""
        first, last = (round(t * self.samplerate) for t in (interval.start, interval.end))
        return Recording(self.samples[first:last], self.samplerate)

    def silenced(self, interval: Interval) -> Recording:
        """The same with nothing to be heard in ``interval``."""
        first, last = (round(t * self.samplerate) for t in (interval.start, interval.end))
        samples = self.samples.copy()
        samples[first:last] = 0
        return Recording(samples, self.samplerate)


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """A recording made elsewhere, ready to be measured."""

    samples: Samples
    """Mono at 16 kHz."""
    samplerate: int
    """Of the file, Hz."""
    channels: int
    """Of the file."""
    clipped_share: float
    """Share of the file's own samples in clipped runs, 0..1; of the worst channel in use."""
    notes: tuple[str, ...]
    """One sentence each: what was made of the file where that is not obvious."""


@dataclass(frozen=True, slots=True, eq=False)
class PitchTrack:
    """The fundamental frequency of a recording, frame by frame."""

    frequency: NDArray[np.float32]
    """Hz, shape ``(frames,)``; NaN where the voice does not vibrate."""
    confidence: NDArray[np.float32]
    """0..1, shape ``(frames,)``."""
    hop: float
    """Seconds from one frame to the next; frame ``i`` is centred on ``i * hop``."""


@dataclass(frozen=True, slots=True)
class Word(Interval):
    """A word as recognised (or given), where it was heard."""

    text: str
    """Without surrounding white space; punctuation that the recogniser attached stays on it."""
    probability: float | None = None
    """The recogniser's own, 0..1; ``None`` for given words."""


@dataclass(frozen=True, slots=True)
class Suspected:
    """A place between two words where the recogniser left a filled pause out that it would have written, had
    it been asked to. When it was said, and how long it lasted, is in the sound.
    """

    after: int
    """How many words of the transcript come before it."""
    label: str
    """``um``, ``uh`` or ``hmm``: the likeliest."""
    probability: float
    """0..1; at one half this recogniser alone is as often right as wrong."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What made a transcript, so that old sessions stay interpretable."""

    name: str
    """``faster-whisper``, or ``given`` for words that came with the recording."""
    model: str | None = None
    """The model's name, or the path of its folder."""
    version: str | None = None
    options: dict[str, str | int | float | bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Transcript:
    """The words of one recording, in order of their start."""

    engine: Engine
    language: str
    """ISO 639-1 code."""
    words: tuple[Word, ...] = ()
    suspected: tuple[Suspected, ...] | None = None
    """Where filled pauses may have been left out, in order; ``None`` where the recogniser was not asked."""
    heard_language: str | None = None
    """ISO 639-1 code of the language that a recogniser of many languages took it for, where it was sure;
    ``language`` is the one that it was told to write."""
    recognised: tuple[Interval, ...] | None = None
    """Where the recogniser itself had placed the words; ``None`` while that is where they are."""

    @property
    def text(self) -> str:
        """The words, separated by single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def as_recognised(self) -> Transcript:
        """The same with its words where the recogniser had placed them."""
        if self.recognised is None:
            return self
        words = (
            replace(w, start=at.start, end=at.end) for w, at in zip(self.words, self.recognised, strict=True)
        )
        return replace(self, words=tuple(words), recognised=None)
