"""Python in a child process, where a test needs a machine other than this one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping


def run_python(code: str, env: Mapping[str, str], when_ready: Callable[[], None] | None = None) -> str:
    """What ``code`` prints. ``when_ready`` is called once it has printed its first line.

    Raises RuntimeError where it fails or takes more than a minute.
    """
    child = subprocess.Popen(
        [sys.executable, "-c", code],
        env=dict(env),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    first = child.stdout.readline() if when_ready else ""
    if when_ready:
        when_ready()
    try:
        out, err = child.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        child.kill()
        out, err = child.communicate()
        raise RuntimeError(f"did not end: {out}{err}") from None
    if child.returncode:
        raise RuntimeError(f"ended with {child.returncode}: {out}{err}")
    return first + out
