"""What a recording can carry."""

import numpy as np
import pytest

from tests.unit.measure.sound import answer
from voicecoach.measure.answer import measure
from voicecoach.measure.quality import clipped_share


def test_a_noisy_recording_is_refused_what_noise_costs() -> None:
    samples, speech, pitch = answer(10, [(1, 4), (6, 9)])
    noise = np.random.default_rng(1).normal(0, 0.04, len(samples)).astype(np.float32)
    quality, delivery = measure(samples + noise, speech, pitch, None)
    assert quality.snr_db is not None
    assert quality.snr_db < 14
    assert not quality.usable
    assert "silent_pauses" in quality.refused
    assert any("background" in problem for problem in quality.problems)
    assert delivery.silent_pauses == ()
    assert delivery.pitch_variation is None
    assert delivery.articulation_rate.syllables_per_second is None
    assert delivery.answer_length is not None


def test_the_ratio_of_speech_to_background_is_measured() -> None:
    quality, _ = measure(*answer(10, [(1, 4), (6, 9)]), None)
    assert quality.snr_db == pytest.approx(59, abs=3)
    assert quality.refused == ()


def test_runs_at_full_scale_are_clipped_and_single_peaks_are_not() -> None:
    samples = np.zeros(1000, np.float32)
    samples[[10, 20, 21]] = 1
    assert clipped_share(samples) == 0
    samples[500:510] = -1
    assert clipped_share(samples) == pytest.approx(0.01)
    assert clipped_share(samples[:0]) == 0


def test_clipping_costs_the_loudness() -> None:
    quality, delivery = measure(*answer(10, [(1, 9)]), None, clipped_share=0.02)
    assert quality.usable
    assert "2.0% of the recording is clipped" in quality.problems[0]
    assert delivery.loudness_variation is None
