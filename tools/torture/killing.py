"""Programs that are killed, and programs that are interrupted, at random moments."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pexpect

from testbed.command import COMMAND
from testbed.sound import SoundDevices
from testbed.spoken import SAMPLERATE, spoken
from tools.torture.outcome import Outcome
from voicecoach.errors import VoicecoachError
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.speech import Recording

LOSS = 0.5
"""Seconds that a kill may cost."""
_SAID = (
    "Last year a parcel went missing. I called the carrier, found it, and drove it to the customer myself."
)
_INTERRUPTED = 130


def kills(count: int, seed: int) -> Iterator[Outcome]:
    """SIGKILL while an answer is recorded, and while answers that were cut off are measured."""
    chance = random.Random(seed)
    while_recording = Outcome("kill -9 while recording", f"lost: {LOSS} s at most; offered again")
    while_recovering = Outcome("kill -9 while recovering", "nothing lost; offered again or measured")
    devices = SoundDevices()
    try:
        devices.speak_into_microphone(Recording(np.tile(spoken(_SAID), 600), SAMPLERATE))
        worst = 0.0
        for number in range(count):
            with tempfile.TemporaryDirectory(prefix="torture-") as folder:
                data = Path(folder)
                worst = max(worst, _killed_recording(devices, data, chance, while_recording))
                if number % 2:
                    _killed_recovering(devices, data, chance, while_recovering)
        while_recording.figures = f"at most {worst:.2f} s lost"
    finally:
        devices.close()
    yield while_recording
    yield while_recovering


def _practice(devices: SoundDevices, data: Path, *options: str) -> pexpect.spawn:
    environment = {**_environment(devices, data), "TERM": "xterm"}
    arguments = ["practice", "-n", "1", "--mute", "--no-model", "--end-silence", "0", *options]
    return pexpect.spawn(
        str(COMMAND), arguments, env=environment, encoding="utf-8", codec_errors="replace", timeout=90
    )


def _environment(devices: SoundDevices, data: Path) -> dict[str, str]:
    return {
        **devices.environment,
        "VOICECOACH_DATA": str(data),
        "HOME": str(data / "home"),
        "HF_HUB_OFFLINE": "1",
    }


def _killed_recording(devices: SoundDevices, data: Path, chance: random.Random, outcome: Outcome) -> float:
    outcome.tried += 1
    program = _practice(devices, data)
    program.expect("is being recorded")
    begun = time.monotonic()
    _look_on(program, chance.uniform(0.0, 4.0))
    lasted = time.monotonic() - begun
    program.kill(signal.SIGKILL)
    program.wait()
    store = FolderSessionStore(data)
    try:
        (session,) = store.unfinished()
        lost = lasted - store.recording(session, session.answers[0]).duration
    except (ValueError, VoicecoachError) as error:
        outcome.fault(f"after {lasted:.2f} s: {error}")
        return 0.0
    if lost > LOSS:
        outcome.fault(f"after {lasted:.2f} s: {lost:.2f} s lost")
    return lost


def _killed_recovering(devices: SoundDevices, data: Path, chance: random.Random, outcome: Outcome) -> None:
    outcome.tried += 1
    store = FolderSessionStore(data)
    if not (sessions := store.unfinished()):
        return
    before = store.taken(sessions[0], sessions[0].answers[0]).channels
    with subprocess.Popen(
        [COMMAND, "sessions", "--recover"],
        env=_environment(devices, data),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        time.sleep(chance.uniform(0.2, 3.0))
        process.kill()
    try:
        (session,) = FolderSessionStore(data).all()
        after = store.taken(session, session.answers[0]).channels
    except (ValueError, VoicecoachError) as error:
        outcome.fault(str(error))
        return
    if not np.array_equal(before, after):
        outcome.fault("the recording is not what it was")


def _look_on(program: pexpect.spawn, seconds: float) -> None:
    """Take what it prints: a terminal that nobody reads holds it up, and forgets some of it at Ctrl-C."""
    program.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=seconds)


def interrupts(count: int, seed: int) -> Iterator[Outcome]:
    """Ctrl-C from the first moment on to after the feedback, with and without the recogniser at work."""
    chance = random.Random(seed)
    outcome = Outcome("Ctrl-C at random moments", "exit 130, session kept, terminal as it was")
    devices = SoundDevices()
    try:
        devices.speak_into_microphone(Recording(np.tile(spoken(_SAID), 600), SAMPLERATE))
        for _ in range(count):
            outcome.tried += 1
            with tempfile.TemporaryDirectory(prefix="torture-") as folder:
                _interrupted(devices, Path(folder), chance, outcome)
    finally:
        devices.close()
    yield outcome


def _interrupted(devices: SoundDevices, data: Path, chance: random.Random, outcome: Outcome) -> None:
    program = _practice(devices, data, "--max-length", "10", "--seed", "1")
    recording = chance.random() < 0.8
    program.expect("is being recorded" if recording else "welcome")
    _look_on(program, chance.uniform(0.0, 14.0 if recording else 0.5))
    program.sendintr()
    try:
        program.expect(pexpect.EOF, timeout=30)
    except pexpect.TIMEOUT:
        last = " ".join((program.before or "").split())[-200:]
        program.close(force=True)
        outcome.fault(f"it went on: {last!r}")
        return
    shown = program.before or ""
    program.close()
    hidden = [found.group() for found in re.finditer(r"\x1b\[\?25[lh]", shown)]
    if program.exitstatus != _INTERRUPTED:
        outcome.fault(f"exit {program.exitstatus}, signal {program.signalstatus}")
    if hidden and hidden[-1].endswith("l"):
        outcome.fault(f"the cursor stays hidden: {shown[-200:]!r}")
    if "Traceback" in shown:
        outcome.fault("a traceback")
    if recording and not any(session.answers for session in FolderSessionStore(data).all()):
        outcome.fault("the session is gone")
