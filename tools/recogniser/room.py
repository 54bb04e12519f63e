"""Where it is said: level, noise, the response of the microphone, the telephone, a little room."""

from __future__ import annotations

import random

import numpy as np
from scipy import fft

from tools.fixtures.sound import SAMPLERATE, through_telephone
from voicecoach.speech import Samples

TELEPHONE = 0.12
"""Share of the clips that went through one."""
NOISY = 0.5
"""Share with a noise that is worth the name."""


def noise(count: int, chance: random.Random) -> Samples:
    """Noise of standard deviation 1 that falls off towards high frequencies, more or less."""
    white = np.random.default_rng(chance.getrandbits(32)).standard_normal(count, np.float32)
    if chance.random() < 0.3:
        return white
    size = fft.next_fast_len(count, real=True)  # an odd length takes four times as long
    spectrum = fft.rfft(white, size)
    frequencies = fft.rfftfreq(size, 1 / SAMPLERATE).astype(np.float32)
    spectrum *= (1 + frequencies / 100) ** np.float32(-chance.uniform(0.2, 1.2))
    coloured: Samples = fft.irfft(spectrum, size)[:count].astype(np.float32)
    coloured /= coloured.std() + np.float32(1e-9)
    return coloured


def emptiness(seconds: float, chance: random.Random) -> Samples:
    """A recording in which nobody speaks."""
    count = round(seconds * SAMPLERATE)
    if chance.random() < 0.25:
        return np.zeros(count, np.float32)
    sound = noise(count, chance) * np.float32(10 ** (-chance.uniform(20, 75) / 20))
    if chance.random() < 0.2:
        knock = sound[chance.randrange(max(1, count - 800)) :][:800]
        knock += noise(len(knock), chance) * np.float32(chance.uniform(0, 0.2))
    return sound.clip(-1, 1)


def recorded(samples: Samples, chance: random.Random) -> Samples:
    """``samples`` (clean, 16 kHz) as a microphone might have taken them."""
    sound = samples
    if chance.random() < 0.35:
        sound = _equalised(sound, chance)
    if chance.random() < 0.1:
        sound = _echoed(sound, chance)
    audible = sound[np.abs(sound) > 0.02]
    level = np.float32(audible.std() if len(audible) > 100 else 0.1)
    ratio = chance.uniform(6, 38) if chance.random() < NOISY else chance.uniform(38, 50)
    sound = sound + noise(len(sound), chance) * level * np.float32(10 ** (-ratio / 20))
    sound = sound * np.float32(10 ** (chance.uniform(-40, -14) / 20) / level)
    if chance.random() < TELEPHONE:
        sound = through_telephone(sound)
    return sound.clip(-1, 1)


def _equalised(samples: Samples, chance: random.Random) -> Samples:
    size = fft.next_fast_len(len(samples), real=True)
    spectrum = fft.rfft(samples, size)
    decibels = [chance.uniform(-6, 6) for _ in range(7)]
    gain = np.interp(np.linspace(0, 1, len(spectrum)), np.linspace(0, 1, 7), decibels)
    spectrum *= (10 ** (gain / 20)).astype(np.float32)
    result: Samples = fft.irfft(spectrum, size)[: len(samples)].astype(np.float32)
    return result


def _echoed(samples: Samples, chance: random.Random) -> Samples:
    count = round(SAMPLERATE * chance.uniform(0.05, 0.2))
    tail = noise(count, chance) * np.exp(-np.arange(count, dtype=np.float32) / (count / chance.uniform(3, 6)))
    tail *= np.float32(chance.uniform(0.02, 0.08))
    tail[0] = 1
    size = fft.next_fast_len(len(samples) + count, real=True)
    both = fft.rfft(samples, size) * fft.rfft(tail, size)
    result: Samples = fft.irfft(both, size)[: len(samples)].astype(np.float32)
    return result
