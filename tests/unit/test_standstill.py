"""A machine that stood still is told from a microphone that has gone."""

from __future__ import annotations

import pytest

from voicecoach.adapters.standstill import Losses, Patience

RATE, BLOCK = 48_000, 4_800


class Clock:
    now = 1_000.0
    slept = 5_000.0

    def __call__(self) -> float:
        return self.now


def looks_until_exhausted(clock: Clock, patience: Patience, stop: float = 0.0) -> int:
    """How often one looks, every quarter of a second, before patience is lost; ``stop``: seconds for which
    everything stands still after the first look.
    """
    for looks in range(1, 1_000):
        clock.now += 0.25 + (stop if looks == 1 else 0.0)
        if patience.exhausted():
            return looks
    raise AssertionError("never")


@pytest.mark.parametrize("stop", [0.0, 3.0, 30.0, 36_000.0])
def test_only_time_that_we_saw_pass_is_time_waited(stop: float) -> None:
    clock = Clock()
    looks = looks_until_exhausted(clock, Patience(clock), stop)
    assert looks == pytest.approx(8.0 / 0.25, abs=2)


def test_what_comes_renews_the_patience() -> None:
    clock = Clock()
    patience = Patience(clock)
    for _ in range(100):
        clock.now += 0.4
        assert not patience.exhausted()
        patience.renew()


def follow(clock: Clock, *starts: float) -> list[float]:
    losses = Losses(RATE, clock, lambda: clock.slept)
    found = []
    for start in starts:
        clock.now = max(clock.now, start + BLOCK / RATE)
        found.append(losses.before(start, BLOCK))
    return found


def test_blocks_that_follow_one_another_lack_nothing() -> None:
    assert follow(Clock(), *(1_000 + 0.1 * n for n in range(50))) == [0.0] * 50


@pytest.mark.parametrize("missing", [0.3, 3.0, 6.0])
def test_what_is_missing_between_two_blocks_is_told_once(missing: float) -> None:
    later = [1_000.2 + missing, 1_000.3 + missing, 1_000.4 + missing]
    assert follow(Clock(), 1_000.0, 1_000.1, *later) == [0.0, 0.0, pytest.approx(missing), 0.0, 0.0]


def test_times_of_the_device_that_jump_are_no_loss() -> None:
    clock = Clock()
    losses = Losses(RATE, clock, lambda: 0.0)
    for number in range(50):
        clock.now = 1_000.1 + 0.1 * number
        jump = 3.0 if number == 20 else 0.0
        assert losses.before(1_000 + 0.1 * number + jump, BLOCK) == 0.0


def test_a_machine_that_slept_says_for_how_long() -> None:
    clock = Clock()
    losses = Losses(RATE, clock, lambda: clock.slept)
    clock.now = 1_000.1
    assert losses.before(1_000.0, BLOCK) == 0.0
    clock.slept += 600.0
    clock.now = 1_000.2
    assert losses.before(1_000.1, BLOCK) == pytest.approx(600.0)
