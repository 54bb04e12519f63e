"""Programs that take the processor, beside which a candidate may rehearse."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

CORES = os.cpu_count() or 1
_SPIN = "while True: pass"


@contextmanager
def busy(programs: int = CORES) -> Iterator[None]:
    """With so many that never rest, as important as any other program."""
    running = [subprocess.Popen([sys.executable, "-c", _SPIN]) for _ in range(programs)]
    try:
        yield
    finally:
        for program in running:
            program.kill()
            program.wait()
