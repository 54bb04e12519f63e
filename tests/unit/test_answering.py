"""When an answer begins and ends, and what of it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from testbed.fakes import (
    BLOCK,
    RATE,
    LoudnessDetector,
    LoudnessEar,
    SameRate,
    ScriptedPanel,
    blocks,
    sound,
)
from voicecoach.coach.commands import Command
from voicecoach.conduct.answering import EndRules, Recorded, SilenceClock
from voicecoach.conduct.ear import Ear
from voicecoach.conduct.lines import SteadyLine
from voicecoach.conduct.misheard import heard_anew
from voicecoach.conduct.over_question import Opening
from voicecoach.conduct.take import Take, level
from voicecoach.errors import DeviceLost, DiskFull
from voicecoach.panel import Listening
from voicecoach.sound.block import Block
from voicecoach.speech import Interval

SPEECH, SILENCE = 8_000, 0
START = 100.0


class Paper:
    """A writer that can run out of space."""

    def __init__(self, room: int = 10**9) -> None:
        self.frames = 0
        self._room = room

    def write(self, samples: NDArray[np.int16]) -> None:
        if self.frames + len(samples) > self._room:
            raise DiskFull("full")
        self.frames += len(samples)

    def close(self) -> None:
        pass


def heard(*stretches: tuple[int, float]) -> Iterator[Block]:
    return blocks(sound(*stretches), START)


class Desk(ScriptedPanel):
    """A key is pressed once ``key_after`` seconds have been recorded."""

    def __init__(self, key_after: float) -> None:
        super().__init__()
        self.seen: list[Listening] = []
        self._key_after = key_after

    def listening(self, now: Listening) -> None:
        self.seen.append(now)

    def pressed(self) -> bool:
        return bool(self.seen) and self.seen[-1].elapsed >= self._key_after


def record(
    given: Iterator[Block],
    *,
    rules: EndRules | None = None,
    since: float = START,
    writer: Paper | None = None,
    key_after: float = 1e9,
    request: Callable[[float], Command | None] = lambda _: None,
) -> tuple[Recorded, list[Listening], Paper]:
    panel, writer = Desk(key_after), writer or Paper()
    ear = Ear(RATE, SameRate(), LoudnessEar())
    rules = rules or EndRules(end_silence=2.0, longest=60.0)
    take = Take(Opening(since), rules, ear, writer, SteadyLine())
    return take.record(given, panel, panel, request), panel.seen, writer


def test_silence_after_speech_ends_an_answer() -> None:
    recorded, _, writer = record(heard((SPEECH, 3.0), (SILENCE, 20.0)))
    assert recorded.ended_by == "silence"
    assert len(recorded.samples) / RATE == pytest.approx(5.0, abs=0.07)
    assert writer.frames == len(recorded.samples)


def test_silence_before_speech_ends_nothing() -> None:
    recorded, shown, _ = record(heard((SILENCE, 20.0), (SPEECH, 1.0), (SILENCE, 10.0)))
    assert len(recorded.samples) / RATE == pytest.approx(23.0, abs=0.07)
    assert [now.heard for now in shown] == sorted(now.heard for now in shown)


def test_a_click_is_not_the_beginning_of_an_answer() -> None:
    recorded, _, _ = record(heard((SILENCE, 1.0), (SPEECH, 0.06), (SILENCE, 8.0)))
    assert recorded.ended_by == "end"


def test_a_pause_for_thought_does_not_end_an_answer() -> None:
    recorded, _, _ = record(
        heard((SPEECH, 3.0), (SILENCE, 4.5), (SPEECH, 3.0)), rules=EndRules(end_silence=5.0)
    )
    assert recorded.ended_by == "end"
    assert len(recorded.samples) / RATE == pytest.approx(10.5, abs=0.01)


def test_with_no_silence_rule_only_the_key_or_the_length_ends_an_answer() -> None:
    rules = EndRules(end_silence=0.0, longest=12.0)
    recorded, _, _ = record(heard((SPEECH, 1.0), (SILENCE, 60.0)), rules=rules)
    assert recorded.ended_by == "length"
    assert len(recorded.samples) / RATE == pytest.approx(12.0, abs=0.07)
    recorded, _, _ = record(heard((SPEECH, 1.0), (SILENCE, 60.0)), rules=rules, key_after=4.0)
    assert recorded.ended_by == "key"
    assert len(recorded.samples) / RATE == pytest.approx(4.0, abs=0.07)


def test_time_starts_where_the_question_ended() -> None:
    given = heard((SPEECH, 0.73), (SILENCE, 1.0), (SPEECH, 2.0))
    recorded, _, _ = record(given, since=START + 0.73)
    quiet = np.flatnonzero(recorded.samples)[0] / RATE
    assert quiet == pytest.approx(1.0, abs=1e-3)


def test_a_lost_microphone_keeps_what_was_said() -> None:
    def given() -> Iterator[Block]:
        yield from heard((SPEECH, 2.0))
        raise DeviceLost("the microphone has gone")

    recorded, _, writer = record(given())
    assert recorded.ended_by == "lost"
    assert isinstance(recorded.trouble, DeviceLost)
    assert writer.frames == len(recorded.samples) == 2 * RATE


def test_a_full_disk_ends_the_answer_and_nothing_that_was_heard_is_lost() -> None:
    recorded, _, writer = record(heard((SPEECH, 9.0)), writer=Paper(room=3 * RATE))
    assert recorded.ended_by == "disk"
    assert writer.frames <= 3 * RATE < len(recorded.samples)


def test_every_frame_has_one_speech_probability() -> None:
    recorded, _, _ = record(heard((SPEECH, 1.01)))
    assert len(recorded.speech_probability) == -(-len(recorded.at_16k) // BLOCK)


def test_no_sound_at_all_is_an_empty_recording() -> None:
    recorded, shown, _ = record(iter(()))
    assert len(recorded.samples) == len(recorded.at_16k) == len(recorded.speech_probability) == 0
    assert shown == []


def test_levels_are_relative_to_full_scale() -> None:
    assert level(np.full(100, 32_767, np.int16)) == pytest.approx(0.0, abs=0.01)
    assert level(np.full(100, 3_277, np.int16)) == pytest.approx(-20.0, abs=0.01)
    assert level(np.zeros(100, np.int16)) == level(np.zeros(0, np.int16)) == -120.0


def test_silence_is_counted_from_the_last_speech() -> None:
    clock = SilenceClock()
    clock.heard(np.zeros(0, np.float32), np.array([0, 1, 1, 1, 1, 0, 0], np.float32))
    assert clock.begun
    assert clock.silence == pytest.approx(2 * 0.032)


def stopped(missing: float, said: float = 3.0, then: float = 3.0) -> Iterator[Block]:
    """A machine that stands still in the middle of an answer."""
    yield from blocks(sound((SPEECH, said)), START)
    for index, block in enumerate(blocks(sound((SPEECH, then)), START + said + missing)):
        yield replace(block, missing=missing if index == 0 else 0.0)


@pytest.mark.parametrize("missing", [0.5, 3.0, 6.0, 9.0])
def test_what_a_standstill_cost_is_marked_where_it_is_missing_and_ends_no_answer(missing: float) -> None:
    recorded, _, writer = record(stopped(missing))
    assert recorded.ended_by == "end"
    (gap,) = recorded.gaps
    assert gap.start == pytest.approx(3.0)
    assert gap.missing == missing
    assert gap.duration == pytest.approx(missing, abs=1e-3)
    assert not recorded.samples[round(gap.start * RATE) : round(gap.end * RATE)].any()
    assert recorded.duration == pytest.approx(6.0 + missing, abs=1e-3)
    assert writer.frames == len(recorded.samples)


def test_a_machine_that_slept_for_hours_leaves_a_short_silence_that_says_so() -> None:
    recorded, _, _ = record(stopped(8 * 3600.0))
    (gap,) = recorded.gaps
    assert gap.duration == pytest.approx(10.0)
    assert gap.missing == 8 * 3600.0


def test_a_standstill_during_the_question_is_no_gap_in_the_answer() -> None:
    recorded, _, _ = record(stopped(2.0), since=START + 6.0)
    assert recorded.gaps == ()
    recorded, _, _ = record(stopped(2.0), since=START + 4.0)
    (gap,) = recorded.gaps
    assert gap.start == 0.0
    assert gap.missing == pytest.approx(1.0)


def test_silence_after_a_standstill_is_counted_from_its_end() -> None:
    def given() -> Iterator[Block]:
        yield from blocks(sound((SPEECH, 3.0)), START)
        for index, block in enumerate(blocks(sound((SILENCE, 20.0)), START + 9.0)):
            yield replace(block, missing=6.0 if index == 0 else 0.0)

    recorded, _, _ = record(given())
    assert recorded.ended_by == "silence"
    assert recorded.duration == pytest.approx(3.0 + 6.0 + 2.0, abs=0.1)


def test_while_nothing_comes_a_key_still_ends_the_answer() -> None:
    def given() -> Iterator[Block]:
        yield from blocks(sound((SPEECH, 2.0)), START)
        yield from (Block(np.zeros(0, np.int16), START + 2.0) for _ in range(9))

    recorded, _, _ = record(given(), key_after=2.0)
    assert recorded.ended_by == "key"
    assert recorded.duration == 2.0


def inverted(said: float) -> Iterator[Block]:
    """A stereo microphone as it hears its first words: until it knows better, the mean, which is nothing."""
    for index, block in enumerate(blocks(sound((SPEECH, said)), START)):
        heard = 0 * block.samples if index == 0 else block.samples
        yield replace(block, samples=heard, channels=np.stack([block.samples, -block.samples], axis=1))


def test_everything_that_the_device_gave_is_written_and_one_channel_is_heard() -> None:
    recorded, _, writer = record(inverted(2.0))
    assert writer.frames == 2 * RATE
    assert recorded.taken.channels.shape == (2 * RATE, 2)
    assert np.array_equal(recorded.samples, sound((SPEECH, 2.0)))
    assert recorded.misheard
    anew = heard_anew(recorded, SameRate(), LoudnessDetector(), [])
    assert np.array_equal(anew.at_16k, recorded.taken.recording.samples)
    assert anew.speech_probability.all()
    assert not anew.misheard
    deaf = heard_anew(recorded, SameRate(), LoudnessDetector(), [Interval(0.0, 1.0)]).speech_probability
    assert not deaf[:31].any()
    assert deaf[32:].all()


def test_two_channels_that_are_alike_were_heard_well() -> None:
    given = (replace(b, channels=np.stack([b.samples] * 2, axis=1)) for b in heard((SPEECH, 2.0)))
    recorded, _, _ = record(given)
    assert not recorded.misheard


@pytest.mark.parametrize(("waiting", "kept_first"), [(2.0, 2.0), (25.0, 10.0)])
def test_what_has_been_waiting_is_on_disk_before_any_of_it_is_listened_to(
    waiting: float, kept_first: float
) -> None:
    """As what was said while the question was spoken, on a machine that is busy with something else."""
    paper, kept = Paper(), []

    class Watching(LoudnessEar):
        def push(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
            kept.append(paper.frames / RATE)
            return super().push(samples)

    def given() -> Iterator[Block]:
        for block in heard((SPEECH, 1.0), (SILENCE, 29.0)):
            yield replace(block, more=block.start < START + waiting)

    ear = Ear(RATE, SameRate(), Watching())
    take = Take(Opening(START), EndRules(end_silence=0), ear, paper, SteadyLine())
    desk = Desk(1e9)
    recorded = take.record(given(), desk, desk)
    assert kept[0] == pytest.approx(kept_first, abs=0.1)
    assert recorded.duration == paper.frames / RATE == pytest.approx(30.0, abs=0.1)
    assert len(recorded.at_16k) == paper.frames
