"""A candidate's sitting with one recogniser: ``python -m tools.bench.sitting MODEL``, a process of its own.

Each line on standard input asks for something as JSON, each line on standard output tells what came of it:

    {"seconds": 120, "tail": 20, "turn": 0, "background": true}  ->  Latency
    {"minutes": 30}  ->  {} when the microphone is open, then Recorded

An interview is held with the program's own parts. In place of the candidate come the recordings of
``answers``: the last ``tail`` seconds as fast as they are spoken, what was before them as fast as the
recogniser works it off (which in an answer it has done by then). A piece before the tail that was transcribed
in an earlier turn is not transcribed again; everything after the tail's beginning is.
"""

from __future__ import annotations

import dataclasses
import json
import os
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console

from tools.bench.answers import RATE, answer
from voicecoach import bootstrap
from voicecoach.cli.panel import TerminalPanel
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.interview import Interview
from voicecoach.conduct.room import Room
from voicecoach.interview import Analysis, EndedBy, Question
from voicecoach.ports import Block, Choice, Loudspeaker, Microphone, Stop, Transcriber
from voicecoach.questions.find import by_id
from voicecoach.speech import Recording, Samples, Transcript

QUESTION = "tell-me-about-yourself"
_BLOCK = 0.128
"""Seconds: what the sound system gives at a time."""
_FAST_BLOCK = 1.0
_IDLE = 0.3
"""Seconds after which a recogniser that does nothing has nothing to do."""
_HEARD = 0.7
"""Seconds of each text that are spoken."""


@dataclasses.dataclass(frozen=True, slots=True)
class Latency:
    """How long after the end of an answer."""

    ended: float
    """When the answer ended, seconds of ``time.monotonic``."""
    printed: float
    """Seconds until the feedback stood on the screen."""
    share: float
    """Of all cores, that the recogniser took during the tail."""
    peak: float
    """Most memory of the process so far, MB."""


@dataclasses.dataclass(frozen=True, slots=True)
class Recorded:
    """How recording went."""

    overflows: int
    lost: float
    """Seconds by which the recording is shorter than what it lasted."""
    late: float
    """Seconds by which the latest block was seen later than it was heard: device, sound system and we."""
    share: float


class Watched:
    """A recogniser that may be held back, that remembers, and that is seen to work."""

    def __init__(self, transcriber: Transcriber) -> None:
        self._transcriber = transcriber
        self._known: dict[bytes, Transcript] = {}
        self._last = time.monotonic()
        self._works = False
        self.may_begin = threading.Event()
        self.remembers = False

    def warm_up(self) -> None:
        self._transcriber.warm_up()

    def transcribe(self, samples: Samples) -> Transcript:
        self._works = True
        self.may_begin.wait()
        sound = samples.tobytes()
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
    """Fulfils ports.Microphone with an answer whose last ``tail`` seconds take their time."""

    samplerate = RATE

    def __init__(self, sound: Samples, tail: float, recogniser: Watched, *, background: bool) -> None:
        self._sound = np.round(sound * 32_767).astype(np.int16)
        self._tail = round(tail * RATE) if background else 0
        self._recogniser = recogniser
        self._background = background
        self.ended = self.share = 0.0

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
        first = len(self._sound) - self._tail
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
        if self._tail:
            self.share = share_of_cores(worked, begun)
        recogniser.may_begin.set()


class CountingMicrophone:
    """A real microphone whose losses are counted, for so many seconds."""

    def __init__(self, microphone: Microphone, seconds: float, opened: threading.Event) -> None:
        self._microphone = microphone
        self._seconds = seconds
        self._opened = opened
        self.overflows = 0
        self.lost = self.late = self.share = 0.0

    @property
    def samplerate(self) -> int:
        return self._microphone.samplerate

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        with self._microphone.listen() as blocks:
            self._opened.set()
            yield self._counted(blocks)

    def _counted(self, blocks: Iterator[Block]) -> Iterator[Block]:
        samples, first, begun, worked = 0, None, time.monotonic(), seconds_of_recogniser()
        for block in blocks:
            first = block.start if first is None else first
            self.overflows += block.overflowed
            self.lost = block.start - first - samples / self.samplerate
            samples += len(block.samples)
            heard = block.start + len(block.samples) / self.samplerate
            self.late = max(self.late, time.monotonic() - heard)
            yield block
            if block.start - first > self._seconds:
                break
        self.share = share_of_cores(worked, begun)


