"""Figures of frames, chunk by chunk: bounded memory, and what is known of a growing recording is kept."""

from __future__ import annotations

from collections.abc import Callable

from voicecoach.sound.frames import Floats

CHUNK = 500
"""Frames, 5 s."""
SETTLED = 100
"""Frames, 1 s, before the end of a recording within which figures may change when it goes on: nothing that
is computed frame by frame looks further ahead."""

Known = dict[int, Floats]
"""Figures of whole chunks by their first frame."""


def fill(found: Floats, compute: Callable[[int, int], Floats], known: Known | None = None) -> Floats:
    """``found``, one row per frame, with what ``compute`` gives for the frames from its first to before its
    second argument. A chunk in ``known`` is not computed again, and one that is settled is added to it.

    Chunks are always the same frames: so a figure is the same to the last bit whenever it was computed.
    """
    frames = len(found)
    for first in range(0, frames, CHUNK):
        last = min(first + CHUNK, frames)
        if known is not None and first in known:
            found[first:last] = known[first]
            continue
        found[first:last] = compute(first, last)
        if known is not None and first + CHUNK + SETTLED <= frames:
            known[first] = found[first:last].copy()
    return found
