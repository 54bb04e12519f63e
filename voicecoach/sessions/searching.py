"""Words looked for in what was asked and said.

Every text is looked through: a year of them takes a few hundredths of a second. So there is one way to find,
the same with and without an index, and nothing of a text stays anywhere once its session is forgotten, as
pieces of it do in the index of a search engine.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_AROUND = 5
"""Words of the quote before and after."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found."""

    answer: int
    """Its number in the session, from 1."""
    quote: str
    """Around the first of the words."""


def search(texts: Iterable[str], wanted: str) -> Hit | None:
    """The first of ``texts`` in which every word of ``wanted`` begins a word, in upper or lower case, with or
    without accents; ``None`` where there is none, and of no words.
    """
    words = _WORD.findall(folded(wanted))
    if not words:
        return None
    patterns = [re.compile(rf"(?<![^\W_]){re.escape(word)}") for word in words]
    for number, text in enumerate(texts, 1):
        plain = folded(text)
        places = [pattern.search(plain) for pattern in patterns]
        if all(places):
            first = min(place.start() for place in places if place)
            return Hit(number, _quote(text, plain[:first].count(" ")))
    return None


def folded(text: str) -> str:
    """As it is compared."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("\u2019", "'"))
        text = "".join(character for character in text if not unicodedata.combining(character))
    return text.casefold()


def _quote(text: str, place: int) -> str:
    words: Sequence[str] = text.split(" ")
    first, last = max(0, place - _AROUND), place + _AROUND + 1
    return (
        ("\u2026 " if first else "") + " ".join(words[first:last]) + (" \u2026" if last < len(words) else "")
    )
