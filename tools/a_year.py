"""``python -m tools.a_year``: how long lists and progress take with 1,000 made-up sessions over a year."""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from testbed import made_up_year
from testbed.command import Voicecoach

COUNT, WORDS = 1000, 200
RUNS = 9
GOALS = {
    ("sessions",): 0.3,
    ("sessions", "--search", "manager word7"): 0.5,
    ("progress",): 0.5,
    ("progress", "--page", "progress.html"): 2.0,
}
"""Seconds of wall time."""


def main() -> int:
    """Print a line a command; 1 where a goal was missed."""
    with tempfile.TemporaryDirectory() as folder:
        voicecoach = Voicecoach(Path(folder), {"COLUMNS": "80"})
        made_up_year.write(voicecoach.data, made_up_year.sessions(COUNT, words=WORDS))
        broken = sorted((voicecoach.data / "sessions").iterdir())[COUNT // 2]
        (broken / "session.json").write_text("{")
        print(f"{COUNT} sessions of four answers of {WORDS} words, one of them broken; {_machine()}")
        wall, work = _took(voicecoach, ("sessions",))
        print(f"{'the first time, without an index':40} {wall:5.2f} s  {work:5.2f} s of processor time")
        missed = 0
        for command, goal in GOALS.items():
            walls, works = zip(*(_took(voicecoach, command) for _ in range(RUNS)), strict=True)
            missed += median(walls) > goal
            print(
                f"{'voicecoach ' + ' '.join(command):40} {median(walls):5.2f} s  {median(works):5.2f} s of "
                f"processor time  (goal {goal} s, fastest {min(walls):.2f} s)"
            )
        listed = voicecoach("sessions")
        shown = sum(line.startswith("20") for line in listed.stdout.splitlines())
        print(f"{shown} are shown; {listed.stderr.count(broken.name) and broken.name} is named.")
    return 1 if missed else 0


def _took(voicecoach: Voicecoach, command: tuple[str, ...]) -> tuple[float, float]:
    """Seconds of wall time, and of processor time."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = voicecoach(*command)
    wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(done.stderr)
    return wall, sum(_work(after)) - sum(_work(before))


def _work(used: resource.struct_rusage) -> Iterator[float]:
    yield used.ru_utime
    yield used.ru_stime


def _machine() -> str:
    return f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}"


if __name__ == "__main__":
    sys.exit(main())
