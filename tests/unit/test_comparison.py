"""What changed between two attempts."""

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.deliveries import delivery
from voicecoach.coach.comparison import changes


def test_half_the_fillers_in_the_same_time_is_less() -> None:
    found = {c.figure.name: c for c in changes(delivery(fillers=10), delivery(fillers=4))}
    assert found["filled pauses"].direction == "down"
    assert (found["filled pauses"].before, found["filled pauses"].after) == (10.0, 4.0)
    assert found["pace"].direction == "unchanged"


def test_a_figure_that_one_attempt_lacks_is_not_compared() -> None:
    labels = {c.figure.name for c in changes(delivery(words=None, wpm=None), delivery())}
    assert "pace" not in labels
    assert "filler words" not in labels
    assert "answer length" in labels


def test_a_figure_that_a_recording_cannot_carry_is_not_compared() -> None:
    labels = {c.figure.name for c in changes(delivery(fillers=9), delivery(), {"filled_pauses"})}
    assert "filled pauses" not in labels
    assert "pace" in labels


@given(st.floats(60, 300), st.floats(0.93, 1.07))
def test_differences_inside_the_dead_band_are_called_unchanged(wpm: float, factor: float) -> None:
    found = {c.figure.name: c for c in changes(delivery(wpm=wpm), delivery(wpm=wpm * factor))}
    assert found["pace"].direction == "unchanged"


@given(st.floats(1, 300), st.floats(1, 300))
def test_swapping_the_attempts_swaps_the_direction(one: float, two: float) -> None:
    opposite = {"up": "down", "down": "up", "unchanged": "unchanged"}
    forth = changes(delivery(length=one), delivery(length=two))
    back = changes(delivery(length=two), delivery(length=one))
    assert [opposite[c.direction] for c in forth] == [c.direction for c in back]
