"""The line drops in the middle of an answer; over ports in memory."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from testbed.fakes import LoudnessEar, SilentLoudspeaker, sound
from tests.unit.test_call import HELLO, QUESTIONS, PatientLoudspeaker, call
from voicecoach.conduct.answering import SilenceClock
from voicecoach.conduct.dropping import DEAD, EARLIEST, LATEST, DroppingLine
from voicecoach.panel import Choice
from voicecoach.ports import Stop
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.speech import Interval, Recording, Samples

RATE = 16_000
ASKED_BACK = Recording(np.full(2 * RATE, 0.1, np.float32), RATE)


class HeldLoudspeaker(SilentLoudspeaker):
    """Begins to play 13 s after the moment 100, and has played when ``over`` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.over = threading.Event()

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        super().play(recording, stop)
        assert self.over.wait(60)
        return 113.0 + recording.duration


class LateLoudspeaker(PatientLoudspeaker):
    """What is played beside a recording is heard 18 s after the question."""

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        if threading.current_thread() is threading.main_thread() or recording.duration > 20:
            return super().play(recording, stop)
        return self.ended + 18.0


def over(line: DroppingLine) -> Callable[[Samples], NDArray[np.float32]]:
    """What is heard over ``line``: nothing of the candidate while the interviewer asks back."""
    ear = LoudnessEar()

    def hear(samples: Samples) -> NDArray[np.float32]:
        probability = ear.push(samples)
        line.heard(samples, probability)
        return np.zeros_like(probability) if line.asking_back() else probability

    return hear


def heard(*stretches: tuple[int, float]) -> Samples:
    return (sound(*stretches) / 32_768).astype(np.float32)


def test_the_interviewer_asks_back_and_is_not_heard_as_the_candidate() -> None:
    loudspeaker = HeldLoudspeaker()
    line = DroppingLine(loudspeaker, ASKED_BACK, begun=100.0, after=10.0)
    hear = over(line)
    assert hear(heard((8_000, 10.1))).all()
    assert line.drop() is None
    assert not line.asking_back()
    hear(heard((8_000, 2.0)))
    assert line.asking_back()
    assert not hear(heard((8_000, 2.7))).any()  # until 14.8 s: it is still being played
    loudspeaker.over.set()
    drop = line.drop()
    assert drop is not None
    assert drop.lost.start == pytest.approx(10.1, abs=0.04)
    assert (drop.lost.end, drop.back) == (13.0, Interval(13.0, 15.0))
    assert not hear(heard((8_000, 0.3))).any()  # until 15.1 s: it lingers in the room
    assert hear(heard((8_000, 0.3))).all()


def test_of_an_answer_that_is_broken_off_it_is_known_how_far_the_drop_went() -> None:
    loudspeaker = HeldLoudspeaker()
    line = DroppingLine(loudspeaker, ASKED_BACK, begun=100.0, after=10.0)
    hear = over(line)
    hear(heard((8_000, 10.1)))
    assert line.so_far() is None
    hear(heard((8_000, 2.7)))  # and Ctrl-C, while the interviewer asks back
    drop = line.so_far()
    assert drop is not None
    assert drop.lost.start == pytest.approx(10.1, abs=0.04)
    assert drop.back.start == pytest.approx(drop.lost.start + DEAD)
    assert drop.back.end == pytest.approx(12.8, abs=0.04)
    loudspeaker.over.set()
    line.drop()  # waits until the interviewer has spoken
    assert line.so_far() == line.drop()


def test_the_line_drops_only_while_something_is_said() -> None:
    loudspeaker = HeldLoudspeaker()
    line = DroppingLine(loudspeaker, ASKED_BACK, begun=100.0, after=10.0)
    hear = over(line)
    hear(heard((8_000, 9.0), (0, 9.0)))
    assert loudspeaker.played == []
    assert line.drop() is None


def test_the_interviewers_words_are_no_silence() -> None:
    clock = SilenceClock()
    clock.excuse()
    assert not clock.begun
    clock.heard(np.zeros(0, np.float32), np.array([1.0] * 10 + [0.0] * 100, np.float32))
    clock.excuse()
    assert clock.silence == 0


@pytest.mark.slow
def test_a_call_with_dropped_lines_says_how_one_went_on(tmp_path: Path) -> None:
    answer = sound((0, 1.2), (8_000, 15.0), (0, 3.0), (8_000, 6.0), (0, 4.0))
    held, _, panel, _, loudspeaker = call(
        tmp_path, [HELLO, answer], [Choice.PLAY, Choice.QUIT], loudspeaker=LateLoudspeaker(), drops=True
    )
    session = held.hold(QUESTIONS[:1])
    (one,) = session.answers
    assert one.drop is not None
    assert 1.2 + EARLIEST < one.drop.lost.start < 1.4 + LATEST
    assert one.drop.lost.end == one.drop.back.start == pytest.approx(18.0, abs=0.01)
    assert FolderSessionStore(tmp_path).load(session.id) == session
    feedback, delivery = panel.shown[0][0].feedback, panel.shown[0][0].delivery
    remark = feedback.keep  # what a drill is for is said before all else
    assert remark is not None
    assert "went on after 1.2 s" in remark.statement
    assert delivery.silent_pauses == ()  # nobody talks while asked something
    assert delivery.answer_length == pytest.approx(21.0, abs=0.2)
    (played,) = [each for each in loudspeaker.played if 20 < each.duration < 40][-1:]
    dead = played.part(Interval(one.drop.lost.start - one.question_end, 15.0))
    assert not dead.samples.any()
    assert played.part(Interval(2, 5)).samples.any()
