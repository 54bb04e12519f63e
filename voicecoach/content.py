"""What an answer said: the evidence, quoted. ``voicecoach.coach.content`` finds it in a transcript.

Stored beside the figures of the delivery, so fields are added and never renamed. Everything is
coverage with the words that show it; nothing here is a grade.
"""

from __future__ import annotations

from dataclasses import dataclass

from voicecoach.speech import Interval

STORY_MARKS = ("<situation>", "<task>", "<action>", "<result>", "<number>")
"""Instead of words, a phrase of a key point may name a part of a story that shows the point."""


@dataclass(frozen=True, slots=True)
class Quote(Interval):
    """Words of the answer, where they were said."""

    text: str
    """As the transcript has them."""


@dataclass(frozen=True, slots=True)
class Star:
    """The parts of a story. Empty: not told."""

    situation: tuple[Quote, ...] = ()
    task: tuple[Quote, ...] = ()
    action: tuple[Quote, ...] = ()
    result: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class CoveredPoint:
    """A key point of the question that the answer mentions."""

    point: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class ContentEvidence:
    """What one answer said, as far as its transcript can tell."""

    problem: str = ""
    """Why the transcript cannot carry a judgement, as a sentence; all else is empty then."""
    word_count: int = 0
    """Fillers left out."""
    star: Star = Star()
    episode: bool = False
    """Whether one past occasion is told, not only what the speaker usually does or would do."""
    generic: tuple[Quote, ...] = ()
    """Where the speaker says what they usually do, would do, or are like."""
    numbers: tuple[Quote, ...] = ()
    """Figures with a unit: counts, shares, money, durations; no dates, ages or o'clock."""
    covered: tuple[CoveredPoint, ...] = ()
    missed: tuple[str, ...] = ()
    """Key points that are not mentioned."""
    possible: tuple[CoveredPoint, ...] = ()
    """Key points that may have been mentioned: only one sign, too common to be sure of, was heard."""
    own_actions: int = 0
    """Actions told with I."""
    shared_actions: int = 0
    """Actions told with we."""
    empathy: tuple[Quote, ...] = ()
    """Where a feeling is acknowledged or an apology made."""
    negative: tuple[Quote, ...] = ()
    """Wordings that put the customer or an employer down, or close a door."""
    company: tuple[Quote, ...] = ()
    """Words of the employer that the answer uses."""
    company_wanted: int = 0
    """How many words of the employer were looked for."""
    off_topic: bool = False
    """Whether it is plain that another question was answered."""
