"""Answers that were given, as progress sees them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from voicecoach.figures import FIGURES
from voicecoach.progress.answers import Answered

BY_NAME = {figure.name: figure for figure in FIGURES}
PACE, UMS, LATENCY = (BY_NAME[name] for name in ("pace", "filled pauses", "first word after"))
FIRST = date(2026, 1, 5)
ANSWER = Answered("s", FIRST, "desk", "why-us", "Why us?", 0.0, "0.2.0", "tiny.en", 60.0, {})


def given(day: int = 0, figures: Mapping[str, float] | None = None, **rest: object) -> Answered:
    """An answer of the day so many after the first."""
    at = FIRST + timedelta(days=day)
    return replace(ANSWER, session=f"s{day}", day=at, figures=figures or {}, **rest)  # type: ignore[arg-type]
