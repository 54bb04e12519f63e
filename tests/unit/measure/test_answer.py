"""All the measures together."""

import numpy as np
import pytest

from tests.unit.measure.sound import answer, measure, tracked, transcript
from voicecoach.speech import PitchTrack

NO_PITCH = PitchTrack(np.zeros(0, np.float32), np.zeros(0, np.float32), 0.016)


def test_an_answer_of_two_stretches_has_its_figures() -> None:
    sound = answer(10, [(1, 4), (6, 9)])
    words = transcript(("Twenty", 1, 2), ("happy", 2, 3), ("people", 3, 4), ("agreed", 6, 9), ("um", 3.9, 4))
    quality, delivery = measure(*sound, words, question_end=0.5)
    assert quality.usable
    assert quality.problems == ()
    assert delivery.answer_length == pytest.approx(8, abs=0.05)
    assert delivery.response_latency == pytest.approx(0.5, abs=0.03)
    assert delivery.phonation_time == pytest.approx(6, abs=0.06)
    (pause,) = delivery.silent_pauses
    assert (pause.start, pause.end) == pytest.approx((4, 6), abs=0.03)
    assert delivery.word_count == 4
    assert delivery.syllable_count == 8
    assert delivery.speech_rate.words_per_minute == pytest.approx(30, rel=0.02)


def test_syllables_are_counted_in_the_sound_where_there_are_no_words() -> None:
    _, delivery = measure(*answer(10, [(1, 4), (6, 9)]), None)
    assert delivery.word_count is None
    assert delivery.speech_rate.words_per_minute is None
    assert delivery.syllable_count == pytest.approx(30, abs=2)


@pytest.mark.parametrize("length", [0, 1, 159, 16_000])
@pytest.mark.parametrize("words", [None, transcript(), transcript(("hello", 0, 0.5), ("there", 90, 91))])
def test_silence_has_no_figures(length: int, words: None) -> None:
    samples = np.zeros(length, np.float32)
    quality, delivery = measure(samples, np.zeros(-(-length // 512), np.float32), tracked(NO_PITCH), words)
    assert not quality.usable
    assert quality.problems
    assert quality.snr_db is None
    assert delivery.answer_length is None
    assert delivery.response_latency is None
    assert delivery.phonation_time == 0
    assert delivery.speech == ()
    assert delivery.speech_rate.words_per_minute is None
    assert delivery.articulation_rate.syllables_per_second is None


def test_words_outside_the_recording_are_dropped() -> None:
    words = transcript(("one", 1, 2), ("two", 2, 4), ("Thank", 20, 21), ("you", 21, 22))
    _, delivery = measure(*answer(10, [(1, 4)]), words)
    assert delivery.word_count == 2
