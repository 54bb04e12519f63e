"""An answer cut into pieces for the recogniser while it is still being given.

A piece ends in a pause, never inside a word, and is as long as is good for the recogniser: Whisper hears 30 s
at a time, and understands the better the more context it has. So a pause of half a second ends a piece only
once there is enough of it, and only a much longer one ends any piece.

The transcript should be ready when the candidate is. So what is left when a long answer ends is cut into
parts in shorter pauses, all but the last of which are known before (``parts``). That costs context, so it is
done at the end alone: a piece after which somebody went on, or was silent for long, is heard as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES, SpeechProbability
from voicecoach.speech import SAMPLERATE, Samples

SPEECH = 0.35
"""Speech probability from which a frame may belong to a word; lower than for measuring, since a cut must
be surer of silence than a measure of speech."""
A_SECOND = SAMPLERATE / PROBABILITY_SAMPLES
"""In a second."""
PAUSE = round(0.5 * A_SECOND)
"""Frames of silence that end a piece of ``ENOUGH``."""
LONG_PAUSE = round(2.5 * A_SECOND)
"""Frames of silence that end any piece."""
ENOUGH = round(10.0 * A_SECOND)
"""Frames of a piece from which a pause ends it."""
PART_PAUSE = round(0.35 * A_SECOND)
"""Frames of silence that end a part of ``PART_ENOUGH``."""
PART_ENOUGH = round(5.0 * A_SECOND)
"""Frames of a part from which a pause ends it."""
PART_LEAST = round(1.0 * A_SECOND)
"""Frames under which the last part is none of its own: a word or two are heard better with those before."""
PARTED_FROM = round(45.0 * A_SECOND)
"""Frames of a recording before which nothing is cut into parts: of a short answer every word counts."""
LONGEST = round(25.0 * A_SECOND)
"""Frames from which a piece is cut once a pause might have ended it: with ``PAUSE`` and its margins even the
longest stays well inside the window of 30 s."""
SEARCHED = round(10.0 * A_SECOND)
"""Frames at the end of a longest piece among which its quietest place is looked for."""
MARGIN = round(0.25 * A_SECOND)
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
        self._made: dict[tuple[int, int], Piece] = {}
        """Of what is held, by first and one past the last frame of the recording."""

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

    def parts(self) -> list[Piece]:
        """What is pending, as the pieces that it will be if the answer ends here; none while that cannot be
        known, because the silence after it is shorter than its margin.
        """
        return [self._piece(*span) for span in self._spans(self._parts())] if self.silence >= MARGIN else []

    def parts_ended(self) -> list[Piece]:
        """Those of them that stay what they are if the answer goes on for a while and ends then."""
        return [self._piece(*span) for span in self._spans(self._ended()[0])]

    def whole(self) -> Piece | None:
        """What is pending, as the piece that it will be if the silence after it lasts; as with ``parts``."""
        if self.pending is None or self.silence < MARGIN:
            return None
        first, stop = (frame - self._offset for frame in self.pending)
        return self._piece(*self._span(first, stop, MARGIN))

    def push(self, samples: Samples, probability: SpeechProbability) -> list[Piece]:
        """The pieces that ``samples`` (16 kHz) and their speech probabilities (one each 32 ms) complete."""
        self._samples = np.concatenate([self._samples, samples])
        self._speech = np.concatenate([self._speech, probability >= SPEECH])
        return list(self._complete())

    def finish(self) -> list[Piece]:
        """What is left when the recording has ended."""
        pieces = list(self._complete())
        parts = self._parts()
        pieces += [self._piece(*span) for span in self._spans(parts)]
        if parts:
            self._forget(parts[-1][1])
        return pieces

    def _complete(self) -> Iterator[Piece]:
        while (piece := self._next()) is not None:
            yield piece

    def _parts(self) -> list[tuple[int, int]]:
        """First and one past the last frame of each part of what is pending, among what is held."""
        parts, rest = self._ended()
        if rest is not None and parts and rest[1] - rest[0] < PART_LEAST:
            rest = parts.pop()[0], rest[1]
        return parts if rest is None else [*parts, rest]

    def _ended(self) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
        """The parts after which there is a pause, and what follows them."""
        speech = np.flatnonzero(self._speech)
        if len(speech) == 0:
            return [], None
        parts, first, last = [], int(speech[0]), int(speech[-1]) + 1
        stops, followings = _silences(speech)
        for stop, following in zip([*stops, last], [*followings, len(self._speech)], strict=True):
            enough = stop - first >= PART_ENOUGH and self._offset + first >= PARTED_FROM
            if enough and following - stop >= PART_PAUSE:
                parts.append((first, int(stop)))
                first = int(following)
        return parts, (first, last) if first < last else None

    def _spans(self, parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        cut = self._cut
        for first, stop in parts:
            low, high = max(cut, first - MARGIN), min(len(self._speech), stop + MARGIN)
            yield low, high
            cut = high

    def _next(self) -> Piece | None:
        """The first piece among what is held, if it is complete."""
        speech = np.flatnonzero(self._speech)
        if len(speech) == 0:
            self._forget(max(0, len(self._speech) - MARGIN))
            return None
        first = speech[0]
        stops, followings = _silences(speech)
        for stop, silence in zip(stops, followings - stops, strict=True):
            if stop - first > LONGEST + PAUSE:
                break
            if silence >= LONG_PAUSE or (silence >= PAUSE and ENOUGH <= stop - first <= LONGEST):
                return self._take(first, stop)
        stop = speech[-1] + 1
        # As long as it may be the end, only a long pause makes it a piece.
        if stop - first <= LONGEST + PAUSE:
            return self._take(first, stop) if len(self._speech) - stop >= LONG_PAUSE else None
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
        at = self._offset + low, self._offset + high
        if at not in self._made:
            start = float(at[0]) * PROBABILITY_SAMPLES / SAMPLERATE
            self._made[at] = Piece(
                start, self._samples[low * PROBABILITY_SAMPLES : high * PROBABILITY_SAMPLES].copy()
            )
        return self._made[at]

    def _forget(self, frames: int) -> None:
        self._samples = self._samples[frames * PROBABILITY_SAMPLES :]
        self._speech = self._speech[frames:]
        self._cut = max(0, self._cut - frames)
        self._offset += frames
        self._made = {at: piece for at, piece in self._made.items() if at[1] > self._offset + self._cut}


def _silences(speech: NDArray[np.int_]) -> tuple[NDArray[np.int_], NDArray[np.int_]]:
    """Where speech stops and where it goes on, of its frames."""
    gaps = np.flatnonzero(np.diff(speech) > 1)
    return speech[gaps] + 1, speech[gaps + 1]
