"""The acoustics of an answer, before any word is known: once for all the measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voicecoach.delivery import RecordingQuality
from voicecoach.measure.held_sound import held_sounds
from voicecoach.measure.quality import recording_quality
from voicecoach.measure.syllable_nuclei import syllable_nuclei
from voicecoach.measure.voicing import Voicing, frequency, voicing
from voicecoach.sound.activity import speech_regions
from voicecoach.sound.chunks import SETTLED, Known
from voicecoach.sound.frames import HOP, Flags, Floats, flagged
from voicecoach.sound.levels import levels
from voicecoach.sound.periodicity import periodicity
from voicecoach.sound.spectrum import band_levels
from voicecoach.sound.speech_probability import SpeechProbability
from voicecoach.speech import SAMPLERATE, Interval, PitchTrack, Samples

PitchTracking = Callable[[Samples, Sequence[Interval]], PitchTrack]
"""The pitch of sound, in some of its stretches."""


@dataclass(frozen=True, slots=True, eq=False)
class SpeechFound:
    """Where there is speech in a recording: known long before the rest, and all that its length, its first
    word and its pauses need. Arrays hold one figure or flag per frame.
    """

    level: Floats
    """dB."""
    periodicity: Floats
    regions: tuple[Interval, ...]
    """Where there is speech."""
    speech: Flags
    """The same by frame."""


@dataclass(frozen=True, slots=True, eq=False)
class Acoustics:
    """What one answer sounds like. Arrays hold one figure or flag per frame unless they say otherwise."""

    duration: float
    """Of the recording, seconds."""
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
    voicing: Voicing
    held: tuple[Interval, ...]
    """Held sounds."""


class GrowingAcoustics:
    """Follows a recording while it grows, so that little is left to do when it has ended.

    Where there is speech is certain only at the end, since quiet and loud are told by the whole. So what
    looks like speech by now is tracked, by a tracker that remembers it.
    """

    def __init__(self, track_pitch: PitchTracking) -> None:
        """``track_pitch``: remembers the stretches of speech that it was asked about."""
        self._track_pitch = track_pitch
        self.bands: Known = {}
        self.periodic: Known = {}

    def look(self, samples: Samples, speech_probability: SpeechProbability) -> None:
        """What there is of the recording by now."""
        level = levels(samples)
        band_levels(samples, self.bands)
        regions = speech_regions(level, speech_probability, periodicity(samples, len(level), self.periodic))
        settled = len(samples) / SAMPLERATE - SETTLED * HOP
        self._track_pitch(samples, [region for region in regions if region.end < settled])

    def find(self, samples: Samples, speech_probability: SpeechProbability) -> SpeechFound:
        """Where there is speech in the whole recording."""
        return find_speech(samples, speech_probability, self.periodic)

    def whole(self, samples: Samples, found: SpeechFound, clipped_share: float) -> Acoustics:
        """The whole recording, in which that speech was found."""
        return _acoustics(samples, found, self._track_pitch, clipped_share, self.bands)


def find_speech(
    samples: Samples, speech_probability: SpeechProbability, known: Known | None = None
) -> SpeechFound:
    """``samples``: mono, 16 kHz. ``speech_probability``: one figure for each 32 ms of them. ``known``:
    periodicity of the same recording when it was shorter.
    """
    level = levels(samples)
    periodic = periodicity(samples, len(level), known)
    regions = speech_regions(level, speech_probability, periodic)
    return SpeechFound(level, periodic, regions, flagged(regions, len(level)))


def acoustics_of(
    samples: Samples,
    speech_probability: SpeechProbability,
    track_pitch: PitchTracking,
    clipped_share: float = 0.0,
) -> Acoustics:
    """``samples``, ``speech_probability``: see ``find_speech``. ``track_pitch``: asked once, for the pitch in
    the speech. ``clipped_share``: of the recording as it was made.
    """
    return _acoustics(samples, find_speech(samples, speech_probability), track_pitch, clipped_share, None)


def _acoustics(
    samples: Samples,
    found: SpeechFound,
    track_pitch: PitchTracking,
    clipped_share: float,
    known: Known | None,
) -> Acoustics:
    level, periodic, speech = found.level, found.periodicity, found.speech
    bands = band_levels(samples, known)
    fundamental = frequency(track_pitch(samples, found.regions), len(level))
    voiced = voicing(level, bands, periodic, fundamental, speech)
    return Acoustics(
        duration=len(samples) / SAMPLERATE,
        quality=recording_quality(samples, level, bands, speech, clipped_share),
        level=level,
        regions=found.regions,
        speech=speech,
        fundamental=fundamental,
        nuclei=syllable_nuclei(bands, periodic, speech),
        voicing=voiced,
        held=held_sounds(voiced),
    )
