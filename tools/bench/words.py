"""Words from the background beside those that were said."""

from __future__ import annotations

from dataclasses import dataclass

from testbed.hearing import aligned, lexical, said
from voicecoach import bootstrap
from voicecoach.conduct.transcribing import transcribe
from voicecoach.ports import Transcriber

FIXTURES = (
    *("fading_ends", "fluent", "hesitant", "noisy", "rambling", "rushed", "self_corrections", "slow"),
    *("telephone", "thinking_pause"),
)


@dataclass(slots=True)
class Heard:
    """Counts of words in all ``FIXTURES``."""

    said: int = 0
    wrong: int = 0


def heard(transcriber: Transcriber) -> Heard:
    """What it hears in the fixtures, in pieces as in the background; filled pauses left out."""
    detector, total = bootstrap.detector(), Heard()
    for name in FIXTURES:
        truth = said(name)
        words = lexical(truth.words)
        found = transcribe(transcriber, truth.samples, detector.probabilities(truth.samples)).words
        total.said += len(words)
        total.wrong += aligned(words, lexical(found))[0]
    return total
