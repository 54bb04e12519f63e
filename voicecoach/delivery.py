"""How an answer was delivered: the figures, as data. ``voicecoach.measure`` computes them.

The field names are the keys of the JSON that ``analyze --json`` prints and that sessions keep: they
are a contract, so fields are added and never renamed, and every added field has a default (files of
older versions must open). ``None`` stands for a figure that could not be had; 0 is a measurement.
Times are seconds from the start of the recording.
"""

from __future__ import annotations

from dataclasses import dataclass

from voicecoach.speech import Interval


@dataclass(frozen=True, slots=True)
class RecordingQuality:
    """What the recording can carry. Judged before anything else is said about the answer."""

    snr_db: float | None
    """Speech level over background level, dB; ``None`` without both speech and background."""
    clipped_share: float
    """Share of samples inside clipped runs, 0..1."""
    speech_share: float
    """Share of the recording that is speech, 0..1."""
    usable: bool
    """Whether speech figures may be printed at all."""
    problems: tuple[str, ...] = ()
    """One sentence each: what is wrong with the sound and which figures it costs."""


@dataclass(frozen=True, slots=True)
class SpeechRate:
    """Units over the time from first to last speech, pauses included."""

    words_per_minute: float | None
    syllables_per_second: float | None


@dataclass(frozen=True, slots=True)
class ArticulationRate:
    """Units over phonation time, pauses excluded."""

    syllables_per_second: float | None


@dataclass(frozen=True, slots=True)
class FilledPause(Interval):
    """An um, uh, er, hmm. Without a transcript: a possible hesitation."""

    label: str
    """``um``, ``uh``, ``hmm``; ``hesitation`` where only the sound speaks for it."""
    confidence: float
    """0..1."""
    evidence: tuple[str, ...]
    """Which of ``word`` (the transcript has it), ``unexplained`` (voiced sound that no word covers,
    or a word far longer than its syllables need) and ``sound`` (held, flat and steady) speak for it."""


@dataclass(frozen=True, slots=True)
class LexicalFiller(Interval):
    """A discourse marker used as a filler: like, you know, I mean, sort of, basically."""

    text: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """All the figures of one answer."""

    answer_length: float | None
    """Seconds from the first to the last speech; ``None`` where nothing was said."""
    response_latency: float | None
    """Seconds from the end of the question (the start of the file where there is none) to the first
    speech. Negative where the answer began before the question had ended."""
    phonation_time: float
    """Seconds of speech, pauses excluded."""
    word_count: int | None
    """Words, filled pauses left out; ``None`` without a transcript."""
    syllable_count: int | None
    """From the words where there is a transcript, else syllable nuclei counted in the sound."""
    speech_rate: SpeechRate
    articulation_rate: ArticulationRate
    speech: tuple[Interval, ...]
    """Stretches of speech, ordered and disjoint."""
    silent_pauses: tuple[Interval, ...]
    """Silences of 0.25 s or more between the first and the last speech, ordered and disjoint."""
    filled_pauses: tuple[FilledPause, ...] = ()
    lexical_fillers: tuple[LexicalFiller, ...] = ()
