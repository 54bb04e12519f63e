"""Real speech for tests, straight from eSpeak NG."""

from __future__ import annotations

import io
import subprocess
import wave
from functools import cache

import numpy as np
import soxr

from voicecoach.speech import Samples

SAMPLERATE = 16_000


@cache
def spoken(text: str, voice: str = "en-us", words_per_minute: int = 150) -> Samples:
    """``text`` as 16 kHz sound. The array is shared: do not write into it."""
    command = ["espeak-ng", "-v", voice, "-s", str(words_per_minute), "--stdout", "--", text]
    found = subprocess.run(command, check=True, capture_output=True).stdout
    with wave.open(io.BytesIO(found)) as file:
        samplerate = file.getframerate()
    # The length in the header is a placeholder when eSpeak writes to a pipe.
    sound = np.frombuffer(found[44:], np.int16).astype(np.float32) / 32768
    samples: Samples = soxr.resample(sound, samplerate, SAMPLERATE).astype(np.float32)
    samples.setflags(write=False)
    return samples


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * SAMPLERATE), np.float32)
