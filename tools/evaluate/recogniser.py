"""Words as a recogniser would give them: without the filled pauses, and stretched over the holes.

faster-whisper ends a word where the next token starts, so a word beside a silence or a dropped um
covers it: the one before or the one after. At the edge of a sentence it cuts words to twice the median.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from voicecoach.measure.words import filled_pause_label
from voicecoach.speech import Word

SENTENCE_GAP = 0.7
"""Seconds of silence that a recogniser takes for the end of a sentence."""


def without_fillers(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words less every um, uh and hmm, in order."""
    kept = (word for word in words if filled_pause_label(word.text) is None)
    return tuple(sorted(kept, key=lambda word: word.start))


def stretched(words: tuple[Word, ...], seed: int) -> tuple[Word, ...]:
    """``words`` with no gaps between them, but for sentence edges. Three gaps in four go to the word
    before, the others to the word after.
    """
    if not words:
        return ()
    chance = np.random.default_rng(seed)
    longest = 2 * float(np.median([word.duration for word in words]))
    starts = [word.start for word in words]
    ends = [word.end for word in words]
    for index, (before, after) in enumerate(pairwise(words)):
        gap = after.start - before.end
        if gap <= 0:
            continue
        sentence_edge = gap > SENTENCE_GAP
        if chance.random() < 0.75:
            ends[index] = min(after.start, before.start + longest) if sentence_edge else after.start
            ends[index] = max(ends[index], before.end)
        else:
            starts[index + 1] = max(before.end, after.end - longest) if sentence_edge else before.end
            starts[index + 1] = min(starts[index + 1], after.start)
    return tuple(
        Word(start, max(start, end), word.text) for start, end, word in zip(starts, ends, words, strict=True)
    )
