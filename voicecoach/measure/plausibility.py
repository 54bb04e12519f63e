"""Whether the sound has room for the words that a recogniser made of it.

A recogniser that loses its way writes one phrase again and again, runs ahead of the speaker, or hears next to
nothing in clear speech: then its words say nothing about the answer, and the sound still does. Compared are
the syllables of the words and the syllable nuclei that were counted in the sound. In 93 recordings of real
people with their true words the ratio lies between 0.59 (noise at 11 dB) and 1.57 (9 nuclei); from 20 nuclei
on it stays under 1.4, but for two that were cut up on purpose (decision 0091).
"""

from __future__ import annotations

from collections.abc import Sequence

from voicecoach.languages import ENGLISH, language_of
from voicecoach.languages.language import Language
from voicecoach.measure.words import token
from voicecoach.speech import Transcript, Word

GUESSED = 0.4
"""Mean probability of words that were guessed; in 140 recordings of people none is under .45. [D]"""
ENOUGH = 20
"""Syllable nuclei in the sound from which the ratio says something. [D]"""
MOST = 1.6
"""Syllables of the words for one in the sound. [D]"""
LEAST = 0.35
"""The same, at least: what is under it was mostly not recognised. [D]"""
SHORT_MOST = 40.0
"""Syllables of the words over ``ENOUGH`` nuclei that fewer nuclei do not carry either. [D]"""
SOME = 5
"""Syllable nuclei in which somebody said a word, where none was written. [D]"""
LONGEST_PHRASE = 8
"""Words of a phrase that is looked for in a row."""
IN_A_ROW = 8
"""Times that nobody says a phrase in a row. [D]"""


def implausible(words: Sequence[Word], nuclei: int, language: Language = ENGLISH) -> str | None:
    """Why ``words``, in which ``nuclei`` syllables were heard, cannot be what was said: a sentence; ``None``
    where they can.
    """
    sure = [word.probability for word in words if word.probability is not None]
    if sure and sum(sure) / len(sure) < GUESSED:
        return "The recogniser was guessing, word for word: nothing is taken from what it wrote."
    texts = [text for word in words if (text := token(word.text))]
    times, phrase = loop(texts)
    if times >= IN_A_ROW:
        return (
            f"The recogniser wrote \u201c{phrase}\u201d {times} times in a row: it had lost its way, and"
            " nothing is taken from its words."
        )
    if language.syllables is None:
        return None
    found = sum(map(language.syllables, texts))
    if found > MOST * max(nuclei, ENOUGH) and (nuclei >= ENOUGH or found > SHORT_MOST):
        return (
            f"The recogniser wrote {len(texts)} words, about {found} syllables, where the sound has room for"
            f" {nuclei}: nothing is taken from its words."
        )
    if (nuclei >= ENOUGH and found < LEAST * nuclei) or (not texts and nuclei >= SOME):
        wrote = "1 word" if len(texts) == 1 else f"{len(texts) or 'no'} words"
        return (
            f"The recogniser wrote {wrote} where about {nuclei} syllables can be heard: most was not"
            " recognised, and nothing is taken from its words."
        )
    return None


def other_language(transcript: Transcript) -> str | None:
    """Why words in one language cannot be what was said, where the recogniser heard another: a sentence."""
    heard = transcript.heard_language
    if heard is None or heard == transcript.language:
        return None
    return (
        f"The recogniser heard {language_of(heard).name} and wrote {language_of(transcript.language).name}:"
        " nothing is taken from its words."
    )


def loop(texts: Sequence[str]) -> tuple[int, str]:
    """The phrase that comes most often in a row, up to ``LONGEST_PHRASE`` words long, and how often."""
    most, phrase = 0, ""
    for size in range(1, min(LONGEST_PHRASE, len(texts)) + 1):
        run = 0  # words that are the same as those one phrase before
        for at in range(size, len(texts)):
            run = run + 1 if texts[at] == texts[at - size] else 0
            if run // size + 1 > most and run >= size:
                most, phrase = run // size + 1, " ".join(texts[at - size + 1 : at + 1])
    return most, phrase
