"""Answers as they were written down and as a recogniser would give them; see ``content/README.md``."""

from __future__ import annotations

from pathlib import Path

from voicecoach.speech import Engine, Transcript, Word

CONTENT = Path(__file__).parent / "content"
"""Labelled answers and commands."""
SECONDS_A_WORD = 0.4


def transcript(text: str) -> Transcript:
    """``text`` as if it had been recognised, at 150 words a minute."""
    words = tuple(
        Word(text=word, start=place * SECONDS_A_WORD, end=(place + 1) * SECONDS_A_WORD)
        for place, word in enumerate(text.split())
    )
    return Transcript(Engine("given"), "en", words)
