"""``python -m tools.torture [PART ...] [--count N] [--seed N]``: print the table of what was borne."""

from __future__ import annotations

import argparse
import datetime as dt
import platform
import sys

from tools.torture import disk, fuzz, killing, watching
from tools.torture.outcome import HEADER, run

PARTS = {
    "kills": (killing.kills, 200),
    "interrupts": (killing.interrupts, 200),
    "fuzz": (fuzz.fuzz, 10_000),
    "disk": (disk.disk, 400),
    "connects": (watching.connects, 1),
    "memory": (watching.memory, 20),
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.torture", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)} (default: all)")
    parser.add_argument("--count", type=int, help="how often each (default: as the table asks for)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}; choose from {', '.join(PARTS)}")
    print(f"{dt.date.today():%Y-%m-%d}, {platform.platform()}, Python {platform.python_version()},")  # noqa: DTZ011 - the day here
    print(f"seed {arguments.seed}.\n\n{HEADER}", flush=True)
    chosen = [PARTS[name] for name in arguments.parts or PARTS]
    outcomes = run([(part, arguments.count or count) for part, count in chosen], arguments.seed)
    return 1 if any(outcome.faults for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
