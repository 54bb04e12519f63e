"""Syllables of German words, by their vowels.

German spells regularly: a syllable has one vowel, and the letters that together are one vowel can be listed.
What is left are vowels that meet at a seam ("be-obachten") or in a foreign word, and silent letters of English
ones. ``tools/german_syllables.py`` compares the rule with a pronouncing dictionary.
"""

from __future__ import annotations

import re
from functools import lru_cache

from voicecoach.languages.german_numerals import spelled_out

_VOWEL = re.compile(r"äu|aa|ai|au|ay|ee|ei|eu|ey|ie|i[aou](?!ch)|oo|ou|oy|[aeiouyäöüéèêàáóôîû]")
"""One syllable each: "ia" and "io" as in "sozial" and "Nation", where the i is hardly heard."""
_APART = re.compile(
    r"^(?:be|ge)(?=[aeoäöü]|ur|inh|irr)"  # beantworten, geehrt
    r"|i(?<=ori)(?=ent)|e(?<=se)(?=um)|(?<=th)e(?=is)"  # orientiert, Museum, Atheist
    r"|(?:^|[^aeiouäöü])(?:b|kl|d|p|tr|v|pr|qu)i(?=[aou])"  # Biologie, Dialog, Triumph, Variante
    r"|e(?=e[nr]?s?$)(?<=[dms]e)"  # Ideen
    r"|(?<=[^aeq])u(?=e(?:ll|nz?|r))"
)
_AS_WRITTEN = (
    (re.compile(r"qu"), "kw"),
    (re.compile(r"^y(?=[aeiou])"), "j"),
    (re.compile(r"(?<=[aeiouäöü])y(?=[aeiou])"), "j"),
    (re.compile(r"team"), "tim"),
    (re.compile(r"deal"), "dil"),
    (re.compile(r"(?:service|office)(?!r)"), "serwis"),
    (re.compile(r"(?<=[nt]l)ine|(?<=w)are(?=$|s$|[^nmk])(?<=software|hardware)|(?<=t)ime(?=$|s)"), "ai"),
    (re.compile(r"(?<=g)ue(?=s?$)|(?<=pag)ne"), ""),
)
"""Letters that are written and not said, or said as a consonant."""
_LETTERS = re.compile(r"[A-ZÄÖÜ]{2,5}")


@lru_cache(4096)
def syllables(text: str) -> int:
    """Syllables of a word, a number, a hyphenated word or letters said one by one; 0 where it has neither
    letter nor digit.
    """
    parts = re.findall(r"[^\W\d_]+", spelled_out(text))
    return sum(len(part) if _LETTERS.fullmatch(part) else by_vowels(part) for part in parts)


def by_vowels(word: str) -> int:
    """Syllables of a word of letters alone, 1 or more."""
    letters = word.lower()
    for pattern, said in _AS_WRITTEN:
        letters = pattern.sub(said, letters)
    letters = _APART.sub(lambda match: match[0] + "'", letters)
    return max(1, len(_VOWEL.findall(letters)))
