"""Vocabulary variety: MTLD (McCarthy & Jarvis 2010), the mean number of words until the share of
different ones falls to ``THRESHOLD``, forwards and backwards.

Empty case: under ``ENOUGH`` words there is no figure.
"""

from __future__ import annotations

from voicecoach.measure.words import token
from voicecoach.speech import Word

THRESHOLD = 0.72
ENOUGH = 100
"""Words."""


def vocabulary_variety(words: tuple[Word, ...]) -> float | None:
    """Words, 1 or more."""
    tokens = [token(word.text) for word in words]
    if len(tokens) < ENOUGH:
        return None
    return (_one_way(tokens) + _one_way(tokens[::-1])) / 2


def _one_way(tokens: list[str]) -> float:
    factors = 0.0
    seen: set[str] = set()
    count = 0
    for word in tokens:
        seen.add(word)
        count += 1
        if len(seen) / count <= THRESHOLD:
            factors += 1
            seen, count = set(), 0
    if count:
        factors += (1 - len(seen) / count) / (1 - THRESHOLD)
    return len(tokens) / factors if factors else float(len(tokens))
