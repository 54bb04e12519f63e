"""What ALSA writes to standard error never reaches the screen; what we write there does."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import ctypes, sys
from voicecoach.adapters.devices import sound_system
if {quiet}:
    sound_system()
alsa, nobody = ctypes.CDLL("libasound.so.2"), ctypes.c_void_p()
assert alsa.snd_pcm_open(ctypes.byref(nobody), b"no such device", 0, 0) < 0
print("ours", file=sys.stderr)
"""


@pytest.mark.sound
@pytest.mark.parametrize("quiet", [True, False])
def test_alsa_complains_to_nobody(quiet: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(quiet=quiet)], capture_output=True, text=True, check=True
    )
    assert done.stderr.endswith("ours\n")
    assert ("ALSA lib" in done.stderr) is not quiet
