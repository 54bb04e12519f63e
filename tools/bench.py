"""How long the user waits: ``python -m tools.bench`` (or ``make bench``).

Medians of several runs on this machine, taken when it has nothing else to do. The first spoken word is heard
on the virtual loudspeaker that the tests use.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from tests.support.sound import SoundDevices

PROGRAM = str(Path(sys.executable).with_name("voicecoach"))
AUDIBLE = 0.01
"""Of full scale: louder than this is the voice, the virtual loudspeaker being silent otherwise."""


def until_help() -> float:
    """Seconds until ``voicecoach --help`` has printed and ended."""
    begun = time.monotonic()
    subprocess.run([PROGRAM, "--help"], check=True, capture_output=True)
    return time.monotonic() - begun


def until_first_word(devices: SoundDevices) -> float:
    """Seconds from ``voicecoach practice`` to the first sample of the greeting."""
    with tempfile.TemporaryDirectory() as data, devices.hear() as hearing:
        begun = time.monotonic()
        program = subprocess.Popen(
            [PROGRAM, "practice", "--no-model"],
            env=devices.environment | {"VOICECOACH_DATA": data},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(8)
        program.kill()
        program.wait()
    heard = np.flatnonzero(np.abs(hearing.recording.samples) > AUDIBLE)
    if not len(heard):
        raise RuntimeError("nothing was heard within 8 s")
    return hearing.start + float(heard[0]) / hearing.recording.samplerate - begun


def report(what: str, measure: Callable[[], float], times: int) -> None:
    """Print the median and the range of ``times`` runs."""
    runs = [measure() for _ in range(times)]
    print(f"{what:42} {statistics.median(runs):6.2f} s   ({min(runs):.2f}-{max(runs):.2f}, {times} runs)")


def main() -> None:
    """Print the table."""
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    report("voicecoach --help", until_help, 10)
    devices = SoundDevices()
    try:
        report("from the command to the first spoken word", lambda: until_first_word(devices), 5)
    finally:
        devices.close()


if __name__ == "__main__":
    main()
