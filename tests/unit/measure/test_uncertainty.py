"""How sure a figure is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voicecoach.measure.uncertainty import is_indicative, per_minute, poisson_interval


@pytest.mark.parametrize(
    ("count", "low", "high"), [(0, 0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (100, 81.36, 121.63)]
)
def test_the_poisson_interval_is_the_tabulated_one(count: int, low: float, high: float) -> None:
    assert poisson_interval(count) == pytest.approx((low, high), rel=1e-3, abs=1e-3)


def test_five_in_ninety_seconds_are_three_a_minute_give_or_take() -> None:
    rate = per_minute(5, 90)
    assert rate is not None
    assert (rate.value, rate.low, rate.high) == pytest.approx((3.33, 1.08, 7.78), abs=0.01)


@pytest.mark.parametrize("seconds", [None, 0.0])
def test_no_time_has_no_rate(seconds: float | None) -> None:
    assert per_minute(3, seconds) is None


@settings(deadline=None)
@given(st.integers(0, 500))
def test_the_interval_holds_the_count(count: int) -> None:
    low, high = poisson_interval(count)
    assert low <= count <= high


def test_rates_settle_after_half_a_minute() -> None:
    assert is_indicative(29.9)
    assert not is_indicative(30)
    assert not is_indicative(None)
