"""Whether an answer is one to another question, and what to say then."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from voicecoach.analysis import Remark
from voicecoach.coach.content.everyday import telling
from voicecoach.coach.content.words import Token, plain_tokens, sense
from voicecoach.content import ContentEvidence
from voicecoach.english import listed
from voicecoach.question import Question

SHARED = 0.1
"""So small a share of an answer's telling words stands in anything that the pack says of its question. [D]"""
_ENOUGH = 30
"""Words before an answer can be off its topic."""
_KNOWN = 30
"""Words that have to be known of a question before an answer can be told to have none of them."""
_NAMED = 3
"""Points that are named."""


def shared(question: Question, tokens: Sequence[Token]) -> float:
    """The share of the answer's telling words, each once, that the question, its coaching or its points have too.

    0..1; 1 where too little is known of the question.
    """
    if len(_vocabulary(question)) < _KNOWN:
        return 1.0
    said = {token.sense for token in tokens if telling(token.text)}
    return len(said & _vocabulary(question)) / max(len(said), 1)


def is_off_topic(evidence: ContentEvidence, share: float, *, touched: bool) -> bool:
    """Whether nothing of the answer belongs to its question. ``touched``: a point was spoken of, if only to deny it.

    Told only where it is plain: word lists know half of what people say.
    """
    return (
        not (evidence.covered or touched)
        and len(evidence.possible) < 2  # noqa: PLR2004
        and evidence.word_count >= _ENOUGH
        and share <= SHARED
    )


def off_topic_remark(question: Question) -> Remark:
    """What the question is after, for who answered another one."""
    points = [point.ask or _lower(point.point) for point in question.key_points[:_NAMED]]
    aims = "; ".join(point.point for point in question.key_points)
    return Remark(
        topic="off_topic",
        tone="change",
        statement=f"This seems to answer another question. This one is after: {aims}.",
        advice="Listen for what is asked, and answer that first.",
        spoken=f"I think you answered another question. What I'm listening for here: {listed(points)}.",
        weight=0.9,
    )


def _lower(point: str) -> str:
    return point[0].lower() + point[1:]


@lru_cache(maxsize=50)
def _vocabulary(question: Question) -> frozenset[str]:
    named = (each for point in question.key_points for each in (point.point, *point.phrases))
    points = " ".join(each for each in named if not each.startswith("<"))  # "<listening>" is no word of it
    written = f"{question.text} {question.looking_for} {question.model_answer} {points}"
    return frozenset(sense(word) for word in plain_tokens(written) if telling(word))
