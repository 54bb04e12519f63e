"""An answer cut into pieces for the recogniser while it is still being given.

A piece ends in a pause, never inside a word, and is as long as is good for the recogniser: Whisper hears 30 s
at a time, and understands the better the more context it has. So a pause of half a second ends a piece only
once there is enough of it, and only a much longer one ends any piece. What may be the last piece can be had
before that (``perhaps``): its transcript should be ready when the candidate is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voicecoach.speech import SAMPLERATE, Samples

FRAME = 512
"""Samples that one speech probability covers: 32 ms."""
SPEECH = 0.35
"""Speech probability from which a frame may belong to a word; lower than for measuring, since a cut must
be surer of silence than a measure of speech."""
FRAMES = SAMPLERATE / FRAME
"""In a second."""
PAUSE = round(0.5 * FRAMES)
"""Frames of silence that end a piece of ``ENOUGH``."""
LONG_PAUSE = round(2.5 * FRAMES)
"""Frames of silence that end any piece."""
ENOUGH = round(10.0 * FRAMES)
"""Frames of a piece from which a pause ends it."""
LONGEST = round(25.0 * FRAMES)
"""Frames from which a piece is cut once a pause might have ended it: with ``PAUSE`` and its margins even the
longest stays well inside the window of 30 s."""
SEARCHED = round(10.0 * FRAMES)
"""Frames at the end of a longest piece among which its quietest place is looked for."""
MARGIN = round(0.25 * FRAMES)
"""Frames of silence left on both sides: the voice detector is late at onsets, the recogniser likes them."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A stretch of the recording that holds whole words."""

    start: float
    """Seconds from the start of the recording."""
    samples: Samples
    """16 kHz."""

    @property
    def duration(self) -> float:
        """Seconds."""
        return len(self.samples) / SAMPLERATE

    def same(self, other: Piece) -> bool:
        """Whether both are the same stretch of one recording."""
        return (self.start, len(self.samples)) == (other.start, len(other.samples))


class PieceCutter:
    """Cuts a recording that arrives bit by bit; how it arrives makes no difference to the pieces."""

    def __init__(self) -> None:
        self._samples: Samples = np.zeros(0, np.float32)
        self._speech: NDArray[np.bool_] = np.zeros(0, bool)
        self._offset = 0
        """Frames before the ones that are held."""
        self._cut = 0
        """Frames, of those held, that belong to the piece before: no margin reaches into them."""

    @property
    def pending(self) -> tuple[int, int] | None:
        """First and one past the last frame of the recording with speech that no piece holds yet."""
        speech = np.flatnonzero(self._speech)
        return (self._offset + int(speech[0]), self._offset + int(speech[-1]) + 1) if len(speech) else None

    @property
    def silence(self) -> int:
        """Frames since the last speech that is held."""
        speech = np.flatnonzero(self._speech)
        return len(self._speech) - int(speech[-1]) - 1 if len(speech) else len(self._speech)

    def perhaps(self) -> Piece | None:
        """What is pending, as the piece that it will be if nobody goes on; ``None`` while that cannot be
        known, because the silence after it is shorter than its margin.
        """
        if self.pending is None or self.silence < MARGIN:
            return None
        first, stop = (frame - self._offset for frame in self.pending)
        return self._piece(*self._span(first, stop, MARGIN))

    def push(self, samples: Samples, probability: NDArray[np.float32]) -> list[Piece]:
        """The pieces that ``samples`` (16 kHz) and their speech probabilities (one each 32 ms) complete."""
        self._samples = np.concatenate([self._samples, samples])
        self._speech = np.concatenate([self._speech, probability >= SPEECH])
        return list(self._complete())

    def finish(self) -> list[Piece]:
        """What is left when the recording has ended."""
        pieces = list(self._complete())
        speech = np.flatnonzero(self._speech)
        if len(speech):
            pieces.append(self._take(speech[0], speech[-1] + 1))
        return pieces

    def _complete(self) -> Iterator[Piece]:
        while (piece := self._next()) is not None:
            yield piece

    def _next(self) -> Piece | None:
        """The first piece among what is held, if it is complete."""
        speech = np.flatnonzero(self._speech)
        if len(speech) == 0:
            self._forget(max(0, len(self._speech) - MARGIN))
            return None
        first = speech[0]
        # Where speech stops, and for how many frames.
        stops = speech[np.flatnonzero(np.diff(speech) > 1)] + 1
        silences = np.diff(speech)[np.diff(speech) > 1] - 1
        stops = np.append(stops, speech[-1] + 1)
        silences = np.append(silences, len(self._speech) - stops[-1])
        for stop, silence in zip(stops, silences, strict=True):
            if stop - first > LONGEST:
                break
            if silence >= LONG_PAUSE or (silence >= PAUSE and stop - first >= ENOUGH):
                return self._take(first, stop)
        if len(self._speech) - first <= LONGEST + PAUSE:
            return None
        return self._take(first, self._best_cut(first), margin=0)

    def _best_cut(self, first: int) -> int:
        """The middle of the longest silence among the last frames of a longest piece; its very end where
        there is none.
        """
        low, high = first + LONGEST - SEARCHED, first + LONGEST
        quiet = ~self._speech[low:high]
        edges = np.flatnonzero(np.diff(np.concatenate([[0], quiet.astype(np.int8), [0]])))
        if len(edges) == 0:
            return high
        starts, ends = edges[::2], edges[1::2]
        longest = int(np.argmax(ends - starts))
        return low + int(starts[longest] + ends[longest]) // 2

    def _take(self, first: int, stop: int, margin: int = MARGIN) -> Piece:
        low, high = self._span(first, stop, margin)
        piece = self._piece(low, high)
        self._forget(stop)
        self._cut = high - stop
        return piece

    def _span(self, first: int, stop: int, margin: int) -> tuple[int, int]:
        return max(self._cut, first - MARGIN), min(len(self._speech), stop + margin)

    def _piece(self, low: int, high: int) -> Piece:
        start = float(self._offset + low) * FRAME / SAMPLERATE
        return Piece(start, self._samples[low * FRAME : high * FRAME].copy())

    def _forget(self, frames: int) -> None:
        self._samples = self._samples[frames * FRAME :]
        self._speech = self._speech[frames:]
        self._cut = max(0, self._cut - frames)
        self._offset += frames
