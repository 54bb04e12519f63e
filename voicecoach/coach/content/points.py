"""What a key point asks for: something the candidate did or would do, or something to tell of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from voicecoach.coach.content.assertion import Told
from voicecoach.coach.content.matching import Match
from voicecoach.coach.content.words import Token, sense
from voicecoach.question import KeyPoint

_TOPICS = re.compile(
    r"(?:what|where|when|who|whom|why|how|which|the|a|an|one|some|something|customers?|people|service|sales|they|it|we|together|tone|bad|clear|fewer|more|"
    r"satisfied|targets|empathy|listening|experience|quality|urgency|both|experts|good|describe|state|know|see|understand|compare|"
    r"remember|training|proof|progress|perhaps|stories|name|"
    r"(?:tell|say|show|explain|give)\b.*\b(?:what|whether|how|why|progress|result|figures?|effect|outcome|difference|team|business|costs?|benefits?))\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\byou(?:r)?\b", re.IGNORECASE)
_NARRATIVE = re.compile(
    r"^(?:what (?:happened|went|it was|was|made|exactly)|where|when|who|why they|describe|state)\b|before|problem was|\b(?:weak\w*|gap|lack)",
    re.IGNORECASE,
)
_HINDSIGHT = re.compile(r"learn|lesson|mistake|differently|took from|wrong|admit|own", re.IGNORECASE)
_LEADS = frozenset("that what how why whether because if when which who".split())
_CUSTOMERS = re.compile(r"(?:they|the customer|customers)\b", re.IGNORECASE)
_SERVICE = frozenset(
    sense(word)
    for word in "call write explain apologise ask check follow listen offer send promise sorry smile".split()
)
"""What it is for the candidate to do, not for the customer."""
_OTHERS = re.compile(
    r"\b(?:bring|brought|involve|help|supervisor|manager|colleagues?|escalat|someone|somebody|ask|team|pass|hand|authority|expert|others|whom)\w*",
    re.IGNORECASE,
)
"""Points that somebody else may show: "bring in a supervisor"."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What has to hold of the words that show a point."""

    act: bool
    """Done or to be done by the candidate, not by others."""
    denials: bool
    """Whether a denial may be part of it: what went wrong, what is hard."""
    customers: bool
    """Done by customers: "They came back"."""
    others: bool
    """Whether it is about bringing somebody in."""
    hindsight: bool
    """Whether "I should have" shows it: what was learned."""


@lru_cache(maxsize=500)
def demand(point: KeyPoint) -> Demand:
    """Read from the title, which is written as something to do ("Say sorry", "You put it right") or to tell of."""
    title = point.point
    story = any(each in {"<situation>", "<task>", "<result>"} for each in point.phrases)
    narrative = bool(_NARRATIVE.search(title))
    return Demand(
        act=bool(_MINE.search(title)) or not (_TOPICS.match(title) or story),
        denials=narrative,
        customers=bool(_CUSTOMERS.match(title)),
        others=bool(_OTHERS.search(title)),
        hindsight=bool(_HINDSIGHT.search(title)),
    )


def counts(
    match: Match,
    told: Sequence[Told],
    tokens: Sequence[Token],
    wants: Demand,
    *,
    story: bool,
    asking: bool = False,
) -> bool:
    """Whether what ``match`` found was done or would be done, and by whom it has to be. ``story``: the question asks for
    one past occasion; ``asking``: it invites questions.
    """
    first = told[match.indices[0]]
    if not wants.denials and _is_denied(match, told, tokens):
        return False
    if wants.act and first.actor == "me" and _only_before_denial(match, told):
        return False
    if not _is_real(first, wants, story=story, asking=asking):
        return False
    if wants.customers and first.actor == "thing" and match.indices[0] <= first.verb:
        return False
    return _is_by(first, match, wants, tokens, story=story)


def _is_by(first: Told, match: Match, wants: Demand, tokens: Sequence[Token], *, story: bool) -> bool:
    """Whether the right one did it."""
    if not wants.act:
        return wants.denials or not (story and first.actor == "rival" and first.past)
    if first.actor == "other" and not first.spoken and tokens[match.indices[0]].sense in _SERVICE:
        # "They can call back": it is for us to call.
        return first.under == "me" and match.indices[0] > first.verb
    return _mine(first, match, others_may=wants.others)


def _is_denied(match: Match, told: Sequence[Told], tokens: Sequence[Token]) -> bool:
    """Whether a word turns round what matched; not one in a clause that it only leads to: "explained why we could not"."""
    start = match.indices[0]
    for index in match.indices:
        outside = [each for each in told[index].denied if each not in match.indices]
        if told[index].clause != told[start].clause:
            opening = next(
                i for i in range(index, -1, -1) if i == 0 or told[i - 1].clause != told[index].clause
            )
            leads = tokens[opening].text in _LEADS
            outside = [each for each in outside if each > start and not leads]
        if outside:
            return True
    return False


def _only_before_denial(match: Match, told: Sequence[Told]) -> bool:
    """Whether all that matched stands before a verb that is denied: "because (I did not do it)"."""
    last = match.indices[-1]
    verb = told[last].verb
    return (
        last < verb
        and verb + 1 < len(told)
        and told[verb + 1].clause == told[last].clause
        and any(each >= verb for each in told[verb + 1].denied)
    )


def _is_real(first: Told, wants: Demand, *, story: bool, asking: bool) -> bool:
    allowed = {"wish": wants.hindsight, "duty": not story, "question": asking}
    return not first.unreal or wants.denials or allowed.get(first.unreal, False)


def _mine(first: Told, match: Match, *, others_may: bool) -> bool:
    if first.actor not in {"other", "rival"} or first.spoken:
        return True
    by_verb = any(index <= first.verb for index in match.indices)
    if first.actor == "rival" or first.under == "rival":
        # "My supervisor came over" is bringing one in.
        return others_may and any(index < first.verb for index in match.indices)
    return not (by_verb and first.past) or first.under == "me"
