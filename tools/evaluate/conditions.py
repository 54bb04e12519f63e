"""The same sound under worse conditions."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from testbed import recordings
from voicecoach.sound.levels import FLOOR, levels
from voicecoach.sound.resampling import resampled
from voicecoach.speech import SAMPLERATE, Samples

Condition = Callable[[Samples, str], Samples]


def active_level(samples: Samples) -> float:
    """Mean level of the louder frames (within 30 dB of the 95th percentile), dB."""
    level = levels(samples)
    if not len(level):
        return FLOOR
    loud = level[level > np.percentile(level, 95) - 30]
    return float(10 * np.log10(np.mean(10 ** (loud / 10))))


def with_noise(noises: Sequence[Samples], snr: float) -> Condition:
    """One of ``noises``, chosen by the recording's name, ``snr`` dB under the speech."""

    def apply(samples: Samples, name: str) -> Samples:
        choice = zlib.crc32(name.encode())
        noise = noises[choice % len(noises)]
        start = choice % len(noise)
        noise = np.resize(np.roll(noise, -start), len(samples))
        wanted = active_level(samples) - snr
        now = 10 * np.log10(np.mean(noise.astype(np.float64) ** 2) + 1e-12)
        return np.asarray(samples + noise * 10 ** ((wanted - now) / 20), np.float32)

    return apply


def in_room(impulses: Sequence[Samples]) -> Condition:
    """Heard through one of ``impulses``, the direct sound where it was before."""

    def apply(samples: Samples, name: str) -> Samples:
        impulse = impulses[zlib.crc32(name.encode()) % len(impulses)]
        size = 1 << (len(samples) + len(impulse)).bit_length()
        heard = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(impulse, size), size)
        direct = int(np.argmax(np.abs(impulse)))
        heard = heard[direct : direct + len(samples)]
        return np.asarray(heard * (np.abs(samples).max() / max(1e-9, np.abs(heard).max())), np.float32)

    return apply


def by_telephone(samples: Samples, _name: str) -> Samples:
    """G.711: 300 to 3400 Hz, 8 kHz, 8-bit mu-law."""
    narrow = resampled(samples, SAMPLERATE, 8000)
    spectrum = np.fft.rfft(narrow)
    frequencies = np.fft.rfftfreq(len(narrow), 1 / 8000)
    spectrum[(frequencies < 300) | (frequencies > 3400)] = 0
    narrow = np.clip(np.fft.irfft(spectrum, len(narrow)), -1, 1)
    companded = np.sign(narrow) * np.log1p(255 * np.abs(narrow)) / np.log(256)
    steps = np.round(companded * 127) / 127
    expanded = np.sign(steps) * np.expm1(np.abs(steps) * np.log(256)) / 255
    wide = resampled(expanded.astype(np.float32), 8000, SAMPLERATE)
    return (
        np.resize(wide, len(samples))
        if len(wide) >= len(samples)
        else np.pad(wide, (0, len(samples) - len(wide)))
    )


def worse(audio: Path, part: str) -> dict[str, Condition]:
    """The conditions by name, with the noises and rooms of one side of the split (or ``all``)."""
    around = {
        row["file"]: recordings.sound(audio / row["file"])
        for row in recordings.manifest(audio)
        if row["file"].startswith(("noise/", "rir/")) and part in ("all", recordings.part(row["file"]))
    }
    noises = [
        sound for name, sound in around.items() if name.startswith("noise/") and len(sound) > 4 * SAMPLERATE
    ]
    rooms = [sound for name, sound in around.items() if name.startswith("rir/")]
    return {
        "noise 20 dB": with_noise(noises, 20),
        "noise 10 dB": with_noise(noises, 10),
        "room": in_room(rooms),
        "telephone": by_telephone,
    }
