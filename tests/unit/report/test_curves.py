"""What is drawn of an answer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from testbed.analyses import HESITANT, SILENCE
from voicecoach.report import drawing
from voicecoach.report.curves import Curve, Point, loudness, pace_in_words, pitch, waveform
from voicecoach.speech import SAMPLERATE, Engine, Interval, PitchTrack, Transcript, Word


def tone(*parts: tuple[float, float]) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """Of (amplitude, seconds)."""
    pieces = [a * np.sin(2 * np.pi * 200 * np.arange(round(s * SAMPLERATE)) / SAMPLERATE) for a, s in parts]
    return np.concatenate(pieces).astype(np.float32)


def test_a_waveform_is_high_where_it_is_loud_and_flat_where_nothing_is() -> None:
    shape = waveform(tone((0.5, 1.0), (0.0, 1.0), (0.05, 1.0)))
    assert len(shape.peaks) == 60
    assert set(shape.peaks[2:18]) == {100}
    assert set(shape.peaks[22:38]) == {0}
    assert 20 < shape.peaks[50] < 45  # a tenth is shown as a third
    assert all(body <= peak for body, peak in zip(shape.body, shape.peaks, strict=True))


def test_an_hour_has_no_more_bins_than_are_seen_and_nothing_has_none() -> None:
    assert len(waveform(np.zeros(SAMPLERATE * 1000, np.float32)).peaks) == 4000
    assert waveform(np.zeros(0, np.float32)).peaks == ()
    assert drawing.area(()) == ""


def test_pace_is_counted_in_words_a_minute_pauses_included() -> None:
    # A word a second for 20 s, then two a second for 20 s.
    words = [Word(t, t + 0.3, "word") for t in range(20)]
    words += [Word(20 + t / 2, 20.3 + t / 2, "word") for t in range(40)]
    analysis = replace(
        HESITANT,
        transcript=Transcript(Engine("given"), "en", tuple(words)),
        delivery=replace(HESITANT.delivery, speech=(Interval(0.0, 40.0),), word_count=60),
    )
    points = pace_in_words(analysis).points
    assert [point.time for point in points] == [7.5, 12.5, 17.5, 22.5, 27.5, 32.5]
    assert points[0].value == pytest.approx(60)
    assert points[-1].value == pytest.approx(120)
    assert [round(point.value or 0) for point in points] == sorted(
        round(point.value or 0) for point in points
    )


def test_no_pace_is_made_up_where_there_are_no_words() -> None:
    assert pace_in_words(SILENCE).points == ()
    assert pace_in_words(replace(HESITANT, words_refused="not what was said")).points == ()


def test_loudness_is_told_from_its_median_and_broken_by_pauses() -> None:
    speech = (Interval(0.0, 1.0), Interval(2.0, 3.0))
    curve = loudness(tone((0.5, 1.0), (0.0, 1.0), (0.05, 1.0)), speech)
    there = {round(point.time, 2): point.value for point in curve.points}
    assert there[1.55] is None
    assert (there[0.55] or 0) - (there[2.55] or 0) == pytest.approx(20, abs=0.5)


def test_pitch_is_told_in_semitones_from_its_median() -> None:
    hertz = np.r_[np.full(50, 100), np.full(51, 200), np.full(50, np.nan)].astype(np.float32)
    track = PitchTrack(hertz, np.ones(151, np.float32), 0.02)
    curve = pitch(track, (Interval(0.0, 3.0),))
    values = [point.value for point in curve.points]
    assert values[0] == pytest.approx(-12, abs=0.01)
    assert values[15] == pytest.approx(0, abs=0.01)
    assert values[-1] is None


def test_a_line_is_broken_where_there_is_nothing() -> None:
    points = (Point(0, 1.0), Point(1, 2.0), Point(2, None), Point(3, 3.0))
    path = drawing.line(Curve(points), drawing.Scale(0, 4), 4.0)
    assert path == "M0.0 75.0L250.0 50.0M750.0 25.0L750.1 25.0"


@pytest.mark.parametrize(
    ("duration", "last"), [(0.0, 0), (12.0, 12), (55.0, 50), (300.0, 300), (10_800.0, 10_800)]
)
def test_a_time_axis_has_few_round_marks(duration: float, last: float) -> None:
    found = drawing.ticks(duration)
    assert found[0] == 0
    assert found[-1] == last
    assert len(found) <= 10
