"""What the bench measures with and how it draws it; the measuring itself is the bench."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tools.bench.answers import RATE, answer, words_a_piece
from tools.bench.chart import HEIGHT, WIDTH, Line, chart

LENGTHS = (15, 60, 120, 300)
SECONDS = st.tuples(*[st.floats(0.1, 400) for _ in LENGTHS])


@pytest.mark.parametrize("seconds", [15, 60, 300])
def test_an_answer_has_its_length_and_ends_differently_each_turn(seconds: int) -> None:
    answers = [answer(seconds, 20, turn) for turn in range(5)]
    assert {len(one) for one in answers} == {seconds * RATE}
    before = max(0, seconds - 20) * RATE
    for one, other in itertools.pairwise(answers):
        assert np.array_equal(one[:before], other[:before])
        assert not np.array_equal(one[before:], other[before:])
    # The last phrase is over, but not for long.
    last = [np.flatnonzero(np.abs(one) > 0.01)[-1] / RATE for one in answers]
    assert all(seconds - 1.0 < at < seconds - 0.3 for at in last)


def test_a_recogniser_writes_as_much_as_people_say() -> None:
    assert 3 * 10 <= words_a_piece(120, 3.0) <= 3 * 26


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SECONDS, min_size=1, max_size=4))
def test_every_figure_is_in_the_picture(figures: list[tuple[float, ...]]) -> None:
    lines = [Line(f"<{place}>", dict(zip(LENGTHS, each, strict=True))) for place, each in enumerate(figures)]
    picture = ET.fromstring(chart("a & b", lines))  # noqa: S314 - our own
    places = [
        (float(one.attrib["cx"]), float(one.attrib["cy"])) for one in picture if one.tag.endswith("circle")
    ]
    assert len(places) == sum(map(len, figures))
    assert all(0 < across < WIDTH and 0 < down < HEIGHT for across, down in places)
    names = [one for one in picture if (one.text or "").startswith("<")]
    heights = sorted(float(one.attrib["y"]) for one in names)
    assert len(heights) == len(figures)
    assert all(lower - upper > 12 for upper, lower in itertools.pairwise(heights))
