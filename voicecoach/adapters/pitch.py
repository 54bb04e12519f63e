"""The melody of the voice, with SwiftF0 (its model is inside the ``swift-f0`` package)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voicecoach.speech import SAMPLERATE, Interval, PitchTrack, Samples

if TYPE_CHECKING:
    from swift_f0 import SwiftF0

_FASTER = 2
"""The model hears the voice at twice its speed, an octave higher, where it is as much at home (it
knows notes up to 2 kHz): half of the frames, and the same gross errors (decision 0056)."""
_FRAME = 256 * _FASTER
"""Samples from one frame to the next."""
_LOWEST = 60.0
_HIGHEST = 500.0
"""Hz: where the fundamental of a speaking adult lies. Outside it a tone is not a voice."""
_VOICED = 0.5
"""The confidence from which on the model calls a frame voiced; its authors calibrated it to this."""
_AROUND = 3
"""Frames around speech that are heard with it, 0.1 s: with them one voiced frame in 1500 comes out
otherwise than if the whole recording were heard."""
_STEP = 30 * SAMPLERATE
"""Samples to one push: memory stays the same for an hour as for a minute."""


_Figures = NDArray[np.float64]


class SwiftF0Tracker:
    """``ports.PitchTracker`` with SwiftF0. The model loads when it is first needed."""

    @cached_property
    def _detector(self) -> SwiftF0:
        from swift_f0 import SwiftF0

        # It may run beside a recording: one thread, asleep between calls.
        return SwiftF0(threads=1, spin=False)

    def track(self, samples: Samples, speech: Sequence[Interval] | None = None) -> PitchTrack:
        frames = len(samples) // _FRAME
        frequency = np.full(frames, np.nan, np.float32)
        confidence = np.zeros(frames, np.float32)
        for first, last in [(0, frames)] if speech is None else list(_stretches(speech, frames)):
            pitch, heard = self.stretch(samples, first, last)
            confidence[first : first + len(heard)] = heard
            frequency[first : first + len(heard)] = np.where(heard >= _VOICED, pitch, np.nan)
        return PitchTrack(frequency, confidence, _FRAME / SAMPLERATE)

    def growing(self) -> SwiftF0Tracker:
        return _Growing(self)

    def stretch(self, samples: Samples, first: int, last: int) -> tuple[_Figures, _Figures]:
        """Pitch (Hz) and confidence of the frames from ``first`` to before ``last``, whatever is around."""
        # Its stream gives the same figures as one pass over the whole, which would copy it.
        stream = self._detector.stream(fmin=_LOWEST * _FASTER, fmax=_HIGHEST * _FASTER)
        edges = [*range(first * _FRAME, last * _FRAME, _STEP), last * _FRAME]
        parts = [stream.push(samples[start:end], SAMPLERATE * _FASTER) for start, end in pairwise(edges)]
        parts.append(stream.flush())
        pitch = np.concatenate([part.pitch_hz for part in parts])[: last - first] / _FASTER
        return pitch, np.concatenate([part.confidence for part in parts])[: last - first]


class _Growing(SwiftF0Tracker):
    """For one recording: a stretch between the same frames is the same sound."""

    def __init__(self, tracker: SwiftF0Tracker) -> None:
        self._tracker = tracker
        self._known: dict[tuple[int, int], tuple[_Figures, _Figures]] = {}

    def stretch(self, samples: Samples, first: int, last: int) -> tuple[_Figures, _Figures]:
        if (first, last) not in self._known:
            self._known[first, last] = self._tracker.stretch(samples, first, last)
        return self._known[first, last]


def _stretches(speech: Sequence[Interval], frames: int) -> Iterator[tuple[int, int]]:
    """First and one past the last frame of every stretch to hear, disjoint, in order."""
    begun = ended = 0
    for at in speech:
        first = max(0, int(at.start * SAMPLERATE / _FRAME) - _AROUND)
        last = min(frames, int(at.end * SAMPLERATE / _FRAME) + 1 + _AROUND)
        if first > ended:
            if ended > begun:
                yield begun, ended
            begun = first
        ended = max(ended, last)
    if ended > begun:
        yield begun, ended
