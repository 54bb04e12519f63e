"""Change of samplerate, by libsoxr. Everything that needs another rate uses this one function."""

from __future__ import annotations

import numpy as np

from voicecoach.speech import Samples


def resampled(samples: Samples, samplerate: int, wanted: int) -> Samples:
    """``samples`` at ``wanted`` Hz: the same sound, band-limited; the input itself where nothing changes."""
    if samplerate == wanted or not len(samples):
        return np.asarray(samples, dtype=np.float32)
    import soxr

    return np.asarray(soxr.resample(samples, samplerate, wanted), dtype=np.float32)
