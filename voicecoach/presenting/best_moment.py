"""The best moment of a session, in the candidate's own words where there are any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.analysis import Analysis
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.wording import duration, minute
from voicecoach.content import ContentEvidence, Quote
from voicecoach.delivery import Delivery
from voicecoach.session import Answer, Session
from voicecoach.speech import Interval

MOST_WORDS = 18
"""Of a quote."""
LONG_PAUSE = 1.0
"""Seconds of silence from which one no longer speaks in one go. [D]"""
IN_ONE_GO = 8.0
"""Seconds of speech from which that is worth a mention. [D]"""
_WITH_NUMBER, _RESULT, _UNDERSTANDING, _POINT, _ACTION = 4.0, 3.0, 2.5, 2.0, 1.0
"""What is better to hear: a result that is told with a figure before one without, ... [D]"""


@dataclass(frozen=True, slots=True)
class Moment:
    """It."""

    text: str
    """Quoted words; what happened, where no words are known."""
    why: str
    at: float
    """Seconds into the recording of its answer."""
    answer: Answer


def best_moment(session: Session, say: Catalogue = IN_ENGLISH) -> Moment | None:
    """The best that was said, of several alike the latest; what was said most fluently where nothing is known
    of what was said. ``None`` where neither is.
    """
    found = [
        (weight, number, Moment(say.quoted(_short(quote.text)), why, quote.start, answer))
        for number, answer in enumerate(session.answers)
        if answer.analysis is not None and answer.analysis.content is not None
        for weight, why, quote in _told(answer.analysis.content)
    ]
    if found:
        return max(found, key=lambda each: (*each[:2], each[2].at))[2]
    fluent = [
        (stretch.duration, _fluent(answer, answer.analysis, stretch, say))
        for answer in session.answers
        if answer.analysis is not None
        for stretch in _in_one_go(answer.analysis.delivery)
        if stretch.duration >= IN_ONE_GO
    ]
    return max(fluent, key=lambda each: each[0])[1] if fluent else None


def _told(content: ContentEvidence) -> Iterator[tuple[float, str, Quote]]:
    """What is worth quoting: how much, why, and the words."""
    if content.problem or content.off_topic:
        return
    for result in content.star.result:
        counted = any(number.start < result.end and result.start < number.end for number in content.numbers)
        yield (_WITH_NUMBER, "a result with a figure", result) if counted else (_RESULT, "a result", result)
    for quote in content.empathy[:1]:
        yield _UNDERSTANDING, "a word of understanding", quote
    for point in content.covered[-1:]:
        yield _POINT, "what the question is after", point.quote
    if content.own_actions:
        for quote in content.star.action[:1]:
            yield _ACTION, "what you did yourself", quote


def _in_one_go(delivery: Delivery) -> Iterator[Interval]:
    """Stretches of speech without a long pause or an um in them."""
    if not delivery.speech:
        return
    breaks = [pause for pause in delivery.silent_pauses if pause.duration >= LONG_PAUSE]
    breaks = sorted([*breaks, *delivery.filled_pauses], key=lambda each: each.start)
    start = delivery.speech[0].start
    for each in breaks:
        if each.start > start:
            yield Interval(start, each.start)
        start = max(start, each.end)
    if delivery.speech[-1].end > start:
        yield Interval(start, delivery.speech[-1].end)


def _fluent(answer: Answer, analysis: Analysis, stretch: Interval, say: Catalogue) -> Moment:
    said = () if analysis.transcript is None or analysis.words_refused else analysis.transcript.words
    words = " ".join(word.text for word in said if stretch.start <= word.start < stretch.end)
    length = duration(stretch.duration, say)
    if words:
        why = say("{length} in one go", length=length)
        return Moment(say.quoted(_short(words)), why, stretch.start, answer)
    text = say("{length} in one go, from {moment}", length=length, moment=minute(stretch.start))
    return Moment(text, "", stretch.start, answer)


def _short(text: str) -> str:
    words = text.strip(" .,;:!?").split()
    return " ".join(words) if len(words) <= MOST_WORDS else " ".join(words[:MOST_WORDS]) + " \u2026"
