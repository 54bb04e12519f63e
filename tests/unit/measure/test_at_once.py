"""What is told the moment an answer ends is what is told of it in the end."""

from __future__ import annotations

import numpy as np
import pytest

from testbed.fakes import LoudnessDetector, NoPitch, sound
from tests.unit.deliveries import QUESTION
from voicecoach.circumstances import Circumstances
from voicecoach.conduct.analysing import Analyst
from voicecoach.measure.acoustics import find_speech
from voicecoach.presenting.rows import figure_rows
from voicecoach.session import Gap
from voicecoach.speech import Engine, Samples, Transcript, Word

EARLY = ("Recording", "Answer length", "First word", "First word after", "Silent pauses")
CLEAN = sound((3, 1.0), (8_000, 5.0), (3, 2.0), (8_000, 4.0), (3, 0.3), (8_000, 4.0), (3, 1.0))
LATE = sound((3, 7.0), (8_000, 9.0), (3, 1.0))
NOISY = sound((2_000, 1.0), (8_000, 5.0), (2_000, 1.0), (8_000, 4.0), (2_000, 1.0))
MUTE = sound((3, 4.0))
MISSING = (Gap(6.2, 7.6, 1.4),)


@pytest.mark.parametrize(
    ("recording", "about"),
    [
        (CLEAN, Circumstances(question=QUESTION)),
        (CLEAN, Circumstances(question=QUESTION, gaps=MISSING)),
        (CLEAN, Circumstances(question=QUESTION, clipped_share=0.1)),
        (LATE, Circumstances(question=QUESTION)),
        (LATE, Circumstances(question=QUESTION, time_asked=True)),
        (NOISY, Circumstances(question=QUESTION)),
        (MUTE, Circumstances(question=QUESTION)),
    ],
    ids=["clean", "missing", "clipped", "late", "time asked", "noisy", "mute"],
)
@pytest.mark.parametrize("words", [0, 40])
def test_no_row_changes_when_the_words_come(recording: Samples, about: Circumstances, words: int) -> None:
    analyst = Analyst(LoudnessDetector(), NoPitch())
    samples = (recording / 32_768).astype(np.float32)
    probability = LoudnessDetector().probabilities(samples)
    early = analyst.at_once(samples, find_speech(samples, probability), about)
    said = tuple(Word(1.0 + n / 4, 1.2 + n / 4, "word", 0.9) for n in range(words))
    whole = analyst.judge(samples, probability, Transcript(Engine("given"), "en", said), about)
    for label in EARLY:
        assert dict(figure_rows(early, QUESTION)).get(label) == dict(figure_rows(whole, QUESTION)).get(label)
    assert early.delivery.word_count is None
