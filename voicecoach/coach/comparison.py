"""What changed between two attempts at one question, with a dead band so that noise is not progress."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal

from voicecoach.bands import DEAD_BAND
from voicecoach.delivery import Delivery

Direction = Literal["up", "down", "unchanged"]


@dataclass(frozen=True, slots=True)
class Change:
    """One figure, before and after."""

    label: str
    unit: str
    before: float
    after: float
    direction: Direction
    """``unchanged`` within the dead band: 10 % of the larger figure, and at least ``least``."""


def changes(before: Delivery, after: Delivery, refused: Collection[str] = ()) -> tuple[Change, ...]:
    """The figures that both attempts have, in the order they are printed.

    ``refused``: fields of ``Delivery`` that one of the recordings cannot carry.
    """
    found = []
    for field, label, unit, figure, least in _FIGURES:
        old, new = figure(before), figure(after)
        if old is None or new is None or field in refused:
            continue
        band = max(least, DEAD_BAND * max(abs(old), abs(new)))
        direction: Direction = "unchanged" if abs(new - old) <= band else "up" if new > old else "down"
        found.append(Change(label, unit, old, new, direction))
    return tuple(found)


def _per_minute(count: int, delivery: Delivery) -> float | None:
    length = delivery.answer_length
    return count / length * 60 if length else None


def _filled(delivery: Delivery, *, transcribed: bool) -> float | None:
    """With words they are counted, without they are only possible: two figures, never compared."""
    if (delivery.word_count is not None) != transcribed:
        return None
    return _per_minute(len(delivery.filled_pauses), delivery)


# Field, label, unit, figure, and the smallest difference that can mean anything in its own unit [D]: two
# fillers a minute more or less are chance in an answer of a minute (Poisson), half a second is a breath.
_FIGURES: tuple[tuple[str, str, str, Callable[[Delivery], float | None], float], ...] = (
    ("answer_length", "answer length", "s", lambda d: d.answer_length, 2.0),
    ("response_latency", "first word after", "s", lambda d: d.response_latency, 0.5),
    ("speech_rate", "pace", "words a minute", lambda d: d.speech_rate.words_per_minute, 5.0),
    (
        "articulation_rate",
        "articulation",
        "syllables a second",
        lambda d: d.articulation_rate.syllables_per_second,
        0.2,
    ),
    ("filled_pauses", "filled pauses", "a minute", lambda d: _filled(d, transcribed=True), 2.0),
    ("filled_pauses", "possible hesitations", "a minute", lambda d: _filled(d, transcribed=False), 2.0),
    (
        "lexical_fillers",
        "filler words",
        "a minute",
        lambda d: None if d.word_count is None else _per_minute(len(d.lexical_fillers), d),
        2.0,
    ),
    ("silent_pauses", "longest pause", "s", lambda d: d.longest_pause, 0.5),
)
