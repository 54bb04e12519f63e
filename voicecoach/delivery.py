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
    refused: tuple[str, ...] = ()
    """The fields of ``Delivery`` that this recording cannot carry: ``None`` or empty there."""
    telephone_band: bool = False
    """Whether nothing was heard over 3.8 kHz."""


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
class Estimate:
    """A rate from a count, with the range that the count's smallness leaves."""

    value: float
    low: float
    """Lower end of the 95 % Poisson interval."""
    high: float
    """Upper end."""


@dataclass(frozen=True, slots=True)
class Pace(Interval):
    """How fast a stretch of the answer was spoken, pauses excluded."""

    syllables_per_second: float


@dataclass(frozen=True, slots=True)
class Phrase(Interval):
    """Some words of the answer, where they were said."""

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
    possible_fillers: tuple[LexicalFiller, ...] = ()
    """Words that are sometimes fillers, where the context does not say: shown apart, never counted."""
    filled_pauses_per_minute: Estimate | None = None
    """``None`` without a transcript: what the sound alone finds is no count."""
    lexical_fillers_per_minute: Estimate | None = None
    indicative: bool = False
    """Under 30 s of answer: rates have not settled yet."""
    phonation_ratio: float | None = None
    """Phonation time over answer length, 0..1."""
    longest_pause: float | None = None
    """Seconds; ``None`` without a silent pause."""
    mean_length_of_run: float | None = None
    """Syllables between one silent pause and the next."""
    pace: tuple[Pace, ...] = ()
    """Over windows of 15 s, one every 5 s."""
    pitch_level: float | None = None
    """Median fundamental, Hz."""
    pitch_variation: float | None = None
    """Standard deviation of the fundamental, semitones."""
    loudness_variation: float | None = None
    """Standard deviation of the loudness of syllables, dB."""
    phrase_end_fade: float | None = None
    """By how much phrases end softer than they go, dB, median; negative where they end louder."""
    repetitions: tuple[Phrase, ...] = ()
    """Words said twice in a row; the repeat is given. A lower bound: recognisers remove many."""
    restarts: tuple[Phrase, ...] = ()
    """Words broken off; a lower bound."""
    hedges: tuple[Phrase, ...] = ()
    """I think, maybe, probably."""
    vocabulary_variety: float | None = None
    """MTLD; ``None`` under 100 words. Information, never a grade."""
    words_dropped: int = 0
    """Words of the transcript that lie on no speech."""
