"""The telephone band, 300 to 3400 Hz at 8 kHz, and levels in it."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from voicecoach.speech import Samples

RATE = 8_000
"""Hz, of everything on the line."""
LOWEST, HIGHEST = 300.0, 3400.0
"""Hz (ITU-T G.712)."""
_TAPS = 401
_INSIDE = 36.0
"""Hz by which the filter's middle lies inside the band, so that its stop band begins at the edge."""
_FRAME = 160
"""Samples, 20 ms."""
_ACTIVE = 25.0
"""dB under the loudest frames down to which a frame is speech, for its level."""


@cache
def _filter() -> NDArray[np.float64]:
    """A windowed sinc (Kaiser, 60 dB), linear in phase: it moves nothing in time."""
    time = np.arange(_TAPS) - _TAPS // 2
    low, high = ((edge * 2 / RATE) for edge in (LOWEST + _INSIDE, HIGHEST - _INSIDE))
    taps: NDArray[np.float64] = (high * np.sinc(high * time) - low * np.sinc(low * time)) * np.kaiser(
        _TAPS, 5.65
    )
    return taps


def band_limited(samples: Samples) -> Samples:
    """``samples`` (8 kHz) with nothing outside the band; the same length, not delayed."""
    size = len(samples) + _TAPS - 1
    length = 1 << max(1, size - 1).bit_length()
    filtered = np.fft.irfft(np.fft.rfft(samples, length) * np.fft.rfft(_filter(), length), length)
    middle = _TAPS // 2
    return filtered[middle : middle + len(samples)].astype(np.float32)


def speech_level(samples: Samples) -> float | None:
    """Mean power of the louder frames, dB relative to full scale; ``None`` for silence. Near to the active
    speech level of ITU-T P.56, which follows an envelope instead.
    """
    frames = len(samples) // _FRAME
    if frames == 0:
        power = np.array([np.mean(np.square(samples, dtype=np.float64))]) if len(samples) else np.zeros(1)
    else:
        power = np.mean(np.square(samples[: frames * _FRAME].reshape(frames, _FRAME), dtype=np.float64), 1)
    loudest = float(np.percentile(power, 95))
    if loudest <= 0:
        return None
    return float(10 * np.log10(np.mean(power[power >= loudest * 10 ** (-_ACTIVE / 10)])))
