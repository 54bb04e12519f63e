"""The languages that can be spoken: two of which much is known, and those that Whisper writes besides."""

from __future__ import annotations

from voicecoach.language_names import NAMES, WITHOUT_SPACES
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.german import GERMAN
from voicecoach.languages.language import Language

__all__ = ["ENGLISH", "GERMAN", "KNOWN", "codes", "language_of"]

KNOWN = {language.code: language for language in (ENGLISH, GERMAN)}


def language_of(code: str) -> Language:
    """The one with that code; of one that is not known nothing is known but its name, or its code."""
    known = KNOWN.get(code)
    if known is not None:
        return known
    return Language(
        code=code, name=NAMES.get(code, f"another language ({code})"), spaced=code not in WITHOUT_SPACES
    )


def codes() -> tuple[str, ...]:
    """All that recognisers write, in alphabetical order."""
    return tuple(sorted({*KNOWN, *NAMES}))
