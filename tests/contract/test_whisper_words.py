"""How Whisper's tokens become words, with its own tokenizer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from testbed import whisper
from voicecoach.adapters.whisper_words import written_words

pytestmark = pytest.mark.whisper

TOKEN = 0.2
"""Seconds."""


class Even:
    """A window in which every token takes as long as any other."""

    def __init__(self, tokenizer: Any) -> None:
        self.tokenizer = tokenizer
        self.duration = 60.0

    def token_times(self, tokens: Sequence[int]) -> tuple[NDArray[np.float64], list[float]]:
        return np.arange(len(tokens) + 1, dtype=np.float64) * TOKEN, [0.5] * len(tokens)


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    from faster_whisper.tokenizer import Tokenizer
    from tokenizers import Tokenizer as Library

    return Tokenizer(Library.from_file(str(whisper.FOLDER / "tokenizer.json")), multilingual=False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" At nine o'clock this morning,", ["At", "nine", "o'clock", "this", "morning,"]),
        (" about $20,000, or 100% of it", ["about", "$20,000,", "or", "100%", "of", "it"]),
        (" I said um,like always", ["I", "said", "um,", "like", "always"]),
        (' He said "no way" twice.', ["He", "said", '"no', 'way"', "twice."]),
        (" a re-opened well-known case...", ["a", "re-opened", "well-known", "case..."]),
        (" we w- we did", ["we", "w-", "we", "did"]),
        (" naïve café, 20°C", ["naïve", "café,", "20°C"]),
        (" .", []),
    ],
)
def test_words_are_what_people_read(tokenizer: Any, text: str, words: list[str]) -> None:
    found = written_words(Even(tokenizer), tokenizer.encode(text))  # type: ignore[arg-type]
    assert [one.word.text for one in found] == words


def test_a_pause_that_punctuation_stands_for_is_no_part_of_the_word(tokenizer: Any) -> None:
    yes, then = written_words(Even(tokenizer), tokenizer.encode(" Yes. Then"))  # type: ignore[arg-type]
    assert (yes.word.start, yes.word.end) == pytest.approx((0.0, TOKEN))
    assert then.word.start == pytest.approx(2 * TOKEN)


def test_no_text_has_no_words(tokenizer: Any) -> None:
    assert written_words(Even(tokenizer), []) == ()  # type: ignore[arg-type]
