"""Silent pauses: silences inside an answer, between one stretch of speech and the next.

Taken from the sound, never from gaps between recognised words: a recogniser's word ends where the next
one starts. Empty case: fewer than two stretches of speech have no pause between them.
"""

from __future__ import annotations

from itertools import pairwise

from voicecoach.speech import Interval

SHORTEST = 0.25
"""Seconds; a shorter silence belongs to articulation (Goldman-Eisler 1968)."""


def silent_pauses(speech: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """The silences of ``SHORTEST`` or more, ordered and disjoint."""
    gaps = (Interval(before.end, after.start) for before, after in pairwise(speech))
    return tuple(gap for gap in gaps if gap.duration >= SHORTEST - 1e-9)


def runs_between(speech: tuple[Interval, ...], pauses: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """The stretches of talk that the silent pauses leave: with them they fill the answer."""
    if not speech:
        return ()
    starts = [speech[0].start, *(pause.end for pause in pauses)]
    ends = [*(pause.start for pause in pauses), speech[-1].end]
    return tuple(Interval(start, end) for start, end in zip(starts, ends, strict=True))
