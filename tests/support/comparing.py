"""Whether one sound is in another, and where: by content, as no clock of a busy machine can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import soxr

from voicecoach.speech import Recording

ALIKE = 0.6
"""Likeness from which two sentences of one voice are the same; of different ones, few half-seconds are."""


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


def pieces(sound: Recording, seconds: float = 1.0) -> Iterator[tuple[float, Recording]]:
    """Where each whole piece of ``sound`` begins, seconds, and the piece."""
    size = round(seconds * sound.samplerate)
    for at in range(0, len(sound.samples) - size + 1, size):
        yield at / sound.samplerate, Recording(sound.samples[at : at + size], sound.samplerate)


def gaps(sound: Recording, heard: Recording, piece: float = 0.25) -> list[float]:
    """Seconds by which each following piece of ``sound`` is late in ``heard``, relative to the first."""
    starts = [find(part, heard).start - at for at, part in pieces(sound, piece)]
    return [start - starts[0] for start in starts]


def find_speech(sound: Recording, heard: Recording) -> Found:
    """As ``find``, for a sentence of a second or more that may have stumbled: a virtual loudspeaker whose
    machine is busy breaks off for some tenths of a second and goes on. Then its half-seconds are looked
    for one by one, and the place and likeness are their medians.
    """
    whole = find(sound, heard)
    if whole.likeness > ALIKE:
        return whole
    # Speech is told apart as well at 8 kHz, in a fraction of the time.
    sound, heard = (Recording(soxr.resample(r.samples, r.samplerate, 8_000), 8_000) for r in (sound, heard))
    places = [(at, find(piece, heard)) for at, piece in pieces(sound, 0.5)]
    start = float(np.median([place.start - at for at, place in places]))
    return Found(start, float(np.median([place.likeness for _, place in places])))
