"""On which terms answers are asked for: what differs between the desk and a call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.lines import Lines, SteadyLine
from voicecoach.conduct.over_question import Opening, after_question


@dataclass(frozen=True, slots=True)
class Terms:
    """Those of the desk, unless it is said otherwise."""

    rules: EndRules
    """When an answer is over."""
    follow_ups: int = 0
    """How many a question may get."""
    opening: Callable[[float, float], Opening] = after_question
    """Where the recording of an answer begins, for a question that ends at the first, seconds of
    ``time.monotonic``, and takes the second, seconds.
    """
    lines: Lines = field(default_factory=SteadyLine)
    """What the answers are given over."""
    alone: bool = True
    """Whether nobody but the candidate is in the recordings: then they are measured while they are made."""
