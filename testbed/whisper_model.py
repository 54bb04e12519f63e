"""The recogniser of the tests: a stand-in that recites ``SCRIPT`` about every window of 30 s."""

from __future__ import annotations

from pathlib import Path

from voicecoach.models.stand_in import Dimensions, make_stand_in

SPACING = 0.5
"""Seconds from one word to the next."""
SCRIPT = (
    *("I", "worked", "at", "um", "a", "hotel", "for", "two", "years"),
    *("and", "once", "uh", "helped", "every", "guest", "find", "lost", "bags"),
)
"""The words of every window; no word twice."""


def said(window: int = 0) -> list[tuple[str, float]]:
    """The words of window ``window`` and when they start, seconds from the start of the sound."""
    return [(word, 30 * window + SPACING * number) for number, word in enumerate(SCRIPT)]


def make_whisper_model(folder: Path) -> Path:
    """Write a tiny one (2 MB, 0.1 s) into ``folder`` and return it."""
    return make_stand_in(folder, Dimensions(heads=2, layers=1), SCRIPT, SPACING)
