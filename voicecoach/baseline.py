"""What is known of a person from their earlier answers, for an answer or a session to stand beside.

A figure goes by its ``Figure.name`` here, not by its field: what words count and what the sound alone finds
are two figures, and are never compared.
"""

from __future__ import annotations

from dataclasses import dataclass

ENOUGH = 5
"""Answers from which something is called usual."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What a figure usually is, in its own unit (``Figure.of``)."""

    name: str
    """``Figure.name``."""
    low: float
    """A quarter of the answers were lower."""
    middle: float
    """Half of them were."""
    high: float
    """A quarter were higher."""
    answers: int
    """How many it was taken from: at least ``ENOUGH``."""


@dataclass(frozen=True, slots=True)
class Last:
    """What a figure was in the session before: the median over its answers."""

    name: str
    """``Figure.name``."""
    value: float


@dataclass(frozen=True, slots=True)
class Due:
    """A question that is to be practised again."""

    question: str
    """Its id."""
    text: str
    days: int
    """From today; 0: it is due."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """All of it, from sessions of one kind: the telephone is apart from the desk. Empty where nothing is."""

    usual: tuple[Usual, ...] = ()
    last: tuple[Last, ...] = ()
    due: tuple[Due, ...] = ()
    """Those that are due, most urgent first, and then those that will be within days."""

    def usual_of(self, name: str) -> Usual | None:
        """Of the figure of that name."""
        return next((each for each in self.usual if each.name == name), None)

    def last_of(self, name: str) -> float | None:
        """Of the figure of that name."""
        return next((each.value for each in self.last if each.name == name), None)


NOTHING_KNOWN = Baseline()
