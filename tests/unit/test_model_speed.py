"""How models are timed and which one is recommended."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach import bootstrap
from voicecoach.models.catalogue import LADDER
from voicecoach.models.speed import COMFORTABLE, Speed, recommended, time_model, time_stand_in
from voicecoach.speech import Engine, Samples, Transcript


class Slow:
    """Takes a second to load and a quarter of a second for everything else; the first run takes longer."""

    def __init__(self) -> None:
        self.runs = 0

    def warm_up(self) -> None:
        time.sleep(0.3)

    def transcribe(self, samples: Samples) -> Transcript:
        self.runs += 1
        time.sleep(0.6 if self.runs == 1 else 0.2)
        return Transcript(Engine("slow"), "en")


def test_loading_and_transcribing_are_timed_apart_and_the_fastest_run_counts() -> None:
    slow = Slow()
    speed = time_model("base.en", slow, np.zeros(2 * 16_000, np.float32))
    assert speed.load_time == pytest.approx(0.3, abs=0.15)
    assert speed.real_time_factor == pytest.approx(0.1, abs=0.05)
    assert slow.runs == 3
    assert not speed.stand_in


def test_the_most_accurate_comfortable_model_is_recommended() -> None:
    speeds = [Speed("small.en", 0.5, None), Speed("tiny.en", 0.05, None), Speed("base.en", 0.15, 0.6)]
    best = recommended(speeds)
    assert best is not None
    assert best.model == "base.en"


def test_where_none_is_comfortable_the_fastest_is_recommended() -> None:
    best = recommended([Speed("base.en", 2.0, None), Speed("tiny.en", 0.9, None)])
    assert best is not None
    assert best.model == "tiny.en"


def test_nothing_is_recommended_from_nothing_or_from_models_outside_the_ladder() -> None:
    assert recommended([]) is None
    assert recommended([Speed("crisper", 0.01, 0.1)]) is None


@given(st.lists(st.floats(0.01, 3), min_size=1, max_size=3))
def test_a_recommendation_is_comfortable_wherever_one_is(factors: list[float]) -> None:
    speeds = [Speed(name, factor, None) for name, factor in zip(LADDER, factors, strict=False)]
    best = recommended(speeds)
    assert best in speeds
    assert best is not None
    if min(factors) <= COMFORTABLE:
        assert best.real_time_factor <= COMFORTABLE


def test_only_known_models_have_a_stand_in() -> None:
    with pytest.raises(ValueError, match="no such model"):
        time_stand_in("enormous", bootstrap.recogniser)
