"""Change of samplerate, by libsoxr. Everything that needs another rate uses this one function."""

from __future__ import annotations

import numpy as np

from voicecoach.speech import Samples

_LONG = 10_000_000
"""Samples that are there at a time: ten minutes at 16 kHz."""


def resampled(samples: Samples, samplerate: int, wanted: int) -> Samples:
    """``samples`` at ``wanted`` Hz: the same sound, band-limited; the input itself where nothing changes."""
    if samplerate == wanted or not len(samples):
        return np.asarray(samples, dtype=np.float32)
    import soxr

    if len(samples) > _LONG:
        stream = soxr.ResampleStream(samplerate, wanted, 1, dtype="float32")
        starts = range(0, len(samples), _LONG)
        return np.concatenate(
            [stream.resample_chunk(samples[at : at + _LONG], last=at == starts[-1]) for at in starts]
        )
    return np.asarray(soxr.resample(samples, samplerate, wanted), dtype=np.float32)
