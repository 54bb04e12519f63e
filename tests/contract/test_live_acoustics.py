"""What is heard while an answer is being given is what is heard in the whole recording."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from voicecoach.adapters.decoding import decode
from voicecoach.adapters.pitch import SwiftF0Tracker
from voicecoach.adapters.silero import SileroDetector
from voicecoach.conduct.live_acoustics import EVERY, LiveAcoustics
from voicecoach.measure.acoustics import acoustics_of
from voicecoach.resources import folder
from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES
from voicecoach.speech import SAMPLERATE, Interval, PitchTrack, Samples

BLOCK = 4 * PROBABILITY_SAMPLES


class Counting(SwiftF0Tracker):
    """Counts the seconds of sound that go through the model."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.asked = 0
        self.fails = False

    def stretch(self, samples: Samples, first: int, last: int) -> tuple[np.ndarray, np.ndarray]:
        self.seconds += (last - first) * 0.032
        return super().stretch(samples, first, last)

    def growing(self) -> Counting:
        counting, growing = self, super().growing()

        class Growing(Counting):
            def track(self, samples: Samples, speech: Sequence[Interval] | None = None) -> PitchTrack:
                if counting.fails:
                    raise MemoryError("no room")
                found = growing.track(samples, speech)
                counting.asked += 1
                return found

        return Growing()


@pytest.fixture
def tracker() -> Counting:
    return Counting()


def push(live: LiveAcoustics, tracker: Counting, samples: Samples, probability: NDArray[np.float32]) -> None:
    """As fast as it is heard, not as fast as it was spoken."""
    looks = since = 0
    for at in range(0, len(samples), BLOCK):
        block = samples[at : at + BLOCK]
        live.heard(block, probability[at // PROBABILITY_SAMPLES : (at + BLOCK) // PROBABILITY_SAMPLES])
        since += len(block)
        if since >= EVERY * SAMPLERATE:
            looks, since = looks + 1, 0
            deadline = time.monotonic() + 60
            while tracker.asked < looks:
                assert time.monotonic() < deadline
                time.sleep(0.01)


@pytest.mark.slow
def test_it_is_the_same_as_heard_at_once_and_nearly_done_at_the_end(tracker: Counting) -> None:
    samples = decode(folder("audio_fixtures") / "hesitant.flac").samples
    live = LiveAcoustics(tracker)
    probability = SileroDetector().probabilities(samples)
    push(live, tracker, samples, probability)
    before = tracker.seconds
    live.end(samples, probability, 0.25)
    speech = live.speech()
    found = live.acoustics()
    assert speech.regions == found.regions
    left = tracker.seconds - before
    whole = acoustics_of(samples, probability, SwiftF0Tracker().track, 0.25)
    np.testing.assert_equal(dataclasses.asdict(found), dataclasses.asdict(whole))
    assert before > 0.5 * len(samples) / SAMPLERATE
    assert left < 2 * EVERY


def test_an_answer_shorter_than_the_first_look_is_heard_at_the_end(tracker: Counting) -> None:
    samples = decode(folder("audio_fixtures") / "hesitant.flac").samples[: 3 * SAMPLERATE]
    live = LiveAcoustics(tracker)
    probability = SileroDetector().probabilities(samples)
    live.heard(samples, probability)
    live.end(samples, probability, 0.0)
    assert live.acoustics().regions


def test_what_goes_wrong_is_raised_where_it_is_waited_for(tracker: Counting) -> None:
    tracker.fails = True
    live = LiveAcoustics(tracker)
    live.heard(np.zeros(SAMPLERATE, np.float32), np.zeros(32, np.float32))
    live.end(np.zeros(SAMPLERATE, np.float32), np.zeros(32, np.float32), 0.0)
    with pytest.raises(MemoryError, match="no room"):
        live.acoustics()


def test_nothing_is_heard_of_what_is_abandoned(tracker: Counting) -> None:
    live = LiveAcoustics(tracker)
    live.heard(np.zeros(SAMPLERATE, np.float32), np.zeros(32, np.float32))
    live.abandon()
    with pytest.raises(RuntimeError, match="abandoned"):
        live.acoustics()
    with pytest.raises(RuntimeError, match="abandoned"):
        live.speech()
