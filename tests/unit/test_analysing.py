"""From sound and words to an analysis."""

from __future__ import annotations

import numpy as np

from tests.support.fakes import LoudnessDetector, NoPitch, sound
from tests.unit.deliveries import QUESTION
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.circumstances import Circumstances
from voicecoach.speech import Engine, Transcript, Word

SPOKEN = (sound((0, 1.0), (8_000, 9.0), (0, 1.0)) / 32_768).astype(np.float32)


def test_words_are_measured_where_there_are_words() -> None:
    words = tuple(Word(1.0 + 0.5 * n, 1.4 + 0.5 * n, "word") for n in range(16))
    transcript = Transcript(Engine("given"), "en", words)
    analysis = Analyst(LoudnessDetector(), NoPitch()).analyse(
        SPOKEN, Circumstances(question=QUESTION), transcript=transcript
    )
    assert analysis.delivery.word_count == 16
    assert analysis.content is not None


def test_a_transcript_without_a_word_is_no_measurement_of_zero_words() -> None:
    nothing = Transcript(Engine("given"), "en")
    analysis = Analyst(LoudnessDetector(), NoPitch()).analyse(
        SPOKEN, Circumstances(question=QUESTION), transcript=nothing
    )
    assert analysis.transcript == nothing
    assert analysis.delivery.word_count is None
    assert analysis.delivery.speech_rate.words_per_minute is None
    assert analysis.content is None
    assert "words a minute" not in analysis.feedback.spoken


def test_the_analyst_can_be_warmed_up_without_a_recogniser() -> None:
    Analyst(LoudnessDetector(), NoPitch()).warm_up()
