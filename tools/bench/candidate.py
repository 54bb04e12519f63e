"""Who answers in the bench, without being waited for, and who listens: a recogniser that may be held back."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from tools.bench.people import RATE
from voicecoach.ports import Transcriber
from voicecoach.sound.block import Block
from voicecoach.speech import Samples, Transcript

_BLOCK = 0.128
"""Seconds: what the sound system gives at a time."""
_FAST_BLOCK = 1.0
_IDLE = 0.15
"""Seconds after which a recogniser that does nothing has nothing to do."""
ANEW = 10.0
"""Seconds before those that take their time in which pieces are transcribed anew, as in every answer: how
long they take decides whether it pays to begin with what may be the last one."""


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
    """Fulfils ports.Microphone with the sound in a file, whose last ``tail`` seconds take their time. What is
    before them comes as fast as the recogniser works it off, which in an answer it has done by then.

    The file holds 16-bit samples at 16 kHz and nothing else; of it no more is held than of a device.
    """

    samplerate = RATE
    channels = 1

    def __init__(self, file: Path, tail: float, recogniser: Watched, *, background: bool) -> None:
        """``background``: whether the recogniser may work before the end."""
        self._file = file
        self._samples = file.stat().st_size // 2
        self._tail = min(self._samples, round(tail * RATE)) if background else 0
        self._recogniser = recogniser
        self._background = background
        self.ended = 0.0
        """When all had been said."""

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        yield self._blocks()

    def _blocks(self) -> Iterator[Block]:
        recogniser = self._recogniser
        if self._background:
            recogniser.may_begin.set()
        else:
            recogniser.may_begin.clear()
        with self._file.open("rb") as sound:
            slow = self._samples - self._tail
            known = max(0, slow - round(ANEW * RATE)) if self._background else 0
            for remembers, until in ((self._background, known), (False, slow)):
                recogniser.remembers = remembers
                while (at := sound.tell() // 2) < until:
                    yield _block(sound.read(2 * min(until - at, round(_FAST_BLOCK * RATE))), time.monotonic())
                if self._background:
                    recogniser.wait_until_idle()
            begun = time.monotonic()
            while read := sound.read(2 * round(_BLOCK * RATE)):
                due = begun + (sound.tell() // 2 - slow) / RATE
                time.sleep(max(0.0, due - time.monotonic()))
                yield _block(read, due - len(read) / 2 / RATE)
        self.ended = time.monotonic()
        recogniser.may_begin.set()


def _block(read: bytes, start: float) -> Block:
    return Block(np.frombuffer(read, np.int16), start)
