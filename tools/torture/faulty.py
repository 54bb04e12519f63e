"""A session of three short answers, in a process of its own for each fault that standard input asks for.

Run with the library of ``shim.c`` loaded. All that is heavy is loaded once, for all the sessions.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys

from voicecoach.cli import demo
from voicecoach.cli.main import main as command
from voicecoach.speech import SAMPLERATE, Interval

_SECONDS = 4.0
"""Of each answer."""
_LIMIT = 120
"""Seconds for a session."""


def _short_answers() -> None:
    recordings, question = demo._answers()  # noqa: SLF001
    short = [recording.part(Interval(0.0, _SECONDS)) for recording in recordings]
    demo._answers = lambda: (short, question)  # noqa: SLF001


def _load() -> None:
    import numpy as np
    import yaml  # noqa: F401

    from voicecoach import bootstrap
    from voicecoach.circumstances import Circumstances
    from voicecoach.cli import printing, screen  # noqa: F401
    from voicecoach.conduct import interview  # noqa: F401

    bootstrap.analyst().analyse(np.zeros(SAMPLERATE, np.float32), Circumstances())


def _session(order: dict[str, str]) -> None:
    os.environ |= {name: value for name, value in order.items() if name.startswith("TORTURE_")}
    for descriptor, name in ((0, os.devnull), (1, os.devnull), (2, order["said"])):
        os.dup2(os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), descriptor)
    signal.alarm(_LIMIT)
    code = command(["demo", "--mute", "--no-model", "--to", order["data"]])
    sys.stderr.flush()
    ctypes.CDLL(None).torture_told()
    os._exit(code)


def main() -> int:
    """Serve until there is nothing more to read."""
    _short_answers()
    _load()
    for line in sys.stdin:
        order = json.loads(line)
        if (child := os.fork()) == 0:
            _session(order)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
