"""What a recogniser heard beside what was said."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from testbed import whisper
from voicecoach import bootstrap
from voicecoach.adapters.decoding import decode
from voicecoach.measure.words import filled_pause_label
from voicecoach.ports import Transcriber
from voicecoach.resources import folder
from voicecoach.speech import Interval, Samples, Word


@dataclass(frozen=True)
class Said:
    """A recording of ``audio_fixtures`` and the exact truth about it."""

    samples: Samples = field(repr=False)
    """16 kHz."""
    words: tuple[Word, ...]
    """Filled pauses among them."""
    filled_pauses: tuple[Interval, ...]

    def until(self, end: float) -> Said:
        """The first ``end`` seconds."""
        return Said(
            self.samples[: round(16_000 * end)],
            tuple(word for word in self.words if word.end <= end),
            tuple(pause for pause in self.filled_pauses if pause.end <= end),
        )


def tiny_en() -> Transcriber:
    """Whisper's tiny.en as the program runs it; for tests marked ``whisper`` and for tools."""
    with patch.dict(os.environ, whisper.WITH_WHISPER):
        found = bootstrap.transcriber("tiny.en")
    assert found is not None
    return found


def said(name: str) -> Said:
    truth = json.loads((folder("audio_fixtures") / f"{name}.truth.json").read_text(encoding="utf-8"))
    words = [Word(one["start"], one["end"], one["text"]) for one in truth["words"]]
    pauses = [Word(one["start"], one["end"], one["label"]) for one in truth["filled_pauses"]]
    return Said(
        decode(folder("audio_fixtures") / f"{name}.flac").samples,
        tuple(sorted([*words, *pauses], key=lambda word: word.start)),
        tuple(Interval(pause.start, pause.end) for pause in pauses),
    )


_AS_WRITTEN = {
    "20": "twenty",
    "30": "thirty",
    "40": "forty",
    "60": "sixty",
    "90": "ninety",
    "apologized": "apologised",
    "center": "centre",
    "gray": "grey",
    "traveled": "travelled",
    "travelers": "travellers",
}
"""Words of the recordings that Whisper hears rightly and writes in another way."""


def spelt(word: Word) -> str:
    """Without case and punctuation, as the truth spells it."""
    bare = re.sub(r"[^a-z0-9']", "", word.text.lower())
    return _AS_WRITTEN.get(bare, bare)


def lexical(words: Sequence[Word]) -> list[Word]:
    """``words`` without the filled pauses."""
    return [word for word in words if filled_pause_label(word.text) is None]


def aligned(true: Sequence[Word], heard: Sequence[Word]) -> tuple[int, list[tuple[Word, Word]]]:
    """How many words are wrong (substituted, left out or added) in the best alignment, and the pairs that
    are right.
    """
    said, found = [spelt(word) for word in true], [spelt(word) for word in heard]
    cost = _costs(said, found)
    right: list[tuple[Word, Word]] = []
    i, j = len(said), len(found)
    while i and j:
        same = said[i - 1] == found[j - 1]
        if cost[i, j] == cost[i - 1, j - 1] + (not same):
            i, j = i - 1, j - 1
            if same:
                right.append((true[i], heard[j]))
        elif cost[i, j] == cost[i - 1, j] + 1:
            i -= 1
        else:
            j -= 1
    return int(cost[-1, -1]), right[::-1]


def _costs(said: list[str], found: list[str]) -> NDArray[np.int32]:
    """The fewest errors between every beginning of one and of the other (Levenshtein 1966)."""
    cost = np.zeros((len(said) + 1, len(found) + 1), np.int32)
    cost[:, 0], cost[0] = np.arange(len(said) + 1), np.arange(len(found) + 1)
    for i, word in enumerate(said, 1):
        for j, other in enumerate(found, 1):
            cost[i, j] = min(cost[i - 1, j - 1] + (word != other), cost[i - 1, j] + 1, cost[i, j - 1] + 1)
    return cost


MEDIAN_TIME_ERROR, MOST_TIME_ERRORS = 0.1, 0.3
"""Seconds; the median, and what nine of ten words stay under."""


def assert_close(pairs: Sequence[tuple[Word, Word]]) -> None:
    """That words which are ``aligned`` begin and end when they were said."""
    for errors in (
        [abs(found.start - true.start) for true, found in pairs],
        [abs(found.end - true.end) for true, found in pairs],
    ):
        assert np.median(errors) <= MEDIAN_TIME_ERROR
        assert np.quantile(errors, 0.9) <= MOST_TIME_ERRORS


def word_error(true: Sequence[Word], heard: Sequence[Word]) -> float:
    """Wrong words as a share of those that were said."""
    return aligned(true, heard)[0] / len(true)
