"""Programs to which every network is denied."""

from __future__ import annotations

import functools
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_DENY = """
import sys

def deny(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto"):
        print("network:", event, arguments, flush=True)
        raise SystemExit("the network was used")

sys.addaudithook(deny)
"""
_COMMAND = "from voicecoach.cli.main import main; sys.argv[0] = 'voicecoach'; sys.exit(main())"


@functools.cache
def _alone() -> tuple[str, ...]:
    """The kernel refuses too, where it can: not every downloader is written in Python."""
    prefix = ("unshare", "--map-root-user", "--net")
    possible = subprocess.run([*prefix, "true"], check=False, capture_output=True).returncode == 0
    return prefix if possible else ()


def run_offline(
    code: str, *arguments: str | Path, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Python ``code``; an attempt to reach the network ends it, and it says so on standard output."""
    command = [*_alone(), sys.executable, "-c", _DENY + code, *map(str, arguments)]
    return subprocess.run(command, env=env, cwd=cwd, capture_output=True, text=True, check=False, timeout=240)


def voicecoach_offline(
    *arguments: str | Path, env: Mapping[str, str], cwd: Path
) -> subprocess.CompletedProcess[str]:
    """Run the program."""
    return run_offline(_COMMAND, *arguments, env=env, cwd=cwd)
