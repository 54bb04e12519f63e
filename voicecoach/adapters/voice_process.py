"""A pyttsx3 process that starts before it is known what it shall say."""

from __future__ import annotations

import json
import subprocess
import sys
import weakref
from pathlib import Path
from typing import Any

PROGRAM = Path(__file__).with_name("pyttsx3_process.py")


class VoiceProcess:
    """Starts at once and waits for its one request; ends with the program, asked or not.

    Starting takes some ten times as long as speaking a sentence, so it is done while something else goes on.
    """

    def __init__(self) -> None:
        # -P: a module of ours, or one in the current folder, must not pass for a library.
        command = [sys.executable, "-P", str(PROGRAM)]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)  # noqa: S603 - our own program
        self._process = process
        self._end = weakref.finalize(self, _end, process)

    def ask(self, request: dict[str, Any], deadline: float) -> tuple[int, bytes, bytes]:
        """Its exit code, what it answered and what it complained of. Raises subprocess.TimeoutExpired
        after ``deadline`` seconds. May be called once.
        """
        try:
            answer, complaint = self._process.communicate(json.dumps(request).encode(), deadline)
        finally:
            self._end()
        return self._process.returncode, answer, complaint


def _end(process: subprocess.Popen[bytes]) -> None:
    with process:  # closes the pipes and waits
        process.kill()
