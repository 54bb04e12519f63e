"""The few figures of an answer that matter, each with what it means, what to aim for and a plain verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from voicecoach import bands
from voicecoach.analysis import Analysis
from voicecoach.bands import Bands
from voicecoach.coach.wording import seconds
from voicecoach.question import TargetLength

Tone = Literal["good", "fair", "poor", "none"]
"""``none``: nothing is judged."""

LITTLE = 1.25
"""An answer up to so many times its longest good length is a little long. [D]"""
_UNKNOWN = "\u2013"


@dataclass(frozen=True, slots=True)
class Figure:
    """One of them, as text."""

    name: str
    value: str
    """``\u2013`` where it could not be had."""
    unit: str = ""
    aim: str = ""
    verdict: str = ""
    """One or two words, or why there is no figure."""
    tone: Tone = "none"
    meaning: str = ""


def key_figures(
    analysis: Analysis, target: TargetLength, judged: Bands, *, whole: bool
) -> tuple[Figure, ...]:
    """Length, first word, pace, ums, filler words and longest pause. ``whole``: the answer was not cut off,
    so that its length says something.
    """
    refused = analysis.quality.refused
    figures: tuple[tuple[str, Callable[[], Figure]], ...] = (
        ("answer_length", lambda: _length(analysis, target if whole else None)),
        ("response_latency", lambda: _first_word(analysis, judged)),
        ("speech_rate", lambda: _pace(analysis, judged)),
        ("filled_pauses", lambda: _ums(analysis)),
        ("lexical_fillers", lambda: _fillers(analysis)),
        ("silent_pauses", lambda: _longest_pause(analysis, judged)),
    )
    if analysis.delivery.answer_length is None:
        return (Figure("Length", _UNKNOWN, verdict="nobody was heard", meaning=_MEANING["Length"]),)
    return tuple(_refused(make()) if field in refused else make() for field, make in figures)


def _refused(figure: Figure) -> Figure:
    return Figure(
        figure.name, _UNKNOWN, aim=figure.aim, verdict="the recording is too poor", meaning=figure.meaning
    )


def _length(analysis: Analysis, target: TargetLength | None) -> Figure:
    length = analysis.delivery.answer_length or 0.0
    aim, verdict = "", ""
    tone: Tone = "none"
    if target is not None:
        aim = f"{target.shortest:.0f}\u2013{target.longest:.0f} s"
        verdict, tone = _between(
            length,
            (bands.MUCH_TOO_SHORT * target.shortest, "short", "poor"),
            (target.shortest, "a little short", "fair"),
            (target.longest, "good", "good"),
            (LITTLE * target.longest, "a little long", "fair"),
            (float("inf"), "long", "poor"),
        )
    value, unit = _split(seconds(length))
    return Figure("Length", value, unit, aim, verdict, tone, _MEANING["Length"])


def _first_word(analysis: Analysis, judged: Bands) -> Figure:
    latency = analysis.delivery.response_latency
    if latency is None:
        return Figure("First word", _UNKNOWN, meaning=_MEANING["First word"])
    verdict, tone = _between(
        latency,
        (0.0, "over the question", "poor"),
        (judged.prompt, "good", "good"),
        (judged.slow_start, "unhurried", "fair"),
        (float("inf"), "slow", "poor"),
    )
    value, unit = _split(seconds(max(0.0, latency)))
    return Figure(
        "First word", value, unit, f"within {judged.prompt:g} s", verdict, tone, _MEANING["First word"]
    )


def _pace(analysis: Analysis, judged: Bands) -> Figure:
    rate = analysis.delivery.speech_rate
    short = (analysis.delivery.answer_length or 0.0) < bands.ENOUGH_FOR_PACE
    if rate.words_per_minute is None:
        if rate.syllables_per_second is None:
            return Figure("Pace", _UNKNOWN, meaning=_MEANING["Pace"])
        return Figure(
            "Pace",
            f"{rate.syllables_per_second:.1f}",
            "syllables/s",
            verdict="too short to tell" if short else "",
            meaning=_MEANING["Pace"],
        )
    aim = f"{judged.good_slowest:.0f}\u2013{judged.good_fastest:.0f}"
    verdict, tone = _between(
        rate.words_per_minute,
        (judged.slow, "slow", "poor"),
        (judged.good_slowest, "a little slow", "fair"),
        (judged.good_fastest, "good", "good"),
        (judged.fast, "a little fast", "fair"),
        (float("inf"), "fast", "poor"),
    )
    if short:
        verdict, tone = "too short to tell", "none"
    return Figure("Pace", f"{rate.words_per_minute:.0f}", "words/min", aim, verdict, tone, _MEANING["Pace"])


def _ums(analysis: Analysis) -> Figure:
    found = len(analysis.delivery.filled_pauses)
    if analysis.delivery.word_count is None:
        return Figure("Ums", f"{found}", "possible", "", "no words to be sure by", meaning=_MEANING["Ums"])
    return _rate("Ums", found, analysis)


def _fillers(analysis: Analysis) -> Figure:
    if analysis.delivery.word_count is None:
        return Figure("Filler words", _UNKNOWN, verdict="no words to count", meaning=_MEANING["Filler words"])
    return _rate("Filler words", len(analysis.delivery.lexical_fillers), analysis)


def _rate(name: str, count: int, analysis: Analysis) -> Figure:
    length = analysis.delivery.answer_length or 0.0
    rate = count * 60 / length if length else 0.0
    verdict, tone = _between(
        rate,
        (bands.FEW_FILLERS, "few", "good"),
        (bands.TYPICAL_FILLERS, "usual", "good"),
        (bands.MANY_FILLERS, "a little high", "fair"),
        (float("inf"), "high", "poor"),
    )
    if not count:
        verdict = "none"
    if length < bands.ENOUGH_FOR_FILLERS:
        verdict, tone = "too short to tell", "none"
    unit = f"{rate:.0f} a minute" if count and length >= bands.ENOUGH_FOR_FILLERS else ""
    return Figure(
        name, f"{count}", unit, f"up to {bands.TYPICAL_FILLERS:.0f} a minute", verdict, tone, _MEANING[name]
    )


def _longest_pause(analysis: Analysis, judged: Bands) -> Figure:
    longest = analysis.delivery.longest_pause
    aim = f"up to {judged.long_pause:g} s"
    if longest is None:
        return Figure("Longest pause", "none", "", aim, meaning=_MEANING["Longest pause"])
    verdict, tone = _between(
        longest,
        (judged.notable_pause, "good", "good"),
        (judged.long_pause, "noticeable", "good"),
        (float("inf"), "long", "fair"),
    )
    value, unit = _split(seconds(longest))
    return Figure("Longest pause", value, unit, aim, verdict, tone, _MEANING["Longest pause"])


def _between(value: float, *steps: tuple[float, str, Tone]) -> tuple[str, Tone]:
    """Verdict and tone of the first step that ``value`` does not lie above."""
    return next((verdict, tone) for limit, verdict, tone in steps if value <= limit)


def _split(written: str) -> tuple[str, str]:
    """``1 min 5 s`` is a value of its own; ``42 s`` is a value with a unit."""
    value, _, unit = written.partition(" ")
    return (value, unit) if unit == "s" else (written, "")


_MEANING = {
    "Length": "From your first word to your last.",
    "First word": "How long after the question you began to speak.",
    "Pace": "How fast you spoke, pauses included.",
    "Ums": "Um, uh, er and hmm.",
    "Filler words": "Like, you know, I mean and others, where they carry no meaning.",
    "Longest pause": "The longest silence inside the answer.",
}
