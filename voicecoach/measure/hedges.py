"""Hedges: words that take back what is said. I think, I guess, kind of, maybe.

One hedge is polite; advice is due for clusters only. Empty case: no words, no hedges.
"""

from __future__ import annotations

from voicecoach.delivery import Phrase
from voicecoach.measure.words import phrases_among
from voicecoach.speech import Word

HEDGES = (
    *("i think", "i guess", "i suppose", "i believe", "i feel like", "i would say", "i'd say"),
    *("kind of", "sort of", "a bit", "a little bit", "maybe", "perhaps", "probably", "possibly", "hopefully"),
)


def hedges(words: tuple[Word, ...]) -> tuple[Phrase, ...]:
    """Ordered and disjoint."""
    return phrases_among(words, HEDGES)
