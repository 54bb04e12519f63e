"""What there is to say more of, for who said little: never what they have just said."""

from __future__ import annotations

from dataclasses import dataclass

from voicecoach.content import ContentEvidence
from voicecoach.question import Kind, Question

NEEDED = ("situation", "action", "result")
"""Parts of a story; a task often goes without saying."""
HOW_TO_TELL = {
    "situation": "Start with where it was and what had happened.",
    "action": "Say, step by step, what you did yourself.",
    "result": "End with what came of it, best with a number.",
}


@dataclass(frozen=True, slots=True)
class More:
    """As a sentence for print, and a shorter one for the voice."""

    advice: str
    spoken: str


EXAMPLE = More(
    "Add one concrete example: what happened, what you did, and what came of it.", "Add one concrete example."
)
_TOLD = More(
    "Your story is all there: give the moment that decided it more room, what you thought and tried.",
    "Give the moment that decided it more room.",
)
_OF_KIND: dict[Kind, More] = {
    "technical": More(
        "Add where you have done this yourself, and what you look out for.",
        "Add where you have done it yourself.",
    ),
    "role-play": More(
        "Go on until the customer knows what happens next, and who does it.",
        "Go on until the customer knows what happens next.",
    ),
    "closing": More(
        "Have two things ready, and say of each why it matters to you.", "Have two things ready, and say why."
    ),
}


def what_more(question: Question | None, content: ContentEvidence | None) -> More:
    """To say in an answer to ``question`` whose words had ``content`` in them."""
    if question is not None and question.kind in _OF_KIND:
        return _OF_KIND[question.kind]
    if content is None or content.problem or not content.episode:
        return EXAMPLE
    missing = [part for part in NEEDED if not getattr(content.star, part)]
    if not missing:
        return _TOLD
    return More(HOW_TO_TELL[missing[-1]], HOW_TO_TELL[missing[-1]])
