"""Listening while something is said: by the loudspeaker, then by the person."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voicecoach.ports import Loudspeaker, Microphone
from voicecoach.sound.block import Block
from voicecoach.sound.clipping import clipped_share
from voicecoach.sound.pcm import as_float
from voicecoach.speech import Recording

_QUIET = 1.0
"""Seconds of listening before the sentence."""
_SHORTEST = 2.0
_AFTER = 0.3
"""Seconds of listening after the sentence."""
_LONGEST = 20.0
_AUDIBLE = 6.0
"""dB over the background from which on something counts as heard."""
ANSWER = 5.0
"""Seconds in which the person can begin to speak, and for which they are listened to at most."""
_WORD = 0.3
"""Seconds of sound from which it is no knock."""
_ENDED = 0.8
"""Seconds of silence after which they have said it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the microphone made of it. Levels in dB relative to full scale."""

    noise_floor: float | None
    """Before the sentence; ``None`` where every sample of the whole is 0."""
    speech_level: float | None
    """While the sentence was played; ``None`` where it was not heard."""
    clipped_share: float
    """0..1."""
    overflows: int
    """How often sound was lost."""
    voice_level: float | None = None
    """Of the person, the loudest tenth of it; ``None`` where they were not asked, or not heard."""
    said: Recording | None = None
    """What was recorded from the moment they were asked; ``None`` where they were not."""


def listen(
    microphone: Microphone,
    loudspeaker: Loudspeaker,
    sentence: Recording | None,
    ask: Callable[[], None] | None = None,
) -> Heard:
    """Listen to the room for a second, to ``sentence``, and, where there is somebody to ``ask``, to them.
    Raises DeviceError.
    """
    blocks: list[Block] = []
    spoken: Future[float] | None = None
    person = _Person()
    with ThreadPoolExecutor(1) as speaking, microphone.listen() as arriving:
        rate = microphone.samplerate
        for block in arriving:
            if not len(block.samples):  # there is nothing yet
                continue
            blocks.append(block)
            now = block.start + len(block.samples) / rate
            length = now - blocks[0].start
            if sentence is not None and spoken is None and length >= _QUIET:
                spoken = speaking.submit(loudspeaker.play, sentence)
            over = spoken is None or (spoken.done() and now >= spoken.result() + _AFTER)
            if ask is not None and over and length >= _QUIET and person.asked is None:
                if not any(np.any(one.samples) for one in blocks):  # whatever they said would be lost
                    break
                person.begin(now, _level(_sound(blocks)[: round(_QUIET * rate)]))
                ask()
            elif person.asked is not None:
                person.hear(now, as_float(block.samples), rate)
            done = person.done(now) if ask is not None else over and length >= _SHORTEST
            if done or length >= _LONGEST:
                break
    samples, begun = _sound(blocks), blocks[0].start
    floor = _level(samples[: round(_QUIET * rate)]) if np.any(samples) else None
    level = None
    if sentence is not None and spoken is not None:
        end = spoken.result() - begun
        level = _level(samples[max(0, round((end - sentence.duration) * rate)) : max(0, round(end * rate))])
    heard = level is not None and floor is not None and level > floor + _AUDIBLE
    said = None
    if person.asked is not None:
        said = Recording(samples[round((person.asked - begun) * rate) :], rate)
    return Heard(
        noise_floor=floor,
        speech_level=level if heard else None,
        clipped_share=clipped_share(samples),
        overflows=sum(block.overflowed for block in blocks),
        voice_level=person.level if floor is not None else None,
        said=said,
    )


class _Person:
    """Whether the person has spoken, and has ended."""

    def __init__(self) -> None:
        self.asked: float | None = None
        self._limit = 0.0
        self._levels: list[float] = []
        self._spoken = 0.0
        self._last = 0.0

    def begin(self, now: float, floor: float) -> None:
        self.asked = self._last = now
        self._limit = floor + _AUDIBLE

    def hear(self, now: float, samples: NDArray[np.floating[Any]], rate: int) -> None:
        level = _level(samples)
        if level > self._limit:
            self._levels.append(level)
            self._spoken += len(samples) / rate
            self._last = now

    def done(self, now: float) -> bool:
        if self.asked is None:
            return False
        return now >= self.asked + ANSWER or (self._heard() and now >= self._last + _ENDED)

    @property
    def level(self) -> float | None:
        return float(np.percentile(self._levels, 90)) if self._heard() else None

    def _heard(self) -> bool:
        return self._spoken >= _WORD


def _sound(blocks: list[Block]) -> NDArray[np.floating[Any]]:
    return as_float(np.concatenate([block.samples for block in blocks]))


def _level(samples: NDArray[np.floating[Any]]) -> float:
    """RMS in dBFS, no lower than that of the smallest step of 16 bits."""
    power = float(np.mean(np.square(samples - samples.mean()))) if len(samples) else 0.0
    return float(10 * np.log10(max(power, 2.0**-30)))
