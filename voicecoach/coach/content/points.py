"""What a key point asks for: something the candidate did or would do, or something to tell of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from voicecoach.coach.content.assertion import Told
from voicecoach.coach.content.matching import Match
from voicecoach.interview import KeyPoint

_TOPICS = re.compile(
    r"(?:what|where|when|who|whom|why|how|which|the|a|an|one|some|something|customers?|people|service|sales|they|it|we|together|tone|bad|clear|fewer|more|"
    r"satisfied|targets|empathy|listening|experience|quality|urgency|both|experts|good|describe|state|tell|name|say|show|explain|know|see|understand|compare|"
    r"remember|give|training|proof|training|progress|perhaps|stories)\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\byou(?:r)?\b", re.IGNORECASE)
_NARRATIVE = re.compile(
    r"^(?:what (?:happened|went|it was|was|made|exactly)|where|when|who|why they|describe|state)\b|before|problem was|\b(?:weak\w*|gap|mistake|difficult|hard|limit|lack)", re.IGNORECASE
)
_HINDSIGHT = re.compile(r"learn|lesson|mistake|differently|took from|wrong|admit|own", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:bring|brought|involve|help|supervisor|manager|colleagues?|escalat|someone|somebody|ask|team|pass|hand|authority|expert|others|whom)\w*", re.IGNORECASE)
"""Points that somebody else may show: "bring in a supervisor"."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What has to hold of the words that show a point."""

    act: bool
    """Done or to be done by the candidate, not by others."""
    denials: bool
    """Whether a denial may be part of it: what went wrong, what is hard."""
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
        others=bool(_OTHERS.search(title)),
        hindsight=bool(_HINDSIGHT.search(title)),
    )


def counts(match: Match, told: Sequence[Told], wants: Demand, *, story: bool) -> bool:
    """Whether what ``match`` found was done or would be done, and by whom it has to be."""
    first = told[match.indices[0]]
    same = [index for index in match.indices if told[index].clause == first.clause]
    if not wants.denials and any(each not in match.indices for index in same for each in told[index].denied):
        return False
    if wants.act and first.actor == "me" and _only_before_denial(match, told):
        return False
    unreal = first.unreal
    if unreal == "wish" and wants.hindsight:
        unreal = ""
    if unreal == "duty" and not story:
        unreal = ""
    if unreal and not wants.denials:
        return False
    return not wants.act or _mine(first, match, others_may=wants.others)


def _only_before_denial(match: Match, told: Sequence[Told]) -> bool:
    """Whether all that matched stands before a verb that is denied: "because (I did not do it)"."""
    last = match.indices[-1]
    verb = told[last].verb
    return last < verb and verb + 1 < len(told) and told[verb + 1].clause == told[last].clause and any(
        each >= verb for each in told[verb + 1].denied
    )


def _mine(first: Told, match: Match, *, others_may: bool) -> bool:
    if first.actor not in {"other", "rival"} or first.spoken:
        return True
    by_verb = any(index <= first.verb for index in match.indices)
    if first.actor == "rival" or first.under == "rival":
        # "My supervisor came over" is bringing one in.
        return others_may and any(index < first.verb for index in match.indices)
    return not (by_verb and first.past) or first.under == "me"
