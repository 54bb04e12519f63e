"""Sound brought to another rate while it arrives, with soxr."""

from __future__ import annotations

import numpy as np

from voicecoach.speech import Samples


class SoxrStream:
    """Fulfils ``ports.ResamplingStream``: what all pushes give together is what one push would give."""

    def __init__(self, samplerate: int, wanted: int) -> None:
        import soxr

        self._stream = (
            None if samplerate == wanted else soxr.ResampleStream(samplerate, wanted, 1, dtype="float32")
        )

    def push(self, samples: Samples, *, last: bool = False) -> Samples:
        if self._stream is None:
            return samples
        resampled: Samples = self._stream.resample_chunk(np.ascontiguousarray(samples), last=last)
        return resampled
