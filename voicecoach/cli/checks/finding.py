"""What a check found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from voicecoach.errors import VoicecoachError

Figures = Mapping[str, str | int | float | Sequence[str] | None]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    part: str
    state: Literal["ok", "note", "missing"]
    """``note``: it works, and could be better; ``missing``: practice cannot do without it."""
    found: str
    remedy: str = ""
    """The one thing to do about it, a command where there is one."""
    figures: Figures = field(default_factory=dict)
    """What was measured, for programs."""


def failed(part: str, error: VoicecoachError, state: Literal["note", "missing"] = "missing") -> Finding:
    """The finding for an error, whose text says first what is wrong and then what to do."""
    said = str(error).replace(" `voicecoach doctor` lists what there is.", "")
    found, remedy = [*re.split(r"; |\. (?=[A-Z`])", said, maxsplit=1), ""][:2]
    return Finding(part, state, found, remedy)
