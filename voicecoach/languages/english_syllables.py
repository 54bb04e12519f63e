"""Syllables of English words: from the CMU Pronouncing Dictionary, by vowel groups where it has no entry.

The dictionary is shipped as the 12,000 words (of 126,000) that the vowel-group rule gets wrong;
``tools/cmu_syllables.py`` makes that list. Numbers are spelled out first.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from voicecoach.languages.english_numerals import spelled_out

_VOWEL_GROUP = re.compile(r"[aeiouy]+")
_SILENT = (
    re.compile(r"[^aeiouyl]e$|[aeiouy]le$"),  # make, whole; not: table
    re.compile(r"[^aeiouytd]ed$"),  # walked; not: wanted
    re.compile(r"(?:[^aeiouyscxzghl]|[aeiouy]l|th|gh)es$"),  # makes, rules; not: boxes
    re.compile(r"[^aeiouylrn]ely$"),  # safely
    re.compile(r"[^aeiouyl]e(?:ments?|ful|less|ness)$"),  # movement
)
_APART = re.compile(r"i[ao](?!u)|[^qg]u[ae](?!$)|eo|y[ao]|[aeiou]ing|ii|uo|isms?$|[^aeiouy]nt$")
"""Neighbouring vowels that are two syllables, and syllables without a vowel letter (isn't)."""
_TOGETHER = re.compile(r"[tcsxg]i[ao]")
"""Of those, the ones that are one after all: nation, special."""


@lru_cache(4096)
def syllables(text: str) -> int:
    """Syllables of a word, a number or a hyphenated word; 0 where it has neither letter nor digit."""
    parts = re.findall(r"[a-z]+(?:'[a-z]+)*", spelled_out(text.lower().replace("\u2019", "'")))
    return sum(_exceptions().get(part) or by_vowel_groups(part) for part in parts)


def by_vowel_groups(word: str) -> int:
    """Syllables of an English word, guessed from its letters; right for nine words in ten."""
    contracted = word.endswith("n't")
    letters = re.sub(r"[^a-z]", "", word)
    count = len(_VOWEL_GROUP.findall(letters)) - sum(bool(rule.search(letters)) for rule in _SILENT)
    count += sum(contracted or not match[0].endswith("nt") for match in _APART.finditer(letters))
    return max(1, count - len(_TOGETHER.findall(letters)))


@cache
def _exceptions() -> dict[str, int]:
    lines = files("voicecoach.languages").joinpath("cmu_syllables.txt").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {word: int(count) for count, *words in rows for word in words}
