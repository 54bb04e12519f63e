"""A disk that is full, read-only, over its quota or broken, at single writes of a session.

Faults come from a library that is loaded before the C library and fails the wanted system call, so that
nothing in the program knows of it.
"""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.torture.outcome import Outcome, Wanted
from voicecoach.errors import EmptyRecording, VoicecoachError
from voicecoach.sessions.store import FolderSessionStore

_ERRORS = {"full": errno.ENOSPC, "quota": errno.EDQUOT, "read-only": errno.EROFS, "broken": errno.EIO}
_STORAGE = 7
_SOUND = "w"
_PRECIOUS = b"precious" * 99


def disk(wanted: Wanted) -> Iterator[Outcome]:
    """One fault in each run of a session of three answers: at each call that writes anything but sound, with
    every error, alone and with all that follow; and as many at those that write sound.
    """
    outcome = Outcome("disk faults at a system call", "what was there is there; one sentence")
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        outcome.fault("there is no C compiler here")
        yield outcome
        return
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        place = Path(name)
        shim = place / "shim.so"
        source = Path(__file__).with_name("shim.c")
        subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", shim, source, "-ldl"], check=True)
        with _sessions(place, shim) as sessions:
            calls = sessions.calls()
            sound = [at for at, kind in enumerate(calls, 1) if kind == _SOUND]
            others = [at for at, kind in enumerate(calls, 1) if kind != _SOUND]
            faults = [(at, kind, on) for at in others for kind in _ERRORS for on in (False, True)]
            chance = random.Random(wanted.seed)
            chance.shuffle(faults)
            tried = set()
            for chance in wanted.cases():
                if faults and chance.random() < 0.5:
                    at, kind, on = faults.pop()
                else:
                    at, kind, on = chance.choice(sound), chance.choice(list(_ERRORS)), chance.random() < 0.5
                tried.add(at)
                outcome.tried += 1
                _faulty(sessions, at, kind, on, outcome)
        at_others = len(tried.intersection(others))
        outcome.figures = (
            f"at {at_others} of {len(others)} calls, and {len(tried) - at_others} of {len(sound)} for sound"
        )
    yield outcome


class _Sessions:
    """Holds one at a time, with a fault in it."""

    def __init__(self, place: Path, process: subprocess.Popen[str]) -> None:
        self.data = place / "data"
        self._calls, self._said = place / "calls", place / "said"
        self._process = process

    def hold(self, **torture: object) -> tuple[int, list[str]]:
        """The exit code, and the lines of standard error."""
        shutil.rmtree(self.data, ignore_errors=True)
        before = self.data / "sessions" / "2020-01-01-0101"
        before.mkdir(parents=True)
        (before / "session.json").write_text("what was there", encoding="utf-8")
        (before / "answer-01.wav").write_bytes(_PRECIOUS)
        order = {f"TORTURE_{name.upper()}": str(value) for name, value in torture.items()}
        order |= {"data": str(self.data), "said": str(self._said)}
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        code = int(self._process.stdout.readline())
        said = self._said.read_text(encoding="utf-8", errors="replace").splitlines()
        return code, [line for line in said if line.strip()]

    def calls(self) -> str:
        """A letter for each call that writes, where nothing fails."""
        code, said = self.hold(calls=self._calls)
        if code:
            raise RuntimeError(f"the session fails by itself: {said}")
        return self._calls.read_text(encoding="ascii")


@contextmanager
def _sessions(place: Path, shim: Path) -> Iterator[_Sessions]:
    environment = os.environ | {
        "LD_PRELOAD": str(shim),
        "TORTURE_FOLDER": str(place / "data"),
        "COLUMNS": "200",
        "HOME": str(place),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tools.torture.faulty"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield _Sessions(place, process)
        assert process.stdin
        process.stdin.close()


def _faulty(sessions: _Sessions, at: int, kind: str, on: bool, outcome: Outcome) -> None:
    more = {"on": 1} if on else {}
    code, said = sessions.hold(at=at, error=_ERRORS[kind], **more)
    where = f"{kind} at write {at}{' and after' if on else ''}"
    if code not in {0, _STORAGE} or any("Traceback" in line for line in said):
        outcome.fault(f"{where}: exit {code}: {' '.join(said)[:400]}")
    if code and len(said) != 1:
        outcome.fault(f"{where}: {len(said)} lines: {' '.join(said)[:400]}")
    before = sessions.data / "sessions" / "2020-01-01-0101"
    kept = (before / "session.json").read_text(encoding="utf-8"), (before / "answer-01.wav").read_bytes()
    if kept != ("what was there", _PRECIOUS):
        outcome.fault(f"{where}: what was there is no longer")
    store = FolderSessionStore(sessions.data)
    for session in store.all():
        for answer in session.answers:
            try:
                store.recording(session, answer)
            except VoicecoachError as error:
                # One whose first sound the disk refused is measured by what was heard, and called cut off.
                refused = isinstance(error, EmptyRecording) and answer.ended_by == "disk"
                if answer.state == "measured" and not refused:
                    outcome.fault(f"{where}: {error}")
