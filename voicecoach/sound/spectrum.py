"""The spectrum of a recording in bands as the ear has them, frame by frame."""

from __future__ import annotations

from functools import cache

import numpy as np

from voicecoach.sound.chunks import Known, fill
from voicecoach.sound.frames import FRAME, Floats
from voicecoach.sound.levels import FLOOR
from voicecoach.speech import SAMPLERATE, Samples

BANDS = 24
"""Mel-spaced, from ``LOWEST`` to ``HIGHEST``."""
LOWEST, HIGHEST = 100.0, 7000.0
"""Hz."""
_WINDOW = 400
"""Samples, 25 ms, Hann."""
_SIZE = 512


def band_levels(samples: Samples, known: Known | None = None) -> Floats:
    """Level of every band in every frame, dB, shape ``(frames, BANDS)``; frames as in ``levels``.
    ``known``: of the same recording when it was shorter.
    """
    window = np.hanning(_WINDOW).astype(np.float32) * np.float32(2 / _WINDOW)
    margin = (_WINDOW - FRAME) // 2

    def levels(first: int, last: int) -> Floats:
        start, end = first * FRAME - margin, last * FRAME + margin
        part = samples[max(0, start) : end]
        part = np.pad(part, (max(0, -start), end - max(0, start) - len(part)))
        windows = np.lib.stride_tricks.sliding_window_view(part, _WINDOW)[::FRAME]
        spectrum = np.fft.rfft(windows * window, _SIZE)
        power = spectrum.real**2 + spectrum.imag**2
        return np.asarray(10 * np.log10(power @ _filters() + 10 ** (FLOOR / 10)), np.float32)

    return fill(np.empty((len(samples) // FRAME, BANDS), np.float32), levels, known)


def centres() -> Floats:
    """The middle of every band, Hz."""
    return np.asarray(_edges()[1:-1], np.float32)


def _edges() -> Floats:
    low, high = (2595 * np.log10(1 + frequency / 700) for frequency in (LOWEST, HIGHEST))
    mels = np.linspace(low, high, BANDS + 2)
    return np.asarray(700 * (10 ** (mels / 2595) - 1), np.float32)


@cache
def _filters() -> Floats:
    """Triangles over the bins, shape ``(bins, BANDS)``."""
    bins = np.arange(_SIZE // 2 + 1)[:, None] * (SAMPLERATE / _SIZE)
    edges = _edges()
    rising = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    return np.asarray(np.maximum(0, np.minimum(rising, falling)), np.float32)
