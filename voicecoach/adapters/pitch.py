"""The melody of the voice, with SwiftF0 (its model is inside the ``swift-f0`` package)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from voicecoach.speech import PitchTrack, Samples

if TYPE_CHECKING:
    from swift_f0 import SwiftF0

_SAMPLERATE = 16_000
_HOP = 256 / _SAMPLERATE
_LOWEST = 60.0
_HIGHEST = 500.0
"""Hz: where the fundamental of a speaking adult lies. Outside it a tone is not a voice."""
_VOICED = 0.5
"""The confidence from which on the model calls a frame voiced; its authors calibrated it to this."""
_STEP = 30 * _SAMPLERATE
"""Samples to one push: memory stays the same for an hour as for a minute."""


class SwiftF0Tracker:
    """``ports.PitchTracker`` with SwiftF0. The model loads when it is first needed."""

    @cached_property
    def _detector(self) -> SwiftF0:
        from swift_f0 import SwiftF0

        # It may run beside a recording: one thread, asleep between calls.
        return SwiftF0(threads=1, spin=False)

    def track(self, samples: Samples) -> PitchTrack:
        if len(samples) == 0:
            return PitchTrack(np.empty(0, np.float32), np.empty(0, np.float32), _HOP)
        # Its stream gives the same figures as one pass over the whole, which would copy the recording.
        stream = self._detector.stream(fmin=_LOWEST, fmax=_HIGHEST)
        parts = [
            stream.push(samples[start : start + _STEP], _SAMPLERATE)
            for start in range(0, len(samples), _STEP)
        ]
        parts.append(stream.flush())
        frequency = np.concatenate([part.pitch_hz for part in parts]).astype(np.float32)
        confidence = np.concatenate([part.confidence for part in parts]).astype(np.float32)
        frequency[confidence < _VOICED] = np.nan
        return PitchTrack(frequency, confidence, _HOP)
