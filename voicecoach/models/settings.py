"""How each model is run: the one place for what differs from model to model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Of one model."""

    silence: float | None = None
    """Seconds after the end of a piece that it needs; ``None``: all of its window of 30 s, as every model
    must be taken to need that was not tried with less."""
    filler_balance: float = 0.05
    """See ``filler_probe.FillerProbe``."""
    cpu_threads: int | None = None
    """``None``: as many as suit the machine."""


_TRIED = {
    "tiny.en": Settings(silence=8.0, filler_balance=0.05),
    "base": Settings(silence=8.0, filler_balance=0.08),
}


def settings(name: str) -> Settings:
    """How the model called ``name``, or in a folder of that name, is run."""
    return _TRIED.get(Path(name).name, Settings())
