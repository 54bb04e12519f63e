"""The telephone rings as the standard says."""

from __future__ import annotations

import numpy as np
import pytest

from voicecoach.line.band import RATE
from voicecoach.line.path import LINES
from voicecoach.line.tones import LEVEL, RINGS, ringing
from voicecoach.settings import declared


@pytest.mark.parametrize("country", RINGS)
def test_tone_and_silence_follow_the_cadence(country: str) -> None:
    ring = RINGS[country]
    sound = ringing(ring, 2)
    assert sound.duration == pytest.approx(2 * ring.period)
    # 50 ms see through the wavering of a modulated tone.
    loud = np.convolve(np.abs(sound.samples), np.ones(400) / 400, "same") > 0.02
    edges = np.flatnonzero(np.diff(np.concatenate([[0], loud.astype(int), [0]]))) / RATE
    expected = np.cumsum([0.0, *ring.cadence, *ring.cadence])[: len(edges)]
    assert np.allclose(edges, expected, atol=0.02)


@pytest.mark.parametrize("country", RINGS)
def test_the_tone_has_the_frequencies_and_the_level_of_the_standard(country: str) -> None:
    ring = RINGS[country]
    tone = ringing(ring).samples[: round(ring.cadence[0] * RATE)].astype(np.float64)
    spectrum = np.abs(np.fft.rfft(tone * np.hanning(len(tone)), 8 * RATE))
    for frequency in ring.frequencies:
        near = np.arange(round(8 * (frequency - 4)), round(8 * (frequency + 4)) + 1)
        assert near[np.argmax(spectrum[near])] / 8 == pytest.approx(frequency, abs=1.0)
        assert spectrum[near].max() > 0.5 * spectrum.max()
    assert 10 * np.log10(np.mean(tone**2)) == pytest.approx(LEVEL, abs=0.3)
    assert np.max(np.abs(tone)) < 1


def test_every_country_and_line_can_be_asked_for() -> None:
    assert sorted(declared.COUNTRIES) == sorted(RINGS)
    assert sorted(declared.LINES) == sorted(LINES)
