"""What a recording can carry."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.unit.measure.sound import answer, measure, tracked
from voicecoach.adapters.decoding import decode
from voicecoach.adapters.silero import SileroDetector
from voicecoach.delivery import ArticulationRate
from voicecoach.figures import FIGURES
from voicecoach.sound.clipping import clipped_share
from voicecoach.speech import Engine, PitchTrack, Transcript, Word

FIXTURES = Path(__file__).parents[3] / "audio_fixtures"


def test_a_noisy_recording_is_refused_what_noise_costs() -> None:
    samples, speech, pitch = answer(10, [(1, 4), (6, 9)])
    noise = np.random.default_rng(1).normal(0, 0.025, len(samples)).astype(np.float32)
    quality, delivery = measure(samples + noise, speech, pitch, None)
    assert quality.snr_db is not None
    assert 8 < quality.snr_db < 16
    assert not quality.usable
    assert "silent_pauses" in quality.refused
    assert any("background" in problem for problem in quality.problems)
    assert delivery.silent_pauses == ()
    assert delivery.response_latency is None
    assert delivery.pitch_level == pytest.approx(120, rel=0.02)
    assert delivery.articulation_rate.syllables_per_second is None
    assert delivery.answer_length is not None


@pytest.mark.parametrize(
    ("noise", "lost"), [(0.1, "pitch_level"), (0.02, "filled_pauses"), (0.0125, "phrase_end_fade")]
)
def test_each_figure_has_its_own_noise_that_it_bears(noise: float, lost: str) -> None:
    samples, speech, pitch = answer(10, [(1, 4), (6, 9)])
    heard = samples + np.random.default_rng(1).normal(0, noise, len(samples)).astype(np.float32)
    quality, delivery = measure(heard, speech, pitch, None)
    ratio = quality.snr_db
    assert ratio is not None
    assert lost in quality.refused
    assert set(quality.refused) == {figure.field for figure in FIGURES if not figure.bears(ratio)}
    assert all(getattr(delivery, name) in (None, (), ArticulationRate(None)) for name in quality.refused)
    assert quality.problems


def test_the_ratio_of_speech_to_background_is_measured() -> None:
    quality, _ = measure(*answer(10, [(1, 4), (6, 9)]), None)
    assert quality.snr_db == pytest.approx(59, abs=3)
    assert quality.refused == ()


@pytest.mark.parametrize(("noise", "refused"), [(0.0, False), (0.02, True)])
def test_where_somebody_speaks_throughout_the_softest_moments_are_the_background(
    noise: float, *, refused: bool
) -> None:
    samples, speech, pitch = answer(4, [(0, 4)])
    heard = samples + np.random.default_rng(1).normal(0, noise, len(samples)).astype(np.float32)
    quality, _ = measure(heard, speech, pitch, None)
    assert quality.snr_db is not None
    assert ("silent_pauses" in quality.refused) == refused


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


def test_a_clear_telephone_call_is_not_taken_for_a_noisy_one() -> None:
    samples = decode(FIXTURES / "telephone.flac").samples
    speech = SileroDetector().probabilities(samples)
    # The detector is half sure at best: what it misses must not count as background.
    assert np.mean(speech >= 0.5) < 0.6
    no_pitch = tracked(PitchTrack(np.zeros(0, np.float32), np.zeros(0, np.float32), 0.032))
    quality, delivery = measure(samples, speech, no_pitch, None)
    assert quality.telephone_band
    assert quality.snr_db is not None
    assert quality.snr_db > 40
    assert quality.refused == ()
    assert quality.problems == ()
    truth = json.loads((FIXTURES / "telephone.truth.json").read_text(encoding="utf-8"))
    spoken = truth["speech"][-1]["end"] - truth["speech"][0]["start"]
    assert delivery.answer_length == pytest.approx(spoken, abs=0.1)


def noisy_answer(seed: int = 1) -> tuple[np.ndarray[tuple[int], np.dtype[np.float32]], ...]:
    """An answer over so much noise that its pauses are refused, with its speech probabilities."""
    samples, speech, _ = answer(10, [(1, 4), (6, 9)])
    return (samples + np.random.default_rng(seed).normal(0, 0.025, len(samples)).astype(np.float32), speech)


def test_the_zeros_of_a_microphone_that_wakes_late_are_no_background() -> None:
    samples, speech = noisy_answer()
    _, _, pitch = answer(14, [(5, 8), (10, 13)])
    late = np.concatenate([np.zeros(4 * 16_000, np.float32), samples])
    probability = np.concatenate([np.zeros(125, np.float32), speech])
    quality, _ = measure(late, probability, pitch, None)
    assert quality.snr_db is not None
    assert 8 < quality.snr_db < 16
    assert "silent_pauses" in quality.refused


@pytest.mark.parametrize("at", [0.3, 5.0, 9.8])
def test_a_click_costs_nothing(at: float) -> None:
    samples, speech, pitch = answer(10, [(1, 4), (6, 9)])
    samples = samples + np.random.default_rng(1).normal(0, 0.001, len(samples)).astype(np.float32)
    before, _ = measure(samples, speech, pitch, None)
    first = round(at * 16_000)
    samples[first : first + 160] = 0.9
    after, _ = measure(samples, speech, pitch, None)
    assert before.snr_db is not None
    assert after.snr_db == pytest.approx(before.snr_db, abs=1)
    assert after.refused == before.refused == ()


def test_a_voice_in_the_distance_is_not_the_background() -> None:
    samples, speech, pitch = answer(12, [(1, 5), (7, 11)])
    rng = np.random.default_rng(1)
    samples = samples + rng.normal(0, 0.001, len(samples)).astype(np.float32)
    samples[round(5.4 * 16_000) : round(6.0 * 16_000)] += rng.normal(0, 0.05, round(0.6 * 16_000)).astype(
        np.float32
    )
    quality, _ = measure(samples, speech, pitch, None)
    assert quality.refused == ()


def test_what_understood_words_carry_is_not_refused_for_noise() -> None:
    samples, speech = noisy_answer()
    _, _, pitch = answer(10, [(1, 4), (6, 9)])
    words = tuple(Word(1 + 0.3 * n, 1.3 + 0.3 * n, "word", 0.9) for n in range(10))
    engine = Engine("faster-whisper")
    alone, _ = measure(samples, speech, pitch, None)
    understood, delivery = measure(samples, speech, pitch, Transcript(engine, "en", words, suspected=()))
    assert {"filled_pauses", "articulation_rate", "pace"} <= {*alone.refused} - {*understood.refused}
    assert understood.usable
    assert "silent_pauses" in understood.refused
    assert "filled pauses" not in " ".join(understood.problems)
    assert delivery.filled_pauses_per_minute is not None
    guessed = tuple(replace(word, probability=0.3) for word in words)
    doubtful, _ = measure(samples, speech, pitch, Transcript(engine, "en", guessed, suspected=()))
    assert doubtful.refused == alone.refused


def test_a_tap_at_the_end_is_no_speech() -> None:
    sound = decode(FIXTURES / "very_short.flac").samples.copy()
    silent = np.concatenate([sound, np.zeros(2 * 16_000, np.float32)])
    tapped = silent.copy()
    tapped[-8_000:-7_840] = 0.9
    tapped[-7_840:-7_000] += np.random.default_rng(1).normal(0, 0.05, 840).astype(np.float32)
    detector = SileroDetector()
    no_pitch = tracked(PitchTrack(np.zeros(0, np.float32), np.zeros(0, np.float32), 0.032))
    _, before = measure(silent, detector.probabilities(silent), no_pitch, None)
    _, after = measure(tapped, detector.probabilities(tapped), no_pitch, None)
    assert after.speech == before.speech
