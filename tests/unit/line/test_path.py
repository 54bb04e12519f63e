"""What a telephone line does to a voice."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.support.comparing import find
from tests.support.sox import sox_decoded, sox_encoded
from voicecoach.adapters.decoding import decode
from voicecoach.adapters.mobile_codec import amr
from voicecoach.line import path
from voicecoach.line.band import HIGHEST, LOWEST, RATE, band_limited, speech_level
from voicecoach.line.g711 import PCM
from voicecoach.line.loss import PACKET, concealed, lost_packets
from voicecoach.line.path import HEARD_LEVEL, LINES, Law, by_telephone
from voicecoach.resources import folder
from voicecoach.speech import Recording

FLUENT = folder("audio_fixtures") / "fluent.flac"


@pytest.fixture(scope="module")
def speech() -> Recording:
    """Ten seconds of an answer at 16 kHz."""
    recording = decode(FLUENT)
    return Recording(recording.samples[: 10 * recording.samplerate], recording.samplerate)


def outside_band(recording: Recording) -> float:
    """Energy outside the telephone band over that inside, dB."""
    power = np.abs(np.fft.rfft(recording.samples)) ** 2
    frequency = np.fft.rfftfreq(len(recording.samples), 1 / recording.samplerate)
    inside = (frequency >= LOWEST) & (frequency <= HIGHEST)
    return float(10 * np.log10(power[~inside].sum() / power[inside].sum()))


@pytest.mark.parametrize("name", LINES)
def test_nothing_outside_the_band_comes_through(speech: Recording, name: str) -> None:
    heard = by_telephone(speech, LINES[name], mobile=amr)
    assert heard.samplerate == RATE
    assert outside_band(speech) > -20
    assert outside_band(heard) < -40


@pytest.mark.parametrize("name", LINES)
def test_a_voice_comes_through_in_time_and_at_its_level(speech: Recording, name: str) -> None:
    heard = by_telephone(speech, LINES[name], mobile=amr)
    assert heard.duration == pytest.approx(speech.duration, abs=1e-3)
    level = speech_level(heard.samples)
    assert level is not None
    assert level == pytest.approx(HEARD_LEVEL, abs=1.0)
    middle = Recording(speech.samples[2 * 16_000 : 8 * 16_000], 16_000)
    found = find(middle, heard)
    assert found.start == pytest.approx(2.0, abs=0.001)
    assert found.likeness > 0.4


@pytest.mark.sox
@pytest.mark.parametrize(("law", "sox"), [("mulaw", "u-law"), ("alaw", "a-law")])
def test_an_answer_sounds_sample_by_sample_as_through_sox(
    speech: Recording, law: Law, sox: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = by_telephone(speech, LINES["landline"], law)

    def codec(pcm: PCM) -> PCM:
        return sox_decoded(sox_encoded(pcm, sox), sox)

    monkeypatch.setitem(path._CODECS, law, codec)
    assert np.array_equal(ours.samples, by_telephone(speech, LINES["landline"], law).samples)


def test_the_same_sound_comes_through_the_same_way_every_time(speech: Recording) -> None:
    first, second = (by_telephone(speech, LINES["bad"]) for _ in range(2))
    assert np.array_equal(first.samples, second.samples)


@pytest.mark.parametrize("frames", [0, 1, 100, 16_001])
def test_silence_and_scraps_come_through_as_long_as_they_were(frames: int) -> None:
    for name, line in LINES.items():
        heard = by_telephone(Recording(np.zeros(frames, np.float32), 16_000), line, mobile=amr)
        assert abs(len(heard.samples) - frames / 2) <= 1, name
        assert np.all(np.isfinite(heard.samples))


def test_a_line_with_a_mobile_on_it_needs_its_codec(speech: Recording) -> None:
    with pytest.raises(ValueError, match="codec"):
        by_telephone(speech, LINES["mobile"])


def test_the_filter_lets_the_band_through_and_delays_nothing() -> None:
    time = np.arange(RATE) / RATE
    for frequency in (400, 1000, 3300):
        tone = np.sin(2 * np.pi * frequency * time).astype(np.float32)
        middle = slice(1000, 7000)
        assert np.allclose(band_limited(tone)[middle], tone[middle], atol=0.01), frequency
    for frequency in (50, 200, 290, 3420, 3800):
        tone = np.sin(2 * np.pi * frequency * time).astype(np.float32)
        assert np.max(np.abs(band_limited(tone)[1000:7000])) < 0.01, frequency


@given(some.integers(0, 60), some.sampled_from([0.0, 0.05, 0.5]), some.sampled_from([1.0, 3.0]))
def test_where_no_packet_is_lost_nothing_changes(count: int, share: float, burst: float) -> None:
    chance = np.random.default_rng(count)
    sound = chance.standard_normal(count * PACKET).astype(np.float32)
    lost = lost_packets(count, share, burst, chance)
    heard = concealed(sound, lost)
    assert len(heard) == len(sound)
    kept = ~np.repeat(lost | np.concatenate([[False], lost[:-1]]), PACKET)
    assert np.array_equal(heard[kept], sound[kept])


def test_packets_get_lost_as_often_and_as_long_as_they_should() -> None:
    lost = lost_packets(200_000, 0.05, 2.0, np.random.default_rng(1))
    runs = np.count_nonzero(np.diff(lost.astype(int)) == 1)
    assert lost.mean() == pytest.approx(0.05, abs=0.003)
    assert lost.sum() / runs == pytest.approx(2.0, abs=0.1)


def test_a_lost_packet_is_filled_with_the_voice_and_a_long_gap_fades() -> None:
    hum = np.sin(2 * np.pi * 100 * np.arange(RATE) / RATE).astype(np.float32)
    one, many = np.zeros(50, bool), np.zeros(50, bool)
    one[20] = many[20:28] = True
    assert np.allclose(concealed(hum, one)[: 21 * PACKET], hum[: 21 * PACKET], atol=0.25)
    faded = concealed(hum, many)
    assert np.max(np.abs(faded[20 * PACKET : 21 * PACKET])) > 0.7
    assert np.max(np.abs(faded[23 * PACKET : 28 * PACKET])) == 0
