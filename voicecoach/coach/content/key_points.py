"""Which of a question's key points an answer covers.

A phrase is covered where its content words (or close synonyms) occur by stem, in order, close together, in one sentence, and
are not denied. Phrases that belong to a known idea (``ideas.py``) stand for all its wordings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from voicecoach.coach.content.ideas import wordings
from voicecoach.coach.content.words import LIGHT, Phrase, Token, close, phrase, quote
from voicecoach.content import CoveredPoint, Quote
from voicecoach.interview import KeyPoint
from voicecoach.speech import Word

_DENIALS = frozenset("not never no without nobody nothing neither hardly".split())
_WEAK_ENOUGH = 2
_GAP = 3
"""Content words that may stand between two words of a phrase."""
_DENIED_WITHIN = 2
"""Words back from the first word of a phrase in which a denial turns it round."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The key points of a question, sorted by what the answer shows of them."""

    covered: tuple[CoveredPoint, ...]
    possible: tuple[CoveredPoint, ...]
    """With a single sign that is too common to be sure of."""
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where in an answer a phrase can begin: a hundred are looked for, few begin with a word that was said."""

    tokens: Sequence[Token]
    stems: Mapping[str, list[int]]
    """Indices of the tokens with each stem, in order; likewise the next two."""
    senses: Mapping[str, list[int]]
    close: Mapping[str, list[int]]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Places:
        stems: dict[str, list[int]] = {}
        senses: dict[str, list[int]] = {}
        alike: dict[str, list[int]] = {}
        for index, token in enumerate(tokens):
            stems.setdefault(token.stem, []).append(index)
            senses.setdefault(token.sense, []).append(index)
            alike.setdefault(close(token.text), []).append(index)
        return cls(tokens, stems, senses, alike)


def cover(
    words: Sequence[Word], tokens: Sequence[Token], points: Iterable[KeyPoint], told: Mapping[str, Quote]
) -> Coverage:
    """Which points the answer covers, each with the words that show it, and which it does not.

    ``told``: the parts of a story that the answer has, as ``<result>``.
    """
    covered: list[CoveredPoint] = []
    possible: list[CoveredPoint] = []
    missed = []
    places = Places.of(tokens)
    for point in points:
        found, sure = _best(words, places, point, told)
        if found is None:
            missed.append(point.point)
        else:
            (covered if sure else possible).append(CoveredPoint(point.point, found))
    return Coverage(tuple(covered), tuple(possible), tuple(missed))


def _best(
    words: Sequence[Word], places: Places, point: KeyPoint, told: Mapping[str, Quote]
) -> tuple[Quote | None, bool]:
    """The first sign of ``point``, and whether it is sure: one that is enough alone, or two different weak ones."""
    weak: dict[int, Quote] = {}
    for wanted, sure in _phrases(point):
        shown = _shown(words, places, wanted, told)
        if shown is None:
            continue
        if sure:
            return shown, True
        weak.setdefault(round(shown.start * 100), shown)
        if len(weak) >= _WEAK_ENOUGH:
            break
    first = min(weak.values(), key=lambda each: each.start, default=None)
    return first, len(weak) >= _WEAK_ENOUGH


def _shown(words: Sequence[Word], places: Places, wanted: Phrase, told: Mapping[str, Quote]) -> Quote | None:
    if wanted[0] in told:
        return told[wanted[0]]
    place = _match(places, wanted)
    return place and quote(words, places.tokens[place[0]].word, places.tokens[place[1]].word)


def _match(places: Places, wanted: Phrase) -> tuple[int, int] | None:
    """The first and last index of the tokens where ``wanted`` occurs; ``None`` for nowhere."""
    tokens = places.tokens
    literal = wanted[0] == "="
    stems = wanted[1:] if literal else wanted
    firsts = places.stems if len(stems) == 1 else places.close if literal else places.senses
    for start in firsts.get(stems[0], ()):
        if not _denied(tokens, start, stems):
            end = _follow(tokens, start, stems[1:], literal)
            if end is not None:
                return start, end
    return None


@lru_cache(maxsize=500)
def _phrases(point: KeyPoint) -> tuple[tuple[Phrase, bool], ...]:
    """What shows the point, and whether it does so alone; the sure ones first."""
    written = {phrase(each): True for each in (point.point, *point.phrases)}
    return tuple(sorted((wordings(written) | written).items(), key=lambda item: (not item[1], item[0])))


def _same(token: Token, wanted: str, literal: bool) -> bool:
    return (close(token.text) if literal else token.sense) == wanted


def _denied(tokens: Sequence[Token], start: int, phrase: Sequence[str]) -> bool:
    if any(word in _DENIALS for word in phrase):
        return False
    before = [token.text for token in tokens[max(0, start - _DENIED_WITHIN) : start]]
    ahead = [token.text for token in tokens[start - 1 : start + 1]]
    return any(word in _DENIALS for word in before) and not {"only", "just"} & {*before, *ahead}


def _follow(tokens: Sequence[Token], start: int, rest: Sequence[str], literal: bool) -> int | None:
    place = start
    for wanted in rest:
        passed = 0
        for index in range(place + 1, len(tokens)):
            if tokens[index - 1].after == "." or passed > (0 if literal else _GAP):
                return None
            if _same(tokens[index], wanted, literal):
                place = index
                break
            passed += literal or tokens[index].text not in LIGHT
        else:
            return None
    return place
