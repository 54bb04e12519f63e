"""Answers as they were written down and as a recogniser would give them; see ``content/README.md``."""

from __future__ import annotations

from pathlib import Path

from voicecoach.speech import Engine, Transcript, Word

CONTENT = Path(__file__).parent / "content"
"""Labelled answers and commands."""
SECONDS_A_WORD = 0.4
"""At 150 words a minute."""


def transcript(text: str, words_per_minute: float = 60 / SECONDS_A_WORD, language: str = "en") -> Transcript:
    """``text`` as if it had been recognised."""
    each = 60 / words_per_minute
    words = tuple(
        Word(text=word, start=place * each, end=(place + 1) * each) for place, word in enumerate(text.split())
    )
    return Transcript(Engine("given"), language, words)
