"""What counts as a word, and which of the recognised words belong to the answer."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from voicecoach.delivery import Phrase
from voicecoach.languages import ENGLISH, language_of
from voicecoach.languages.language import Language
from voicecoach.speech import Interval, Transcript, Word

_MEASURED = re.compile(r"[\d.,]*\d")
_UNITS = frozenset(("mm", "ah"))
"""Millimetres and ampere hours, after a number."""
_EDGES = re.compile(r"^[^\w<]+|[^\w>]+$")
_JOINED = re.compile(r"(?<=[^\W\d],)(?=[^\W\d])")
_REMEMBERED = 4096
"""Words: most of an answer is a few hundred of them, again and again, and every measure looks at each."""
SLACK = 0.3
"""Seconds by which a word's times may miss the speech that carries it: recognised times are off by up
to 0.3 s in the field."""


@lru_cache(_REMEMBERED)
def token(text: str) -> str:
    """A word as it is compared: lower case, straight apostrophes, no punctuation around it; ``""`` for
    punctuation alone.
    """
    return _EDGES.sub("", text.lower().replace("\u2019", "'"))


def filled_pause_label(text: str, language: Language = ENGLISH) -> str | None:
    """What a word is called where it is a filled pause in any of its spellings, as ``um``, ``uh`` or
    ``hmm``; else ``None``.

    "mm-hm" and "uh-huh" are answers, not filled pauses.
    """
    written, word = language.filled_pauses, token(text)
    if written is None or not written.spelling.fullmatch(word):
        return None
    return next(label for label, spelling in written.labels if spelling.fullmatch(word))


def filled_pause_labels(words: Sequence[Word], language: Language = ENGLISH) -> list[str | None]:
    """The label of each of ``words``, where it is a filled pause: as above, less what only looks like one in
    its place ("5 mm", "5 Ah", "to err is human") or as it is written ("the ER").
    """
    found = [filled_pause_label(word.text, language) for word in words]
    verbs = {} if language.filled_pauses is None else language.filled_pauses.verbs
    shouted = all(word.text.upper() == word.text for word in words)
    for number, word in enumerate(words):
        if found[number] is None:
            continue
        before = token(words[number - 1].text) if number else ""
        is_unit = token(word.text) in _UNITS and _MEASURED.fullmatch(before)
        is_verb = before in verbs.get(token(word.text), ())
        if is_unit or is_verb or (not shouted and _EDGES.sub("", word.text).isupper()):
            found[number] = None
    return found


def separated(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """``words`` with those as two that a comma joins ("um,like"), each with its share of the time."""
    found: list[Word] = []
    for word in words:
        parts = _JOINED.split(word.text)
        if len(parts) == 1:
            found.append(word)
            continue
        letters, done = sum(map(len, parts)), 0
        for part in parts:
            start = word.start + word.duration * done / letters
            done += len(part)
            end = word.start + word.duration * done / letters
            found.append(replace(word, start=start, end=end, text=part))
    return tuple(found)


def spoken_words(words: tuple[Word, ...], speech: tuple[Interval, ...]) -> tuple[Word, ...]:
    """The words, filled pauses included, that lie on speech; what a recogniser makes up in silence, or
    places outside the recording, is dropped, and so is punctuation.
    """
    starts = [part.start for part in speech]
    ends = [part.end for part in speech]

    def on_speech(word: Word) -> bool:
        after = bisect_left(ends, word.start - SLACK)
        return after < len(starts) and starts[after] < word.end + SLACK

    return tuple(word for word in words if token(word.text) and on_speech(word))


def without_filled_pauses(words: tuple[Word, ...], language: Language = ENGLISH) -> tuple[Word, ...]:
    """The words that count as words."""
    labels = filled_pause_labels(words, language)
    return tuple(word for word, label in zip(words, labels, strict=True) if label is None)


def words_of(transcript: Transcript) -> tuple[Word, ...]:
    """The same of all that was recognised."""
    return without_filled_pauses(transcript.words, language_of(transcript.language))


def phrases_among(words: tuple[Word, ...], phrases: tuple[str, ...]) -> tuple[Phrase, ...]:
    """Where any of ``phrases`` is said, the longest first, ordered and disjoint; commas do not matter."""
    tokens = [token(word.text) for word in words]
    wanted = sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True)
    found = []
    index = 0
    while index < len(tokens):
        size = next((len(p) for p in wanted if tuple(tokens[index : index + len(p)]) == p), 0)
        if size:
            said = words[index : index + size]
            text = " ".join(tokens[index : index + size])
            found.append(Phrase(said[0].start, max(said[0].start, said[-1].end), text))
        index += size or 1
    return tuple(found)
