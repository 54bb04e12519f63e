"""A line as high as a letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from voicecoach.presenting.sparkline import BARS, sparkline


def test_the_lowest_is_low_and_the_highest_high() -> None:
    assert sparkline([1, 2, 3], 10) == "\u2581\u2585\u2588"
    assert sparkline([], 10) == ""
    assert sparkline([5, 5], 10) == "\u2581\u2581"


def test_noise_is_no_mountain() -> None:
    assert sparkline([150, 151, 150], 10, least=30) == "\u2581\u2581\u2581"


def test_more_than_there_is_room_for_are_joined() -> None:
    assert sparkline([0, 0, 4, 4, 8, 8], 3) == "\u2581\u2585\u2588"


@given(st.lists(st.floats(-1e6, 1e6), max_size=80), st.integers(1, 30), st.floats(0, 1e6))
def test_it_is_never_wider_than_its_room(values: list[float], room: int, least: float) -> None:
    drawn = sparkline(values, room, least)
    assert len(drawn) == min(len(values), room)
    assert set(drawn) <= set(BARS)
