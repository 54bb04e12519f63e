"""The microphone's sound as it is listened to."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voicecoach.ports import ResamplingStream, SpeechStream
from voicecoach.sound.pcm import as_float
from voicecoach.sound.speech_probability import PROBABILITY_HOP, PROBABILITY_SAMPLES, SpeechProbability
from voicecoach.speech import Samples

Listened = tuple[Samples, SpeechProbability]
"""Sound at 16 kHz, and the speech probabilities of the frames of 32 ms that it completes."""


class Ear:
    """Brings sound to 16 kHz as it comes, and hears where there is speech in it."""

    def __init__(
        self, samplerate: int, resampler: ResamplingStream, stream: SpeechStream, deaf: float = 0.0
    ) -> None:
        """``samplerate``: of the sound that comes, Hz. ``deaf``: seconds for which no speech is heard."""
        self.samplerate = samplerate
        self._resampler = resampler
        self._stream = stream
        self._deaf = deaf
        self._frames = 0

    def hear(self, samples: NDArray[np.int16]) -> Listened:
        """What ``samples`` complete."""
        at_16k = self._resampler.push(as_float(samples))
        return at_16k, self._speech(at_16k)

    def rest(self) -> Listened:
        """What was held back; the last frame is completed with silence."""
        at_16k = self._resampler.push(np.zeros(0, np.float32), last=True)
        return at_16k, self._speech(np.concatenate([at_16k, np.zeros(PROBABILITY_SAMPLES - 1, np.float32)]))

    def _speech(self, at_16k: Samples) -> SpeechProbability:
        heard = self._stream.push(at_16k)
        at = np.arange(self._frames, self._frames + len(heard)) * PROBABILITY_HOP
        self._frames += len(heard)
        return np.where(at < self._deaf, 0, heard).astype(np.float32)
