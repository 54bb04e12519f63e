"""Held sounds: voice that stays the same for a while, as in um and uh.

A filled pause is long, flat and steady (Goto 1999), lies at or under the speaker's usual pitch, and
mostly begins after a break. A drawn-out word grows out of its own beginning and is often said higher.

Empty case: no voice, no held sound.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voicecoach.measure.voicing import Voicing
from voicecoach.sound.frames import HOP, bridged, runs
from voicecoach.speech import Interval

STEADY = 4.5
"""dB of change (see ``Voicing.change``) up to which a frame is steady. [D]"""
VERY_STEADY = 3.5
"""dB of change that marks a held sound where no word helps to find it. [D]"""
LASTS = 0.2
"""Seconds that it is very steady. [D]"""
BREAK = 0.07
"""Seconds without voice before it. [D]"""
LEAD = 30
"""Frames of other voice between that break and the steady part, at most. [D]"""
ATTACK = 10
"""Frames of them that belong to the filled pause itself. [D]"""
HIGHER = 2.0
"""Semitones over the speaker's median where filled pauses no longer lie. [D]"""
SILENCE = 0.3
"""Seconds without voice before a lone sound. [D]"""
SET_APART = 0.05
"""Seconds without voice after it. [D]"""
LONGEST = 1.0
"""Seconds that a lone sound lasts at most. [D]"""
EVEN = 3.0
"""dB of change that a quarter of its frames stay under. [D]"""
LOWER = 0.0
"""Semitones over the speaker's median at most, for a lone sound: so short a one is a filled pause only where
those lie, under the voice's usual pitch. [D]"""
BRIDGE = 4
"""Frames without voice inside one. [D]"""
FARTHEST = 100
"""Frames: breaks longer than a second are all alike."""


@dataclass(frozen=True, slots=True)
class HeldSound:
    """A stretch of voice, by what tells a filled pause from a word."""

    first: int
    last: int
    """Frames; ``last`` no longer belongs to it."""
    break_before: float
    """Seconds without voice just before."""
    break_after: float
    change: float
    """dB, that a quarter of its frames stay under."""
    steady: float
    """Seconds of the longest steady run in it."""
    pitch: float | None
    """Semitones over the speaker's median."""

    @property
    def duration(self) -> float:
        return (self.last - self.first) * HOP

    @property
    def interval(self) -> Interval:
        return Interval(self.first * HOP, self.last * HOP)


def held_sounds(voice: Voicing) -> tuple[Interval, ...]:
    """Those that may be filled pauses by their sound alone, ordered and disjoint."""
    voiced = bridged(voice.voiced, BRIDGE)
    steady = iter([*runs(voiced & (voice.change < VERY_STEADY)), (len(voiced), len(voiced))])
    run = next(steady)
    found: list[Interval] = []
    for first, last in runs(voiced):
        island = held_sound(voice, first, last)
        inside = []
        while run[0] < last:
            if (run[1] - run[0]) * HOP >= LASTS:
                inside.append(held_sound(voice, *run))
            run = next(steady)
        held = [part for part in inside if _low(part, HIGHER)]
        if island.break_before >= BREAK and held and held[0].first - first <= LEAD:
            # It began with its voice, unless a word came first.
            began = first if held[0].first - first <= ATTACK else held[0].first
            found.append(Interval(began * HOP, held[-1].last * HOP))
        elif _stands_alone(island):
            found.append(island.interval)
    return tuple(found)


def _stands_alone(island: HeldSound) -> bool:
    """Whether voice after a silence is one short even sound, as a lone uh is."""
    return (
        LASTS <= island.duration <= LONGEST
        and island.break_before >= SILENCE
        and island.break_after >= SET_APART
        and island.change < EVEN
        and _low(island, LOWER)
    )


def _low(sound: HeldSound, limit: float) -> bool:
    return sound.pitch is None or sound.pitch <= limit


def held_sound(voice: Voicing, first: int, last: int) -> HeldSound:
    """The figures of one stretch of frames."""
    change = voice.change[first:last]
    quarter = len(change) // 4
    steady = runs(change < STEADY)
    pitch = voice.pitch[first:last]
    pitch = pitch[np.isfinite(pitch)]
    return HeldSound(
        first=first,
        last=last,
        break_before=_unvoiced(voice.voiced[max(0, first - FARTHEST) : first][::-1]) * HOP,
        break_after=_unvoiced(voice.voiced[last : last + FARTHEST]) * HOP,
        change=float(np.partition(change, quarter)[quarter]),
        steady=max((end - start for start, end in steady), default=0) * HOP,
        pitch=float(np.median(pitch)) if len(pitch) else None,
    )


def _unvoiced(flags: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> int:
    """How many frames from the first on have no voice."""
    return int(np.argmax(flags)) if flags.any() else FARTHEST
