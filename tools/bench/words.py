"""Words from the background beside those of one pass of the recogniser over the whole recording."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.support.hearing import aligned, said
from voicecoach.adapters.model_catalogue import FIXTURE_VOICES
from voicecoach.adapters.model_settings import settings
from voicecoach.adapters.silero import SileroDetector
from voicecoach.adapters.transcriber import FasterWhisperTranscriber
from voicecoach.conduct.transcribing import transcribe

FIXTURES = (
    *("fading_ends", "fluent", "hesitant", "new_york", "noisy", "rambling", "rushed", "self_corrections"),
    *("slow", "telephone", "thinking_pause", "west_midlands"),
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


def compared(model: Path) -> Compared:
    """What ``model``, run as the one that comes along is, hears in the fixtures, both ways."""
    how, detector = settings(FIXTURE_VOICES), SileroDetector()
    transcriber = FasterWhisperTranscriber(model, settings=how)
    total = Compared()
    for name in FIXTURES:
        truth = said(name)
        pieces = transcribe(transcriber, truth.samples, detector.probabilities(truth.samples)).words
        once = transcriber.transcribe(truth.samples).words
        total.said += len(truth.words)
        total.written += len(once)
        total.differ += aligned(once, pieces)[0]
        total.wrong_in_pieces += aligned(truth.words, pieces)[0]
        total.wrong_at_once += aligned(truth.words, once)[0]
    return total
