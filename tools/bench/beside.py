"""How long transcribing takes on an idle machine and beside busy programs, for each way its threads may wait.

    python -m tools.bench.beside RECORDING [--turns 5] [--busy 2]

Whole runs of ``voicecoach analyze --model tiny.en``, in turn, so that a moment in which the machine is not
its own meets all of them. Threads of OpenMP that have nothing to do either spin (active) or sleep (passive);
the program has them sleep unless OMP_WAIT_POLICY says otherwise.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.bench.starting import PROGRAM

POLICIES = ("ACTIVE", "PASSIVE")
_SPIN = "while True: pass"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.beside", description=__doc__)
    parser.add_argument("recording", type=Path)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument(
        "--busy", type=int, default=os.cpu_count() or 1, help="programs that take a core each"
    )
    parser.add_argument("--model", default="tiny.en")
    wanted = parser.parse_args()
    taken: dict[tuple[str, int], list[float]] = {}
    for _ in range(wanted.turns):
        for busy in (0, wanted.busy):
            for policy in POLICIES:
                with _busy(busy):
                    seconds = _seconds(wanted.recording, wanted.model, policy)
                taken.setdefault((policy, busy), []).append(seconds)
    for policy in POLICIES:
        idle, loaded = (statistics.median(taken[policy, busy]) for busy in (0, wanted.busy))
        runs = "; ".join(" ".join(f"{one:.1f}" for one in taken[policy, busy]) for busy in (0, wanted.busy))
        print(
            f"{policy.lower():8} idle {idle:5.1f} s, beside {wanted.busy} busy programs {loaded:5.1f} s:"
            f" {loaded / idle:.1f} times ({runs})"
        )


def _seconds(recording: Path, model: str, policy: str) -> float:
    begun = time.monotonic()
    subprocess.run(
        [PROGRAM, "analyze", str(recording), "--model", model],
        env=os.environ | {"OMP_WAIT_POLICY": policy},
        check=True,
        capture_output=True,
    )
    return time.monotonic() - begun


@contextmanager
def _busy(programs: int) -> Iterator[None]:
    """With so many programs that never rest."""
    running = [subprocess.Popen([sys.executable, "-c", _SPIN]) for _ in range(programs)]
    try:
        yield
    finally:
        for program in running:
            program.kill()
            program.wait()


if __name__ == "__main__":
    main()
