"""Choosing what to ask: an interview with an arc, not a list.

A plan is a row of slots; each slot says which questions fit it. Within a slot, questions that the
candidate has not answered yet, or answered badly, come before those that went well.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Literal

from voicecoach.errors import QuestionNotFound
from voicecoach.outline import Outline
from voicecoach.progress.due import WENT_BADLY
from voicecoach.question import Kind, Question
from voicecoach.questions.find import by_id, matching

Plan = Literal["screening", "first-round", "full", "manager", "single"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the arc. ``categories`` are preferred; where there is no such question any will do, and
    where there is none of the kinds, any but a closing one.
    """

    kinds: tuple[Kind, ...]
    categories: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    """Preferred over everything else that fits."""


_OPENING = Slot(("general",), ("about you",), ("tell-me-about-yourself",))
_MOTIVATION = Slot(
    ("general",),
    ("motivation",),
    ("why-customer-service", "why-should-we-hire-you", "what-do-you-know-about-us"),
)
_VALUES = Slot(("general",), ("service values",))
_STORY = Slot(("behavioural",))
_HARD_STORY = Slot(("behavioural",), ("difficult customers", "complaints and refunds"))
_TEAM = Slot(("behavioural",), ("teamwork", "leadership"))
_CASE = Slot(("situational",))
_HARD_CASE = Slot(("situational",), ("difficult customers", "complaints and refunds"))
_SKILL = Slot(("technical",))
_SCENE = Slot(("role-play",))
_CLOSING = Slot(("closing",), (), ("questions-for-us",))

ARCS: dict[Plan, tuple[Slot, ...]] = {
    "screening": (_OPENING, _MOTIVATION, _VALUES, _CASE, _CLOSING),
    "first-round": (_OPENING, _MOTIVATION, _STORY, _HARD_STORY, _CASE, _HARD_CASE, _SCENE, _CLOSING),
    "full": (
        _OPENING, _MOTIVATION, _VALUES, _STORY, _HARD_STORY, _TEAM, _SKILL, _CASE, _HARD_CASE, _SCENE, _STORY,
        _CLOSING,
    ),
    "manager": (_OPENING, _MOTIVATION, _TEAM, _STORY, _STORY, _SKILL, _CASE, _HARD_CASE, _CLOSING),
    "single": (Slot(("general", "behavioural", "situational", "technical", "role-play", "closing")),),
}  # fmt: skip
"""What comes after what: a screening call is short and general, a first round wants stories."""

_ORDER: dict[Kind, int] = {
    "general": 0, "behavioural": 1, "technical": 2, "situational": 3, "role-play": 4, "closing": 5,
}  # fmt: skip
_BADLY_FIRST = 3.0
"""So much likelier is one that went badly than one never tried: there are many of the latter."""


def choose(
    questions: Sequence[Question],
    *,
    category: str | None = None,
    ids: Sequence[str] = (),
    seed: int | None = None,
    count: int | None = None,
    plan: Plan | None = None,
    pack: str | None = None,
    level: str | None = None,
    practised: Mapping[str, float] | None = None,
) -> tuple[Question, ...]:
    """The questions of one session, in the order to ask them, none twice.

    ``ids``: just these, in their order. ``plan`` gives the arc, shortened or lengthened to ``count``;
    without it ``count`` (three by default) questions are taken from all that fit. ``practised`` says
    how the last answer to a question went, 0..1; see ``how_it_went``. The same ``seed`` and data choose
    the same questions.
    Raises QuestionNotFound where nothing fits.
    """
    if ids:
        return tuple(by_id(questions, each) for each in dict.fromkeys(ids))
    fitting = matching(questions, pack=pack, category=category, level=level)
    if not fitting:
        raise QuestionNotFound(
            f"No question fits {_asked_for(pack, category, level)}; `voicecoach questions` lists them all."
        )
    ranked = _ranked(fitting, practised or {}, random.Random(seed))
    if plan is not None:
        arc = ARCS[plan]
        return _fill(_fit(arc, count or len(arc)), _of_level(ranked, plan))
    return tuple(sorted(ranked[: 3 if count is None else count], key=lambda each: _ORDER[each.kind]))


def how_it_went(sessions: Iterable[Outline]) -> dict[str, float]:
    """For each question that was answered: how its last measured answer went, 0..1.

    1 less the weight of what there was to change in it.
    """
    return {
        answer.question: 1.0 - answer.to_change
        for session in sessions
        for answer in session.answers
        if answer.measured and answer.follow_up is None
    }


def _ranked(
    questions: Sequence[Question], practised: Mapping[str, float], chance: random.Random
) -> list[Question]:
    """Best to ask first: all that are new or went badly, in an order of chance that favours the latter,
    then the others.
    """

    def rank(question: Question) -> tuple[bool, float]:
        went = practised.get(question.id)
        weight = _BADLY_FIRST if went is not None and went < WENT_BADLY else 1.0
        return went is not None and went >= WENT_BADLY, -(chance.random() ** (1 / weight))

    # By id first, so that the order of the files does not matter.
    return sorted(sorted(questions, key=lambda each: each.id), key=rank)


def _of_level(ranked: list[Question], plan: Plan) -> list[Question]:
    """A manager's interview prefers questions meant for managers alone; the others leave those out,
    unless nothing else is there.
    """
    lead = [each for each in ranked if each.level == ("lead",)]
    rest = [each for each in ranked if each.level != ("lead",)]
    if plan == "manager":
        return lead + [each for each in rest if "lead" in each.level]
    return rest or lead


def _fit(arc: tuple[Slot, ...], count: int) -> tuple[Slot, ...]:
    """The arc with ``count`` slots: the opening and the closing stay, the middle shrinks or repeats."""
    if count == len(arc):
        return arc
    opening, middle, closing = arc[:1], arc[1:-1], arc[1:][-1:]
    inside = count - len(opening + closing)
    if inside <= 0 or not middle:
        return tuple(islice(cycle(opening + middle), count))
    positions = sorted(islice(cycle(range(len(middle))), inside))
    return opening + tuple(middle[position] for position in positions) + closing


def _fill(arc: tuple[Slot, ...], ranked: list[Question]) -> tuple[Question, ...]:
    left = list(ranked)
    chosen = []
    for slot in arc:
        fits = [each for each in left if each.kind in slot.kinds]
        if not fits and slot != _CLOSING:
            fits = [each for each in left if each.kind != "closing"]
        if fits:
            named = (each for each in fits if each.id in slot.ids)
            close = (each for each in fits if each.category in slot.categories)
            best = next(named, None) or next(close, fits[0])
            left.remove(best)
            chosen.append(best)
    return tuple(chosen)


def _asked_for(pack: str | None, category: str | None, level: str | None) -> str:
    asked = {"the pack": pack, "the category": category, "the level": level}
    return ", ".join(f'{name} "{value}"' for name, value in asked.items() if value is not None) or "that"
