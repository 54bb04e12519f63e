"""Words for a recording, piece by piece: in the background while it is being made, or afterwards.

Both are one thing: the same pieces go to the recogniser in the same order, so a transcript does not depend on
when it was made.
"""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from queue import SimpleQueue

import numpy as np
from numpy.typing import NDArray

from voicecoach.conduct.pieces import Piece, PieceCutter
from voicecoach.ports import Progress, Transcriber
from voicecoach.speech import SAMPLERATE, Samples, Suspected, Transcript, Word

_NEARLY = 0.95
"""Of a piece: further it is not expected to be before it is done."""


class LiveTranscription:
    """Transcribes what is pushed, in a thread of its own. Push never waits for the recogniser."""

    def __init__(self, transcriber: Transcriber) -> None:
        self._transcriber = transcriber
        self._cutter = PieceCutter()
        self._queue: SimpleQueue[Piece | None] = SimpleQueue()
        self._pushed = self._done = 0.0
        """Seconds of sound handed to the recogniser, and transcribed."""
        self._worked = 0.0
        """Seconds that the latter took."""
        self._at_hand: tuple[float, float] | None = None
        """When the recogniser began with its piece, and how many seconds that has."""
        self._words: list[Word] = []
        self._suspected: list[Suspected] = []
        self._first: Transcript | None = None
        self._error: Exception | None = None
        self._abandoned = False
        self._advanced = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="transcription", daemon=True)
        self._thread.start()

    def push(self, samples: Samples, probability: NDArray[np.float32]) -> None:
        """More of the recording (16 kHz) with its speech probabilities, one for each 32 ms."""
        self._hand_over(self._cutter.push(samples, probability))

    def so_far(self) -> tuple[Word, ...] | None:
        """The words up to now; ``None`` as long as some speech has none yet. Never waits."""
        with self._advanced:
            behind = self._cutter.pending or self._done < self._pushed or self._error is not None
            return None if behind else tuple(self._words)

    def end(self) -> None:
        """All has been pushed: the last piece is begun, whoever waits for it and when."""
        self._hand_over(self._cutter.finish())
        self._queue.put(None)

    def finish(self, progress: Progress | None = None) -> Transcript:
        """Wait for what is left; ``progress`` is told the share of all sound that has its words, inside a
        piece as far as the pace of those before it lets one expect.

        Raises ModelError, and whatever else the recogniser raised.
        """
        self.end()
        with self._advanced:
            share = 0.0
            while self._thread.is_alive() and self._error is None and self._done < self._pushed:
                share = max(share, self._share())
                if progress is not None:
                    progress(share)
                self._advanced.wait(0.2)  # short, so that Ctrl-C is heard
        self._thread.join()
        if self._error is not None:
            raise self._error
        if progress is not None:
            progress(1.0)
        if self._first is None:  # nothing but silence: the recogniser says who would have heard it
            self._first = self._transcriber.transcribe(np.zeros(0, np.float32))
        suspected = None if self._first.suspected is None else tuple(self._suspected)
        return replace(self._first, words=tuple(self._words), suspected=suspected)

    def abandon(self) -> None:
        """Nobody wants the words any more; the piece at hand is the last."""
        self._abandoned = True
        self._queue.put(None)

    def _hand_over(self, pieces: list[Piece]) -> None:
        for piece in pieces:
            self._pushed += len(piece.samples) / SAMPLERATE
            self._queue.put(piece)

    def _share(self) -> float:
        expected = 0.0
        if self._at_hand is not None and self._worked > 0:
            began, seconds = self._at_hand
            expected = min(_NEARLY * seconds, (time.monotonic() - began) * self._done / self._worked)
        return (self._done + expected) / self._pushed

    def _work(self) -> None:
        while (piece := self._queue.get()) is not None and not self._abandoned:
            began, seconds = time.monotonic(), len(piece.samples) / SAMPLERATE
            self._at_hand = began, seconds
            try:
                transcript = self._transcriber.transcribe(piece.samples)
            except Exception as error:  # noqa: BLE001 - carried to whoever waits in finish()
                self._error = error
                break
            self._first = self._first or transcript
            self._suspect(transcript)
            self._words.extend(_on_the_recording(word, piece) for word in transcript.words)
            with self._advanced:
                self._at_hand = None
                self._worked += time.monotonic() - began
                self._done += seconds
                self._advanced.notify_all()

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
    live = LiveTranscription(transcriber)
    try:
        live.push(samples, probability)
        return live.finish(progress)
    except BaseException:
        live.abandon()
        raise


def _on_the_recording(word: Word, piece: Piece) -> Word:
    return replace(word, start=piece.start + word.start, end=piece.start + word.end)
