"""Whole answers whose figures were worked out by hand."""

import numpy as np
import pytest

from tests.unit.measure.sound import answer, measure, tracked, transcript
from voicecoach.measure.acoustics import PitchTracking
from voicecoach.sound.frames import Floats
from voicecoach.speech import SAMPLERATE, PitchTrack, Samples


def with_um(start: float, end: float) -> tuple[Samples, Floats, PitchTracking]:
    """Talk from 1 to 4 s and from 6 to 9 s, and one even sound between ``start`` and ``end``."""
    samples, detected, pitch = answer(10, [(1, 4), (start, end), (6, 9)])
    time = np.arange(len(samples)) / SAMPLERATE
    held = (time >= start) & (time < end)
    samples[held] = (0.15 * np.sin(2 * np.pi * 120 * time) + 0.05 * np.sin(2 * np.pi * 600 * time))[held]
    return samples, detected, pitch


TALK = (
    *(("I", 1, 1.2), ("answered", 1.2, 1.8), ("every", 1.8, 2.2), ("telephone", 2.2, 3), ("call", 3, 4)),
    *(("and", 6, 6.4), ("customers", 6.4, 7.2), ("came", 7.2, 7.6), ("back", 7.6, 8), ("happy", 8, 9)),
)
"""10 words, 18 syllables: 1+2+3+3+1 and 1+3+1+1+2; the dictionary gives every three."""


def test_an_um_that_the_recogniser_dropped_is_found_where_no_word_is() -> None:
    _, delivery = measure(*with_um(4.8, 5.3), transcript(*TALK))
    (found,) = delivery.filled_pauses
    assert (found.start, found.end) == pytest.approx((4.8, 5.3), abs=0.05)
    assert found.evidence == ("unexplained", "sound")
    assert found.confidence == 0.9
    # One in the eight seconds from 1 to 9: 7.5 a minute.
    assert delivery.filled_pauses_per_minute is not None
    assert delivery.filled_pauses_per_minute.value == pytest.approx(7.5, rel=0.01)


def test_an_um_that_swallowed_the_word_before_is_found_inside_it() -> None:
    stretched = [(text, start, 6 if text == "call" else end) for text, start, end in TALK]
    _, delivery = measure(*with_um(4.8, 5.3), transcript(*stretched))
    (found,) = delivery.filled_pauses
    assert found.start == pytest.approx(4.8, abs=0.05)


def test_an_um_in_the_transcript_is_that_um_and_no_word() -> None:
    _, delivery = measure(*with_um(4.8, 5.3), transcript(*TALK[:5], ("Um,", 4.8, 5.3), *TALK[5:]))
    (found,) = delivery.filled_pauses
    assert (found.label, found.evidence) == ("um", ("word",))
    assert delivery.word_count == 10


def test_without_words_it_is_a_possible_hesitation_and_no_count() -> None:
    _, delivery = measure(*with_um(4.8, 5.3), None)
    (found,) = delivery.filled_pauses
    assert (found.label, found.evidence) == ("hesitation", ("sound",))
    assert delivery.filled_pauses_per_minute is None


def test_the_rates_of_an_answer() -> None:
    _, delivery = measure(*with_um(4.8, 5.3), transcript(*TALK), question_end=0.4)
    assert delivery.word_count == 10
    assert delivery.syllable_count == 18
    # 8 s from first to last speech; 6.5 s of sound, 6 s of them words.
    assert delivery.speech_rate.words_per_minute == pytest.approx(75, rel=0.01)
    assert delivery.speech_rate.syllables_per_second == pytest.approx(18 / 8, rel=0.01)
    assert delivery.articulation_rate.syllables_per_second == pytest.approx(18 / 6, rel=0.02)
    assert delivery.phonation_time == pytest.approx(6.5, abs=0.06)
    assert delivery.phonation_ratio == pytest.approx(6.5 / 8, abs=0.01)
    assert delivery.response_latency == pytest.approx(0.6, abs=0.03)
    edges = [(pause.start, pause.end) for pause in delivery.silent_pauses]
    assert edges == [pytest.approx((4, 4.8), abs=0.03), pytest.approx((5.3, 6), abs=0.03)]
    assert delivery.longest_pause == pytest.approx(0.8, abs=0.04)
    assert delivery.mean_length_of_run == pytest.approx(18 / 3)
    assert delivery.pitch_level == pytest.approx(120, rel=0.01)
    assert delivery.pitch_variation == pytest.approx(0, abs=0.05)
    assert delivery.indicative


def test_one_word_is_an_answer() -> None:
    _, delivery = measure(*answer(3, [(1, 2)]), transcript(("Yes", 1, 2)))
    assert delivery.word_count == 1
    assert delivery.speech_rate.words_per_minute == pytest.approx(60, rel=0.03)
    assert delivery.silent_pauses == ()
    (only,) = delivery.speech
    assert (only.start, only.end) == pytest.approx((1, 2), abs=0.03)


@pytest.mark.slow
def test_a_long_recording_is_measured_many_times_faster_than_it_lasts() -> None:
    from time import process_time

    samples, detected, pitch = answer(60, [(start, start + 3.0) for start in range(1, 55, 5)])
    minutes = 10
    one = pitch(samples, ())
    track = PitchTrack(np.tile(one.frequency, minutes), np.tile(one.confidence, minutes), one.hop)
    started = process_time()
    _, delivery = measure(np.tile(samples, minutes), np.tile(detected, minutes), tracked(track), None)
    # The signal models need most of the time that all of it may take.
    assert process_time() - started < 60 * minutes / 100
    assert len(delivery.silent_pauses) == 11 * minutes - 1
