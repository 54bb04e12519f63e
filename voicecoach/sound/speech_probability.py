"""Speech probability: how sure the detector is that somebody speaks, one figure for each hop of sound."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voicecoach.speech import SAMPLERATE

SpeechProbability = NDArray[np.float32]
"""0..1, shape ``(hops,)``; the first covers the seconds from 0 to ``PROBABILITY_HOP``."""
PROBABILITY_SAMPLES = 512
"""Of sound at 16 kHz that each figure covers: what the detector takes at a time."""
PROBABILITY_HOP = PROBABILITY_SAMPLES / SAMPLERATE
"""The same in seconds: 0.032."""
