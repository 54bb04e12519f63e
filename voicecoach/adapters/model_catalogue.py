"""The Whisper models that are known by name, and what is particular about them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model that the hub has, in the format that faster-whisper loads."""

    name: str
    repository: str
    """On the hub, ``owner/name``."""
    size: int
    """Bytes to download, rounded; the hub says the exact figure when the model is fetched."""
    heads: int
    """Of attention, in every layer."""
    layers: int
    """Of the encoder, and as many of the decoder."""
    note: str
    """What it is for, in a few words."""


KNOWN = (
    KnownModel("tiny.en", "Systran/faster-whisper-tiny.en", 78_000_000, 6, 4, "fastest, for slow machines"),
    KnownModel("base.en", "Systran/faster-whisper-base.en", 148_000_000, 8, 6, "good on most machines"),
    KnownModel("small.en", "Systran/faster-whisper-small.en", 486_000_000, 12, 12, "most accurate, slowest"),
    KnownModel("tiny", "Systran/faster-whisper-tiny", 78_000_000, 6, 4, "as tiny.en, many languages"),
    KnownModel("base", "Systran/faster-whisper-base", 148_000_000, 8, 6, "as base.en, many languages"),
    KnownModel("small", "Systran/faster-whisper-small", 486_000_000, 12, 12, "as small.en, many languages"),
)

FIXTURE_VOICES = "fixture-voices"
"""The model that comes with the program. It learnt from synthetic voices alone and hears nothing else, so
it stands in neither list below: nobody's own voice is given to it unless they name it (decision 0035)."""

LADDER = ("tiny.en", "base.en", "small.en")
"""What can be recommended, each more accurate and slower than the one before it."""

PREFERENCE = ("small.en", "base.en", "tiny.en", "small", "base", "tiny")
"""Which installed model is used where the user names none: the first that is there. A model that is
not in this list is used only when it is asked for by name."""


def known(name: str) -> KnownModel | None:
    return next((model for model in KNOWN if model.name == name), None)
