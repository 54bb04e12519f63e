"""What a figure is called: good, a little high, ... One judgement for the screen, the report and the card."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import nextafter
from typing import Literal

from voicecoach import bands
from voicecoach.bands import Bands
from voicecoach.coach.comparison import Change
from voicecoach.figure import Figure
from voicecoach.question import TargetLength

Tone = Literal["good", "fair", "poor", "none"]
"""``none``: nothing is judged."""
LITTLE = 1.25
"""An answer up to so many times its longest good length is a little long. [D]"""
TOO_SHORT = "too short to tell"
_Step = tuple[float, str, Tone]
"""Up to this value it is called so."""
_NO_END = float("inf")
_ENOUGH = {
    "speech_rate": bands.ENOUGH_FOR_PACE,
    "filled_pauses": bands.ENOUGH_FOR_FILLERS,
    "lexical_fillers": bands.ENOUGH_FOR_FILLERS,
}
"""Seconds of answer under which a figure says nothing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A word or two on a figure."""

    words: str
    """Empty where nothing is judged."""
    tone: Tone


UNJUDGED = Verdict("", "none")


@dataclass(frozen=True, slots=True)
class Aim:
    """What to aim for, both ends good."""

    low: float
    """0 where there is no lower end."""
    high: float

    def away(self, value: float) -> float:
        """How far ``value`` lies outside."""
        return max(self.low - value, value - self.high, 0.0)


def verdict(
    figure: Figure,
    value: float,
    judged: Bands,
    target: TargetLength | None = None,
    length: float | None = None,
) -> Verdict:
    """On ``value``, which is as ``Figure.of`` gives it and is judged as it is shown: nobody reads that 130 is
    less than 130. ``target``: of the question, where the whole answer was recorded; ``length`` of the answer,
    seconds: some figures say nothing of a short one.
    """
    if length is not None and not can_tell(figure, length):
        return Verdict(TOO_SHORT, "none")
    shown, steps = figure.shown(value), _steps(figure.field, judged, target)
    return next((Verdict(words, tone) for limit, words, tone in steps if shown <= limit), UNJUDGED)


def can_tell(figure: Figure, length: float) -> bool:
    """Whether the figure of an answer that long, seconds, says anything."""
    return length >= _ENOUGH.get(figure.field, 0.0)


def aim(field: str, judged: Bands, target: TargetLength | None = None) -> Aim | None:
    """What is called good of that figure; ``None`` where nothing is judged."""
    steps = _steps(field, judged, target)
    good = [limit for limit, _, tone in steps if tone == "good"]
    if not good:
        return None
    below = [before[0] for before, after in pairwise(steps) if before[2] != "good" and after[2] == "good"]
    return Aim(nextafter(below[0], _NO_END) if below else 0.0, good[-1])


def for_better(change: Change, judged: Bands, target: TargetLength | None = None) -> bool | None:
    """Whether a figure came nearer to what to aim for; ``None`` where it did not change, or both are good."""
    wanted = aim(change.figure.field, judged, target)
    if wanted is None or change.direction == "unchanged":
        return None
    before, after = (wanted.away(change.figure.shown(value)) for value in (change.before, change.after))
    return None if before == after else after < before


def _under(limit: float) -> float:
    return nextafter(limit, -_NO_END)


def _steps(field: str, judged: Bands, target: TargetLength | None) -> tuple[_Step, ...]:
    match field:
        case "answer_length" if target is not None:
            return (
                (_under(bands.MUCH_TOO_SHORT * target.shortest), "short", "poor"),
                (_under(target.shortest), "a little short", "fair"),
                (target.longest, "good", "good"),
                (LITTLE * target.longest, "a little long", "fair"),
                (_NO_END, "long", "poor"),
            )
        case "response_latency":
            return (
                (_under(0.0), "over the question", "poor"),
                (judged.prompt, "good", "good"),
                (judged.slow_start, "unhurried", "fair"),
                (_NO_END, "slow", "poor"),
            )
        case "speech_rate" if judged.pace_known:
            return (
                (_under(judged.slow), "slow", "poor"),
                (_under(judged.good_slowest), "a little slow", "fair"),
                (judged.good_fastest, "good", "good"),
                (judged.fast, "a little fast", "fair"),
                (_NO_END, "fast", "poor"),
            )
        case "filled_pauses" | "lexical_fillers":
            fillers = judged.filled_pauses if field == "filled_pauses" else judged.lexical_fillers
            return (
                (0.0, "none", "good"),
                (fillers.few, "few", "good"),
                (fillers.usual, "usual", "good"),
                (fillers.many, "a little high", "fair"),
                (_NO_END, "high", "poor"),
            )
        case "longest_pause":
            return (
                (judged.notable_pause, "good", "good"),
                (judged.long_pause, "noticeable", "good"),
                (_NO_END, "long", "fair"),
            )
    return ()
