"""The voice, frame by frame: what the filled-pause measures look at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voicecoach.sound.activity import AWAY
from voicecoach.sound.frames import HOP, Flags, Floats, smoothed, widened
from voicecoach.speech import PitchTrack

CONFIDENT = 0.5
"""Confidence of the pitch tracker from which a frame has a pitch; its makers calibrated it so."""
PERIODIC = 0.8
"""Periodicity of a voiced frame, smoothed over 50 ms. [D]"""
OVER_BACKGROUND = 0.1
"""How much more periodic than the median background (hum, a fan) a voice is. [D]"""
UNDER_LOUD = 25.0
"""dB under the loud part of the speech: what is softer is breath. [D]"""
STEP = 3
"""Frames to either side between which change is measured: 60 ms in all, longer than a pitch period and
shorter than a vowel."""
AUDIBLE = 30.0
"""dB under the loudest band of a frame down to which a band counts. [D]"""
UNKNOWN = 30.0
"""Change at the very ends, dB: more than any voice has."""


_PIECE = 6000
"""Frames whose change is worked out at a time: a minute."""


@dataclass(frozen=True, slots=True, eq=False)
class Voicing:
    """One figure or flag per frame in each array."""

    speech: Flags
    voiced: Flags
    """Loud enough and periodic."""
    change: Floats
    """Mean change of the audible bands over 60 ms, dB: 2 to 4 in a held sound, about 10 in speech."""
    pitch: Floats
    """Semitones over the speaker's median; NaN where the tracker heard none."""


def voicing(level: Floats, bands: Floats, periodicity: Floats, frequency: Floats, speech: Flags) -> Voicing:
    """From the figures of ``levels``, ``spectrum``, ``periodicity``, ``frequency`` and ``activity``."""
    loud = level > (np.percentile(level[speech], 90) - UNDER_LOUD if speech.any() else np.inf)
    # Only a background as loud as voice can be taken for it: silence rounded to 8 bits has periods too.
    hum = loud & ~widened(speech, AWAY, AWAY)
    floor = float(np.median(periodicity[hum])) if hum.any() else 0.0
    tracked = np.isfinite(frequency)
    # A steady hum can be all the periodicity there is: then only the tracker's word counts.
    periodic = smoothed(periodicity, 5) > max(PERIODIC, floor + OVER_BACKGROUND)
    pitch = 12 * np.log2(frequency)
    if (tracked & speech).any():
        pitch = pitch - np.median(pitch[tracked & speech])
    return Voicing(speech, (periodic | tracked) & loud & speech, change(bands), pitch.astype(np.float32))


def change(bands: Floats) -> Floats:
    """See ``Voicing.change``."""
    frames = len(bands)
    found = np.full(frames, UNKNOWN, np.float32)
    if frames <= 2 * STEP:
        return found
    for first in range(0, frames - 2 * STEP, _PIECE):  # of hours not all is there at once
        part = bands[first : first + _PIECE + 2 * STEP]
        audible = part > part.max(axis=1, keepdims=True) - AUDIBLE
        both = audible[2 * STEP :] & audible[: -2 * STEP]
        moved = np.abs(part[2 * STEP :] - part[: -2 * STEP]) * both
        found[first + STEP : first + STEP + len(both)] = moved.sum(axis=1) / np.maximum(1, both.sum(axis=1))
    return smoothed(found, 2 * STEP + 1)


def frequency(pitch: PitchTrack, frames: int) -> Floats:
    """The fundamental of every frame, Hz, between two voiced figures of the tracker on the line from one to
    the other; NaN where the nearest one is not confident.
    """
    if not len(pitch.frequency):
        return np.full(frames, np.nan, np.float32)
    heard = np.where(pitch.confidence >= CONFIDENT, pitch.frequency, np.nan)
    at = np.clip((np.arange(frames) + 0.5) * HOP / pitch.hop, 0, len(heard) - 1)
    before = at.astype(np.int64)
    after = np.minimum(before + 1, len(heard) - 1)
    between = heard[before] + (at - before) * (heard[after] - heard[before])
    nearest = heard[np.round(at).astype(np.int64)]
    return np.asarray(np.where(np.isfinite(between), between, nearest), np.float32)
