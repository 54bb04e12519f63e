"""Which of a question's key points an answer covers, and the clause that shows each.

A phrase is covered where its content words (or close synonyms) occur by stem, in order, close together, in one
sentence, and the clause says that the candidate did or would do it (``assertion.py``). A phrase that names an idea
(``ideas.py``) stands for all its wordings. Of all the places, the clause with the most signs is quoted.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from voicecoach.coach.content.assertion import Told
from voicecoach.coach.content.everyday import plain, telling
from voicecoach.coach.content.ideas import Ideas
from voicecoach.coach.content.matching import DENIALS, Match, Places, matches
from voicecoach.coach.content.meaning import BY_WORDS, NOT_BY_WORDS, PERHAPS, SURE, Nearest
from voicecoach.coach.content.points import counts, demand
from voicecoach.coach.content.quoting import whole
from voicecoach.coach.content.words import LIGHT, Phrase, phrase
from voicecoach.content import CoveredPoint, Quote
from voicecoach.question import KeyPoint
from voicecoach.speech import Word

_LONG = 6
"""Tokens of a clause that says something even in everyday words."""
_DENYING = 2
_NEAR = 2
"""Sentences within which two weak signs make a sure one."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The key points of a question, sorted by what the answer shows of them."""

    covered: tuple[CoveredPoint, ...]
    possible: tuple[CoveredPoint, ...]
    """With a single sign that is too common to be sure of."""
    missed: tuple[str, ...]
    touched: bool = False
    """Whether a point that was not shown was spoken of: denied, or done by somebody else."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer as it is searched."""

    words: Sequence[Word]
    places: Places
    told: Sequence[Told]
    parts: Mapping[str, Quote]
    """The parts of a story that the answer has, as ``<result>``."""
    story: bool
    """Whether the question asks for one past occasion."""
    ideas: Ideas
    """What points may name."""
    hard: frozenset[int] = frozenset()
    """Clauses that put somebody down or close a door: they show nothing good."""
    asking: bool = False
    """Whether the question invites questions: "When do you decide?" then shows what was asked about."""


def cover(heard: Heard, points: Iterable[KeyPoint], near: Mapping[str, Nearest] | None = None) -> Coverage:
    """Which points the answer covers, each with the words that show it, and which it does not. ``near``: by point the words
    that come closest in meaning; ``None`` where nothing was compared.
    """
    covered: list[CoveredPoint] = []
    possible: list[CoveredPoint] = []
    missed = []
    touched = False
    for point in points:
        found, sure = _best(heard, point)
        if near is not None:
            found, sure = _weighed(found, near.get(point.point), by_words=sure)
        if found is None:
            missed.append(point.point)
            touched = touched or _spoken_of(heard, point)
        else:
            (covered if sure else possible).append(CoveredPoint(point.point, found))
    return Coverage(tuple(covered), tuple(possible), tuple(missed), touched)


def _weighed(found: Quote | None, close: Nearest | None, *, by_words: bool) -> tuple[Quote | None, bool]:
    """What wordings and meaning say together: the words to show, and whether they are sure."""
    if close is None:
        return found, False
    odds = close.odds + (BY_WORDS if by_words else 0 if found else NOT_BY_WORDS)
    if odds < PERHAPS:
        return (found, False) if by_words else (None, False)
    return (found if found and close.odds < SURE else close.quote), odds >= SURE


