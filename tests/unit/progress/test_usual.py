"""What is usual, and what has moved away from it."""

from __future__ import annotations

import random
from statistics import NormalDist, median, quantiles

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.progress.giving import PACE, UMS
from voicecoach.progress.robust import quantile, quartile_deviations
from voicecoach.progress.usual import LATEST, moved, usual

VALUES = st.lists(st.floats(0, 300), min_size=5, max_size=40)


def test_of_four_answers_nothing_is_usual_and_of_five_the_middle_half_is() -> None:
    assert usual(PACE, [150.0] * 4) is None
    found = usual(PACE, [150.0, 120.0, 160.0, 140.0, 400.0])
    assert found is not None
    assert (found.name, found.low, found.middle, found.high, found.answers) == ("pace", 140, 150, 160, 5)


@given(VALUES)
def test_it_is_that_of_the_latest_answers_as_everybody_takes_quartiles(values: list[float]) -> None:
    found = usual(PACE, values)
    assert found is not None
    latest = values[-LATEST:]
    assert [found.low, found.middle, found.high] == pytest.approx(quantiles(latest, method="inclusive"))
    assert found.middle == pytest.approx(median(latest))


@given(VALUES, st.floats(0, 1))
def test_a_quantile_is_one_of_the_values_or_between_two(values: list[float], share: float) -> None:
    ordered = sorted(values)
    assert ordered[0] <= quantile(ordered, share) <= ordered[-1]


def test_one_odd_answer_moves_what_is_usual_by_less_than_its_noise() -> None:
    values = [148.0, 150.0, 152.0, 149.0, 151.0, 150.0, 148.0, 152.0]
    before, after = usual(PACE, values), usual(PACE, [*values, 900.0])
    assert before is not None
    assert after is not None
    assert abs(after.middle - before.middle) < PACE.least_difference


@pytest.mark.parametrize("count", range(5, 21))
def test_quartiles_of_few_values_are_nearer_together_than_those_of_many(count: int) -> None:
    place = (0.75 * (count - 1) + 1 - 0.375) / (count + 0.25)
    assert quartile_deviations(count) == pytest.approx(NormalDist().inv_cdf(place), abs=0.01)
    chance = random.Random(count)
    seen = [quantile(sorted(chance.gauss() for _ in range(count)), 0.75) for _ in range(2000)]
    assert quartile_deviations(count) == pytest.approx(sum(seen) / len(seen), abs=0.05)


@pytest.mark.parametrize("count", [5, 6, 8, 12, 20])
def test_of_values_that_only_vary_one_in_forty_has_moved(count: int) -> None:
    chance = random.Random(1)
    false = 0
    for _ in range(2000):
        found = usual(PACE, [chance.gauss(150, 40) for _ in range(count)])
        assert found is not None
        false += moved(PACE, chance.gauss(150, 40), found) != "unchanged"
    assert 0.01 < false / 2000 < 0.04


def test_what_has_moved_is_said_in_its_direction_and_never_within_the_noise() -> None:
    steady = usual(PACE, [150.0, 151.0, 149.0, 150.0, 150.0])
    assert steady is not None
    assert moved(PACE, 160.0, steady) == "unchanged"  # within 10 %
    assert moved(PACE, 170.0, steady) == "up"
    assert moved(PACE, 130.0, steady) == "down"
    few = usual(UMS, [1.0, 1.0, 1.0, 1.0, 1.0])
    assert few is not None
    assert moved(UMS, 3.0, few) == "unchanged"  # two a minute are chance
    assert moved(UMS, 3.1, few) == "up"


@settings(max_examples=50)
@given(VALUES, st.floats(0, 300))
def test_the_middle_itself_has_never_moved(values: list[float], value: float) -> None:
    found = usual(UMS, values)
    assert found is not None
    assert moved(UMS, found.middle, found) == "unchanged"
    direction = moved(UMS, value, found)
    assert direction == "unchanged" or (direction == "up") == (value > found.middle)
