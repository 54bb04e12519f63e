"""Pitch, loudness and pace by hand, and what must not change them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voicecoach.measure.loudness import loudness_variation, phrase_end_fade
from voicecoach.measure.pace import pace
from voicecoach.measure.pitch_variation import pitch_level, pitch_variation
from voicecoach.measure.silent_pauses import runs_between, silent_pauses
from voicecoach.measure.voicing import voicing
from voicecoach.speech import Interval

SECOND = 100
"""Frames."""


def melody(semitones: float, level: float = 200.0) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """Five seconds that rise and fall by ``semitones`` around ``level`` Hz, once a second."""
    time = np.arange(5 * SECOND) / SECOND
    return np.asarray(level * 2 ** (semitones * np.sin(2 * np.pi * time) / 12), np.float32)


def test_a_wave_of_three_semitones_varies_by_three_over_the_root_of_two() -> None:
    everywhere = np.ones(5 * SECOND, bool)
    assert pitch_level(melody(3), everywhere) == pytest.approx(200, rel=0.001)
    assert pitch_variation(melody(3), everywhere) == pytest.approx(3 / 2**0.5, rel=0.001)


def test_octave_jumps_and_sound_outside_speech_are_no_melody() -> None:
    pitch, speech = melody(3), np.ones(5 * SECOND, bool)
    pitch[10:30] *= 2
    speech[-SECOND:] = False
    pitch[-SECOND:] = 230
    # A whole second of them is left out on either side, so the rest is whole waves less a fifth of one.
    assert pitch_variation(pitch, speech) == pytest.approx(3 / 2**0.5, rel=0.08)


def test_under_a_second_of_voice_has_no_pitch() -> None:
    pitch = melody(3)
    pitch[SECOND - 1 :] = np.nan
    assert pitch_level(pitch, np.ones(len(pitch), bool)) is None
    assert pitch_variation(pitch, np.ones(len(pitch), bool)) is None


@settings(max_examples=30, deadline=None)
@given(st.floats(0.1, 8), st.floats(80, 300))
def test_a_higher_voice_with_the_same_melody_varies_the_same(semitones: float, level: float) -> None:
    everywhere = np.ones(5 * SECOND, bool)
    assert pitch_variation(melody(semitones, level), everywhere) == pytest.approx(
        semitones / 2**0.5, rel=0.001
    )


def syllables(levels: list[float]) -> tuple[np.ndarray, np.ndarray]:
    """A level of 20 frames for each syllable, and the times of their middles."""
    return np.repeat(np.array(levels, np.float32), 20), np.arange(len(levels)) * 0.2 + 0.105


def test_syllables_by_turns_two_db_apart_vary_by_one() -> None:
    level, nuclei = syllables([-20.0, -22.0] * 5)
    assert loudness_variation(level, nuclei) == pytest.approx(1)
    assert loudness_variation(level, nuclei[:9]) is None


def test_a_phrase_whose_last_three_syllables_are_six_db_softer_fades_by_six() -> None:
    level, nuclei = syllables([-20.0] * 5 + [-26.0] * 3)
    assert phrase_end_fade(level, nuclei, (Interval(0, 1.6),)) == pytest.approx(6)
    # Six syllables are too few for a phrase that has an end.
    assert phrase_end_fade(level, nuclei, (Interval(0.4, 1.6),)) is None
    assert phrase_end_fade(level, nuclei, ()) is None


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(-40, -10), min_size=10, max_size=30), st.floats(-20, 20))
def test_a_louder_microphone_changes_no_figure_of_loudness(levels: list[float], louder: float) -> None:
    level, nuclei = syllables(levels)
    phrase = (Interval(0, 0.2 * len(levels)),)
    for figure, turned_up in (
        (loudness_variation(level, nuclei), loudness_variation(level + np.float32(louder), nuclei)),
        (
            phrase_end_fade(level, nuclei, phrase),
            phrase_end_fade(level + np.float32(louder), nuclei, phrase),
        ),
    ):
        assert turned_up == pytest.approx(figure, abs=1e-3)


def test_pace_is_of_talk_alone_in_windows_of_fifteen_seconds() -> None:
    # 25 s of which every fifth is silent, four syllables in each second of talk.
    talking = np.arange(25 * SECOND) % (5 * SECOND) < 4 * SECOND
    times = np.array(
        [second + part for second in range(25) if second % 5 < 4 for part in (0, 0.25, 0.5, 0.75)]
    )
    found = pace(times, np.ones(len(times)), talking)
    assert [(one.start, one.end) for one in found] == [(0, 15), (5, 20), (10, 24)]
    assert [one.syllables_per_second for one in found] == [pytest.approx(4)] * 3
    assert pace(times, np.ones(len(times)), talking[: 4 * SECOND]) == ()
    assert pace(times, np.ones(len(times)), np.zeros(SECOND, bool)) == ()


def test_a_gap_of_a_quarter_second_is_a_pause_and_a_shorter_one_is_not() -> None:
    speech = (Interval(1, 2), Interval(2.2, 3), Interval(3.25, 4))
    pauses = silent_pauses(speech)
    assert pauses == (Interval(3, 3.25),)
    assert runs_between(speech, pauses) == (Interval(1, 3), Interval(3.25, 4))
    assert runs_between((), ()) == ()


@pytest.mark.parametrize(("background", "heard"), [(-70.0, True), (-25.0, False)])
def test_only_a_hum_as_loud_as_voice_hides_it(background: float, *, heard: bool) -> None:
    speech = np.zeros(300, bool)
    speech[100:200] = True
    level = np.where(speech, -20.0, background).astype(np.float32)
    periodicity = np.full(300, 0.95, np.float32)
    no_pitch = np.full(300, np.nan, np.float32)
    bands = np.zeros((300, 24), np.float32)
    found = voicing(level, bands, periodicity, no_pitch, speech)
    assert found.voiced[110:190].any() == heard
    assert not found.voiced[~speech].any()
