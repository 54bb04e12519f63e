"""Where the words of a phrase occur in an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from voicecoach.coach.content.everyday import plain
from voicecoach.coach.content.words import LIGHT, Phrase, Token, close

_GAP = 3
"""Content words that may stand between two words of a phrase; none where it denies ("not let him get a word in" is not
"not a word"), one where all its words are everyday ones.
"""
DENIALS = frozenset("not never no without nobody nothing neither hardly".split())


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a phrase occurs."""

    indices: tuple[int, ...]
    """Of the tokens that match, in order."""


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


def matches(places: Places, wanted: Phrase) -> Iterator[Match]:
    """Every place where ``wanted`` occurs, in order."""
    literal = wanted[0] == "="
    stems = wanted[1:] if literal else wanted
    gap = 0 if literal or DENIALS.intersection(stems) else _GAP - plain(stems)
    firsts = places.stems if len(stems) == 1 else places.close if literal else places.senses
    for start in firsts.get(stems[0], ()):
        found = _follow(places.tokens, start, stems[1:], literal, gap)
        if found is not None:
            yield Match(found)


def _follow(
    tokens: Sequence[Token], start: int, rest: Sequence[str], literal: bool, gap: int
) -> tuple[int, ...] | None:
    indices = [start]
    for wanted in rest:
        passed = 0
        for index in range(indices[-1] + 1, len(tokens)):
            if tokens[index - 1].after == "." or passed > gap:
                return None
            if _same(tokens[index], wanted, literal):
                indices.append(index)
                break
            passed += literal or tokens[index].text not in LIGHT
        else:
            return None
    return tuple(indices)


def _same(token: Token, wanted: str, literal: bool) -> bool:
    return (close(token.text) if literal else token.sense) == wanted
