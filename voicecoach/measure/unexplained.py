"""Voice that no word explains: where a filled pause hides that the recogniser dropped.

A recogniser either leaves a hole where the um was, or stretches a word beside it over the um. So each
word explains only as much of the speech in its interval as its letters need, from the start of the
interval or from its end, and stops at a break once it has had the least that it needs. What voice is
left is a filled pause if it is held: a drawn-out word is not.

Empty case: without words nothing is explained and nothing is claimed: no interval.
"""

from __future__ import annotations

import numpy as np

from voicecoach.measure.held_sound import HeldSound, held_sound
from voicecoach.measure.voicing import Voicing
from voicecoach.measure.words import token
from voicecoach.sound.frames import HOP, Flags, runs
from voicecoach.speech import Word

PER_WORD = 0.06
"""Seconds that a word lasts besides its letters; with ``PER_LETTER`` fitted on timed human words. [D]"""
PER_LETTER = 0.062
"""Seconds a letter."""
MOST = 1.7
"""Times its expected length that a word explains at most. [D]"""
LEAST = 0.6
"""Times its expected length that a word needs at least. [D]"""
BREAK = 0.07
"""Seconds without voice that are a break. [D]"""
SHORTEST = 0.16
"""Seconds of voice that make a filled pause; the shortest true one of the tuning side lasts 0.24 s, and
leftovers of words up to 0.2 s. [D]"""
APART = 0.05
"""Seconds without voice after one that make a break there. [D]"""
BRIDGE = 5
"""Frames without voice inside one."""
AFTER_BREAK = 4.2
"""dB of change up to which voice after a break is a filled pause. [D]"""
BETWEEN_BREAKS = 4.3
"""The same between two breaks: halfway from the true ones of the tuning side (up to 3.3 dB) to the
leftovers of words (from 5.3 dB). [D]"""
CONTINUED = 2.2
"""dB of change up to which voice that goes on from a word is one. [D]"""
CONTINUED_STEADY = 0.24
"""Seconds that such a voice is steady. [D]"""
HIGHER = 3.0
"""Semitones over the speaker's median where filled pauses no longer lie. [D]"""


def expected_length(text: str) -> float:
    """Seconds that a word takes at an average pace."""
    return PER_WORD + PER_LETTER * len(token(text))


def own_pace(words: tuple[Word, ...]) -> float:
    """How much longer than average this speaker's words are, 0.7..1.5."""
    if not words:
        return 1.0
    ratios = [word.duration / expected_length(word.text) for word in words]
    return float(np.clip(np.median(ratios), 0.7, 1.5))


def unexplained(voice: Voicing, words: tuple[Word, ...]) -> tuple[HeldSound, ...]:
    """Ordered and disjoint."""
    if not words or not voice.speech.any():
        return ()
    pace = own_pace(words)
    covered = np.zeros(len(voice.speech), bool)
    for word in words:
        first, last = round(word.start / HOP), min(round(word.end / HOP), len(voice.speech))
        length = pace * expected_length(word.text) / HOP
        covered[first : first + _explained(voice.voiced[first:last], length)] = True
    sounds = (held_sound(voice, *run) for run in _left(voice, covered))
    return tuple(sound for sound in sounds if is_filled_pause(sound))


def _explained(voiced: Flags, length: float) -> int:
    """How many frames, from the first on, a word of ``length`` frames explains."""
    if len(voiced) <= MOST * length:
        return len(voiced)
    heard = silent = 0
    for index, flag in enumerate(voiced.tolist()):
        silent = 0 if flag else silent + 1
        heard += silent * HOP < BREAK
        if heard >= MOST * length or (silent * HOP >= BREAK and heard >= LEAST * length):
            return index + 1
    return len(voiced)


def _left(voice: Voicing, covered: Flags) -> list[tuple[int, int]]:
    free = voice.voiced & ~covered
    for first, last in runs(~free):
        if first > 0 and last < len(free) and last - first <= BRIDGE and not covered[first:last].any():
            free[first:last] = True
    return [(first, last) for first, last in runs(free) if (last - first) * HOP >= SHORTEST]


def is_filled_pause(sound: HeldSound) -> bool:
    """Whether unexplained voice is a filled pause."""
    if sound.pitch is None or sound.pitch > HIGHER:
        return False
    if sound.break_before >= BREAK:
        if sound.break_after >= APART:
            return sound.change < BETWEEN_BREAKS
        return sound.change < AFTER_BREAK
    return sound.change < CONTINUED and sound.steady >= CONTINUED_STEADY
