"""The Whisper models that can be fetched by name."""

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
    note: str
    """What it is for, in a few words."""


KNOWN = (
    KnownModel("tiny.en", "Systran/faster-whisper-tiny.en", 78_000_000, "fastest, for slow machines"),
    KnownModel("base.en", "Systran/faster-whisper-base.en", 148_000_000, "a good start on most machines"),
    KnownModel("small.en", "Systran/faster-whisper-small.en", 486_000_000, "most accurate of these, slowest"),
    KnownModel("tiny", "Systran/faster-whisper-tiny", 78_000_000, "as tiny.en, for many languages"),
    KnownModel("base", "Systran/faster-whisper-base", 148_000_000, "as base.en, for many languages"),
    KnownModel("small", "Systran/faster-whisper-small", 486_000_000, "as small.en, for many languages"),
)

PREFERENCE = ("small.en", "base.en", "tiny.en", "small", "base", "tiny")
"""Which installed model is used where the user names none: the first that is there. A model that is
not in this list is used only when it is asked for by name."""


def known(name: str) -> KnownModel | None:
    return next((model for model in KNOWN if model.name == name), None)
