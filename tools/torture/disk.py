"""A disk that is full, read-only, over its quota or broken, at every single write of a session.

Faults come from a library that is loaded before the C library and fails the wanted system call, so that
nothing in the program knows of it.
"""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from testbed.command import COMMAND
from tools.torture.outcome import Outcome
from voicecoach.errors import VoicecoachError
from voicecoach.sessions.store import FolderSessionStore

_ERRORS = {"full": errno.ENOSPC, "quota": errno.EDQUOT, "read-only": errno.EROFS, "broken": errno.EIO}
_STORAGE = 7
_SESSION = ("demo", "--mute", "--no-model", "--to")
"""Three answers are recorded and measured."""


def disk(count: int, seed: int) -> Iterator[Outcome]:
    """One fault in each run of a session, in turn at each of its writes (or at ``count`` of them)."""
    chance = random.Random(seed)
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
        writes = _writes(place, shim)
        moments = (
            [chance.randrange(1, writes + 1) for _ in range(count)]
            if count < writes
            else range(1, writes + 1)
        )
        for at in list(moments)[:count]:
            outcome.tried += 1
            kind = chance.choice(list(_ERRORS))
            _faulty(place, shim, at, kind, chance.random() < 0.5, outcome)
        outcome.figures = f"{writes} writes in a session"
    yield outcome


def _run(place: Path, shim: Path, **torture: object) -> tuple[subprocess.CompletedProcess[str], Path]:
    data = place / "data"
    shutil.rmtree(data, ignore_errors=True)
    before = data / "sessions" / "2020-01-01-0101"
    before.mkdir(parents=True)
    (before / "session.json").write_text("what was there", encoding="utf-8")
    (before / "answer-01.wav").write_bytes(b"precious" * 99)
    environment = os.environ | {
        "LD_PRELOAD": str(shim),
        "TORTURE_FOLDER": str(data),
        "TORTURE_COUNT": str(place / "count"),
        "COLUMNS": "200",
    }
    environment |= {f"TORTURE_{name.upper()}": str(value) for name, value in torture.items()}
    done = subprocess.run(
        [COMMAND, *_SESSION, data], env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    return done, data


def _writes(place: Path, shim: Path) -> int:
    done, _ = _run(place, shim)
    if done.returncode:
        raise RuntimeError(f"the session fails by itself: {done.stderr}")
    return int((place / "count").read_text(encoding="ascii"))


def _faulty(  # noqa: PLR0917
    place: Path, shim: Path, at: int, kind: str, on: bool, outcome: Outcome
) -> None:
    more = {"on": 1} if on else {}
    done, data = _run(place, shim, at=at, error=_ERRORS[kind], **more)
    where = f"{kind} at write {at}{' and after' if on else ''}"
    said = [line for line in done.stderr.splitlines() if line.strip()]
    if done.returncode not in {0, _STORAGE} or "Traceback" in done.stderr:
        outcome.fault(f"{where}: exit {done.returncode}: {' '.join(said)[:200]}")
    if done.returncode and len(said) != 1:
        outcome.fault(f"{where}: {len(said)} lines: {' '.join(said)[:200]}")
    before = data / "sessions" / "2020-01-01-0101"
    kept = (before / "session.json").read_text(encoding="utf-8"), (before / "answer-01.wav").read_bytes()
    if kept != ("what was there", b"precious" * 99):
        outcome.fault(f"{where}: what was there is no longer")
    store = FolderSessionStore(data)
    for session in store.all():
        for answer in session.answers:
            try:
                store.recording(session, answer)
            except VoicecoachError as error:
                if answer.state == "measured":
                    outcome.fault(f"{where}: {error}")
