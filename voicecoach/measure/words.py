"""What counts as a word, and which of the recognised words belong to the answer."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from voicecoach.delivery import Phrase
from voicecoach.speech import Interval, Word

_FILLED_PAUSE = re.compile(r"u+h+|u+h*m+|e+r+m*|e+h+m*|a+h+m*|h+m+|m+")
_LABELS = (("um", re.compile(r"u+h*m+|e+r+m+|e+h+m+|a+h+m+")), ("hmm", re.compile(r"h*m+")))
_EDGES = re.compile(r"^[^\w<]+|[^\w>]+$")
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


def filled_pause_label(text: str) -> str | None:
    """``um``, ``uh`` or ``hmm`` where a word is a filled pause in any of its spellings, else ``None``.

    "mm-hm" and "uh-huh" are answers, not filled pauses.
    """
    word = token(text)
    if not _FILLED_PAUSE.fullmatch(word):
        return None
    return next((label for label, spelling in _LABELS if spelling.fullmatch(word)), "uh")


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


def without_filled_pauses(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words that count as words."""
    return tuple(word for word in words if filled_pause_label(word.text) is None)


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
