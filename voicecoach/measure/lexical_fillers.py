"""Lexical fillers: discourse markers that fill time. like, you know, I mean, sort of, basically.

Empty case: no words, no fillers.
"""

from __future__ import annotations

from voicecoach.delivery import LexicalFiller
from voicecoach.measure.words import token
from voicecoach.speech import Word

PHRASES = frozenset({("you", "know"), ("i", "mean"), ("sort", "of"), ("kind", "of"), ("you", "see")})


def lexical_fillers(words: tuple[Word, ...]) -> tuple[LexicalFiller, ...]:
    """Ordered and disjoint."""
    tokens = [token(word.text) for word in words]
    return tuple(
        LexicalFiller(words[i].start, max(words[i].end, words[i + 1].end), f"{tokens[i]} {tokens[i + 1]}")
        for i in range(len(words) - 1)
        if (tokens[i], tokens[i + 1]) in PHRASES
    )
