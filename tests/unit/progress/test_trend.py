"""Where a figure goes over weeks."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.progress.giving import FIRST, PACE, UMS
from voicecoach.bands import DESK
from voicecoach.coach.verdicts import for_better
from voicecoach.progress.robust import rises, slope
from voicecoach.progress.trend import MOST, points, trend


def daily(*values: float) -> list[tuple[date, float]]:
    return [(FIRST + timedelta(days=day), value) for day, value in enumerate(values)]


def test_the_direction_of_a_figure_that_only_varies_is_hardly_ever_told() -> None:
    chance = random.Random(3)
    told = 0
    for _ in range(400):
        found = trend(UMS, daily(*(abs(chance.gauss(6, 3)) for _ in range(20))))
        assert found is not None
        told += found.change.direction != "unchanged"
    assert told / 400 < 0.06


def test_what_falls_by_more_than_its_noise_falls() -> None:
    found = trend(UMS, daily(10, 9, 9, 7, 8, 6, 5, 4))
    assert found is not None
    assert (found.change.direction, for_better(found.change, DESK)) == ("down", True)
    assert found.change.before == pytest.approx(10, abs=0.7)
    assert found.change.after == pytest.approx(4.3, abs=0.7)


def test_a_sure_change_that_is_smaller_than_the_noise_is_none() -> None:
    found = trend(PACE, daily(150, 151, 152, 153, 154, 155, 156, 157))
    assert found is not None
    assert found.change.direction == "unchanged"
    assert found.change.after - found.change.before == pytest.approx(7)


def test_of_four_days_nothing_is_told_and_of_none_there_is_no_line() -> None:
    found = trend(UMS, daily(20, 15, 10, 5))
    assert found is not None
    assert (found.known, found.change.direction) == (False, "unchanged")
    assert trend(UMS, []) is None


def test_one_odd_day_turns_nothing_around() -> None:
    found = trend(UMS, daily(10, 9, 8, 7, 6, 5, 4, 40))
    assert found is not None
    assert found.change.before > found.change.after


def test_many_days_become_weeks_and_many_weeks_months() -> None:
    assert len(points(daily(*range(MOST)))) == MOST
    weeks = points(daily(*range(100)))
    assert len(weeks) == 15
    assert weeks[0].answers == 7
    assert [point.day.weekday() for point in weeks] == [0] * 15
    months = points(daily(*range(600)))
    assert (len(months), months[0].value) == (20, 13.0)  # 27 days of January
    assert len(points(daily(*range(4000)))) == MOST


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=12))
def test_the_test_of_mann_and_kendall_sees_order_and_nothing_else(values: list[int]) -> None:
    assert rises(values) == pytest.approx(-rises([-value for value in values]))
    assert rises(values) == pytest.approx(rises([value**3 for value in values]))
    assert rises([1] * len(values)) == 0


def test_it_agrees_with_a_published_example() -> None:
    """n = 5 in order: S = 10, its variance 16.67, so z = 9 / 4.08 (Gilbert 1987, 16.4)."""
    assert rises([1, 2, 3, 4, 5]) == pytest.approx(9 / (50 / 3) ** 0.5)
    # Two that are equal: S = 9, and 2 * 1 * 9 / 18 = 1 less.
    assert rises([1, 2, 2, 4, 5]) == pytest.approx(8 / (50 / 3 - 1) ** 0.5)


def test_a_line_goes_through_most_points() -> None:
    assert slope([(0, 0), (1, 2), (2, 4), (3, 6), (4, 99)]) == pytest.approx(2)
    assert slope([(1, 5), (1, 7)]) == 0.0
