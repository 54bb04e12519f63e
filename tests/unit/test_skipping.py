"""In the demo one can skip what is being spoken; nothing of the recorded answer is lost with it."""

from __future__ import annotations

import time

import numpy as np

from voicecoach.adapters.candidate import RecordedCandidate
from voicecoach.adapters.skipping import SkippableLoudspeaker
from voicecoach.ports import Stop
from voicecoach.speech import Recording

ANSWER = Recording(np.linspace(-0.5, 0.5, 20 * 16_000, dtype=np.float32), 16_000)


class Patient:
    """A loudspeaker that takes its time."""

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        until = time.monotonic() + recording.duration
        while time.monotonic() < until and not (stop is not None and stop()):
            time.sleep(0.005)
        return time.monotonic()


def test_a_skipped_answer_is_there_at_once_and_whole() -> None:
    begun = time.monotonic()
    loudspeaker = SkippableLoudspeaker(Patient(), lambda: time.monotonic() > begun + 0.2)
    with RecordedCandidate([ANSWER], loudspeaker).listen() as blocks:
        heard = np.concatenate([block.samples for block in blocks])
    assert len(heard) == len(ANSWER.samples)
    assert 0.2 < time.monotonic() - begun < 5


def test_what_stops_the_other_stops_this_too() -> None:
    begun = time.monotonic()
    SkippableLoudspeaker(Patient(), lambda: False).play(ANSWER, lambda: True)
    assert time.monotonic() - begun < 1
