"""What is left of an answer, or of a remark, where somebody has switched measures off."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from voicecoach.analysis import Analysis, Feedback, Remark
from voicecoach.content import ContentEvidence, Star
from voicecoach.delivery import UNMEASURED, Delivery
from voicecoach.session import Session
from voicecoach.speech import Word
from voicecoach.switchable import MEASURES, UNSURE_WORDS

SURE = 0.5
"""Probability from which the recogniser is sure of a word. [D]"""
_OF_WORDS = frozenset(
    {"lexical_fillers", "hedges", "phrasing", "empathy", "numbers", "ownership", "spelling"}
)
"""Topics of remarks that quote words."""
_LENGTH = "answer_length"
"""``None`` there says that nothing was said at all, so it stays, and ``Delivery.off`` hides it."""
_WITH_THEM = {
    "filled_pauses": ("filled_pauses_per_minute",),
    "lexical_fillers": ("lexical_fillers_per_minute", "possible_fillers"),
}
_CONTENT: dict[str, dict[str, object]] = {
    "story": {"star": Star(), "generic": ()},
    "key-points": {"covered": (), "missed": (), "possible": ()},
    "numbers": {"numbers": ()},
    "ownership": {"own_actions": 0, "shared_actions": 0},
    "tone": {"empathy": (), "negative": ()},
    "on-topic": {"off_topic": False},
    "company": {"company": (), "company_wanted": 0},
}


def is_off(remark: Remark, off: Collection[str], words: Sequence[Word]) -> bool:
    """Whether what ``remark`` rests on is switched off; ``words``: of the answer, where they are known."""
    measures = [MEASURES[name] for name in off]
    if any(remark.topic in one.topics or set(remark.figures) & set(one.fields) for one in measures):
        return True
    return UNSURE_WORDS in off and remark.topic in _OF_WORDS and _unsure(remark, words)


def _unsure(remark: Remark, words: Sequence[Word]) -> bool:
    """Whether the recogniser guessed a word in half of the places that it quotes, or more."""
    guessed = [word for word in words if word.probability is not None and word.probability < SURE]
    unsure = [place for place in remark.moments if any(map(place.overlap, guessed))]
    return bool(remark.moments) and 2 * len(unsure) >= len(remark.moments)


def without(analysis: Analysis, off: Collection[str]) -> Analysis:
    """``analysis`` less what is switched off. What was said stays, for follow-ups to be chosen by."""
    if not off:
        return analysis
    fields = tuple(field for name in sorted(off) for field in MEASURES[name].fields)
    feedback = _feedback(analysis, off)
    return replace(analysis, delivery=_delivery(analysis.delivery, fields), feedback=feedback)


def shown(session: Session, off: Collection[str]) -> Session:
    """A ``session`` of any time as it is shown to somebody who has switched that ``off``."""
    if not off:
        return session
    answers = []
    for answer in session.answers:
        if answer.analysis is not None:
            left = without(answer.analysis, off)
            answer = replace(answer, analysis=replace(left, content=_content(left.content, off)))  # noqa: PLW2901
        answers.append(answer)
    return replace(session, answers=tuple(answers))


def _delivery(delivery: Delivery, fields: tuple[str, ...]) -> Delivery:
    gone = [field for field in fields if field != _LENGTH]
    gone += [also for field in fields for also in _WITH_THEM.get(field, ())]
    empty = {field: getattr(UNMEASURED, field) for field in gone}
    off = tuple(dict.fromkeys((*delivery.off, *fields)))
    return replace(delivery, off=off, **empty)


def _content(content: ContentEvidence | None, off: Collection[str]) -> ContentEvidence | None:
    if content is None:
        return None
    empty = {field: value for name in off for field, value in _CONTENT.get(name, {}).items()}
    return replace(content, **empty)  # type: ignore[arg-type]


def _feedback(analysis: Analysis, off: Collection[str]) -> Feedback:
    feedback, transcript = analysis.feedback, analysis.transcript
    words = () if transcript is None else transcript.words
    kept = tuple(remark for remark in feedback.remarks if not is_off(remark, off, words))
    if kept == feedback.remarks:
        return feedback
    return replace(
        feedback,
        keep=next((remark for remark in kept if remark.tone == "keep"), None),
        change=next((remark for remark in kept if remark.tone == "change"), None),
        remarks=kept,
    )
