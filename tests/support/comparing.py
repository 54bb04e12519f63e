"""Whether one sound is in another, and where: by content, as no clock of a busy machine can be trusted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import soxr

from voicecoach.speech import Recording


@dataclass(frozen=True)
class Found:
    """Where ``sound`` lies in what was heard."""

    start: float
    """Seconds from the start of what was heard."""
    likeness: float
    """Correlation, -1..1; 1 for the same sound at any loudness."""


def find(sound: Recording, heard: Recording) -> Found:
    """The place in ``heard`` that is most like ``sound`` (longer than ``sound``, at any rate)."""
    wanted = soxr.resample(sound.samples, sound.samplerate, heard.samplerate).astype(np.float64)
    size = len(wanted)
    where = len(heard.samples) - size + 1
    if where < 1:
        return Found(0.0, 0.0)
    length = 1 << (len(heard.samples) + size).bit_length()
    spectrum = np.fft.rfft(heard.samples, length) * np.conj(np.fft.rfft(wanted, length))
    products = np.fft.irfft(spectrum, length)[:where]
    energy = np.concatenate([[0.0], np.cumsum(heard.samples.astype(np.float64) ** 2)])
    energies = energy[size:] - energy[:-size]
    likeness = products / np.sqrt(np.maximum(energies, 1e-9) * max(float(wanted @ wanted), 1e-9))
    best = int(np.argmax(likeness))
    return Found(best / heard.samplerate, float(likeness[best]))


def gaps(sound: Recording, heard: Recording, piece: float = 0.25) -> list[float]:
    """Seconds by which each following piece of ``sound`` is late in ``heard``, relative to the first."""
    size = round(piece * sound.samplerate)
    pieces = range(0, len(sound.samples) - size + 1, size)
    starts = [
        find(Recording(sound.samples[at : at + size], sound.samplerate), heard).start - at / sound.samplerate
        for at in pieces
    ]
    return [start - starts[0] for start in starts]
