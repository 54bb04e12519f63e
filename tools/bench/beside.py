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
import time
from pathlib import Path

from tools.bench.busy import CORES, busy
from tools.bench.starting import PROGRAM

POLICIES = ("ACTIVE", "PASSIVE")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.beside", description=__doc__)
    parser.add_argument("recording", type=Path)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--busy", type=int, default=CORES, help="programs that take a core each")
    parser.add_argument("--model", default="tiny.en")
    wanted = parser.parse_args()
    taken: dict[tuple[str, int], list[float]] = {}
    for _ in range(wanted.turns):
        for programs in (0, wanted.busy):
            for policy in POLICIES:
                with busy(programs):
                    seconds = _seconds(wanted.recording, wanted.model, policy)
                taken.setdefault((policy, programs), []).append(seconds)
    for policy in POLICIES:
        idle, loaded = (statistics.median(taken[policy, programs]) for programs in (0, wanted.busy))
        runs = "; ".join(
            " ".join(f"{one:.1f}" for one in taken[policy, programs]) for programs in (0, wanted.busy)
        )
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


if __name__ == "__main__":
    main()
