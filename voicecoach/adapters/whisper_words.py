"""The text that Whisper wrote, as words with their times.

A word begins at a token that begins with a space. Punctuation that follows it belongs to its text and not to
its time: where the recogniser hears a pause, that is where it puts it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicecoach.adapters.whisper_window import Window
from voicecoach.speech import Word

if TYPE_CHECKING:  # heavy: loaded by who loads a model
    from faster_whisper.tokenizer import Tokenizer

_WITHOUT_SPACES = frozenset(("zh", "ja", "th", "lo", "my", "yue"))
"""Languages that are written without spaces: there faster-whisper's tokenizer says where a word begins."""


@dataclass(frozen=True, slots=True)
class WrittenWord:
    """A word and the tokens it was written with."""

    word: Word
    first: int
    """Number of its first token."""
    spoken: int
    """Number of the first token that no longer belongs to what is said of it: punctuation follows, or the
    next word."""


def written_words(window: Window, tokens: Sequence[int]) -> tuple[WrittenWord, ...]:
    """The words of ``tokens``, in order, timed from the start of ``window``."""
    if not tokens:
        return ()
    times, probabilities = window.token_times(tokens)
    found: list[WrittenWord] = []
    for first, last in _spelled(window.tokenizer, tokens):
        text = window.tokenizer.decode(list(tokens[first:last])).strip()
        spoken = last
        while spoken > first + 1 and _is_punctuation(window.tokenizer.decode([tokens[spoken - 1]])):
            spoken -= 1
        if _is_punctuation(text):
            continue
        start, end = (min(window.duration, float(times[number])) for number in (first, spoken))
        probability = sum(probabilities[first:spoken]) / (spoken - first)
        found.append(WrittenWord(Word(start, max(start, end), text, probability), first, spoken))
    return tuple(found)


def _spelled(tokenizer: Tokenizer, tokens: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and one past the last token of every word."""
    if tokenizer.language_code in _WITHOUT_SPACES:
        first = 0
        for word in tokenizer.split_to_word_tokens(list(tokens))[1]:
            yield first, first + len(word)
            first += len(word)
        return
    starts = [n for n, token in enumerate(tokens) if n == 0 or tokenizer.decode([token]).startswith(" ")]
    yield from zip(starts, [*starts[1:], len(tokens)], strict=True)


def _is_punctuation(text: str) -> bool:
    """Whether nothing in ``text`` is said. A currency sign and the like are."""
    return all(sign.isspace() or unicodedata.category(sign)[0] == "P" for sign in text)
