"""Words from the background beside those of one pass of the recogniser over the whole recording."""

from __future__ import annotations

from dataclasses import dataclass

from tests.support.hearing import aligned, lexical, said
from voicecoach import bootstrap
from voicecoach.conduct.transcribing import transcribe
from voicecoach.ports import Transcriber

FIXTURES = (
    *("fading_ends", "fluent", "hesitant", "noisy", "rambling", "rushed", "self_corrections", "slow"),
    *("telephone", "thinking_pause"),
)


@dataclass(slots=True)
class Compared:
    """Counts of words in all ``FIXTURES``."""

    said: int = 0
    written: int = 0
    """In one pass."""
    differ: int = 0
    """Of those, from the words in pieces."""
    wrong_in_pieces: int = 0
    wrong_at_once: int = 0


def compared(transcriber: Transcriber) -> Compared:
    """What it hears in the fixtures, both ways; filled pauses left out."""
    detector, total = bootstrap.detector(), Compared()
    for name in FIXTURES:
        truth = said(name)
        words = lexical(truth.words)
        pieces = lexical(transcribe(transcriber, truth.samples, detector.probabilities(truth.samples)).words)
        once = lexical(transcriber.transcribe(truth.samples).words)
        total.said += len(words)
        total.written += len(once)
        total.differ += aligned(once, pieces)[0]
        total.wrong_in_pieces += aligned(words, pieces)[0]
        total.wrong_at_once += aligned(words, once)[0]
    return total
