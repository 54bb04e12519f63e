"""All the evidence of one answer."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median

from voicecoach.coach.content import assertion, off_topic, people
from voicecoach.coach.content.clauses import clauses
from voicecoach.coach.content.company import used
from voicecoach.coach.content.ideas import Ideas
from voicecoach.coach.content.key_points import Coverage, Heard, cover
from voicecoach.coach.content.matching import Places
from voicecoach.coach.content.meaning import Encoder, nearest
from voicecoach.coach.content.numbers import numbers
from voicecoach.coach.content.star import star
from voicecoach.coach.content.words import tokens
from voicecoach.content import ContentEvidence, Quote, Star
from voicecoach.languages import language_of
from voicecoach.question import Question
from voicecoach.speech import Transcript

FEWEST_WORDS = 8
"""Below this there is nothing to judge."""
POOREST = 0.5
"""Median word probability below which the recogniser was guessing."""
_BETWEEN = 2.0
"""Seconds between an answer and that to a follow-up when they are read as one: nothing reaches across."""
_FEELING = re.compile(
    r"feel|sorry|apolog|understanding|sympath|condolence|disappoint|acknowledge|frustration|appreciate",
    re.IGNORECASE,
)
"""Key points that ask for a word of understanding."""
_PARTS = ("situation", "task", "action", "result")


def evidence(
    question: Question,
    transcript: Transcript,
    ideas: Ideas,
    company: frozenset[str] = frozenset(),
    *,
    encoder: Encoder | None = None,
) -> ContentEvidence:
    """What the answer to ``question`` said. ``ideas``: what its key points may name; ``company``: stems of the employer's
    words (``company.keywords``); without ``encoder`` key points are known by their wordings alone.
    """
    words = transcript.words
    problem = too_poor(transcript)
    if problem:
        return ContentEvidence(problem=problem, word_count=len(words), company_wanted=len(company))
    found = tokens(words)
    parts = clauses(found)
    story = star(words, parts)
    told = {
        f"<{part}>": quotes[-1 if part == "result" else 0]
        for part in _PARTS
        if story.action and (quotes := getattr(story, part))
    }
    figures = numbers(words, found)
    if figures:
        told["<number>"] = figures[0]
    standing = assertion.told(parts)
    hard = people.hard(parts, standing)
    heard = Heard(
        words, Places.of(found), standing, told, question.star, ideas, hard, question.kind == "closing"
    )
    near = None if encoder is None else nearest(encoder, question, words, parts, standing)
    points = cover(heard, question.key_points, near)
    own, shared = people.actors(parts)
    said = ContentEvidence(
        word_count=len({token.word for token in found}),
        star=story,
        episode=bool(story.situation),
        generic=people.generic(words, parts),
        numbers=figures,
        covered=points.covered,
        missed=points.missed,
        possible=points.possible,
        own_actions=own,
        shared_actions=shared,
        empathy=people.empathy(words, parts, standing) or _understanding(heard, points),
        negative=people.negative(words, parts, standing),
        company=used(words, found, company),
        company_wanted=len(company),
    )
    share = off_topic.shared(question, found)
    return replace(said, off_topic=off_topic.is_off_topic(said, share, touched=points.touched))


def _understanding(heard: Heard, points: Coverage) -> tuple[Quote, ...]:
    """Where it was shown without being named: as understanding in general, or as a key point of the question."""
    general = cover(heard, (people.UNDERSTANDING,)).covered
    return tuple(
        each.quote for each in (*general, *(each for each in points.covered if _FEELING.search(each.point)))
    )


def continued(
    question: Question,
    before: Transcript,
    transcript: Transcript,
    ideas: Ideas,
    company: frozenset[str] = frozenset(),
    *,
    encoder: Encoder | None = None,
) -> ContentEvidence:
    """What the answer to a follow-up said, where it goes on from what was said ``before``: "She came back
    every month" is a result only in a story that has begun.
    """
    alone = evidence(question, transcript, ideas, company, encoder=encoder)
    if alone.problem or not before.words:
        return alone
    *first, last = before.words
    shift = last.end + _BETWEEN
    ended = replace(last, text=last.text.rstrip(".,") + ".")
    later = (replace(word, start=word.start + shift, end=word.end + shift) for word in transcript.words)
    whole = evidence(question, replace(transcript, words=(*first, ended, *later)), ideas)

    def here(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
        return tuple(
            replace(quote, start=quote.start - shift, end=quote.end - shift)
            for quote in quotes
            if quote.start >= shift
        )

    parts = {part: here(getattr(whole.star, part)) for part in _PARTS}
    return replace(alone, star=Star(**parts), episode=whole.episode)


def too_poor(transcript: Transcript) -> str:
    """Why the transcript cannot carry a judgement, as a sentence; ``""`` where it can."""
    words = transcript.words
    if not language_of(transcript.language).content:
        return "The content was not judged, because it can only be judged in English."
    if len(words) < FEWEST_WORDS:
        return f"The content was not judged, because only {len(words)} words were understood."
    probabilities = [word.probability for word in words if word.probability is not None]
    if probabilities and median(probabilities) < POOREST:
        return "The content was not judged, because the recogniser was unsure of most words."
    return ""
