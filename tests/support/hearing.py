"""What a recogniser heard beside what was said."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tools.recogniser import evaluation
from voicecoach.adapters.decoding import decode
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


def said(name: str) -> Said:
    truth = json.loads((folder("audio_fixtures") / f"{name}.truth.json").read_text(encoding="utf-8"))
    words = [Word(one["start"], one["end"], one["text"]) for one in truth["words"]]
    pauses = [Word(one["start"], one["end"], one["label"]) for one in truth["filled_pauses"]]
    return Said(
        decode(folder("audio_fixtures") / f"{name}.flac").samples,
        tuple(sorted([*words, *pauses], key=lambda word: word.start)),
        tuple(Interval(pause.start, pause.end) for pause in pauses),
    )


def spelt(word: Word) -> str:
    """Without case and punctuation."""
    return re.sub(r"[^a-z0-9']", "", word.text.lower())


def aligned(true: Sequence[Word], heard: Sequence[Word]) -> tuple[int, list[tuple[Word, Word]]]:
    """How many words are wrong (substituted, left out or added) in the best alignment, and the pairs that
    are right.
    """
    pairs = evaluation.aligned([spelt(word) for word in true], [spelt(word) for word in heard])
    right = [
        (true[i], heard[j])
        for i, j in pairs
        if i is not None and j is not None and spelt(true[i]) == spelt(heard[j])
    ]
    return len(pairs) - len(right), right


def word_error(true: Sequence[Word], heard: Sequence[Word]) -> float:
    """Wrong words as a share of those that were said."""
    return aligned(true, heard)[0] / len(true)
