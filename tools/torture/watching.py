"""Whom the program speaks to, and what it keeps in memory."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from testbed.command import COMMAND
from tools.torture.outcome import Outcome

_GROWTH = 1.10
_AFTER = 3
"""Answers after which memory has settled."""

_ANSWERS = """
import resource, sys
from pathlib import Path
import numpy as np
from testbed.fakes import ScriptedMicrophone, ScriptedPanel, SilentLoudspeaker, Tones
from voicecoach import bootstrap
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.interview import Interview
from voicecoach.conduct.room import Room
from voicecoach.adapters.decoding import decode
from voicecoach.resources import folder
count, seconds, data = int(sys.argv[1]), float(sys.argv[2]), Path(sys.argv[3])
sound = decode(folder("audio_fixtures") / "rambling.flac").samples
sound = (np.tile(sound, 9)[: round(seconds * 16_000)] * 32_767).astype(np.int16)
store = bootstrap.session_store(data)
class Panel(ScriptedPanel):
    def analysis(self, question, analysis, earlier):
        with open("/proc/self/statm") as file:
            print(int(file.read().split()[1]) * resource.getpagesize() / 1e6, flush=True)
room = Room(Tones(), SilentLoudspeaker(), ScriptedMicrophone([sound] * count), bootstrap.analyst(
    bootstrap.transcriber("tiny.en")), store, Panel(), bootstrap.resampling, False)
questions = (bootstrap.questions().questions() * count)[:count]
session = bootstrap.new_session(store, "practice", questions)
Interview(room, session, EndRules(end_silence=0), follow_ups=0).hold(questions)
"""


def connects(count: int, _seed: int) -> Iterator[Outcome]:
    """Every address that a whole session connects to, by strace."""
    outcome = Outcome("connects over a session (strace)", "none to the network")
    if shutil.which("strace") is None:
        outcome.fault("strace is not installed")
        yield outcome
        return
    for _ in range(count):
        outcome.tried += 1
        with tempfile.TemporaryDirectory(prefix="torture-") as folder:
            log = Path(folder) / "log"
            trace = ["strace", "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(log)]
            done = subprocess.run(
                [*trace, COMMAND, "demo", "--mute", "--to", f"{folder}/demo"],
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                outcome.fault(f"the session ended with {done.returncode}: {done.stderr[:200]}")
            found = re.findall(r".*AF_INET.*", log.read_text(encoding="utf-8", errors="replace"))
            for line in found:
                outcome.fault(line)
    yield outcome


def memory(count: int, _seed: int) -> Iterator[Outcome]:
    """After ``count`` answers of three minutes, against after three."""
    outcome = Outcome(
        f"memory after {count} answers of 3 min", f"{_GROWTH:.0%} of that after {_AFTER} at most"
    )
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        arguments = [str(max(count, _AFTER + 1)), "180", folder]
        done = subprocess.run(
            [sys.executable, "-c", _ANSWERS, *arguments], capture_output=True, text=True, check=False
        )
    figures = [float(line) for line in done.stdout.split()]
    outcome.tried = len(figures)
    if done.returncode or len(figures) <= _AFTER:
        outcome.fault(f"it ended with {done.returncode}: {done.stderr[-300:]}")
    else:
        then, now = figures[_AFTER - 1], figures[-1]
        outcome.figures = f"{then:.0f} MB after {_AFTER}, {now:.0f} MB after {len(figures)}"
        if now > _GROWTH * then:
            outcome.fault(outcome.figures)
    yield outcome
