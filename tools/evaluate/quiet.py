"""Half an hour in which nobody speaks: recorded noises, and sounds of our own making.

Made: digital silence, room tone, mains hum, wind, imitated breath, and recorded taps on a laptop strewn over
room tone. Everything that a recogniser writes about them is made up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from testbed import recordings
from testbed.recordings import Part
from tools.evaluate.cases import Case
from voicecoach.speech import SAMPLERATE, Samples

MINUTES = 2.0
"""Of each sound that we make."""
_FRAMES = round(MINUTES * 60 * SAMPLERATE)


def cases(audio: Path) -> list[Case]:
    """The recorded ones, and for each side of the split one of each sound that we make."""
    recorded = {
        row["file"]: recordings.sound(audio / row["file"])
        for row in recordings.manifest(audio)
        if row["file"].startswith("noise/")
    }
    taps = [sound for name, sound in recorded.items() if "_tap_" in name]
    found = [Case(name, "noise", recordings.part(name), sound) for name, sound in recorded.items()]
    sides: tuple[Part, ...] = ("tuning", "held-out")
    return found + [
        Case(f"made/{name}, {side}", "noise", side, sound)
        for seed, side in enumerate(sides)
        for name, sound in _made(taps, seed)
    ]


def _made(taps: list[Samples], seed: int) -> Iterator[tuple[str, Samples]]:
    makers: dict[str, Callable[[np.random.Generator], Samples]] = {
        "silence": lambda _: np.zeros(_FRAMES, np.float32),
        "room tone": lambda chance: _at(_noise(chance, 1.0), chance.uniform(-65, -40)),
        "mains hum": lambda chance: _at(_hum(chance), chance.uniform(-60, -40)),
        "wind": lambda chance: _at(_gusts(_noise(chance, 2.0), chance, 4.0), chance.uniform(-35, -20)),
        "breath": lambda chance: _at(_gusts(_noise(chance, 0.5), chance, 0.8), chance.uniform(-50, -30)),
        "keys": lambda chance: _strewn(_at(_noise(chance, 1.0), -60.0), taps, chance),
    }
    for number, (name, make) in enumerate(makers.items()):
        yield name, make(np.random.default_rng([seed, number]))


def _noise(chance: np.random.Generator, slope: float) -> Samples:
    """Noise whose power falls with the frequency to the power of ``slope``, nothing under 20 Hz."""
    frequency = np.fft.rfftfreq(_FRAMES, 1 / SAMPLERATE)
    spectrum = np.fft.rfft(chance.normal(size=_FRAMES)) * np.maximum(frequency, 20.0) ** (-slope / 2)
    spectrum[frequency < 20] = 0
    return np.fft.irfft(spectrum, _FRAMES).astype(np.float32)


def _hum(chance: np.random.Generator) -> Samples:
    time = np.arange(_FRAMES) / SAMPLERATE
    mains = float(chance.choice([50.0, 60.0]))
    harmonics = (np.sin(2 * np.pi * mains * n * time) / n**2 for n in range(1, 9))
    return np.asarray(sum(harmonics) + chance.normal(0, 0.01, _FRAMES), np.float32)


def _gusts(noise: Samples, chance: np.random.Generator, length: float) -> Samples:
    """``noise`` that swells and dies down, a gust of about ``length`` seconds every other ``length``."""
    points = np.arange(0, len(noise) + 1, round(length * SAMPLERATE / 2))
    strength = chance.uniform(0, 1, len(points)) ** 3
    return np.asarray(noise * np.interp(np.arange(len(noise)), points, strength), np.float32)


def _strewn(ground: Samples, taps: list[Samples], chance: np.random.Generator) -> Samples:
    """``ground`` with ``taps`` at random moments, three a second."""
    sound = ground.copy()
    for _ in range(round(3 * len(ground) / SAMPLERATE)):
        tap = taps[int(chance.integers(len(taps)))]
        at = int(chance.integers(len(ground) - len(tap)))
        sound[at : at + len(tap)] += tap * np.float32(chance.uniform(0.1, 0.5))
    return np.clip(sound, -1, 1)


def _at(sound: Samples, level: float) -> Samples:
    """``sound`` at a mean ``level``, dB."""
    power = float(np.mean(sound.astype(np.float64) ** 2))
    return np.asarray(sound * np.sqrt(10 ** (level / 10) / power), np.float32)
