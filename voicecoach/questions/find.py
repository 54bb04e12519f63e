"""Finding questions: by what they are, by words, by id."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from voicecoach.coach.content.words import plain_tokens, stem
from voicecoach.errors import QuestionNotFound
from voicecoach.question import Question

_BEGINNING = 0.6
"""What the beginning of a word is worth where the word itself is worth one."""
_TOGETHER = 0.5
"""What words that stand together add, each."""


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
    in their id, text, category or coaching, in any form or by their beginnings; the best fit comes first.
    """
    found = tuple(
        question
        for question in questions
        if (pack is None or question.pack == pack)
        and (category is None or category.lower() in question.category)
        and (kind is None or question.kind == kind)
        and (level is None or level in question.level)
    )
    if search is None or not search.strip():
        return found
    ranks = [(fit(question, search), question) for question in found]
    return tuple(question for rank, question in sorted(ranks, key=lambda each: -each[0]) if rank)


def by_id(questions: Iterable[Question], question_id: str) -> Question:
    """Raises QuestionNotFound, with the ids that come close."""
    known = {question.id: question for question in questions}
    if question_id in known:
        return known[question_id]
    close = difflib.get_close_matches(question_id.lower(), known, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(close)}?" if close else "`voicecoach questions` lists them."
    raise QuestionNotFound(f'There is no question "{question_id}"; {hint}')


def renewed(question: Question, questions: Iterable[Question]) -> Question:
    """``question``, from a session, with the words by which the packs know its key points today. Those that
    the packs no longer have stay as they were.
    """
    known = {
        point.point: point.phrases
        for each in questions
        if each.id == question.id
        for point in each.key_points
    }
    points = tuple(replace(each, phrases=known.get(each.point, each.phrases)) for each in question.key_points)
    return replace(question, key_points=points)


def fit(question: Question, search: str) -> float:
    """How well ``question`` fits the words of ``search``, 0 and up; 0 where one of them is nowhere in it.

    What is asked weighs more than what is said about it, a whole word more than its beginning, and words that
    stand together more than the same words apart.
    """
    wanted = tuple(stem(word) for word in plain_tokens(search))
    fields = _fields(question)
    total = 0.0
    for word, written in zip(wanted, plain_tokens(search), strict=True):
        best = max(
            weight * (1.0 if word in stems else _BEGINNING * (f" {written}" in f" {text}"))
            for weight, stems, text in fields
        )
        if not best:
            return 0.0
        total += best
    together = [weight for weight, stems, _ in fields if len(wanted) > 1 and _runs(stems, wanted)]
    return total + _TOGETHER * len(wanted) * max(together, default=0.0)


@lru_cache(maxsize=1024)
def _fields(question: Question) -> tuple[tuple[float, tuple[str, ...], str], ...]:
    """What is searched: the weight of each text, its stems, and the text itself."""
    return tuple(
        (weight, tuple(stem(word) for word in plain_tokens(text)), text.lower())
        for weight, text in (
            (8.0, f"{question.id.replace('-', ' ')}. {question.text}"),
            (4.0, question.category),
            (2.0, f"{question.looking_for} {'. '.join(point.point for point in question.key_points)}"),
            (1.0, question.model_answer),
        )
    )


def _runs(stems: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether ``wanted`` stands in ``stems`` in one piece."""
    return any(stems[start : start + len(wanted)] == wanted for start in range(len(stems) - len(wanted) + 1))
