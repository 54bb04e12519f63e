"""Listening while something is said."""

from __future__ import annotations

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
_SHORTEST = 3.0
_AFTER = 0.5
"""Seconds of listening after the sentence."""
_LONGEST = 30.0
_AUDIBLE = 6.0
"""dB over the background from which on the sentence counts as heard."""


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


def listen(microphone: Microphone, loudspeaker: Loudspeaker, sentence: Recording | None) -> Heard:
    """Listen for some seconds, and to ``sentence`` in the middle of them. Raises DeviceError."""
    blocks: list[Block] = []
    spoken: Future[float] | None = None
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
            if (length >= _SHORTEST and over) or length >= _LONGEST:
                break
    samples = as_float(np.concatenate([block.samples for block in blocks]))
    begun = blocks[0].start
    floor = _level(samples[: round(_QUIET * rate)]) if np.any(samples) else None
    level = None
    if sentence is not None and spoken is not None:
        end = spoken.result() - begun
        level = _level(samples[max(0, round((end - sentence.duration) * rate)) : max(0, round(end * rate))])
    heard = level is not None and floor is not None and level > floor + _AUDIBLE
    overflows = sum(block.overflowed for block in blocks)
    return Heard(floor, level if heard else None, clipped_share(samples), overflows)


def _level(samples: NDArray[np.floating[Any]]) -> float:
    """RMS in dBFS, no lower than that of the smallest step of 16 bits."""
    power = float(np.mean(np.square(samples - samples.mean()))) if len(samples) else 0.0
    return float(10 * np.log10(max(power, 2.0**-30)))
