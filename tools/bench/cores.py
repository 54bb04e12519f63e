"""What share of the machine the recogniser takes, from inside the process."""

from __future__ import annotations

import os
import time
from pathlib import Path


def seconds_of_recogniser() -> float:
    """Processor time of the threads that step back behind all others, which are the recogniser's."""
    own, total = os.getpriority(os.PRIO_PROCESS, os.getpid()), 0
    for task in Path("/proc/self/task").iterdir():
        fields = (task / "stat").read_text().rpartition(")")[2].split()
        if int(fields[16]) > own:
            total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def share_of_cores(worked: float, begun: float) -> float:
    """Of all cores since ``begun``, when the recogniser had worked for ``worked`` seconds."""
    return (seconds_of_recogniser() - worked) / (time.monotonic() - begun) / (os.cpu_count() or 1)
