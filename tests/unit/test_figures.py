"""The table of figures, and that what is said of an answer agrees with it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.deliveries import ABOUT, GOOD_SOUND, delivery
from tests.unit.measure.sound import answer, measure
from voicecoach.circumstances import Circumstances
from voicecoach.coach.coaching import coach
from voicecoach.delivery import Delivery, Phrase
from voicecoach.figures import FIELDS, FIGURES, can_be_told
from voicecoach.speech import Interval

COUNTED_OR_KEPT = {
    *("phonation_time", "word_count", "syllable_count", "speech", "indicative"),
    *("possible_fillers", "words_dropped", "off", "uncounted"),
}
"""Fields that are no figures: counts that rates are made of, and what is shown beside them."""


def test_every_field_of_a_delivery_is_described_once() -> None:
    with_another = {field for figure in FIGURES for field in figure.with_it}
    described = set(FIELDS) | with_another | COUNTED_OR_KEPT | {"lexical_fillers_per_minute"}
    assert described == {field.name for field in fields(Delivery)}
    assert len({figure.name for figure in FIGURES}) == len(FIGURES)


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_a_figure_has_a_value_where_it_was_measured_and_none_where_it_is_empty(figure: object) -> None:
    assert figure in FIGURES
    usual = delivery(fillers=3, lexical=2)
    unknown: dict[str, Any] = {field: 1.0 for field in FIELDS if getattr(usual, field) is None}
    measured = replace(usual, **unknown)
    empty = replace(delivery(length=None, words=None, latency=None, pauses=()))
    one = next(each for each in FIGURES if each is figure)
    hesitations = one.name == "possible hesitations"
    value = one.of(replace(measured, word_count=None) if hesitations else measured)
    assert (value is None) == (one.field == "pace")  # over one window there is no course
    assert one.field == "articulation_rate" or one.of(empty) is None
    if value is not None:
        assert one.written(value).split()[0] == f"{value:.{one.decimals}f}"


def test_fifteen_decibels_cost_the_pace_over_time_and_not_the_remark_on_speech_rate() -> None:
    """The remark was dropped because its topic, pace, happened to be the name of a refused field."""
    samples, speech, pitch = answer(20, [(1, 9), (11, 19)])
    noise = np.random.default_rng(1).normal(0, 0.0151, len(samples)).astype(np.float32)
    quality, told = measure(samples + noise, speech, pitch, None)
    assert quality.snr_db == pytest.approx(15.5, abs=0.4)
    assert {"pace", "articulation_rate", "silent_pauses"} <= set(quality.refused)
    assert told.speech_rate.syllables_per_second is not None
    about = {remark.topic: remark for remark in coach(Circumstances(), quality, told).remarks}
    assert about["pace"].figures == ("speech_rate",)
    assert "silent_pauses" not in about


@given(
    st.sets(st.sampled_from(sorted(FIELDS))),
    st.sampled_from([60.0, 105.0, 150.0, 220.0]),
    st.sampled_from([3.0, 7.0]),
    st.integers(0, 20),
    st.floats(0, 9),
)
def test_nothing_is_said_that_rests_on_a_refused_figure(
    refused: set[str], wpm: float, articulation: float, fillers: int, pause: float
) -> None:
    figures = replace(
        delivery(
            wpm=wpm,
            articulation=articulation,
            fillers=fillers,
            lexical=fillers,
            pauses=(Interval(20.0, 20.0 + pause),),
        ),
        pitch_variation=1.0,
        phrase_end_fade=20.0,
        hedges=tuple(Phrase(t, t + 0.5, "maybe") for t in range(10)),
    )
    quality = replace(GOOD_SOUND, refused=tuple(refused))
    for remark in coach(ABOUT, quality, figures).remarks:
        assert set(remark.figures) <= set(FIELDS)
        assert not refused.intersection(remark.figures)


def test_what_is_no_figure_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        can_be_told(("tempo",), ())
