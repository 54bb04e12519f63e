"""Words for a recording, piece by piece: in the background while it is being made, or afterwards.

Both are one thing: the same pieces go to the recogniser in the same order, so a transcript does not depend on
when it was made.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from voicecoach.conduct.affording import PATIENT, Thrift
from voicecoach.conduct.answering import Recorded
from voicecoach.conduct.pieces import Piece, PieceCutter
from voicecoach.conduct.worker import Job, Worker
from voicecoach.ports import Progress, Transcriber
from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES, SpeechProbability
from voicecoach.speech import SAMPLERATE, Samples, Suspected, Transcript, Word

_NEARLY = 0.95
"""Of a piece: further it is not expected to be before it is done."""
_AT_A_TIME = 64 * PROBABILITY_SAMPLES
"""Samples of a finished recording that are cut into pieces at a time, about two seconds: of a long one only
the piece at hand is there twice."""


@dataclass(frozen=True, slots=True)
class _Guess:
    """The words of a piece that may come to be."""

    piece: Piece
    transcript: Transcript

    def words(self) -> Iterator[Word]:
        """Where they are in the recording."""
        for word in self.transcript.words:
            yield replace(word, start=self.piece.start + word.start, end=self.piece.start + word.end)


class LiveTranscription:
    """Fulfils ``Follower``: transcribes in a thread of its own.

    In pauses it begins with the parts that what is pending would be cut into if the answer ended soon; if it
    does not, that was in vain.
    """

    def __init__(
        self, transcriber: Transcriber, thrift: Thrift | None = None, whole: float | None = None
    ) -> None:
        """``thrift``: how sparing it is with work that may be in vain. ``whole``: seconds of the recording,
        where it is there already: then nothing is begun that is not certain.
        """
        self._transcriber = transcriber
        self._thrift = thrift or Thrift()
        self._whole = whole
        self._cutter = PieceCutter()
        self._certain: deque[Piece] = deque()
        self._perhaps: list[Piece] = []
        """Pieces that may be wanted, the most urgent first."""
        self._guesses: list[_Guess] = []
        """Of what is pending."""
        self._offered: tuple[tuple[int, int], list[Piece]] | None = None
        """What was pending when it was begun with, in the silence after it, and its parts."""
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

    def heard(self, samples: Samples, probability: SpeechProbability) -> None:
        """See ``Follower``."""
        self._length += len(samples) / SAMPLERATE
        self._hand_over(self._cutter.push(samples, probability))
        if self._whole is None and self._cutter.pending is not None:  # it may end here, or soon
            with self._worker.changed:
                self._perhaps = list(self._worth_beginning(self._cutter.pending))
                self._worker.changed.notify_all()

    def _worth_beginning(self, pending: tuple[int, int]) -> Iterator[Piece]:
        """What may be wanted of what is ``pending``, the most urgent first."""
        cutter, thrift = self._cutter, self._thrift
        if self._offered is None or self._offered[0] != pending:
            parts = cutter.parts()
            patience = thrift.patience(parts[-1].duration) if parts else None
            if patience is not None and cutter.silence >= patience:
                self._offered = pending, parts
        offered = self._offered is not None and self._offered[0] == pending
        if offered and self._offered is not None:
            yield from reversed(self._offered[1])
        yield from (part for part in cutter.parts_ended() if thrift.affords(part.duration))
        whole = cutter.whole() if offered and cutter.silence >= PATIENT else None
        if whole is not None and thrift.affords(whole.duration):
            yield whole

    def so_far(self) -> tuple[Word, ...] | None:
        """The words up to now; ``None`` as long as some speech has none yet. Never waits."""
        with self._worker.changed:
            if self._waiting or self._worker.error is not None:
                return None
            pending = self._cutter.pending
            if pending is None:
                return tuple(self._words)
            if self._offered is None or self._offered[0] != pending:
                return None
            guesses = [self._guess(part) for part in self._offered[1]]
            words = [word for guess in guesses if guess is not None for word in guess.words()]
            return None if None in guesses else (*self._words, *words)

    def end(self) -> None:
        """All has been pushed: the last piece is begun, whoever waits for it and when."""
        self._hand_over(self._cutter.finish())
        with self._worker.changed:
            self._perhaps = []
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
                self._perhaps = []
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
            certain = self._certain.popleft()
            self._at_hand = time.monotonic(), certain
            return lambda: self._write(certain, certain=True)
        unknown = next((piece for piece in self._perhaps if self._guess(piece) is None), None)
        return None if unknown is None else lambda: self._write(unknown, certain=False)

    def _write(self, piece: Piece, *, certain: bool) -> None:
        guess = self._guess(piece) or _Guess(piece, self._hear(piece))
        with self._worker.changed:
            if certain:
                self._take(guess)
            else:
                self._guesses.append(guess)

    def _hear(self, piece: Piece) -> Transcript:
        began, worked = time.monotonic(), time.process_time()
        transcript = self._transcriber.transcribe(piece.samples)
        took, worked = time.monotonic() - began, time.process_time() - worked
        with self._worker.changed:
            self._thrift.spent(piece.duration, took, worked)
        return transcript

    def _guess(self, piece: Piece) -> _Guess | None:
        return next((guess for guess in self._guesses if guess.piece.same(piece)), None)

    def _take(self, heard: _Guess) -> None:
        """What was heard in a piece that is certain."""
        self._first = self._first or heard.transcript
        self._language = self._language or heard.transcript.heard_language
        self._suspect(heard.transcript)
        self._words.extend(heard.words())
        self._at_hand = None
        self._waiting -= 1
        self._reached = heard.piece.start + heard.piece.duration
        self._guesses = [guess for guess in self._guesses if guess.piece.start > heard.piece.start]

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
    probability: SpeechProbability,
    progress: Progress | None = None,
) -> Transcript:
    """The words of a whole recording (16 kHz). Raises ModelError."""
    live = LiveTranscription(transcriber, whole=len(samples) / SAMPLERATE)
    try:
        for at in range(0, len(samples), _AT_A_TIME):
            first, stop = at // PROBABILITY_SAMPLES, (at + _AT_A_TIME) // PROBABILITY_SAMPLES
            live.heard(samples[at : at + _AT_A_TIME], probability[first:stop])
            live.catch_up(progress)
        return live.finish(progress)
    except BaseException:
        live.abandon()
        raise
