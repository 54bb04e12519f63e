"""The question in the microphone, mixed in at known levels and delays."""

import numpy as np
import pytest

from voicecoach.measure.echo import echo
from voicecoach.measure.levels import levels, mean_level
from voicecoach.speech import SAMPLERATE, Samples


def talk(seconds: float, seed: int) -> Samples:
    """Noise with the slope and the swelling of speech, at -26 dB on the whole."""
    chance = np.random.default_rng(seed)
    sound = np.convolve(chance.normal(0, 1, round(seconds * SAMPLERATE)), 0.8 ** np.arange(40), "same")
    sound *= np.abs(np.sin(np.arange(len(sound)) / SAMPLERATE * 2 * np.pi * 2)) + 0.05
    return np.asarray(sound * 0.05 / np.sqrt(np.mean(sound**2)), np.float32)


def room(sound: Samples, samples: int, delay: float, gain: float) -> Samples:
    """``sound`` as it comes back: late, softer, with two reflections."""
    heard = np.zeros(samples, np.float32)
    for late, strength in ((0.0, 1.0), (0.004, 0.4), (0.011, -0.3)):
        at = round((delay + late) * SAMPLERATE)
        part = sound[: max(0, samples - at)]
        heard[at : at + len(part)] += gain * strength * part
    return heard


QUESTION, ANSWER = talk(3, 1), talk(4, 2)
SPEECH = mean_level(levels(ANSWER))


def recording(delay: float, gain: float) -> Samples:
    """The question from 0 to 3 s, heard ``delay`` later; the answer from 4 s on; quiet noise throughout."""
    samples = np.random.default_rng(3).normal(0, 1e-4, 9 * SAMPLERATE).astype(np.float32)
    samples[4 * SAMPLERATE : 8 * SAMPLERATE] += ANSWER
    return samples + room(QUESTION, len(samples), delay, gain)


@pytest.mark.parametrize("delay", [0.0, 0.03, 0.25, 0.9])
@pytest.mark.parametrize("gain", [1.0, 0.1, 0.02])
def test_the_echo_has_the_delay_and_the_level_it_was_mixed_with(delay: float, gain: float) -> None:
    found = echo(recording(delay, gain), QUESTION, 3.0, SPEECH)
    assert found is not None
    assert found.delay == pytest.approx(delay, abs=0.001)
    true = mean_level(levels(room(QUESTION, 3 * SAMPLERATE, 0, gain))) - SPEECH
    assert found.level == pytest.approx(true, abs=1.5)


def test_what_comes_late_is_heard_in_a_recording_that_begins_when_the_question_has_ended() -> None:
    found = echo(recording(0.3, 0.2)[3 * SAMPLERATE :], QUESTION, 0.0, SPEECH)
    assert found is not None
    assert found.delay == pytest.approx(0.3, abs=0.001)
    assert found.level == pytest.approx(-14, abs=4)


def test_a_recording_without_the_question_has_no_echo() -> None:
    assert echo(recording(0, 0), QUESTION, 3.0, SPEECH) is None
    assert echo(recording(0, 0)[3 * SAMPLERATE :], QUESTION, 0.0, SPEECH) is None


def test_who_talks_over_the_question_is_no_echo() -> None:
    over = recording(0, 0)
    over[: 4 * SAMPLERATE] += ANSWER
    assert echo(over, QUESTION, 3.0, SPEECH) is None


def test_silence_has_no_echo() -> None:
    nothing = np.zeros(0, np.float32)
    assert echo(nothing, QUESTION, 3.0, SPEECH) is None
    assert echo(ANSWER, nothing, 3.0, SPEECH) is None
    assert echo(np.zeros(SAMPLERATE, np.float32), QUESTION, 0.0, SPEECH) is None
