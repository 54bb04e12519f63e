"""Speech activity: where in a recording somebody speaks.

The speech detector (Silero) says roughly where, in frames of 32 ms that react about 40 ms late; the
level says exactly when. A stretch of speech is a run of frames in and just around a detected region
whose level stands out from the background, with the closures of stop consonants bridged.

Empty case: no sound, or nothing that the detector takes for speech, has no regions.
"""

from __future__ import annotations

import numpy as np

from voicecoach.sound.frames import HOP, Flags, Floats, bridged, on_frames, runs, widened
from voicecoach.sound.levels import mean_level
from voicecoach.sound.speech_probability import PROBABILITY_HOP, SpeechProbability
from voicecoach.speech import Interval

ONSET = 0.5
"""Speech probability that is speech by itself: Silero's own default."""
SUSPECTED = 0.15
"""Speech probability that is speech where the frame is voiced and loud as well. In telephone sound
Silero falls to .2 on clear speech; in noises without speech 99 frames in 100 stay under .1. [D]"""
HELD = 0.85
"""Periodicity of a clear voice. Silero takes a hummed hm for a tone and gives it .05. [D]"""
STANDS_OUT = 15.0
"""dB over the background that such a voice needs. [D]"""
LASTS = 0.15
"""Seconds that it needs to last. [D]"""
LOUD = 20.0
"""dB under the mean speech level down to which a frame is loud. [D]"""
REACH_BEFORE = 0.12
"""Seconds before a detected region in which its true start is looked for: Silero is up to 0.09 s late
on readings with known edges. [D]"""
REACH_AFTER = 0.04
"""Seconds after a detected region in which its true end is looked for: Silero is rarely early, and
what follows later is the room. [D]"""
BRIDGE = 0.15
"""Seconds of silence inside speech that are no pause: closures of stops last up to about 0.15 s. [D]"""
SHORTEST = 0.05
"""Seconds; what is shorter is a click, not speech. [D]"""
AWAY = 20
"""Frames around speech that belong to neither speech nor background (tails, breath): 0.2 s."""
BELOW_SPEECH = 30.0
"""dB under the mean speech level where speech sounds end. [D]"""
ABOVE_BACKGROUND = 8.0
"""dB over the median background level where sound stands out from it; less where the whole distance between
the two is small. [D]"""


def speech_regions(
    level: Floats, speech_probability: SpeechProbability, periodicity: Floats
) -> tuple[Interval, ...]:
    """Stretches of speech, ordered, disjoint, ``BRIDGE`` or more apart.

    ``level`` and ``periodicity``: see their modules, one figure per frame; ``speech_probability``: one
    for each ``PROBABILITY_HOP``.
    """
    detected = detected_speech(level, speech_probability, periodicity)
    if not detected.any():
        return ()
    near = widened(detected, round(REACH_BEFORE / HOP), round(REACH_AFTER / HOP))
    loud = near & (level > threshold(level, detected))
    loud = bridged(loud, round(BRIDGE / HOP))
    return tuple(
        Interval(first * HOP, last * HOP)
        for first, last in runs(loud)
        if (last - first) * HOP >= SHORTEST and detected[first:last].any()
    )


def detected_speech(level: Floats, speech_probability: SpeechProbability, periodicity: Floats) -> Flags:
    """Frames that are speech by the detector, by detector and level together, or by voice and level."""
    probability = on_frames(speech_probability, PROBABILITY_HOP, len(level))
    certain = probability >= ONSET
    if not certain.any():
        return certain
    loud = level > mean_level(level[certain]) - LOUD
    detected = np.asarray(certain | ((probability >= SUSPECTED) & loud))
    away = ~widened(detected, AWAY, AWAY)
    if not away.any():
        return detected
    held = loud & (periodicity >= HELD) & (level > np.median(level[away]) + STANDS_OUT)
    for first, last in runs(held):
        if (last - first) * HOP >= LASTS:
            detected[first:last] = True
    return detected


def threshold(level: Floats, detected: Flags) -> float:
    """The level over which sound in a speech region is speech, dB."""
    speech = mean_level(level[detected])
    away = ~widened(detected, AWAY, AWAY)
    background = float(np.median(level[away]) if away.any() else np.percentile(level, 5))
    margin = min(ABOVE_BACKGROUND, max(0.0, speech - background) / 3)
    return max(background + margin, speech - BELOW_SPEECH)
