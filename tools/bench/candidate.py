"""Who answers in the bench, without being waited for, and who listens: a recogniser that may be held back."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from tools.bench.answers import RATE
from tools.bench.cores import seconds_of_recogniser, share_of_cores
from voicecoach.ports import Block, Transcriber
from voicecoach.speech import Samples, Transcript

_BLOCK = 0.128
"""Seconds: what the sound system gives at a time."""
_FAST_BLOCK = 1.0
_IDLE = 0.3
"""Seconds after which a recogniser that does nothing has nothing to do."""


class Watched:
    """A recogniser that may be held back, that remembers, and that is seen to work."""

    def __init__(self, transcriber: Transcriber) -> None:
        self._transcriber = transcriber
        self._known: dict[bytes, Transcript] = {}
        """By digest: the sound itself would be most of the memory."""
        self._last = time.monotonic()
        self._works = False
        self.may_begin = threading.Event()
        self.remembers = False

    def warm_up(self) -> None:
        self._transcriber.warm_up()

    def transcribe(self, samples: Samples) -> Transcript:
        self._works = True
        self.may_begin.wait()
        sound = hashlib.sha256(samples.tobytes()).digest()
        found = self._known.get(sound) if self.remembers else None
        if found is None:
            found = self._transcriber.transcribe(samples)
        if self.remembers:
            self._known[sound] = found
        self._works, self._last = False, time.monotonic()
        return found

    def wait_until_idle(self) -> None:
        begun = time.monotonic()
        while self._works or time.monotonic() - max(begun, self._last) < _IDLE:
            time.sleep(0.02)


class Candidate:
    """Fulfils ports.Microphone with an answer whose last ``tail`` seconds take their time, as does the
    ``silence`` after it, of which there is enough.
    """

    samplerate = RATE
    channels = 1

    def __init__(
        self, sound: Samples, tail: float, recogniser: Watched, *, background: bool, silence: float
    ) -> None:
        spoken = np.round(sound * 32_767).astype(np.int16)
        self._sound = np.concatenate([spoken, np.zeros(round(2 * silence * RATE), np.int16)])
        self._first = len(spoken) - (round(tail * RATE) if background else 0)
        """Of the samples that take their time."""
        self._recogniser = recogniser
        self._background = background
        self.ended = self.share = 0.0
        """When all had been said, and what the recogniser took of the cores while that took its time."""

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        yield self._blocks()

    def _blocks(self) -> Iterator[Block]:
        recogniser = self._recogniser
        recogniser.remembers = self._background
        if self._background:
            recogniser.may_begin.set()
        else:
            recogniser.may_begin.clear()
        first = self._first
        for at in range(0, first, round(_FAST_BLOCK * RATE)):
            yield Block(self._sound[at : min(first, at + round(_FAST_BLOCK * RATE))], time.monotonic())
        if self._background:
            recogniser.wait_until_idle()
        recogniser.remembers = False
        begun, worked = time.monotonic(), seconds_of_recogniser()
        for at in range(first, len(self._sound), round(_BLOCK * RATE)):
            samples = self._sound[at : at + round(_BLOCK * RATE)]
            due = begun + (at - first + len(samples)) / RATE
            time.sleep(max(0.0, due - time.monotonic()))
            yield Block(samples, due - len(samples) / RATE)
        self.ended = time.monotonic()
        if self._background:
            self.share = share_of_cores(worked, begun)
        recogniser.may_begin.set()
