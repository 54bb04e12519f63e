"""Periodicity: how regularly the sound repeats itself at the pace of a voice, frame by frame.

The highest peak of the autocorrelation, normalised by that of its window (Boersma 1993). Plain, and
therefore sturdy: it still sees creaky, low and telephone voices that a trained pitch tracker gives up.
"""

from __future__ import annotations

import numpy as np

from voicecoach.measure.levels import HOP, SAMPLERATE, Floats
from voicecoach.measure.resampling import resampled
from voicecoach.speech import Samples

_RATE = 2000
"""Hz: what lies over 900 Hz or so is not needed to hear a fundamental, and hides it in noise."""
_FRAME = round(HOP * _RATE)
_WINDOW = 80
"""Samples, 40 ms: two periods of the lowest voice and a bit."""
_SIZE = 256
_FINER = 4
"""The autocorrelation is interpolated that many times."""
_LOWEST, _HIGHEST = 55.0, 350.0
"""Hz: voices."""
_RUMBLE = 70.0
"""Hz below which sound is taken out."""
_CHUNK = 6000
"""Frames at a time."""


def periodicity(samples: Samples, frames: int) -> Floats:
    """0..1 of every frame: near 1 for a steady voice, under about 0.4 for noise, 0 for silence."""
    narrow = resampled(samples, SAMPLERATE, _RATE)
    before = (_WINDOW - _FRAME) // 2
    narrow = np.pad(narrow, (before, max(0, frames * _FRAME + _WINDOW - len(narrow))))
    window = np.hanning(_WINDOW).astype(np.float32)
    lags = slice(round(_FINER * _RATE / _HIGHEST), round(_FINER * _RATE / _LOWEST))
    of_window = _autocorrelation(window[None], 0)[0, lags]
    of_window = of_window / _autocorrelation(window[None], 0)[0, 0]
    found = np.zeros(frames, np.float32)
    for first in range(0, frames, _CHUNK):
        last = min(first + _CHUNK, frames)
        part = narrow[first * _FRAME : (last - 1) * _FRAME + _WINDOW]
        windows = np.lib.stride_tricks.sliding_window_view(part, _WINDOW)[::_FRAME]
        correlation = _autocorrelation(windows * window, _RUMBLE)
        energy = np.maximum(correlation[:, 0], 1e-9)
        found[first:last] = (correlation[:, lags] / of_window).max(axis=1) / energy
    return np.clip(found, 0, 1)


def _autocorrelation(windows: Floats, above: float) -> Floats:
    """Of every row, at ``_FINER`` times its rate, from frequencies over ``above`` Hz alone."""
    power = np.abs(np.fft.rfft(windows, _SIZE)) ** 2
    power[:, : round(above * _SIZE / _RATE)] = 0
    return np.asarray(np.fft.irfft(power, _SIZE * _FINER), np.float32)
