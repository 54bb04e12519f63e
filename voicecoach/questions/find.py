"""Finding questions: by what they are, by words, by id."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from voicecoach.errors import QuestionNotFound
from voicecoach.interview import Question


def matching(
    questions: Iterable[Question],
    *,
    pack: str | None = None,
    category: str | None = None,
    kind: str | None = None,
    level: str | None = None,
    search: str | None = None,
) -> tuple[Question, ...]:
    """Those that fit everything that is asked for, in their order.

    ``category`` may be part of a category's name. ``search`` finds questions that have all its words
    in their id, text, category or coaching, the whole words or their beginnings.
    """
    return tuple(
        question
        for question in questions
        if (pack is None or question.pack == pack)
        and (category is None or category.lower() in question.category)
        and (kind is None or question.kind == kind)
        and (level is None or level in question.level)
        and (search is None or _has(question, search))
    )


def by_id(questions: Iterable[Question], question_id: str) -> Question:
    """Raises QuestionNotFound, with the ids that come close."""
    known = {question.id: question for question in questions}
    if question_id in known:
        return known[question_id]
    close = difflib.get_close_matches(question_id.lower(), known, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(close)}?" if close else "`voicecoach questions` lists them."
    raise QuestionNotFound(f'There is no question "{question_id}"; {hint}')


def _has(question: Question, search: str) -> bool:
    texts = (
        question.id.replace("-", " "),
        question.text,
        question.category,
        question.looking_for,
        question.model_answer,
        *(point.point for point in question.key_points),
    )
    words = f" {' '.join(texts).lower()}"
    return all(f" {word}" in words for word in search.lower().split())
