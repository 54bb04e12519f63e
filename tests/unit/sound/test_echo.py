"""The question's own sound is taken out of what the microphone hears, and nothing of the candidate."""

from __future__ import annotations

import numpy as np
import pytest

from testbed.spoken import spoken
from voicecoach import bootstrap
from voicecoach.circumstances import Circumstances
from voicecoach.line.path import LINES, by_telephone
from voicecoach.sound.echo import TAIL, without_echo
from voicecoach.sound.frames import HOP
from voicecoach.sound.resampling import resampled
from voicecoach.speech import SAMPLERATE, Recording, Samples

REPLIES = (
    "Well, last year a parcel went missing, and I found it.",
    "I enjoy helping people, and I have done it for three years.",
)
LATE = 0.12
"""Seconds by which the loudspeaker is heard late."""
pytestmark = [pytest.mark.voice, pytest.mark.slow]


@pytest.fixture(scope="module")
def question() -> Samples:
    """A question over the line, 16 kHz."""
    heard = by_telephone(
        Recording(spoken("How do you deal with an angry customer?"), SAMPLERATE), LINES["clean"]
    )
    return resampled(heard.samples, heard.samplerate, SAMPLERATE)


def in_a_room(question: Samples, latency: float, loudness: float | None, said: str = REPLIES[0]) -> Samples:
    """``said``, ``latency`` after the question, with its echo from a room and a whisper of noise."""
    chance = np.random.default_rng(4)
    reply = spoken(said, "en-us+f3")
    reply = reply[np.flatnonzero(np.abs(reply) > 0.02)[0] :]
    first = len(question) + round(latency * SAMPLERATE)
    heard = 0.001 * chance.standard_normal(first + len(reply) + 2 * SAMPLERATE)
    heard[first : first + len(reply)] += reply
    if loudness is not None:
        fading = chance.standard_normal(SAMPLERATE // 2) * 10 ** (-3 * np.arange(SAMPLERATE // 2) / 8000)
        fading[0] = 6.0
        echo = np.convolve(question, fading / np.sqrt(np.sum(np.square(fading))))
        echo *= loudness * np.sqrt(np.mean(np.square(reply)) / np.mean(np.square(question)))
        late = round(LATE * SAMPLERATE)
        room = min(len(echo), len(heard) - late)
        heard[late : late + room] += echo[:room]
    return heard.astype(np.float32)


@pytest.mark.parametrize("loudness", [None, 0.1, 0.5, 1.0], ids=["headset", "faint", "clear", "as loud"])
@pytest.mark.parametrize("latency", [-1.2, -0.4, 0.2, 3.0])
@pytest.mark.parametrize("said", REPLIES, ids=["well", "vowel"])
def test_the_reply_begins_where_it_began(
    question: Samples, said: str, latency: float, loudness: float | None
) -> None:
    end = len(question) / SAMPLERATE
    heard = in_a_room(question, latency, loudness, said)
    delivery = bootstrap.analyst().analyse(heard, Circumstances(question_end=end)).delivery
    assert delivery.response_latency == pytest.approx(latency, abs=0.1)


def test_without_an_echo_nothing_is_touched(question: Samples) -> None:
    heard = in_a_room(question, 0.5, None)
    assert without_echo(heard, len(question) / SAMPLERATE) is heard


def test_after_the_question_nothing_is_touched(question: Samples) -> None:
    heard = in_a_room(question, 1.0, 1.0)
    cleaned = without_echo(heard, len(question) / SAMPLERATE)
    last = len(question) + round((TAIL + HOP) * SAMPLERATE)
    assert np.array_equal(cleaned[last:], heard[last:])
    assert np.sum(np.square(cleaned[:last])) < 0.01 * np.sum(np.square(heard[:last]))


@pytest.mark.parametrize("frames", [0, 1, 100, 20_000])
def test_scraps_and_silence_come_back_as_they_are(frames: int) -> None:
    scrap = np.zeros(frames, np.float32)
    assert np.array_equal(without_echo(scrap, 5.0), scrap)
    assert np.array_equal(without_echo(scrap, 0.0), scrap)
