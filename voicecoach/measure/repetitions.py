"""Repetitions: one to three words said again at once ("I I", "in the in the").

Meant ones are left out: very very, had had, that that (``Language.meant_twice``), and numbers. A lower
bound: recognisers remove many. Empty case: no words, no repetitions.
"""

from __future__ import annotations

from voicecoach.delivery import Phrase
from voicecoach.languages import ENGLISH
from voicecoach.languages.language import Language
from voicecoach.measure.words import token
from voicecoach.speech import Word

LONGEST = 3
"""Words."""


def repetitions(words: tuple[Word, ...], language: Language = ENGLISH) -> tuple[Phrase, ...]:
    """The second time, ordered and disjoint. ``words`` without filled pauses."""
    tokens, meant = [token(word.text) for word in words], language.meant_twice
    found = []
    index = 0
    while index < len(words):
        sizes = (size for size in range(LONGEST, 0, -1) if _repeated(tokens, index, size, meant))
        size = next(sizes, 0)
        if size:
            again = words[index + size : index + 2 * size]
            text = " ".join(tokens[index + size : index + 2 * size])
            found.append(Phrase(again[0].start, max(again[0].start, again[-1].end), text))
        index += size or 1
    return tuple(found)


def _repeated(tokens: list[str], index: int, size: int, meant_twice: frozenset[str]) -> bool:
    said = tokens[index : index + size]
    again = tokens[index + size : index + 2 * size]
    meant = size == 1 and (said[0] in meant_twice or any(letter.isdigit() for letter in said[0]))
    return said == again and not meant
