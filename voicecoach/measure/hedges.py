"""Hedges: words that take back what is said. I think, I guess, kind of, maybe.

One hedge is polite; advice is due for clusters only. Empty case: no words, no hedges.
"""

from __future__ import annotations

from voicecoach.delivery import Phrase
from voicecoach.languages import ENGLISH
from voicecoach.languages.language import Language
from voicecoach.measure.words import phrases_among
from voicecoach.speech import Word


def hedges(words: tuple[Word, ...], language: Language = ENGLISH) -> tuple[Phrase, ...]:
    """Ordered and disjoint; none in a language whose hedges are not known."""
    return phrases_among(words, language.hedges or ())
