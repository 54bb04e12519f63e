"""Pace, loudness and pitch over an answer, as pictures with what they are read by."""

from __future__ import annotations

from dataclasses import dataclass

from voicecoach.analysis import Analysis
from voicecoach.bands import FAST_ARTICULATION, Bands
from voicecoach.report import curves, drawing

_STRAY = 0.03
"""Share of the values at either end that a scale need not hold: ends of words, a creak."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A curve with what it is read by."""

    path: str
    top: str
    """The value at the top edge, as text; ``bottom`` at the bottom edge."""
    bottom: str
    unit: str
    description: str
    """For who cannot see it."""
    band_y: float | None = None
    """Where the good band begins, from the top, 0..100; ``band_height`` is how far it goes down."""
    band_height: float = 0.0
    band: str = ""


def pace_chart(analysis: Analysis, judged: Bands, duration: float) -> Chart | None:
    """In words a minute, or in syllables where no words are known; ``None`` of a short answer."""
    curve = curves.pace_in_words(analysis)
    if len(curve.values) > 1 and judged.pace_known:
        scaled = drawing.scale(curve.values, judged.slow, judged.fast, step=20)
        top, bottom = scaled.y(judged.good_fastest), scaled.y(judged.good_slowest)
        good = f"{judged.good_slowest:.0f}\u2013{judged.good_fastest:.0f}"
        return Chart(
            drawing.line(curve, scaled, duration),
            f"{scaled.high:.0f}",
            f"{scaled.low:.0f}",
            "words a minute, pauses included, over 15 seconds at a time",
            f"Pace over time, {min(curve.values):.0f} to {max(curve.values):.0f} words a minute; "
            f"{good} is good.",
            top,
            bottom - top,
            good,
        )
    curve = curves.pace_in_syllables(analysis.delivery)
    if len(curve.values) > 1 and "articulation_rate" not in analysis.quality.refused:
        scaled = drawing.scale(curve.values, 3.0, FAST_ARTICULATION, step=1)
        return Chart(
            drawing.line(curve, scaled, duration),
            f"{scaled.high:.0f}",
            f"{scaled.low:.0f}",
            "syllables a second, pauses left out, over 15 seconds at a time",
            f"Pace over time, {min(curve.values):.1f} to {max(curve.values):.1f} syllables a second; "
            f"fast from {FAST_ARTICULATION}.",
            scaled.y(FAST_ARTICULATION),
            drawing.HEIGHT - scaled.y(FAST_ARTICULATION),
            f"under {FAST_ARTICULATION}",
        )
    return None


def even_chart(name: str, curve: curves.Curve, duration: float, unit: str, step: float) -> Chart | None:
    """A curve around its own middle."""
    if len(curve.values) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    scaled = drawing.scale(curve.values, -step, step, step=step, beyond=_STRAY)
    return Chart(
        drawing.line(curve, scaled, duration),
        f"+{scaled.high:g}",
        f"{scaled.low:g}".replace("-", "\u2212"),
        f"{unit} from your own median",
        f"{name} over time, from {scaled.low:.0f} to {scaled.high:.0f} {unit} around your median.",
    )
