"""Recognised words against the true ones: which are the same, and how many had to be put right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from voicecoach.languages.english_numerals import spelled_out
from voicecoach.measure.words import filled_pause_label
from voicecoach.speech import Word

_WORD = re.compile(r"[\w']+")
_SPELLINGS = {"mister": "mr", "missus": "mrs", "okay": "ok", "'kay": "ok", "till": "until", "'til": "until"}


def plain(text: str) -> list[str]:
    """The words of ``text`` as they are compared: digits spelled out, no capitals, punctuation or fillers."""
    words = _WORD.findall(spelled_out(text.lower().replace("\u2019", "'").replace("_", " ")))
    return [
        _SPELLINGS.get(word, word.strip("'"))
        for word in words
        if filled_pause_label(word) is None and word.strip("'")
    ]


def timed(words: Iterable[Word]) -> list[Word]:
    """``words`` as they are compared; one that is written as several has the same time for all."""
    return [Word(word.start, word.end, one) for word in words for one in plain(word.text)]


def aligned(true: Sequence[str], found: Sequence[str]) -> tuple[list[tuple[int, int]], int]:
    """The numbers of the words that are the same in both, in order, and how many must be replaced, left out
    or added to make ``found`` into ``true``, at the least.
    """
    costs = [list(range(len(found) + 1))]
    for number, word in enumerate(true, 1):
        row = [number]
        for at, other in enumerate(found, 1):
            above = costs[-1]
            row.append(min(above[at] + 1, row[-1] + 1, above[at - 1] + (word != other)))
        costs.append(row)
    same = []
    i, j = len(true), len(found)
    while i and j:
        if costs[i][j] == costs[i - 1][j - 1] + (true[i - 1] != found[j - 1]):
            i, j = i - 1, j - 1
            if true[i] == found[j]:
                same.append((i, j))
        elif costs[i][j] == costs[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return same[::-1], costs[-1][-1]
