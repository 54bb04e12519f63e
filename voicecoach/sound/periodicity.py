"""Periodicity: how regularly the sound repeats itself at the pace of a voice, frame by frame.

The highest peak of the autocorrelation, normalised by that of its window (Boersma 1993). Plain, and
therefore sturdy: it still sees creaky, low and telephone voices that a trained pitch tracker gives up.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from voicecoach.sound.chunks import Known, fill
from voicecoach.sound.frames import HOP, Floats
from voicecoach.sound.resampling import resampled
from voicecoach.speech import SAMPLERATE, Samples

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


def periodicity(samples: Samples, frames: int, known: Known | None = None) -> Floats:
    """0..1 of every frame: near 1 for a steady voice, under about 0.4 for noise, 0 for silence. ``known``:
    of the same recording when it was shorter.
    """
    narrow = resampled(samples, SAMPLERATE, _RATE)
    before = (_WINDOW - _FRAME) // 2
    padded = np.zeros(before + max(len(narrow), frames * _FRAME + _WINDOW), np.float32)
    padded[before : before + len(narrow)] = narrow
    narrow = padded
    to_spectrum, to_correlation = _matrices()
    bins = len(to_correlation)

    def peaks(first: int, last: int) -> Floats:
        part = narrow[first * _FRAME : (last - 1) * _FRAME + _WINDOW]
        windows = np.lib.stride_tricks.sliding_window_view(part, _WINDOW)[::_FRAME]
        spectrum = windows @ to_spectrum
        power = spectrum[:, :bins] ** 2 + spectrum[:, bins:] ** 2
        correlation = power @ to_correlation
        highest = correlation[:, 1:].max(axis=1) / np.maximum(correlation[:, 0], 1e-9)
        return np.asarray(np.clip(highest, 0, 1), np.float32)

    return fill(np.zeros(frames, np.float32), peaks, known)


@cache
def _matrices() -> tuple[Floats, Floats]:
    """From windows to the real and imaginary part of their spectra over ``_RUMBLE``; from the power of
    these to the autocorrelation at lag 0 and at the lags of voices, over that of the window. Few lags are
    needed: as products these are four times faster than as Fourier transforms.
    """
    lags = np.array([0, *range(round(_FINER * _RATE / _HIGHEST), round(_FINER * _RATE / _LOWEST))])
    window = np.hanning(_WINDOW)
    bins = np.arange(_SIZE // 2 + 1)
    cosines = np.cos(2 * np.pi * np.outer(bins, lags) / (_SIZE * _FINER)) * 2 / (_SIZE * _FINER)
    of_window = np.abs(np.fft.rfft(window, _SIZE)) ** 2
    of_window[0] /= 2  # it stands once in a spectrum, the others twice
    of_window = of_window @ cosines
    heard = bins[round(_RUMBLE * _SIZE / _RATE) :]
    angles = 2 * np.pi * np.outer(np.arange(_WINDOW), heard) / _SIZE
    to_spectrum = np.hstack([np.cos(angles), np.sin(angles)]) * window[:, None]
    to_correlation = cosines[heard] / (of_window / of_window[0])
    return to_spectrum.astype(np.float32), to_correlation.astype(np.float32)
