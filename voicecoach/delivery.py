"""How an answer was delivered: the figures, as data. ``voicecoach.measure`` computes them.

The field names are the keys of the JSON that ``analyze --json`` prints and that sessions keep: they
are a contract, so fields are added and never renamed, and every added field has a default (files of
older versions must open). ``None`` stands for a figure that could not be had; 0 is a measurement.
Times are seconds from the start of the recording.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import Annotated

from voicecoach.figure import (
    GOOD_SNR,
    PITCH_SNR,
    USABLE_SNR,
    Figure,
    a_minute,
    count,
    course,
    in_100_words,
    percent,
)
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


# In the order in which a poor recording tells what it costs. Two fillers a minute more or less are chance in
# an answer of a minute (Poisson), half a second is a breath.
@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """All the figures of one answer, each with what is known of it."""

    answer_length: Annotated[
        float | None,
        Figure(
            "answer length",
            "s",
            decimals=0,
            short="length",
            meaning="From your first word to your last.",
            more="longer",
            less="shorter",
            place=1,
            least_difference=2.0,
        ),
    ]
    """Seconds from the first to the last speech; ``None`` where nothing was said."""
    speech_rate: Annotated[
        SpeechRate,
        Figure(
            "pace",
            "words a minute",
            short="pace",
            meaning="How fast you spoke, pauses included.",
            more="faster",
            less="slower",
            value=attrgetter("speech_rate.words_per_minute"),
            decimals=0,
            place=3,
            least_difference=5.0,
        ),
    ]
    response_latency: Annotated[
        float | None,
        Figure(
            "first word after",
            "s",
            short="first word",
            meaning="How long after the question you began to speak.",
            more="later",
            less="sooner",
            place=2,
            least_difference=0.5,
            least_snr=USABLE_SNR,
        ),
    ]
    """Seconds from the end of the question (the start of the file where there is none) to the first
    speech. Negative where the answer began before the question had ended."""
    silent_pauses: Annotated[
        tuple[Interval, ...],
        Figure(
            "silent pauses",
            value=count("silent_pauses"),
            decimals=0,
            least_snr=USABLE_SNR,
            lost_as="pauses",
            nothing=(),
        ),
    ]
    """Silences of 0.25 s or more between the first and the last speech, ordered and disjoint."""
    longest_pause: Annotated[
        float | None,
        Figure(
            "longest pause",
            "s",
            short="longest pause",
            meaning="The longest silence inside the answer.",
            more="longer",
            less="shorter",
            better="less",
            place=8,
            least_difference=0.5,
            least_snr=USABLE_SNR,
        ),
    ] = None
    """Seconds; ``None`` without a silent pause."""
    phonation_ratio: Annotated[
        float | None,
        Figure("share of speech", "%", value=percent("phonation_ratio"), decimals=0, least_snr=USABLE_SNR),
    ] = None
    """Phonation time over answer length, 0..1."""
    filled_pauses: Annotated[
        tuple[FilledPause, ...],
        Figure(
            "filled pauses",
            "a minute",
            since="0.2.0",
            by_recogniser=True,
            decimals=0,
            short="ums",
            meaning="Um, uh, er and hmm.",
            less="fewer",
            value=a_minute("filled_pauses", transcribed=True),
            better="less",
            place=5,
            least_difference=2.0,
            least_snr=USABLE_SNR,
            by_words=True,
            lost_as="filled pauses",
            nothing=(),
            with_it=("filled_pauses_per_minute",),
        ),
        Figure(
            "possible hesitations",
            "a minute",
            since="0.2.0",
            decimals=0,
            short="ums",
            meaning="Um, uh, er and hmm, as far as the sound alone tells.",
            less="fewer",
            value=a_minute("filled_pauses", transcribed=False),
            better="less",
            place=6,
            least_difference=2.0,
            least_snr=USABLE_SNR,
            by_words=True,
            nothing=(),
            with_it=("filled_pauses_per_minute",),
        ),
    ] = ()
    articulation_rate: Annotated[
        ArticulationRate,
        Figure(
            "articulation",
            "syllables a second",
            value=attrgetter("articulation_rate.syllables_per_second"),
            place=4,
            least_difference=0.2,
            least_snr=USABLE_SNR,
            by_words=True,
            lost_as="articulation",
            nothing=ArticulationRate(None),
        ),
    ]
    pace: Annotated[
        tuple[Pace, ...],
        Figure(
            "pace over time",
            "syllables a second",
            value=course("pace"),
            least_snr=USABLE_SNR,
            by_words=True,
            nothing=(),
        ),
    ] = ()
    """Over windows of 15 s, one every 5 s."""
    mean_length_of_run: Annotated[
        float | None, Figure("syllables between pauses", least_snr=USABLE_SNR, by_words=True)
    ] = None
    """Syllables between one silent pause and the next."""
    lexical_fillers: Annotated[
        tuple[LexicalFiller, ...],
        Figure(
            "filler words",
            "a minute",
            since="0.2.0",
            by_recogniser=True,
            decimals=0,
            short="filler words",
            meaning="Like, you know, I mean and others, where they carry no meaning.",
            less="fewer",
            value=a_minute("lexical_fillers", transcribed=True),
            better="less",
            place=7,
            least_difference=2.0,
        ),
    ] = ()
    repetitions: Annotated[
        tuple[Phrase, ...],
        Figure(
            "repeated", "in 100 words", by_recogniser=True, value=in_100_words("repetitions"), better="less"
        ),
    ] = ()
    """Words said twice in a row; the repeat is given. A lower bound: recognisers remove many."""
    restarts: Annotated[
        tuple[Phrase, ...],
        Figure(
            "broken off", "in 100 words", by_recogniser=True, value=in_100_words("restarts"), better="less"
        ),
    ] = ()
    """Words broken off; a lower bound."""
    hedges: Annotated[
        tuple[Phrase, ...],
        Figure("hedges", "in 100 words", by_recogniser=True, value=in_100_words("hedges"), better="less"),
    ] = ()
    """I think, maybe, probably."""
    vocabulary_variety: Annotated[float | None, Figure("variety of words", "words", decimals=0)] = None
    """MTLD; ``None`` under 100 words. Information, never a grade."""
    loudness_variation: Annotated[
        float | None, Figure("loudness variation", "dB", least_snr=GOOD_SNR, clips=True, lost_as="loudness")
    ] = None
    """Standard deviation of the loudness of syllables, dB."""
    phrase_end_fade: Annotated[
        float | None,
        Figure("fading at the ends of phrases", "dB", better="less", least_snr=GOOD_SNR, clips=True),
    ] = None
    """By how much phrases end softer than they go, dB, median; negative where they end louder."""
    pitch_level: Annotated[
        float | None, Figure("pitch", "Hz", decimals=0, least_snr=PITCH_SNR, lost_as="pitch")
    ] = None
    """Median fundamental, Hz."""
    pitch_variation: Annotated[
        float | None, Figure("pitch variation", "semitones", better="more", least_snr=PITCH_SNR)
    ] = None
    """Standard deviation of the fundamental, semitones."""

    # What figures are worked out from, and what is shown beside them.
    speech: tuple[Interval, ...]
    """Stretches of speech, ordered and disjoint."""
    phonation_time: float
    """Seconds of speech, pauses excluded."""
    word_count: int | None
    """Words, filled pauses left out; ``None`` without a transcript."""
    syllable_count: int | None
    """From the words where there is a transcript, else syllable nuclei counted in the sound."""
    filled_pauses_per_minute: Estimate | None = None
    """``None`` without a transcript: what the sound alone finds is no count."""
    lexical_fillers_per_minute: Estimate | None = None
    possible_fillers: tuple[LexicalFiller, ...] = ()
    """Words that are sometimes fillers, where the context does not say: shown apart, never counted."""
    indicative: bool = False
    """Under 30 s of answer: rates have not settled yet."""
    uncounted: tuple[str, ...] = ()
    """Fields of those above that words would carry, and that nothing is known of in the language."""
    off: tuple[str, ...] = ()
    """Fields of those above that this person has switched off: empty, and neither shown nor spoken of."""
    words_dropped: int = 0
    """Words of the transcript that lie on no speech."""

    def counted(self, field: str) -> bool:
        """Whether ``field``, which rests on words, was counted: there were words, of a language whose own are
        known.
        """
        return self.word_count is not None and field not in self.uncounted and field not in self.off


UNMEASURED = Delivery(
    answer_length=None,
    response_latency=None,
    phonation_time=0.0,
    word_count=None,
    syllable_count=None,
    speech_rate=SpeechRate(None, None),
    articulation_rate=ArticulationRate(None),
    speech=(),
    silent_pauses=(),
)
"""No figure of it could be had: that of silence."""
