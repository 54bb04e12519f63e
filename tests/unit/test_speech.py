"""The vocabulary: intervals and recordings."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.speech import Interval, Recording

TIMES = st.floats(0, 1e4)


@given(TIMES, TIMES, TIMES, TIMES)
def test_overlap_is_symmetric_and_never_longer_than_either(a: float, b: float, c: float, d: float) -> None:
    one, two = Interval(min(a, b), max(a, b)), Interval(min(c, d), max(c, d))
    assert one.overlap(two) == two.overlap(one)
    assert 0 <= one.overlap(two) <= min(one.duration, two.duration) + 1e-9


@pytest.mark.parametrize(("start", "end"), [(-0.1, 1), (2, 1), (float("nan"), 1)])
def test_an_interval_that_is_none_is_refused(start: float, end: float) -> None:
    with pytest.raises(ValueError, match="not an interval"):
        Interval(start, end)


def test_a_part_ends_where_the_recording_ends() -> None:
    recording = Recording(np.arange(8, dtype=np.float32), 4)
    assert recording.duration == 2
    assert recording.part(Interval(1.5, 9)).samples.tolist() == [6, 7]
