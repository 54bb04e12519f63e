"""From sound and words to an analysis."""

from __future__ import annotations

import os

import numpy as np

from testbed.fakes import LoudnessDetector, NoPitch, sound
from tests.support.children import run_python
from tests.unit.deliveries import QUESTION
from voicecoach import bootstrap
from voicecoach.adapters.decoding import decode
from voicecoach.circumstances import Circumstances
from voicecoach.conduct.analysing import Analyst
from voicecoach.presenting.rows import figure_rows
from voicecoach.resources import folder
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


_FIRST_ANSWER = """
import sys
from testbed.fakes import LoudnessDetector, NoPitch, sound
from voicecoach.conduct.analysing import Analyst
from voicecoach.circumstances import Circumstances
from voicecoach.measure.acoustics import find_speech
spoken = (sound((0, 1.0), (8_000, 9.0), (0, 1.0)) / 32_768).astype("float32")
cold = set(sys.modules)
analyst = Analyst(LoudnessDetector(), NoPitch())
analyst.warm_up()
warm = set(sys.modules)
found = find_speech(spoken, LoudnessDetector().probabilities(spoken))
analyst.at_once(spoken, found, Circumstances())
analyst.analyse(spoken, Circumstances())
print(warm > cold, sorted(set(sys.modules) - warm))
"""


def test_with_a_warm_analyst_without_a_recogniser_the_first_answer_waits_for_no_import() -> None:
    assert run_python(_FIRST_ANSWER, os.environ).strip() == "True []"


def test_words_that_the_sound_has_no_room_for_are_refused_and_its_figures_stay() -> None:
    samples = decode(folder("audio_fixtures") / "slow.flac").samples
    analyst = bootstrap.analyst()
    alone = analyst.analyse(samples, Circumstances(question=QUESTION))
    words = tuple(Word(n / 6, (n + 1) / 6, "you" if n % 2 else "thank") for n in range(120))
    heard = analyst.analyse(
        samples,
        Circumstances(question=QUESTION),
        transcript=Transcript(Engine("faster-whisper"), "en", words),
    )
    assert "times in a row" in heard.words_refused
    assert heard.delivery == alone.delivery
    assert heard.content is None
    assert heard.transcript is not None
    assert dict(figure_rows(heard))["Words"] == heard.words_refused
    given = Transcript(Engine("given"), "en", words)
    assert analyst.analyse(samples, Circumstances(), transcript=given).words_refused == ""
