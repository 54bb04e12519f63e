"""Speech activity: where in a recording somebody speaks.

The speech detector (Silero) says roughly where, in frames of 32 ms that react about 40 ms late; the
level says exactly when. A stretch of speech is a run of frames in and just around a detected region
whose level stands out from the background, with the closures of stop consonants bridged.

Empty case: no sound, or nothing that the detector takes for speech, has no regions.
"""

from __future__ import annotations

import numpy as np

from voicecoach.measure.levels import HOP, Flags, Floats, mean_level, on_frames, runs
from voicecoach.speech import Interval

DETECTOR_HOP = 0.032
"""Seconds covered by one figure of the speech detector."""
ONSET = 0.5
"""Speech probability that starts a region: Silero's own default."""
OFFSET = 0.35
"""Speech probability that ends one: Silero's own, 0.15 below."""
REACH = 0.12
"""Seconds around a detected region in which its true edge is looked for: detectors lag by about 50 ms,
and a word may end in a soft s or f. [D]"""
BRIDGE = 0.15
"""Seconds of silence inside speech that are no pause: closures of stops last up to about 0.15 s. [D]"""
SHORTEST = 0.05
"""Seconds; what is shorter is a click, not speech. [D]"""
BELOW_SPEECH = 32.0
"""dB under the mean speech level where speech sounds end. [D]"""
ABOVE_BACKGROUND = 6.0
"""dB over the mean background level where sound stands out from it; less where the whole distance
between the two is small. [D]"""


def speech_regions(level: Floats, speech_probability: Floats) -> tuple[Interval, ...]:
    """Stretches of speech, ordered, disjoint, ``BRIDGE`` or more apart.

    ``level`` from ``levels.levels``; ``speech_probability`` one figure for each ``DETECTOR_HOP``.
    """
    detected = detected_speech(speech_probability, len(level))
    if not detected.any():
        return ()
    near = widened(detected, round(REACH / HOP))
    loud = near & (level > threshold(level, detected))
    loud = bridged(loud, round(BRIDGE / HOP))
    return tuple(
        Interval(first * HOP, last * HOP)
        for first, last in runs(loud)
        if (last - first) * HOP >= SHORTEST and detected[first:last].any()
    )


def detected_speech(speech_probability: Floats, frames: int) -> Flags:
    """Frames that the detector takes for speech: from ``ONSET`` until below ``OFFSET``."""
    probability = on_frames(speech_probability, DETECTOR_HOP, frames)
    flags = np.zeros(frames, bool)
    for first, last in runs(probability >= OFFSET):
        above = np.flatnonzero(probability[first:last] >= ONSET)
        if len(above):
            flags[first + above[0] : last] = True
    return flags


def threshold(level: Floats, detected: Flags) -> float:
    """The level over which sound in a speech region is speech, dB."""
    speech = mean_level(level[detected])
    away = ~widened(detected, round(2 * REACH / HOP))
    background = mean_level(level[away]) if away.any() else float(np.percentile(level, 5))
    margin = min(ABOVE_BACKGROUND, max(0.0, speech - background) / 3)
    return max(background + margin, speech - BELOW_SPEECH)


def widened(flags: Flags, frames: int) -> Flags:
    """``flags`` with every run made longer by ``frames`` on either side."""
    result = np.zeros_like(flags)
    for first, last in runs(flags):
        result[max(0, first - frames) : last + frames] = True
    return result


def bridged(flags: Flags, frames: int) -> Flags:
    """``flags`` with the gaps between runs that are shorter than ``frames`` filled."""
    result = flags.copy()
    for first, last in runs(~flags):
        if first > 0 and last < len(flags) and last - first < frames:
            result[first:last] = True
    return result
