"""Latencies and losses of one recogniser, measured from outside its process."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, field
from math import isnan, nan
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from testbed.sound import SoundDevices
from tools.bench.busy import busy
from tools.bench.people import RATE, answer
from tools.bench.starting import AUDIBLE
from tools.evaluate import wording
from voicecoach.speech import Recording, Samples

LENGTHS = (15, 60, 120, 300)
"""Seconds of the answers."""
STANDARD = 120
"""Seconds of the answer that the table tells of."""
AFTERWARDS = (STANDARD,)
"""Of these, those that are also transcribed only when they have ended."""


@dataclass
class Waits:
    """What was measured with answers of one length, run by run; seconds from the end of the answer."""

    first: list[float] = field(default_factory=list)
    """Until the first figures were on the screen,"""
    printed: list[float] = field(default_factory=list)
    """until all of the feedback was,"""
    spoken: list[float] = field(default_factory=list)
    """and until it was heard."""
    words: list[str] = field(default_factory=list)


def _each(lengths: Sequence[int]) -> Callable[[], dict[int, Waits]]:
    return lambda: {length: Waits() for length in lengths}


@dataclass
class Found:
    """What was measured with one recogniser."""

    name: str
    background: dict[int, Waits] = field(default_factory=_each(LENGTHS))
    after: dict[int, Waits] = field(default_factory=_each(AFTERWARDS))
    loaded: Waits = field(default_factory=Waits)
    """An answer of ``STANDARD``, transcribed while speaking beside programs that take every core."""
    peak: float = 0.0
    """MB."""

    @property
    def differing(self) -> float:
        """Share of the words of ``STANDARD`` that differ from those of the same answers afterwards."""
        pairs = zip(self.background[STANDARD].words, self.after[STANDARD].words, strict=True)
        texts = [(wording.plain(one), wording.plain(other)) for one, other in pairs]
        wrong = sum(wording.aligned(one, other)[1] for one, other in texts)
        return wrong / max(1, sum(len(one) for one, _ in texts))


class Sitting:
    """The process of ``tools.bench.sitting``, to be asked for one thing after the other."""

    def __init__(self, model: str, environment: dict[str, str]) -> None:
        self._process: Any = subprocess.Popen(
            [sys.executable, "-m", "tools.bench.sitting", model],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.told()

    def ask(self, **wanted: object) -> dict[str, Any]:
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


def measure_latencies(
    found: Found, audio: Path, environment: dict[str, str], *, runs: int, tail: float
) -> None:
    """Fill ``found``: while speaking, afterwards and beside busy programs in turn, so that whatever else the
    machine does meets them all.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="voicecoach-bench-")))
        devices = SoundDevices(microphone=False)
        stack.callback(devices.close)
        sitting = Sitting(found.name, environment | devices.env)
        stack.callback(sitting.end)
        for turn in range(runs):
            for length in LENGTHS:
                file = kept(answer(audio, length, turn).samples, folder)
                ways = [(found.background[length], True, False)]
                if length in AFTERWARDS:
                    ways.append((found.after[length], False, False))
                if length == STANDARD:
                    ways.append((found.loaded, True, True))
                for waits, background, loaded in ways:
                    _progress(f"{found.name}, {length} s, run {turn + 1} of {runs}")
                    with busy() if loaded else nullcontext(), devices.hear() as hearing:
                        said = sitting.ask(file=str(file), tail=tail, background=background)
                    _add(waits, said, hearing.recording, said["ended"] - hearing.start)
                    found.peak = said["peak"]


def recording(model: str, audio: Path, minutes: float, environment: dict[str, str]) -> dict[str, Any]:
    """Record for so long, while the recogniser and other programs beside it leave no core idle."""
    with ExitStack() as stack:
        devices = SoundDevices()
        stack.callback(devices.close)
        sitting = Sitting(model, environment | devices.env)
        stack.callback(sitting.end)
        stack.enter_context(busy())
        sitting.ask(minutes=minutes)
        devices.speak_into_microphone(Recording(answer(audio, 60 * minutes + 30, 0).samples, RATE))
        return sitting.told()


def middle(values: Sequence[float]) -> float:
    """The median of those that there are."""
    return median([value for value in values if not isnan(value)] or [nan])


def kept(samples: Samples, folder: Path) -> Path:
    """A file in ``folder`` for a sitting to read (``candidate``)."""
    file = folder / "answer.raw"
    np.round(np.clip(samples, -1, 1) * 32_767).astype("<i2").tofile(file)
    return file


def _add(waits: Waits, said: dict[str, Any], heard: Recording, ended: float) -> None:
    waits.first.append(said["first"])
    waits.printed.append(said["printed"])
    waits.spoken.append(_first_sound(heard, ended))
    waits.words.append(said["words"])


def _first_sound(heard: Recording, since: float) -> float:
    """Seconds from ``since`` to the first sound after it; NaN where there is none."""
    after = heard.samples[max(0, round(since * heard.samplerate)) :]
    loud = np.flatnonzero(np.abs(after) > AUDIBLE)
    return float(loud[0]) / heard.samplerate if len(loud) else nan


def _progress(text: str) -> None:
    end = "" if sys.stderr.isatty() else "\n"
    print(f"\r\x1b[K{text}" if not end else text, end=end, file=sys.stderr, flush=True)
