"""Latencies and losses of one recogniser, measured from outside its process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from testbed import whisper
from testbed.sound import SoundDevices
from tools.bench.answers import RATE, answer, words_a_piece
from tools.bench.starting import AUDIBLE
from voicecoach.conduct.answering import EndRules
from voicecoach.speech import Recording

LENGTHS = (15, 60, 120, 300)
"""Seconds of the answers."""
ENDED = 120
"""Seconds of the answer that is also ended by silence, as answers are unless a key is pressed,"""
SILENCE = EndRules().end_silence
"""and of that."""
_TOKENS = 3.0
"""A second of speech."""


@dataclass
class Waits:
    """What was measured with answers of one length, run by run; seconds from the end of the answer."""

    printed: list[float] = field(default_factory=list)
    spoken: list[float] = field(default_factory=list)
    share: list[float] = field(default_factory=list)


@dataclass
class Found:
    """What was measured with one recogniser."""

    name: str
    background: dict[int, Waits] = field(default_factory=lambda: {length: Waits() for length in LENGTHS})
    after: dict[int, Waits] = field(default_factory=lambda: {length: Waits() for length in LENGTHS})
    silence: Waits = field(default_factory=Waits)
    """In the background, the answer ended by silence; from when that was long enough."""
    peak: float = 0.0
    """MB."""


class Sitting:
    """The process of ``tools.bench.sitting``, to be asked for one thing after the other."""

    def __init__(self, model: Path, environment: dict[str, str]) -> None:
        self._process: Any = subprocess.Popen(
            [sys.executable, "-m", "tools.bench.sitting", str(model)],
            env=environment | whisper.WITH_WHISPER,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.told()

    def ask(self, **wanted: float) -> dict[str, Any]:
        self._process.stdin.write(json.dumps(wanted) + "\n")
        self._process.stdin.flush()
        return self.told()

    def told(self) -> dict[str, Any]:
        """What it says next. Raises RuntimeError where it has ended."""
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the sitting ended with {self._process.wait()}")
        said: dict[str, Any] = json.loads(line)
        return said

    def end(self) -> None:
        with self._process:
            self._process.kill()


def measure_latencies(found: Found, model: Path, runs: int, tail: float) -> None:
    """Fill ``found``: in the background and afterwards in turn; whatever else the machine does meets both."""
    with ExitStack() as stack:
        devices = SoundDevices(microphone=False)
        stack.callback(devices.close)
        sitting = Sitting(model, devices.environment)
        stack.callback(sitting.end)
        for turn in range(runs):
            for length in LENGTHS:
                ways = [(found.background[length], True, 0.0), (found.after[length], False, 0.0)]
                if length == ENDED:
                    ways.append((found.silence, True, SILENCE))
                for waits, background, silence in ways:
                    _progress(f"{found.name}, {length} s, run {turn + 1} of {runs}")
                    with devices.hear() as hearing:
                        said = sitting.ask(
                            seconds=length, tail=tail, turn=turn, background=background, silence=silence
                        )
                    waits.printed.append(said["printed"])
                    waits.spoken.append(_first_sound(hearing.recording, said["ended"] - hearing.start))
                    waits.share.append(said["share"])
                    found.peak = said["peak"]
    _progress("")


def recording(model: Path, minutes: float) -> dict[str, Any]:
    """Record for so long, while the recogniser and other programs beside it leave no core idle."""
    with ExitStack() as stack:
        devices = SoundDevices()
        stack.callback(devices.close)
        sitting = Sitting(model, devices.environment)
        stack.callback(sitting.end)
        stack.enter_context(_busy())
        sitting.ask(minutes=minutes)
        devices.speak_into_microphone(Recording(answer(60 * minutes + 30, 0, 0), RATE))
        return sitting.told()


def make_base(folder: Path) -> Path:
    """A model with the dimensions of base.en which writes as many words as people speak."""
    from voicecoach.adapters.stand_in_model import Dimensions, different_words, make_stand_in

    script = different_words(words_a_piece(120, _TOKENS))
    return make_stand_in(folder / "base.en-dimensions", Dimensions(8, 6, 51_864), script, 1 / _TOKENS)


def middle(values: list[float]) -> float:
    return median(values)


@contextmanager
def _busy() -> Iterator[None]:
    """As many programs as cores which take what they get; no more important than the recogniser."""
    nice = ["nice", "-n", "5"] if os.name == "posix" else []
    spin = [*nice, sys.executable, "-c", "while True: pass"]
    programs = [subprocess.Popen(spin) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for program in programs:
            program.kill()
            program.wait()


def _first_sound(heard: Recording, since: float) -> float:
    """Seconds from ``since`` to the first sound after it. Raises RuntimeError where there is none."""
    after = heard.samples[max(0, round(since * heard.samplerate)) :]
    loud = np.flatnonzero(np.abs(after) > AUDIBLE)
    if not len(loud):
        raise RuntimeError("no feedback was heard")
    return float(loud[0]) / heard.samplerate


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
