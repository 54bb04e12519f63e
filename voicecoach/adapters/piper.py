"""Piper, the engine of natural voices: its own program in its own process, a text a line, a sound file each.

Piper is under the GPL, and optional. Nothing of it is imported here: its command is run, as anybody may run
it (docs/decisions/0115-a-natural-voice-in-its-own-program.md). It stays, since loading a voice takes seconds.
"""

from __future__ import annotations

import importlib.util
import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from contextlib import suppress
from pathlib import Path

from voicecoach.errors import VoiceSystemMissing
from voicecoach.models.voices import INSTALL

_ENGINE = "piper"
_NICE = 5
"""The recogniser and the recording go first. With 10 nothing was made ahead on a machine that others kept
busy."""
_WROTE = re.compile(r"Wrote (.+\.wav)\s*$")


class Unspoken(Exception):
    """A text was not spoken: why, in the program's own last words."""


def is_installed() -> bool:
    """Whether the engine is there. Looks, and loads nothing."""
    return importlib.util.find_spec(_ENGINE) is not None


class Piper:
    """One voice, loading from now on. Ends with the program. Not to be asked by two threads at once."""

    def __init__(self, model: Path, pace: float = 1.0) -> None:
        """``pace``: how long it makes its sounds; 2 is half as fast. Raises VoiceSystemMissing."""
        if not is_installed():
            raise VoiceSystemMissing(
                f"Natural voices need Piper, which is not installed; get it with: {INSTALL}, or choose the"
                " system's voice with --voice system."
            )
        self._folder = tempfile.TemporaryDirectory(prefix="voicecoach-", ignore_cleanup_errors=True)
        # -P: a folder called piper where the user happens to be is not it.
        command = [sys.executable, "-P", "-X", "utf8", "-m", _ENGINE, "--model", str(model)]
        command += ["--output-dir", self._folder.name, "--length-scale", f"{pace:.3f}"]
        pipe = subprocess.PIPE
        process = subprocess.Popen(  # noqa: S603 - Piper's own command
            command, stdin=pipe, stdout=subprocess.DEVNULL, stderr=pipe, encoding="utf-8", errors="replace"
        )
        if sys.platform != "win32":
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, process.pid, _NICE)
        self._process = process
        self._lines: queue.Queue[str | None] = queue.Queue()
        reader = threading.Thread(target=_read, args=(process, self._lines), name="piper", daemon=True)
        reader.start()
        self._end = weakref.finalize(self, _end, process, reader, self._folder)

    def speak(self, text: str, deadline: float) -> Path:
        """The sound file of ``text``, for whoever asked to delete. Raises Unspoken, TimeoutError after
        ``deadline`` seconds: then this process is of no more use.
        """
        until, last = time.monotonic() + deadline, "it ended"
        try:
            stdin = self._process.stdin
            if stdin is None:
                raise Unspoken(last)
            stdin.write(" ".join(text.split()) + "\n")
            stdin.flush()
        except (OSError, ValueError):
            pass  # it has ended; what it said last tells why
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                raise TimeoutError from None
            if line is None:
                raise Unspoken(last)
            if found := _WROTE.search(line):
                return Path(found[1])
            last = line.strip() or last

    def end(self) -> None:
        """No more is wanted of it."""
        self._end()


def _read(process: subprocess.Popen[str], lines: queue.Queue[str | None]) -> None:
    """What it says, line by line, and ``None`` at the end."""
    with suppress(OSError, ValueError):
        for line in process.stderr or ():
            lines.put(line)
    lines.put(None)


def _end(
    process: subprocess.Popen[str], reader: threading.Thread, folder: tempfile.TemporaryDirectory[str]
) -> None:
    process.kill()
    process.wait()
    reader.join(1)
    for pipe in (process.stdin, process.stderr):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    folder.cleanup()
