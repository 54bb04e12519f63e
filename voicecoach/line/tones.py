"""The tone that tells that a telephone rings, as each country makes it.

Frequencies and cadences are those of ITU-T E.180, Supplement 2, "Various tones used in national networks",
in its edition of 02/2003 (tones-0203); for the United Kingdom of BT's SIN 350, for Australia of ACIF S002,
for New Zealand of Telecom's TNA 102. They were taken over from the indication tables of Asterisk, which name
these sources.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voicecoach.line.band import RATE
from voicecoach.line.path import Law
from voicecoach.speech import Recording

LEVEL = -13.0
"""dB under full scale: -10 dBm0, as full scale of G.711 is +3 dBm0."""
_EDGE = 0.004
"""Seconds in which a tone comes and goes, so that it does not click."""


@dataclass(frozen=True, slots=True)
class Ring:
    """How a country's telephones ring, and how its network codes speech."""

    country: str
    frequencies: tuple[float, ...]
    """Hz, sounding together."""
    cadence: tuple[float, ...]
    """Seconds of tone, silence, tone, silence ...; then from the start."""
    modulation: float | None = None
    """Hz by which the tone's loudness wavers; ``None``: it is steady."""
    law: Law = "alaw"

    @property
    def period(self) -> float:
        """Seconds from one ring to the next."""
        return sum(self.cadence)


_DOUBLE = (0.4, 0.2, 0.4, 2.0)

RINGS = {
    "at": Ring("Austria", (420.0,), (1.0, 5.0)),
    "au": Ring("Australia", (413.0, 438.0), _DOUBLE),
    "be": Ring("Belgium", (425.0,), (1.0, 3.0)),
    "ca": Ring("Canada", (440.0, 480.0), (2.0, 4.0), law="mulaw"),
    "ch": Ring("Switzerland", (425.0,), (1.0, 4.0)),
    "de": Ring("Germany", (425.0,), (1.0, 4.0)),
    "es": Ring("Spain", (425.0,), (1.5, 3.0)),
    "fr": Ring("France", (440.0,), (1.5, 3.5)),
    "in": Ring("India", (400.0,), _DOUBLE, modulation=25.0),
    "it": Ring("Italy", (425.0,), (1.0, 4.0)),
    "jp": Ring("Japan", (400.0,), (1.0, 2.0), modulation=16.0, law="mulaw"),
    "nl": Ring("the Netherlands", (425.0,), (1.0, 4.0)),
    "nz": Ring("New Zealand", (400.0, 450.0), _DOUBLE),
    "pl": Ring("Poland", (425.0,), (1.0, 4.0)),
    "pt": Ring("Portugal", (425.0,), (1.0, 5.0)),
    "se": Ring("Sweden", (425.0,), (1.0, 5.0)),
    "uk": Ring("the United Kingdom", (400.0, 450.0), _DOUBLE),
    "us": Ring("the United States", (440.0, 480.0), (2.0, 4.0), law="mulaw"),
}
"""By country code."""


def ringing(ring: Ring, periods: int = 1) -> Recording:
    """The telephone ringing ``periods`` times, 8 kHz, with the silence after the last ring."""
    sounds = []
    for index, duration in enumerate(ring.cadence):
        count = round(duration * RATE)
        sounds.append(_tone(ring, count) if index % 2 == 0 else np.zeros(count))
    return Recording(np.tile(np.concatenate(sounds), periods).astype(np.float32), RATE)


def _tone(ring: Ring, count: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    time = np.arange(count) / RATE
    tone = sum((np.sin(2 * np.pi * frequency * time) for frequency in ring.frequencies), np.zeros(count))
    if ring.modulation is not None:
        tone *= 1 - 0.9 * (0.5 + 0.5 * np.cos(2 * np.pi * ring.modulation * time))
    edge = np.minimum(1.0, np.minimum(time, time[::-1]) / _EDGE)
    power = float(np.mean(np.square(tone)))
    return np.asarray(tone * edge * 10 ** (LEVEL / 20) / np.sqrt(power))
