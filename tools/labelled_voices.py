"""Answers by twenty voices, with the words that show each key point; see ``testbed/content/README.md``.

The half ``judging`` is measured and never read: whoever evaluates prints figures over all of it together.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from testbed.written import CONTENT
from voicecoach.question import Condition

Half = Literal["tuning", "judging"]
Part = Literal["situation", "task", "action", "result"]
Trap = Literal[
    "denied", "other-actor", "customer", "wish-or-rule", "question", "counterfactual", "other-question"
]
Spans = Annotated[tuple[str, ...], Meta(min_length=1)]
"""Word for word from the text."""


class Shown(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A key point that the answer shows."""

    point: str
    how: Literal["by words", "by acts"]
    spans: Spans
    """The words that show it; each is enough for a listener."""


class NotShown(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A key point that the answer speaks of and does not show."""

    point: str
    why: Literal["denied", "other actor", "customer", "wish or rule", "question", "counterfactual"]
    spans: Spans
    """The words that would be praised by mistake."""


class LabelledAnswer(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One answer with what a listener would note."""

    id: str
    question: str
    text: str
    shown: tuple[Shown, ...]
    story: dict[Part, Spans]
    """The parts that are told of one past occasion; ``result`` is a real outcome."""
    episode: bool
    """Whether one past occasion is told."""
    own_part: bool
    """Whether the speaker tells what they themselves did on it."""
    follow_up: Condition | None
    """What is due; ``None`` where nothing that the question asks about is lacking."""
    trap: Trap | None = None
    """What the answer invites a listener to praise by mistake."""
    not_shown: tuple[NotShown, ...] = ()
    figure: bool = False
    """Whether a figure goes with the result, where the question asks for one."""


class Voice(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The answers of one speaker."""

    voice: str
    who: str
    answers: tuple[LabelledAnswer, ...]


def voices(half: Half) -> tuple[Voice, ...]:
    """The voices of one half, by name; ``msgspec.ValidationError`` where a file has another form."""
    return tuple(msgspec.yaml.decode(path.read_bytes(), type=Voice) for path in _files(half))


def fingerprint(half: Half) -> str:
    """SHA-256 over the files of one half, in the order of their names."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in _files(half))).hexdigest()


def word_places(text: str, span: str) -> tuple[int, int]:
    """The words of ``text.split()`` that ``span`` touches: the first, and the one after the last."""
    start = text.index(span)
    return len(text[:start].split()), len(text[: start + len(span)].split())


def _files(half: Half) -> list[Path]:
    return sorted((CONTENT / f"voices_{half}").glob("*.yaml"))
