"""What every PitchTracker keeps to."""

from __future__ import annotations

import numpy as np
import pytest

from testbed.fakes import NoPitch
from testbed.spoken import SAMPLERATE, silence, spoken
from voicecoach.adapters.pitch import SwiftF0Tracker
from voicecoach.ports import PitchTracker
from voicecoach.speech import Interval, Samples


@pytest.fixture(scope="module")
def tracker() -> PitchTracker:
    return SwiftF0Tracker()


def voice(frequency: float, seconds: float) -> Samples:
    """A buzz with the harmonics of a voice."""
    time = np.arange(round(seconds * SAMPLERATE)) / SAMPLERATE
    samples = np.zeros(len(time), np.float32)
    for harmonic in range(1, 12):
        samples += 0.1 * np.sin(2 * np.pi * frequency * harmonic * time) / harmonic
    return samples


@pytest.mark.parametrize("frequency", [80, 120, 220, 350, 480])
def test_the_pitch_of_a_steady_voice_is_found_within_a_quarter_tone(
    tracker: PitchTracker, frequency: float
) -> None:
    track = tracker.track(voice(frequency, 1))
    voiced = track.frequency[~np.isnan(track.frequency)]
    assert len(voiced) > 0.9 * len(track.frequency)
    assert np.all(np.abs(12 * np.log2(voiced / frequency)) < 0.5)


def test_silence_and_noise_have_no_pitch(tracker: PitchTracker) -> None:
    noise = np.random.default_rng(0).normal(0, 0.05, 2 * SAMPLERATE).astype(np.float32)
    assert np.all(np.isnan(tracker.track(silence(2)).frequency))
    assert np.mean(np.isnan(tracker.track(noise).frequency)) > 0.95


@pytest.mark.parametrize("kind", [SwiftF0Tracker, NoPitch])
@pytest.mark.parametrize("length", [0, 1, 255, 256, 16_000])
def test_frequency_and_confidence_have_the_frames_that_the_hop_says(
    kind: type[PitchTracker], length: int
) -> None:
    track = kind().track(voice(150, 1)[:length])
    assert len(track.frequency) == len(track.confidence)
    assert abs(len(track.frequency) * track.hop - length / SAMPLERATE) <= track.hop
    assert np.all((track.confidence >= 0) & (track.confidence <= 1))


def test_a_frame_is_centred_on_its_number_times_the_hop(tracker: PitchTracker) -> None:
    sound = np.concatenate([silence(1), voice(200, 1), silence(1)])
    track = tracker.track(sound)
    times = np.flatnonzero(~np.isnan(track.frequency)) * track.hop
    assert times[0] == pytest.approx(1, abs=0.05)
    assert times[-1] == pytest.approx(2, abs=0.05)


def test_a_long_recording_has_no_seam(tracker: PitchTracker) -> None:
    glide = np.concatenate([voice(f, 5) for f in (100, 140, 180, 220, 260, 300, 340, 380)])
    whole = tracker.track(glide)
    hop = round(whole.hop * SAMPLERATE)
    assert len(whole.frequency) == len(glide) // hop
    first, last, margin = 1600, 2200, 30
    part = tracker.track(glide[first * hop : last * hop])
    np.testing.assert_allclose(
        whole.frequency[first + margin : last - margin], part.frequency[margin:-margin], rtol=1e-4
    )


@pytest.mark.voice
def test_the_pitch_in_speech_is_the_same_when_the_rest_is_not_heard(tracker: PitchTracker) -> None:
    parts = [spoken("I checked the order."), silence(1.5), spoken("Then I told the customer.", "en-us+f3")]
    sound = np.concatenate([silence(2), *parts, silence(1)])
    starts = np.cumsum([2 * SAMPLERATE, len(parts[0]), len(parts[1]), len(parts[2])]) / SAMPLERATE
    speech = (Interval(starts[0], starts[1]), Interval(starts[2], starts[3]))
    whole, part = tracker.track(sound), tracker.track(sound, speech)
    times = np.arange(len(whole.frequency)) * whole.hop
    inside = np.any([(times >= at.start) & (times < at.end) for at in speech], axis=0)
    away = np.all([(times < at.start - 0.2) | (times > at.end + 0.2) for at in speech], axis=0)
    there, here = whole.frequency[inside], part.frequency[inside]
    assert np.mean(np.isfinite(there) != np.isfinite(here)) < 0.02
    both = np.isfinite(there) & np.isfinite(here)
    assert both.sum() > 30
    assert np.all(np.abs(12 * np.log2(there[both] / here[both])) < 0.25)
    assert np.all(np.isnan(part.frequency[away]))


def test_without_speech_nothing_is_voiced(tracker: PitchTracker) -> None:
    assert np.all(np.isnan(tracker.track(voice(150, 1), ()).frequency))


@pytest.mark.voice
def test_a_lower_voice_has_a_lower_pitch(tracker: PitchTracker) -> None:
    text = "I checked the order and told the customer what had happened."
    medians = [
        float(np.nanmedian(tracker.track(spoken(text, name)).frequency)) for name in ("en-us", "en-us+f3")
    ]
    assert 70 < medians[0] < 160
    assert medians[1] > 1.3 * medians[0]


@pytest.mark.voice
@pytest.mark.parametrize("kind", [SwiftF0Tracker, NoPitch])
def test_a_growing_recording_gets_the_figures_of_the_whole(kind: type[PitchTracker]) -> None:
    said = [spoken("I checked the order."), silence(0.5), spoken("Then I told the customer.", "en-us+f3")]
    sound = np.concatenate(said)
    edges = np.cumsum([len(part) for part in said]) / SAMPLERATE
    first, second = Interval(0.05, edges[0]), Interval(edges[1], edges[2])
    growing = kind().growing()
    growing.track(sound[: len(said[0])], [Interval(0.0, edges[0])])  # which turns out a little otherwise
    growing.track(sound[: -SAMPLERATE // 2], [first])
    found, whole = growing.track(sound, [first, second]), kind().track(sound, [first, second])
    np.testing.assert_array_equal(found.frequency, whole.frequency)
    np.testing.assert_array_equal(found.confidence, whole.confidence)
