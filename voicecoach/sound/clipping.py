"""Clipping: tops of the sound that were too loud for who recorded it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voicecoach.sound.frames import runs
from voicecoach.sound.pcm import FULL_SCALE
from voicecoach.speech import Samples

AT_LIMIT = 0.99
"""From here on a sample may be clipped; full scale is 1."""
CLIPPED_RUN = 3
"""That many such samples in a row are a clipped run."""


def clipped_share(samples: Samples | NDArray[np.int16]) -> float:
    """Share of samples in runs of ``CLIPPED_RUN`` or more at ``AT_LIMIT``; judge it on the recording
    as it was made: resampling rounds clipped tops off.
    """
    if not len(samples):
        return 0.0
    limit = AT_LIMIT * (FULL_SCALE if samples.dtype == np.int16 else 1)
    if max(float(samples.max()), -float(samples.min())) < limit:  # as nearly always: somebody waits for this
        return 0.0
    at_limit = (samples >= limit) | (samples <= -limit)
    return sum(last - first for first, last in runs(at_limit) if last - first >= CLIPPED_RUN) / len(samples)
