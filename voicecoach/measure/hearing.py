"""What is heard in an answer before any word is known: once for all the measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voicecoach.delivery import RecordingQuality
from voicecoach.measure.activity import speech_regions
from voicecoach.measure.held_sound import held_sounds
from voicecoach.measure.levels import Flags, Floats, flagged, levels
from voicecoach.measure.periodicity import periodicity
from voicecoach.measure.quality import recording_quality
from voicecoach.measure.spectrum import band_levels
from voicecoach.measure.syllable_nuclei import syllable_nuclei
from voicecoach.measure.voice import Voice, frequency, voice
from voicecoach.speech import Interval, PitchTrack, Samples

PitchTracking = Callable[[Samples, Sequence[Interval]], PitchTrack]
"""The pitch of sound, in some of its stretches."""


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """One answer's sound. Arrays hold one figure or flag per frame unless they say otherwise."""

    quality: RecordingQuality
    level: Floats
    """dB."""
    regions: tuple[Interval, ...]
    """Where there is speech."""
    speech: Flags
    """The same by frame."""
    fundamental: Floats
    """Hz; NaN without one."""
    nuclei: NDArray[np.float64]
    """Times of the syllable nuclei, seconds."""
    voice: Voice
    held: tuple[Interval, ...]
    """Held sounds."""


def speech_in(samples: Samples, speech_probability: Floats) -> tuple[Floats, Floats, tuple[Interval, ...]]:
    """Level, periodicity (one figure per frame) and regions of speech of ``samples`` (16 kHz)."""
    level = levels(samples)
    periodic = periodicity(samples, len(level))
    return level, periodic, speech_regions(level, speech_probability, periodic)


def hear(
    samples: Samples, speech_probability: Floats, track_pitch: PitchTracking, clipped_share: float = 0.0
) -> Heard:
    """``samples``: mono, 16 kHz. ``speech_probability``: one figure for each 32 ms of them. ``track_pitch``:
    asked once, for the pitch in the speech. ``clipped_share``: of the recording as it was made.
    """
    level, periodic, regions = speech_in(samples, speech_probability)
    speech = flagged(regions, len(level))
    bands = band_levels(samples)
    fundamental = frequency(track_pitch(samples, regions), len(level))
    heard = voice(level, bands, periodic, fundamental, speech)
    return Heard(
        quality=recording_quality(samples, level, bands, speech, clipped_share),
        level=level,
        regions=regions,
        speech=speech,
        fundamental=fundamental,
        nuclei=syllable_nuclei(bands, periodic, speech),
        voice=heard,
        held=held_sounds(heard),
    )
