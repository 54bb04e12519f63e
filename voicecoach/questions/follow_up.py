"""What the interviewer asks next, from what the answer lacked."""

from __future__ import annotations

from collections.abc import Collection

from voicecoach.content import ContentEvidence
from voicecoach.delivery import Delivery
from voicecoach.interview import Condition, FollowUp, Question

WORDS_A_SECOND = 2.5
"""Where no length was measured: 150 words a minute."""
SHORT = 0.25
"""Below this share of the shortest target length an answer is too short to ask about anything else."""
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


def _holds(
    follow_up: FollowUp, question: Question, evidence: ContentEvidence, delivery: Delivery | None
) -> bool:
    if follow_up.condition == "too-short":
        return _length(evidence, delivery) < SHORT * question.target_length.shortest
    if evidence.problem:
        return False
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
