"""The figures of an answer, each described once: what it is called, its unit, what it needs, what a change of
it means. What prints, compares, refuses or documents a figure reads it here.

``Figure.field`` is its name in ``Delivery``, and so in ``analyze --json``, ``quality.refused`` and
``Remark.figures``. Values marked [D] are our own choice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal

from voicecoach.delivery import ArticulationRate, Delivery

GOOD_SNR = 18.0
"""dB: nothing to complain about."""
USABLE_SNR = 16.0
"""dB: below it the edges of speech are lost, and with them whatever is taken from pauses. At 10 dB under
the voice nineteen recordings in twenty stay under it, of clean ones one in twenty. [D]"""
PITCH_SNR = 8.0
"""dB: the pitch tracker hears through more noise than anything else (decision 0057). [D]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure."""

    field: str
    """Of ``Delivery``."""
    name: str
    """What people call it, in the middle of a sentence."""
    unit: str
    """As it stands behind the number; empty for a bare one."""
    value: Callable[[Delivery], float | None]
    """``None`` where it could not be had."""
    decimals: int = 1
    better: Literal["more", "less"] | None = None
    """Which direction is better, if one is whatever the value."""
    place: int = 0
    """Among the figures that two attempts are compared by; 0: they are not compared by it."""
    least_difference: float = 0.0
    """The smallest difference that can mean anything, in its own unit. [D]"""
    least_snr: float | None = None
    """dB under which it is not given: from there on its error is over twice that in clean sound (decision
    0057); ``None`` where noise costs it little. [D]"""
    by_words: bool = False
    """Whether words carry it, in whatever noise, where a recogniser understood them."""
    clips: bool = False
    """Whether it is lost where the recording is clipped."""
    lost_as: str = ""
    """What it is called among those that a poor recording costs; empty where another name says it."""
    nothing: object = None
    """What ``Delivery.field`` holds where the figure is not given."""
    with_it: tuple[str, ...] = ()
    """Other fields of ``Delivery`` that are worked out from it and are then ``None``."""

    @property
    def label(self) -> str:
        """``name`` at the beginning of a line."""
        return self.name[:1].upper() + self.name[1:]

    def written(self, value: float) -> str:
        """``value`` with its unit."""
        return f"{value:.{self.decimals}f} {self.unit}".rstrip()

    def bears(self, snr: float) -> bool:
        """Whether it can be had with speech so many dB over the background."""
        return self.least_snr is None or snr >= self.least_snr


def _a_minute(count: int, delivery: Delivery) -> float | None:
    length = delivery.answer_length
    return count / length * 60 if length else None


def _filled(delivery: Delivery, *, transcribed: bool) -> float | None:
    """With words they are counted, without they are only possible: two figures, never compared."""
    if (delivery.word_count is not None) != transcribed:
        return None
    return _a_minute(len(delivery.filled_pauses), delivery)


def _of_words(count: Callable[[Delivery], int]) -> Callable[[Delivery], float | None]:
    """So many in 100 words."""

    def share(delivery: Delivery) -> float | None:
        return 100 * count(delivery) / delivery.word_count if delivery.word_count else None

    return share


# In the order in which a poor recording tells what it costs. Two fillers a minute more or less are chance in
# an answer of a minute (Poisson), half a second is a breath.
FIGURES = (
    Figure(
        field="answer_length",
        name="answer length",
        unit="s",
        value=lambda d: d.answer_length,
        place=1,
        least_difference=2.0,
    ),
    Figure(
        field="speech_rate",
        name="pace",
        unit="words a minute",
        value=lambda d: d.speech_rate.words_per_minute,
        decimals=0,
        place=3,
        least_difference=5.0,
    ),
    Figure(
        field="response_latency",
        name="first word after",
        unit="s",
        value=lambda d: d.response_latency,
        place=2,
        least_difference=0.5,
        least_snr=USABLE_SNR,
    ),
    Figure(
        field="silent_pauses",
        name="silent pauses",
        unit="",
        value=lambda d: None if d.answer_length is None else len(d.silent_pauses),
        decimals=0,
        least_snr=USABLE_SNR,
        lost_as="pauses",
        nothing=(),
    ),
    Figure(
        field="longest_pause",
        name="longest pause",
        unit="s",
        value=lambda d: d.longest_pause,
        better="less",
        place=8,
        least_difference=0.5,
        least_snr=USABLE_SNR,
    ),
    Figure(
        field="phonation_ratio",
        name="share of speech",
        unit="%",
        value=lambda d: None if d.phonation_ratio is None else 100 * d.phonation_ratio,
        decimals=0,
        least_snr=USABLE_SNR,
    ),
    Figure(
        field="filled_pauses",
        name="filled pauses",
        unit="a minute",
        value=lambda d: _filled(d, transcribed=True),
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
        field="filled_pauses",
        name="possible hesitations",
        unit="a minute",
        value=lambda d: _filled(d, transcribed=False),
        better="less",
        place=6,
        least_difference=2.0,
        least_snr=USABLE_SNR,
        by_words=True,
        nothing=(),
        with_it=("filled_pauses_per_minute",),
    ),
    Figure(
        field="articulation_rate",
        name="articulation",
        unit="syllables a second",
        value=lambda d: d.articulation_rate.syllables_per_second,
        place=4,
        least_difference=0.2,
        least_snr=USABLE_SNR,
        by_words=True,
        lost_as="articulation",
        nothing=ArticulationRate(None),
    ),
    Figure(
        field="pace",
        name="pace over time",
        unit="syllables a second",
        value=lambda d: d.pace[-1].syllables_per_second - d.pace[0].syllables_per_second if d.pace else None,
        least_snr=USABLE_SNR,
        by_words=True,
        nothing=(),
    ),
    Figure(
        field="mean_length_of_run",
        name="syllables between pauses",
        unit="",
        value=lambda d: d.mean_length_of_run,
        least_snr=USABLE_SNR,
        by_words=True,
    ),
    Figure(
        field="lexical_fillers",
        name="filler words",
        unit="a minute",
        value=lambda d: None if d.word_count is None else _a_minute(len(d.lexical_fillers), d),
        better="less",
        place=7,
        least_difference=2.0,
    ),
    Figure(
        field="repetitions",
        name="repeated",
        unit="in 100 words",
        value=_of_words(lambda d: len(d.repetitions)),
        better="less",
    ),
    Figure(
        field="restarts",
        name="broken off",
        unit="in 100 words",
        value=_of_words(lambda d: len(d.restarts)),
        better="less",
    ),
    Figure(
        field="hedges",
        name="hedges",
        unit="in 100 words",
        value=_of_words(lambda d: len(d.hedges)),
        better="less",
    ),
    Figure(
        field="vocabulary_variety",
        name="variety of words",
        unit="words",
        value=lambda d: d.vocabulary_variety,
        decimals=0,
    ),
    Figure(
        field="loudness_variation",
        name="loudness variation",
        unit="dB",
        value=lambda d: d.loudness_variation,
        least_snr=GOOD_SNR,
        clips=True,
        lost_as="loudness",
    ),
    Figure(
        field="phrase_end_fade",
        name="fading at the ends of phrases",
        unit="dB",
        value=lambda d: d.phrase_end_fade,
        better="less",
        least_snr=GOOD_SNR,
        clips=True,
    ),
    Figure(
        field="pitch_level",
        name="pitch",
        unit="Hz",
        value=lambda d: d.pitch_level,
        decimals=0,
        least_snr=PITCH_SNR,
        lost_as="pitch",
    ),
    Figure(
        field="pitch_variation",
        name="pitch variation",
        unit="semitones",
        value=lambda d: d.pitch_variation,
        better="more",
        least_snr=PITCH_SNR,
    ),
)
FIELDS = {figure.field: figure for figure in reversed(FIGURES)}
"""The figure of each field; of two, the first."""
COMPARED = tuple(sorted((figure for figure in FIGURES if figure.place), key=lambda figure: figure.place))
"""Those that two attempts are compared by, in that order."""


def can_be_told(fields: Collection[str], refused: Collection[str]) -> bool:
    """Whether the recording carries all the figures that something is said about. ``refused``: see
    ``RecordingQuality``. Raises KeyError for what is no figure.
    """
    return not any(FIELDS[field].field in refused for field in fields)
