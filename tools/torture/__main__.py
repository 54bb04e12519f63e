"""``python -m tools.torture [PART ...] [--count N] [--seed N]``: print the table of what was borne."""

from __future__ import annotations

import argparse
import datetime as dt
import platform
import signal
import sys
import time
from functools import partial

from tools.torture import disk, fetching, fuzz, interrupting, killing, watching
from tools.torture.outcome import HEADER, Part, Wanted, run

PARTS: dict[str, tuple[Part, int]] = {
    "kills": (killing.kills, 200),
    "calls": (killing.calls, 200),
    "recoveries": (killing.recoveries, 200),
    "reports": (killing.reports, 200),
    "fetches": (fetching.fetches, 200),
    "interrupts": (interrupting.interrupts, 200),
    **{kind.split()[0]: (partial(fuzz.fuzz, kind), 10_000) for kind in fuzz.KINDS},
    "disk": (disk.disk, 2_000),
    "connects": (watching.connects, 1),
    "memory": (watching.memory, 20),
}


def main() -> int:
    # Started in the background it would ignore Ctrl-C, and so would all the programs that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    parser = argparse.ArgumentParser(prog="python -m tools.torture", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)} (default: all)")
    parser.add_argument("--count", type=int, help="how often each (default: as the table asks for)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, help="after so many nothing new is begun (default: no end)")
    arguments = parser.parse_args()
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}; choose from {', '.join(PARTS)}")
    print(f"{dt.date.today():%Y-%m-%d}, {platform.platform()}, Python {platform.python_version()},")  # noqa: DTZ011 - the day here
    print(f"seed {arguments.seed}.\n\n{HEADER}", flush=True)
    chosen = [PARTS[name] for name in arguments.parts or PARTS]
    until = time.monotonic() + 60 * arguments.minutes if arguments.minutes else float("inf")
    outcomes = run((part, Wanted(arguments.count or count, arguments.seed, until)) for part, count in chosen)
    return 1 if any(outcome.faults for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
