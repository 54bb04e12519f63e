"""What is known of a figure besides its value. It stands at its field, in ``delivery``.

Values marked [D] are our own choice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

GOOD_SNR = 18.0
"""dB: nothing to complain about."""
USABLE_SNR = 16.0
"""dB: below it the edges of speech are lost, and with them whatever is taken from pauses. At 10 dB under
the voice nineteen recordings in twenty stay under it, of clean ones one in twenty. [D]"""
PITCH_SNR = 8.0
"""dB: the pitch tracker hears through more noise than anything else (decision 0057). [D]"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure."""

    name: str
    """What people call it, in the middle of a sentence."""
    unit: str = ""
    """As it stands behind the number; empty for a bare one."""
    short: str = ""
    """What it is called where there is little room and no time to learn; empty where it is never there."""
    meaning: str = ""
    """What it is, as a sentence, beside ``short``."""
    more: str = "more"
    """What a larger one is called; ``less`` a smaller one."""
    less: str = "less"
    field: str = ""
    """Of ``Delivery``: the one that it stands at."""
    value: Callable[[Any], float | None] | None = None
    """Of a ``Delivery``; without it what the field holds. ``None`` where it could not be had."""
    decimals: int = 1
    better: Literal["more", "less"] | None = None
    """Which direction is better, if one is whatever the value."""
    place: int = 0
    """Among the figures that two attempts are compared by; 0: they are not compared by it."""
    least_difference: float = 0.0
    """The smallest difference that can mean anything, in its own unit. [D]"""
    since: str = ""
    """The version of voicecoach that first measured it as it is measured today: what earlier ones found is
    another figure. Empty: all did."""
    by_recogniser: bool = False
    """Whether another recogniser would find another value: those of two are not compared."""
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

    def shown(self, value: float) -> float:
        """``value`` as precise as it is written: by that it is judged."""
        return round(value, self.decimals) + 0.0  # which makes a zero of -0.0

    def of(self, delivery: Any) -> float | None:  # noqa: ANN401 - a Delivery, which stands above
        """Its value; ``None`` where it could not be had, or is switched off."""
        if delivery.off and self.field in delivery.off:
            return None
        if self.value is not None:
            return self.value(delivery)
        held: float | None = getattr(delivery, self.field)
        return held

    def bears(self, snr: float) -> bool:
        """Whether it can be had with speech so many dB over the background."""
        return self.least_snr is None or snr >= self.least_snr


def count(field: str) -> Callable[[Any], float | None]:
    """How many of ``field`` there are in an answer."""

    def found(delivery: Any) -> float | None:  # noqa: ANN401 - a Delivery, which stands above
        return None if delivery.answer_length is None else len(getattr(delivery, field))

    return found


def course(field: str) -> Callable[[Any], float | None]:
    """By how much an answer became faster from the first stretch of ``field`` to the last."""

    def change(delivery: Any) -> float | None:  # noqa: ANN401 - a Delivery, which stands above
        stretches = getattr(delivery, field)
        if not stretches:
            return None
        return float(stretches[-1].syllables_per_second - stretches[0].syllables_per_second)

    return change


def percent(field: str) -> Callable[[Any], float | None]:
    """The share ``field``, 0..1, as people say it."""

    def share(delivery: Any) -> float | None:  # noqa: ANN401 - a Delivery, which stands above
        held: float | None = getattr(delivery, field)
        return None if held is None else 100 * held

    return share


def a_minute(field: str, *, transcribed: bool) -> Callable[[Any], float | None]:
    """So many of ``field`` in a minute of answer. What words count and what the sound alone finds are two
    figures, never compared: ``None`` without (or with) words.
    """

    def rate(delivery: Any) -> float | None:  # noqa: ANN401 - a Delivery, which stands above
        if not delivery.answer_length or delivery.counted(field) != transcribed:
            return None
        return float(len(getattr(delivery, field)) / delivery.answer_length * 60)

    return rate


def in_100_words(field: str) -> Callable[[Any], float | None]:
    """So many of ``field`` in a hundred words."""

    def share(delivery: Any) -> float | None:  # noqa: ANN401 - a Delivery, which stands above
        if not delivery.word_count or not delivery.counted(field):
            return None
        return float(100 * len(getattr(delivery, field)) / delivery.word_count)

    return share
