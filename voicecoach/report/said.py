"""What the answer said: the parts of the story and the key points, each with the words that show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from voicecoach.content import ContentEvidence, Quote
from voicecoach.question import Question

State = Literal["heard", "possible", "missing"]
LONGEST = 30
"""Words of a quote that are shown."""


@dataclass(frozen=True, slots=True)
class Point:
    """Something to say, and whether it was said."""

    name: str
    state: State
    quotes: tuple[Quote, ...] = ()
    ask: str = ""
    """What to ask oneself where it was not recognised."""


def story(question: Question, content: ContentEvidence) -> tuple[Point, ...]:
    """Situation, task, action and result; none where no story is asked for."""
    if not question.star or content.problem:
        return ()
    star = content.star
    told = (
        ("Situation", star.situation[:1]),
        ("Task", star.task[:1]),
        ("Action", star.action[:2]),
        ("Result", star.result[-1:]),  # of several, what came of it in the end
    )
    return tuple(
        Point(name, "heard" if quotes else "missing", tuple(map(shortened, quotes))) for name, quotes in told
    )


def key_points(question: Question, content: ContentEvidence) -> tuple[Point, ...]:
    """In the order of the question's own; points that it no longer has come last."""
    if content.problem:
        return ()
    order = {each.point: number for number, each in enumerate(question.key_points)}
    found = sorted(_points(question, content), key=lambda point: order.get(point.name, len(order)))
    return tuple(found)


def _points(question: Question, content: ContentEvidence) -> Iterator[Point]:
    ask = {each.point: f"Did you {each.asked}?" for each in question.key_points}
    for covered in content.covered:
        yield Point(covered.point, "heard", (shortened(covered.quote),))
    for possible in content.possible:
        yield Point(possible.point, "possible", (shortened(possible.quote),), ask.get(possible.point, ""))
    for missed in content.missed:
        yield Point(missed, "missing", (), ask.get(missed, ""))


def shortened(quote: Quote) -> Quote:
    """At most ``LONGEST`` words of it."""
    words = quote.text.strip(" .,;:!?").split()
    more = "" if len(words) <= LONGEST else " \u2026"
    return Quote(quote.start, quote.end, " ".join(words[:LONGEST]) + more)
