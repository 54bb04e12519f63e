"""Level end: whether the voice stays where it was, as before a pause for thought.

At the end of what they want to say people let their pitch fall, or raise it for a question; in the middle,
and in a held "um" or "and", it stays level, near where it has been (Gravano & Hirschberg 2011, [R]).

Empty case: too little voice is not level.
"""

from __future__ import annotations

import numpy as np

from voicecoach.speech import PitchTrack

LAST = 0.38
"""Seconds of voice at the end that are looked at. [D]"""
SLOPE = 3.0
"""Semitones a second up to which it is level. [D]"""
NEAR = 1.0
"""Semitones between its last tenth of a second and the median of all that is looked at. [D]"""
_FINAL = 4
"""Frames of that tenth."""


def ends_level(track: PitchTrack) -> bool:
    """Whether the voice in ``track``, the last second or two before a silence, ends level.

    Slope: least squares over the last ``LAST`` seconds of voice, semitones a second of voice.
    """
    voice = track.frequency[np.isfinite(track.frequency)]
    count = round(LAST / track.hop)
    if len(voice) < count:
        return False
    semitones = 12 * np.log2(voice)
    slope = float(np.polyfit(np.arange(count) * track.hop, semitones[-count:], 1)[0])
    away = float(semitones[-_FINAL:].mean() - np.median(semitones))
    return abs(slope) <= SLOPE and abs(away) <= NEAR
