"""A candidate's sitting with one recogniser: ``python -m tools.bench.sitting MODEL``, a process of its own.

Each line on standard input asks for something as JSON, each line on standard output tells what came of it:

    {"file": "answer.raw", "tail": 8, "background": true}  ->  Latency
    {"minutes": 1}  ->  {} when the microphone is open, then Recorded

An interview is held with the program's own parts; only the candidate is a file (``candidate``), with which
the answer ends as if by a key.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console

from tools.bench.candidate import Candidate, Watched
from tools.bench.cores import seconds_of_recogniser, share_of_cores
from voicecoach import bootstrap
from voicecoach.analysis import Analysis
from voicecoach.cli.keyboard import Script
from voicecoach.cli.screen import TerminalScreen
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.interview import Interview
from voicecoach.conduct.room import Room
from voicecoach.panel import Choice
from voicecoach.ports import Loudspeaker, Microphone, Stop
from voicecoach.question import Question
from voicecoach.questions.find import by_id
from voicecoach.session import EndedBy
from voicecoach.sound.block import Block
from voicecoach.speech import Recording

QUESTION = "tell-me-about-yourself"
_HEARD = 0.1
"""Seconds of each text that are spoken."""


@dataclasses.dataclass(frozen=True, slots=True)
class Latency:
    """How long after the end of an answer."""

    ended: float
    """When the answer ended, seconds of ``time.monotonic``."""
    first: float
    """Seconds until the first figures stood on the screen,"""
    printed: float
    """and until all of the feedback did."""
    words: str
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

    @property
    def channels(self) -> int:
        return self._microphone.channels

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


class Watch(TerminalScreen):
    """The program's own screen, and when the feedback stood on it."""

    def __init__(self, recording: CountingMicrophone | None = None) -> None:
        nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the process ends
        super().__init__(Console(file=nowhere, force_terminal=True), EndRules(), keyboard=False)
        self._recording = recording
        self.first = self.printed = 0.0
        self.words = ""

    def recorded(self, duration: float, ended_by: EndedBy) -> None:
        super().recorded(duration, ended_by)
        if self._recording is not None:
            seen = self._recording
            tell(Recorded(seen.overflows, seen.lost, seen.late, seen.share))
            os._exit(0)  # nobody wants the words of half an hour

    def heard(self, question: Question, analysis: Analysis, *, whole: bool) -> None:
        super().heard(question, analysis, whole=whole)
        self.first = time.monotonic()

    def analysis(
        self,
        question: Question,
        analysis: Analysis,
        earlier: Analysis | None,
        follow_ups: Sequence[Analysis] = (),
        *,
        whole: bool = True,
    ) -> None:
        super().analysis(question, analysis, earlier, follow_ups, whole=whole)
        self.printed = time.monotonic()
        self.words = "" if analysis.transcript is None else analysis.transcript.text


class Brief:
    """A loudspeaker that plays the beginning of everything."""

    def __init__(self, loudspeaker: Loudspeaker) -> None:
        self._loudspeaker = loudspeaker

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        samples = recording.samples[: round(_HEARD * recording.samplerate)]
        return self._loudspeaker.play(Recording(samples, recording.samplerate), stop)


def hold(analyst: Analyst, microphone: Microphone, screen: TerminalScreen, rules: EndRules) -> None:
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
            screen=screen,
            keys=Script([Choice.QUIT]),
            resampling=bootstrap.resampling,
        )
        session = bootstrap.new_session(store, "practice", questions)
        Interview(room, session, rules, follow_ups=0).hold(questions)


def tell(what: Latency | Recorded | None = None) -> None:
    """On standard output; of nothing, that something is done."""
    print(json.dumps(dataclasses.asdict(what) if what is not None else {}), flush=True)


def _answered(analyst: Analyst, recogniser: Watched, wanted: dict[str, Any]) -> Latency:
    file, background = Path(wanted["file"]), wanted["background"]
    candidate = Candidate(file, wanted["tail"], recogniser, background=background)
    screen = Watch()
    hold(analyst, candidate, screen, EndRules(end_silence=0.0, longest=600.0))
    ended = candidate.ended
    peak = _peak()
    # So short an answer may be a request: then all comes at once.
    first = screen.first or screen.printed
    return Latency(ended, first - ended, screen.printed - ended, screen.words, peak)


def _peak() -> float:
    """MB that this process has used at most. Not getrusage's where there is /proc: a child inherits the peak
    of the process that started it.
    """
    status = Path("/proc/self/status")
    if not status.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    found = re.search(r"VmHWM:\s*(\d+) kB", status.read_text("ascii"))
    return int(found[1]) * 1024 / 1e6 if found else float("nan")


def _recorded(analyst: Analyst, seconds: float) -> None:
    opened = threading.Event()
    microphone = CountingMicrophone(bootstrap.microphone(), seconds, opened)

    def tell_when_open() -> None:
        opened.wait()
        tell()

    threading.Thread(target=tell_when_open, daemon=True).start()
    hold(analyst, microphone, Watch(microphone), EndRules(end_silence=0.0, longest=seconds + 60.0))


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
