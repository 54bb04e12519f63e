"""On which terms answers are asked for: what differs between the desk and a call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.lines import Lines, SteadyLine
from voicecoach.conduct.over_question import Opening, after_question
from voicecoach.conduct.patience import Patience


@dataclass(frozen=True, slots=True)
class Terms:
    """Those of the desk, unless it is said otherwise."""

    rules: EndRules
    """When an answer is over."""
    patience: Patience = field(default_factory=Patience)
    """What is known of the candidate's pauses, and learned."""
    follow_ups: int = 0
    """How many a question may get."""
    opening: Callable[[float, float], Opening] = after_question
    """Where the recording of an answer begins, for a question that ends at the first, seconds of
    ``time.monotonic``, and takes the second, seconds.
    """
    lines: Lines = field(default_factory=SteadyLine)
    """What the answers are given over."""
    asks_back: bool = False
    """Whether the interviewer asks, once, whether somebody is there, where only silence answers."""
    alone: bool = True
    """Whether nobody but the candidate is in the recordings: then they are measured while they are made."""
