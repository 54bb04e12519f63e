"""What is asked: a question with what its asker is after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["entry", "experienced", "lead"]
"""Who the question is for; ``lead`` is a team lead or a manager."""
Kind = Literal["general", "behavioural", "situational", "technical", "role-play", "closing"]
Condition = Literal[
    "no-result", "no-personal-action", "no-episode", "too-short", "no-number", "key-point-missed"
]
"""What an answer lacked, so that a follow-up is due."""


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """Something a good answer mentions."""

    point: str
    """As shown to the candidate."""
    phrases: tuple[str, ...]
    """Wordings that count as mentioning it; ``<listening>`` stands for all those of that idea."""
    ask: str = ""
    """What completes "Did you ...?" and "Next time, ...": ``say how you stayed calm``."""

    @property
    def asked(self) -> str:
        """``ask``, or the title where the pack has none."""
        return self.ask or f"cover this point: {self.point}"


@dataclass(frozen=True, slots=True)
class Idea:
    """Something that people put into many words, for key points to name."""

    name: str
    wordings: tuple[str, ...]
    """Each shows the idea by itself."""
    hints: tuple[str, ...] = ()
    """Too common to be enough alone; two different ones are."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the interviewer asks next when the answer lacked something."""

    condition: Condition
    text: str
    """As it is spoken."""
    key_point: str | None = None
    """With ``key-point-missed``: the ``point`` it asks about."""


@dataclass(frozen=True, slots=True)
class TargetLength:
    """The length an answer to a question should have, seconds."""

    shortest: float
    longest: float


@dataclass(frozen=True, slots=True)
class Question:
    """One question with what its asker is after and how to answer it well."""

    id: str
    text: str
    """As it is spoken."""
    category: str
    kind: Kind
    target_length: TargetLength
    level: tuple[Level, ...] = ("entry", "experienced", "lead")
    looking_for: str = ""
    """What the interviewer wants to know."""
    key_points: tuple[KeyPoint, ...] = ()
    model_answer: str = ""
    """As it is spoken."""
    why_it_works: str = ""
    star: bool = False
    """Whether a story (situation, task, action, result) is expected."""
    follow_ups: tuple[FollowUp, ...] = ()
    sources: tuple[str, ...] = ()
    """Where in the source texts it comes from, as ``TEXT:place``."""
    pack: str = ""
    """The name of the pack it came from."""
    language: str = "en"
    """ISO 639-1 code: what it is asked and answered in."""