def _best(heard: Heard, point: KeyPoint) -> tuple[Quote | None, bool]:
    """The clause that shows ``point`` best, and whether that is sure: by one sign that is enough alone, or two weak ones."""
    wants = demand(point)
    signs: dict[int, dict[tuple[str, ...], tuple[bool, Match]]] = {}
    tokens = heard.places.tokens
    for wanted, sure in _phrases(point, heard.ideas):
        if wanted[0] in heard.parts:
            return heard.parts[wanted[0]], True
        if _is_hollow(wanted):
            continue
        for match in matches(heard.places, wanted):
            if heard.told[match.indices[0]].clause not in heard.hard and counts(
                match, heard.told, tokens, wants, story=heard.story, asking=heard.asking
            ):
                if wanted[0] == "=" and plain(wanted[1:]) and not _says_something(heard, match):
                    continue
                said = tuple(sorted({tokens[index].stem for index in match.indices}))
                signs.setdefault(heard.told[match.indices[0]].clause, {})[said] = (sure, match)
    if not signs:
        return None, False
    ranked = sorted(signs.items(), key=lambda item: (-_weight(item[1].values()), item[0]))
    for _, found in ranked:
        sure = any(each for each, _ in found.values()) or len(found) > 1
        best = max(found.values(), key=lambda each: (each[0], len(each[1].indices)))
        quote = whole(heard.words, tokens, heard.told, best[1])
        if quote is not None:
            return quote, sure or (len(signs) > 1 and _together(signs))
    return None, False


def _is_hollow(wanted: Phrase) -> bool:
    """Whether it is two or three function words: "had his"."""
    return wanted[0] == "=" and len(wanted) <= _LITERAL + 1 and all(each in LIGHT for each in wanted[1:])


def _says_something(heard: Heard, match: Match) -> bool:
    """Whether the clause is long, or has a word that is not everybody's: "my friend had a problem" has none."""
    clause = heard.told[match.indices[0]].clause
    said = [
        token.text
        for token, each in zip(heard.places.tokens, heard.told, strict=True)
        if each.clause == clause
    ]
    return len(said) > _LONG or any(telling(each) for each in said)


def _spoken_of(heard: Heard, point: KeyPoint) -> bool:
    """Whether a sure sign of ``point`` was heard, in whatever sense."""
    sure = (
        wanted
        for wanted, enough in _phrases(point, heard.ideas)
        if enough and wanted[0][0] not in "<=" and not plain(wanted)
    )
    return any(True for wanted in sure for _ in matches(heard.places, wanted))


def _weight(found: Iterable[tuple[bool, Match]]) -> float:
    return sum((1.0 if sure else 0.4) * math.sqrt(len(match.indices)) for sure, match in found)


def _together(signs: Mapping[int, Mapping[tuple[str, ...], tuple[bool, Match]]]) -> bool:
    """Whether two different weak signs were heard in clauses close to each other."""
    places = sorted((clause, said) for clause, found in signs.items() for said in found)
    return any(
        later[0] - first[0] <= 2 * _NEAR and later[1] != first[1]
        for first, later in itertools.pairwise(places)
    )


@lru_cache(maxsize=500)
def _phrases(point: KeyPoint, ideas: Ideas) -> tuple[tuple[Phrase, bool], ...]:
    """What shows the point, and whether it does so alone; the sure ones first."""
    written = {phrase(each): _enough(each) for each in (point.point, *point.phrases)}
    found = {each: sure and _enough_alone(each) for each, sure in ideas.named_by(point).items()}
    return tuple(sorted((found | written).items(), key=lambda item: (not item[1], item[0])))


_LITERAL = 3
"""So many everyday words in a row say something: "what I can do"."""


def _enough(text: str) -> bool:
    return _enough_alone(phrase(text)) or any(telling(each) for each in text.lower().split())


def _enough_alone(wanted: Phrase) -> bool:
    """Whether a phrase says something by itself: not "card", "good at" or "I can see"."""
    if wanted[0].startswith("<"):
        return True
    if wanted[0] == "=":
        heavy = sum(each not in LIGHT for each in wanted[1:])
        return (len(wanted) > _LITERAL and heavy > 0) or any(telling(each) for each in wanted[1:])
    if DENIALS.intersection(wanted) and plain(tuple(each for each in wanted if each not in DENIALS)):
        return len(wanted) > _DENYING  # "not get" is in every other answer
    return len(wanted) > 1 or telling(wanted[0])