class Watch(TerminalPanel):
    """The program's own screen, and when the feedback stood on it."""

    def __init__(self, recording: CountingMicrophone | None = None) -> None:
        screen = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the process ends
        super().__init__(Console(file=screen, force_terminal=True), EndRules(), script=[Choice.QUIT])
        self._recording = recording
        self.printed = 0.0

    def recorded(self, duration: float, ended_by: EndedBy) -> None:
        super().recorded(duration, ended_by)
        if self._recording is not None:
            seen = self._recording
            tell(Recorded(seen.overflows, seen.lost, seen.late, seen.share))
            os._exit(0)  # nobody wants the words of half an hour

    def analysis(self, question: Question, analysis: Analysis, earlier: Analysis | None) -> None:
        super().analysis(question, analysis, earlier)
        self.printed = time.monotonic()


class Brief:
    """A loudspeaker that plays the beginning of everything."""

    def __init__(self, loudspeaker: Loudspeaker) -> None:
        self._loudspeaker = loudspeaker

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        samples = recording.samples[: round(_HEARD * recording.samplerate)]
        return self._loudspeaker.play(Recording(samples, recording.samplerate), stop)


def seconds_of_recogniser() -> float:
    """Processor time of the threads that step back behind all others, which are the recogniser's."""
    own, total = os.getpriority(os.PRIO_PROCESS, os.getpid()), 0
    for task in Path("/proc/self/task").iterdir():
        fields = (task / "stat").read_text().rpartition(")")[2].split()
        if int(fields[16]) > own:
            total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def share_of_cores(worked: float, begun: float) -> float:
    """Of all cores since ``begun``, when the recogniser had worked for ``worked`` seconds."""
    return (seconds_of_recogniser() - worked) / (time.monotonic() - begun) / (os.cpu_count() or 1)


def hold(analyst: Analyst, microphone: Microphone, panel: TerminalPanel, longest: float) -> None:
    """One question, one answer."""
    with tempfile.TemporaryDirectory() as data:
        store = bootstrap.session_store(Path(data))
        questions = (by_id(bootstrap.questions().questions(), QUESTION),)
        # A voice of its own, since it remembers what it has said.
        room = Room(
            voice=bootstrap.voice(),
            loudspeaker=Brief(bootstrap.loudspeaker()),
            microphone=microphone,
            analyst=analyst,
            store=store,
            panel=panel,
            resampling=bootstrap.resampling,
        )
        session = bootstrap.new_session(store, "practice", questions)
        Interview(room, session, EndRules(end_silence=0.0, longest=longest)).hold(questions)


def tell(what: Latency | Recorded | None = None) -> None:
    """On standard output; of nothing, that something is done."""
    print(json.dumps(dataclasses.asdict(what) if what is not None else {}), flush=True)


def _answered(analyst: Analyst, recogniser: Watched, wanted: dict[str, Any]) -> Latency:
    sound = answer(wanted["seconds"], wanted["tail"], wanted["turn"])
    candidate = Candidate(sound, wanted["tail"], recogniser, background=wanted["background"])
    panel = Watch()
    hold(analyst, candidate, panel, longest=wanted["seconds"] + 60.0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return Latency(candidate.ended, panel.printed - candidate.ended, candidate.share, peak)


def _recorded(analyst: Analyst, seconds: float) -> None:
    opened = threading.Event()
    microphone = CountingMicrophone(bootstrap.microphone(), seconds, opened)

    def tell_when_open() -> None:
        opened.wait()
        tell()

    threading.Thread(target=tell_when_open, daemon=True).start()
    hold(analyst, microphone, Watch(microphone), longest=seconds + 60.0)


def main() -> None:
    """Do what is asked for, line by line."""
    transcriber = bootstrap.transcriber(sys.argv[1])
    if transcriber is None:
        raise RuntimeError("no recogniser")
    recogniser = Watched(transcriber)
    recogniser.may_begin.set()
    analyst = bootstrap.analyst(recogniser)
    analyst.warm_up()
    tell()
    for line in sys.stdin:
        wanted = json.loads(line)
        if "minutes" in wanted:
            _recorded(analyst, 60.0 * wanted["minutes"])
        else:
            tell(_answered(analyst, recogniser, wanted))


if __name__ == "__main__":
    main()
