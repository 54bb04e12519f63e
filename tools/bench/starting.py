"""How long it takes to start, heard on the virtual loudspeaker that the tests use."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from testbed.sound import SoundDevices
from voicecoach.speech import Samples

PROGRAM = str(Path(sys.executable).with_name("voicecoach"))
AUDIBLE = 0.01
"""Of full scale: louder than this is the voice, the virtual loudspeaker being silent otherwise."""
_PATIENCE = 60.0
"""Seconds by which something has been said on any machine."""


def until_help() -> float:
    """Seconds until ``voicecoach --help`` has printed and ended."""
    begun = time.monotonic()
    subprocess.run([PROGRAM, "--help"], check=True, capture_output=True)
    return time.monotonic() - begun


def until_first_word(devices: SoundDevices, model: str) -> float:
    """Seconds from ``voicecoach practice`` to the first sample of the greeting. Raises RuntimeError."""
    with tempfile.TemporaryDirectory() as data, devices.hear() as hearing:
        begun = time.monotonic()
        program = subprocess.Popen(
            [PROGRAM, "practice", "--model", model],
            env=devices.environment | {"VOICECOACH_DATA": data},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while time.monotonic() - begun < _PATIENCE and not _audible(hearing.lately(1.0).samples).any():
            time.sleep(0.1)
        program.kill()
        program.communicate()
    heard = np.flatnonzero(_audible(hearing.recording.samples))
    if not len(heard):
        raise RuntimeError(f"nothing was heard within {_PATIENCE:.0f} s")
    return hearing.start + float(heard[0]) / hearing.recording.samplerate - begun


def _audible(samples: Samples) -> NDArray[np.bool_]:
    return np.abs(samples) > AUDIBLE
