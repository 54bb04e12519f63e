"""Whom the program speaks to, and what it keeps in memory."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from testbed import whisper
from testbed.command import COMMAND
from tools.torture.outcome import Outcome, Wanted

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
panel = Panel()
room = Room(Tones(), SilentLoudspeaker(), ScriptedMicrophone([sound] * count), bootstrap.analyst(
    bootstrap.transcriber("tiny.en")), store, panel, panel, bootstrap.resampling, False)
questions = (bootstrap.questions().questions() * count)[:count]
session = bootstrap.new_session(store, "practice", questions)
Interview(room, session, EndRules(end_silence=0), follow_ups=0).hold(questions)
"""


def connects(wanted: Wanted) -> Iterator[Outcome]:
    """Every address that a whole session connects to, by strace."""
    outcome = Outcome("connects over a session (strace)", "none to the network")
    if shutil.which("strace") is None:
        outcome.fault("strace is not installed")
        yield outcome
        return
    for _ in wanted.cases():
        outcome.tried += 1
        with tempfile.TemporaryDirectory(prefix="torture-") as folder:
            log = Path(folder) / "log"
            trace = ["strace", "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(log)]
            done = subprocess.run(
                [*trace, COMMAND, "demo", "--mute", "--to", f"{folder}/demo"],
                env=os.environ | whisper.WITH_WHISPER,
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


def memory(wanted: Wanted) -> Iterator[Outcome]:
    """After so many answers of three minutes, against after three. They are heard as fast as the recogniser
    (the real one) follows: nobody waits for three minutes to pass.
    """
    count = max(wanted.count, _AFTER + 1)
    outcome = Outcome(
        f"memory after {count} answers of 3 min", f"{_GROWTH:.0%} of that after {_AFTER} at most"
    )
    figures: list[float] = []
    with (
        tempfile.TemporaryDirectory(prefix="torture-") as folder,
        tempfile.TemporaryFile("w+") as complaints,
        subprocess.Popen(
            [sys.executable, "-c", _ANSWERS, str(count), "180", folder],
            env=os.environ | whisper.WITH_WHISPER,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        ) as process,
    ):
        assert process.stdout
        for line in process.stdout:
            figures.append(float(line))
            print(f"answer {len(figures)}: {figures[-1]:.0f} MB", file=sys.stderr, flush=True)
        code = process.wait()
        complaints.seek(0)
        complaint = complaints.read()[-300:]
    outcome.tried = len(figures)
    if code or len(figures) < count:
        outcome.fault(f"it ended with {code}: {complaint}")
    else:
        then, now = figures[_AFTER - 1], max(figures[_AFTER:])
        outcome.figures = (
            f"{then:.0f} MB after {_AFTER}, at most {now:.0f} MB afterwards, {figures[-1]:.0f} MB at the end"
        )
        if now > _GROWTH * then:
            outcome.fault(outcome.figures)
    yield outcome
