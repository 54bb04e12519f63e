"""What doctor hears while it speaks, in a room made of arrays."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from numpy.typing import NDArray

from voicecoach.cli.checks.listening import listen
from voicecoach.errors import DeviceLost
from voicecoach.ports import Stop
from voicecoach.sound.block import Block
from voicecoach.speech import Recording

RATE = 16_000
BLOCK = 480


class Room:
    """A loudspeaker and a microphone in one room, twenty times faster than real."""

    samplerate = RATE
    channels = 1

    def __init__(self, background: float, echo: float, *, overflows: int = 0) -> None:
        """``background``: its amplitude, 0..1; ``echo``: how loud the loudspeaker is at the microphone."""
        self._background = background
        self._echo = echo
        self._overflows = overflows
        self._now = 100.0
        self._random = np.random.default_rng(0)
        self._playing: tuple[float, Recording] | None = None

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        start = self._now
        self._playing = (start, recording)
        while self._now < start + recording.duration:
            time.sleep(0.001)
        return start + recording.duration

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        yield self._blocks()

    def _blocks(self) -> Iterator[Block]:
        while True:
            sound = self._random.uniform(-self._background, self._background, BLOCK) + self._heard()
            clipped: NDArray[np.int16] = (np.clip(sound, -1, 1) * 32767).astype(np.int16)
            yield Block(clipped, self._now, overflowed=self._overflows > 0)
            self._overflows -= 1
            self._now += BLOCK / RATE
            time.sleep(0.002)

    def _heard(self) -> NDArray[np.float32]:
        found = np.zeros(BLOCK, np.float32)
        if self._playing:
            start, recording = self._playing
            at = round((self._now - start) * RATE) + np.arange(BLOCK)
            inside = (at >= 0) & (at < len(recording.samples))
            found[inside] = self._echo * recording.samples[at[inside]]
        return found


def sentence(amplitude: float = 0.5) -> Recording:
    tone = amplitude * np.sin(2 * np.pi * 300 * np.arange(2 * RATE) / RATE)
    return Recording(tone.astype(np.float32), RATE)


def test_the_background_and_the_sentence_are_measured_apart() -> None:
    room = Room(background=0.001, echo=0.1)
    heard = listen(room, room, sentence())
    # A uniform noise of amplitude a has a power of a^2 / 3, a sine one of a^2 / 2.
    assert heard.noise_floor == pytest.approx(-64.8, abs=0.5)
    assert heard.speech_level == pytest.approx(-29.0, abs=1.5)
    assert heard.clipped_share == 0
    assert heard.overflows == 0


def test_a_sentence_that_does_not_reach_the_microphone_was_not_heard() -> None:
    room = Room(background=0.01, echo=0.0)
    assert listen(room, room, sentence()).speech_level is None


def test_without_a_sentence_only_the_background_is_measured() -> None:
    room = Room(background=0.01, echo=1.0)
    heard = listen(room, room, None)
    assert heard.speech_level is None
    assert heard.noise_floor == pytest.approx(-44.8, abs=0.5)


def test_digital_silence_is_no_background() -> None:
    room = Room(background=0.0, echo=0.0)
    assert listen(room, room, sentence()).noise_floor is None


def test_clipping_and_lost_sound_are_counted() -> None:
    room = Room(background=0.001, echo=4.0, overflows=2)
    heard = listen(room, room, sentence())
    assert heard.clipped_share > 0.1
    assert heard.overflows == 2


def test_a_loudspeaker_that_is_lost_is_an_error() -> None:
    class Broken(Room):
        def play(self, recording: Recording, stop: Stop | None = None) -> float:
            raise DeviceLost("The loudspeaker has gone; connect it again.")

    room = Broken(background=0.01, echo=0.0)
    with pytest.raises(DeviceLost):
        listen(room, room, sentence())
