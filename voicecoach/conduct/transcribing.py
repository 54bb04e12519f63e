"""Words for a recording, piece by piece: in the background while it is being made, or afterwards.

Both are one thing: the same pieces go to the recogniser in the same order, so a transcript does not depend on
when it was made.
"""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voicecoach.conduct.affording import Thrift
from voicecoach.conduct.answering import Recorded
from voicecoach.conduct.pieces import FRAME, Piece, PieceCutter
from voicecoach.conduct.worker import Job, Worker
from voicecoach.ports import Progress, Transcriber
from voicecoach.speech import SAMPLERATE, Samples, Suspected, Transcript, Word

_NEARLY = 0.95
"""Of a piece: further it is not expected to be before it is done."""
_AT_A_TIME = 64 * FRAME
"""Samples of a finished recording that are cut into pieces at a time, about two seconds: of a long one only
the piece at hand is there twice."""


@dataclass(frozen=True, slots=True)
class _Guess:
    """The words of a piece, which may be the last one or may still go on."""

    frames: tuple[int, int] | None
    """See ``PieceCutter.pending``."""
    piece: Piece
    transcript: Transcript


class LiveTranscription:
    """Fulfils ``Follower``: transcribes in a thread of its own.

    In a pause it begins with what may be the last piece; if the candidate goes on, that was in vain.
    """

    def __init__(
        self, transcriber: Transcriber, thrift: Thrift | None = None, whole: float | None = None
    ) -> None:
        """``thrift``: how sparing it is with work that may be in vain. ``whole``: seconds of the recording,
        where that is known; otherwise what has been pushed is all.
        """
        self._transcriber = transcriber
        self._thrift = thrift or Thrift()
        self._whole = whole
        self._cutter = PieceCutter()
        self._certain: deque[Piece] = deque()
        self._perhaps: tuple[tuple[int, int] | None, Piece] | None = None
        self._guess: _Guess | None = None
        self._offered: tuple[int, int] | None = None
        """What was begun with, or is to be, though it may go on."""
        self._length = 0.0
        """Seconds that were pushed."""
        self._waiting = 0
        """Pieces that are certain and have no words yet."""
        self._reached = 0.0
        """Seconds: up to there the recording has its words."""
        self._at_hand: tuple[float, Piece] | None = None
        """When the recogniser began with the piece that it has."""
        self._words: list[Word] = []
        self._suspected: list[Suspected] = []
        self._first: Transcript | None = None
        self._language: str | None = None
        self._told = 0.0
        """The share that was told last: it never falls."""
        self._worker = Worker("transcription", self._next)
        self._worker.start()

    def heard(self, samples: Samples, probability: NDArray[np.float32]) -> None:
        """See ``Follower``."""
        self._length += len(samples) / SAMPLERATE
        self._hand_over(self._cutter.push(samples, probability))
        pending = self._cutter.pending
        if pending is None or pending == self._offered:
            return
        patience = self._thrift.patience((pending[1] - pending[0]) * FRAME / SAMPLERATE)
        if patience is None or self._cutter.silence < patience:
            return
        piece = self._cutter.perhaps()
        if piece is not None:
            self._offered = pending
            with self._worker.changed:
                self._perhaps = pending, piece
                self._worker.changed.notify_all()

    def so_far(self) -> tuple[Word, ...] | None:
        """The words up to now; ``None`` as long as some speech has none yet. Never waits."""
        with self._worker.changed:
            if self._waiting or self._worker.error is not None:
                return None
            pending, guess = self._cutter.pending, self._guess
            if pending is None:
                return tuple(self._words)
            if guess is None or guess.frames != pending:
                return None
            return (*self._words, *(_on_the_recording(w, guess.piece) for w in guess.transcript.words))

    def end(self) -> None:
        """All has been pushed: the last piece is begun, whoever waits for it and when."""
        self._hand_over(self._cutter.finish())
        with self._worker.changed:
            self._perhaps = None
        self._worker.end()

    def ended(self, recorded: Recorded) -> None:  # noqa: ARG002
        """See ``Follower``."""
        self.end()

    def catch_up(self, progress: Progress | None = None) -> None:
        """Wait until all that is certain has its words, or the recogniser has failed; ``progress`` is told
        the share of the recording that has them, inside a piece as far as the pace of those before it lets
        one expect.
        """
        with self._worker.changed:
            while self._worker.busy and self._waiting:
                if progress is not None:
                    progress(self._share())
                self._worker.changed.wait(0.2)  # short, so that Ctrl-C is heard

    def finish(self, progress: Progress | None = None) -> Transcript:
        """Wait for what is left; ``progress``: see ``catch_up``.

        Raises ModelError, and whatever else the recogniser raised.
        """
        self.end()
        self.catch_up(progress)
        self._worker.join()
        if progress is not None:
            progress(1.0)
        if self._first is None:  # nothing but silence: the recogniser says who would have heard it
            self._first = self._transcriber.transcribe(np.zeros(0, np.float32))
        suspected = None if self._first.suspected is None else tuple(self._suspected)
        return replace(
            self._first, words=tuple(self._words), suspected=suspected, heard_language=self._language
        )

    def abandon(self) -> None:
        """Nobody wants the words any more; the piece at hand is the last."""
        self._worker.abandon()

    def _hand_over(self, pieces: list[Piece]) -> None:
        with self._worker.changed:
            self._certain.extend(pieces)
            self._waiting += len(pieces)
            if pieces:
                self._perhaps = None
                self._worker.changed.notify_all()

    def _share(self) -> float:
        reached, pace = self._reached, self._thrift.pace
        if self._at_hand is not None and pace:
            began, piece = self._at_hand
            reached = max(reached, piece.start) + min(
                _NEARLY * piece.duration, (time.monotonic() - began) / pace
            )
        self._told = max(self._told, reached / max(self._whole or self._length, reached, 1e-9))
        return self._told

    def _next(self) -> Job | None:
        """The next piece: what is certain comes first."""
        if self._certain:
            piece = self._certain.popleft()
            self._at_hand = time.monotonic(), piece
            return lambda: self._write(None, piece, certain=True)
        if self._perhaps is not None:
            frames, perhaps = self._perhaps
            self._perhaps = None
            return lambda: self._write(frames, perhaps, certain=False)
        return None

    def _write(self, frames: tuple[int, int] | None, piece: Piece, *, certain: bool) -> None:
        guess = self._guess
        if not certain or guess is None or not guess.piece.same(piece):
            guess = _Guess(frames, piece, self._hear(piece))
        with self._worker.changed:
            if certain:
                self._take(guess)
            self._guess = None if certain else guess

    def _hear(self, piece: Piece) -> Transcript:
        began, worked = time.monotonic(), time.process_time()
        transcript = self._transcriber.transcribe(piece.samples)
        took, worked = time.monotonic() - began, time.process_time() - worked
        with self._worker.changed:
            self._thrift.spent(piece.duration, took, worked)
        return transcript

    def _take(self, heard: _Guess) -> None:
        """What was heard in a piece that is certain."""
        self._first = self._first or heard.transcript
        self._language = self._language or heard.transcript.heard_language
        self._suspect(heard.transcript)
        self._words.extend(_on_the_recording(word, heard.piece) for word in heard.transcript.words)
        self._at_hand = None
        self._waiting -= 1
        self._reached = heard.piece.start + heard.piece.duration

    def _suspect(self, transcript: Transcript) -> None:
        """Take over what is suspected in the piece after the words that are known already."""
        for place in transcript.suspected or ():
            here = replace(place, after=len(self._words) + place.after)
            # The end of one piece and the beginning of the next are the same place.
            if self._suspected and self._suspected[-1].after == here.after:
                here = max(self._suspected.pop(), here, key=lambda one: one.probability)
            self._suspected.append(here)


def transcribe(
    transcriber: Transcriber,
    samples: Samples,
    probability: NDArray[np.float32],
    progress: Progress | None = None,
) -> Transcript:
    """The words of a whole recording (16 kHz). Raises ModelError."""
    live = LiveTranscription(transcriber, Thrift(sparing=True), len(samples) / SAMPLERATE)
    try:
        for at in range(0, len(samples), _AT_A_TIME):
            first, stop = at // FRAME, (at + _AT_A_TIME) // FRAME
            live.heard(samples[at : at + _AT_A_TIME], probability[first:stop])
            live.catch_up(progress)
        return live.finish(progress)
    except BaseException:
        live.abandon()
        raise


def _on_the_recording(word: Word, piece: Piece) -> Word:
    return replace(word, start=piece.start + word.start, end=piece.start + word.end)
