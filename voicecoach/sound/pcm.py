"""Sound as devices and files have it, 16-bit PCM, as it is measured, and back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voicecoach.speech import Samples

PCM = NDArray[np.int16]
"""Any shape; full scale is ``FULL_SCALE``."""
FULL_SCALE = 32_768


def as_float(pcm: PCM) -> Samples:
    """The same between -1 and 1, exactly."""
    return np.asarray(pcm.astype(np.float32) / np.float32(FULL_SCALE))


def as_pcm(samples: Samples | NDArray[np.float64]) -> PCM:
    """The nearest there is; what is beyond full scale is clipped."""
    return np.asarray(np.clip(np.round(samples * FULL_SCALE), -FULL_SCALE, FULL_SCALE - 1), np.int16)
