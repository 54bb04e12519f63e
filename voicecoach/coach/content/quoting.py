"""The words that are shown for a key point: whole clauses that end where a thought ends."""

from __future__ import annotations

from collections.abc import Sequence

from voicecoach.coach.content.assertion import Told
from voicecoach.coach.content.matching import Match
from voicecoach.coach.content.verbs import BASE, is_past
from voicecoach.coach.content.words import Token, quote
from voicecoach.content import Quote
from voicecoach.speech import Word

_OPENERS = frozenset("and but so then because well yeah yes also like okay right".split())
IN_THE_AIR = frozenset(
    "a an the my your his her its our their this these those some any every each to of in on at for with by from into about and or but so because if when "
    "that than till until as i we he she they am is are was were be been being have has had do does did will would could should can may might must not very really "
    "'d 's who which what where how like just".split()
)
_HANGING = frozenset("until till that to or nor".split())
_LONGEST = 26
"""Tokens: no quote is lengthened beyond."""


def whole(words: Sequence[Word], tokens: Sequence[Token], told: Sequence[Told], match: Match) -> Quote | None:
    """The clauses that ``match`` lies in; ``None`` where they end in the air and nothing follows."""
    first, last = match.indices[0], match.indices[-1]
    start, end = _clause_start(told, first), _clause_end(told, last)
    while (
        start
        and tokens[start - 1].after != "."
        and _hangs(tokens, told, start)
        and end - _clause_start(told, start - 1) < _LONGEST
    ):
        start = _clause_start(told, start - 1)
    while tokens[end].text in IN_THE_AIR and tokens[end].after != "." and end + 1 < len(tokens):
        if end + 1 - start >= _LONGEST:
            break
        end = _clause_end(told, end + 1)
    while start < first and tokens[start].text in _OPENERS:
        start += 1
    while end > last and tokens[end].text in IN_THE_AIR and tokens[end].after != ".":
        end -= 1
    if end == last and tokens[end].text in {"a", "an", "the", "my", "to", "of"}:
        return None
    return quote(words, tokens[start].word, tokens[end].word)


def trimmed(tokens: Sequence[Token]) -> tuple[int, int]:
    """The first and last of ``tokens`` that are worth showing."""
    first, last = 0, len(tokens) - 1
    while first < last and tokens[first].text in {"and", "but", "so"}:
        first += 1
    while last > first and tokens[last].text in IN_THE_AIR and not tokens[last].after:
        last -= 1
    return first, last


def _hangs(tokens: Sequence[Token], told: Sequence[Told], start: int) -> bool:
    """Whether the clause from ``start`` needs the one before it to be understood: "until he was done", "in the end"."""
    if tokens[start].text in _HANGING:
        return True
    end = _clause_end(told, start)
    has_verb = any(is_past(token.text) or token.text in BASE for token in tokens[start : end + 1])
    return not has_verb


def _clause_start(told: Sequence[Told], index: int) -> int:
    while index and told[index - 1].clause == told[index].clause:
        index -= 1
    return index


def _clause_end(told: Sequence[Told], index: int) -> int:
    while index + 1 < len(told) and told[index + 1].clause == told[index].clause:
        index += 1
    return index
