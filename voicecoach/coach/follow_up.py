"""Follow-ups: which one is asked, from what the answer lacked, and what it asks for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from voicecoach.circumstances import Circumstances
from voicecoach.coach.content.evidence import FEWEST_WORDS
from voicecoach.content import ContentEvidence
from voicecoach.delivery import Delivery
from voicecoach.question import Condition, FollowUp, Question, TargetLength
from voicecoach.session import Answer

WORDS_A_SECOND = 2.5
"""Where no length was measured: 150 words a minute."""
SHORT = 0.25
"""Below this share of the shortest target length an answer is too short to ask about anything else."""
ANEW: tuple[Condition, ...] = ("too-short", "no-episode")
"""These ask for the whole answer once more; the others for one part that was missing."""
PART_LENGTH = TargetLength(3, 45)
"""An answer to one of those; a whole one would be a second answer to the question."""
_ORDER: tuple[Condition, ...] = (
    "too-short", "no-episode", "no-personal-action", "no-result", "no-number", "key-point-missed",
)  # fmt: skip


def choose_follow_up(
    question: Question,
    evidence: ContentEvidence,
    delivery: Delivery | None = None,
    already_asked: Collection[str] = (),
) -> FollowUp | None:
    """The first follow-up, in the order of conditions, whose condition holds; ``None`` where nothing lacks.

    ``already_asked``: texts of follow-ups that were asked. ``None`` too where the transcript was too
    poor to judge, unless the answer was plainly too short.
    """
    left = [each for each in question.follow_ups if each.text not in already_asked]
    for follow_up in sorted(left, key=lambda each: _ORDER.index(each.condition)):
        if _holds(follow_up, question, evidence, delivery):
            return follow_up
    return None


def as_question(question: Question, follow_up: FollowUp) -> Question:
    """``follow_up`` as a question: what its answer is measured against."""
    if follow_up.condition in ANEW:
        return replace(question, text=follow_up.text)
    wanted = tuple(each for each in question.key_points if each.point == follow_up.key_point)
    return replace(question, text=follow_up.text, target_length=PART_LENGTH, star=False, key_points=wanted)


def asked_in(about: Circumstances) -> Question | None:
    """What was asked: the follow-up as a question, or the question itself; ``None`` where nobody asked."""
    if about.question is None or about.follow_up is None:
        return about.question
    return as_question(about.question, about.follow_up)


def asked(answer: Answer) -> Question:
    """What ``answer`` answers: the follow-up as a question, or the question itself."""
    return answer.question if answer.follow_up is None else as_question(answer.question, answer.follow_up)


def _holds(
    follow_up: FollowUp, question: Question, evidence: ContentEvidence, delivery: Delivery | None
) -> bool:
    if follow_up.condition == "too-short":
        return _length(evidence, delivery) < SHORT * question.target_length.shortest
    if evidence.problem:
        return follow_up.condition == "no-episode" and 0 < evidence.word_count < FEWEST_WORDS
    story = evidence.star
    lacks: dict[Condition, bool] = {
        "no-episode": not evidence.episode,
        "no-personal-action": evidence.episode and evidence.own_actions == 0,
        "no-result": evidence.episode and not story.result,
        "no-number": bool(story.result) and not evidence.numbers,
        "key-point-missed": follow_up.key_point in evidence.missed,
    }
    return lacks[follow_up.condition]


def _length(evidence: ContentEvidence, delivery: Delivery | None) -> float:
    if delivery is not None and delivery.answer_length is not None:
        return delivery.answer_length
    return evidence.word_count / WORDS_A_SECOND
