"""A machine that lacks a part: one sentence with what to do, the right exit code, and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from testbed.sound import SoundDevices

VOICECOACH = str(Path(sys.executable).with_name("voicecoach"))
LIBRARIES = {
    "PortAudio": ("libportaudio.so.2",),
    "eSpeak NG": ("libespeak-ng.so.1", "libespeak.so.1"),
}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere these come with the system")


def without(part: str, folder: Path) -> dict[str, str]:
    """An environment in which the loader is shown a broken library under the name of ``part``'s."""
    for name in LIBRARIES[part]:
        (folder / name).write_bytes(b"not a library")
    return {"LD_LIBRARY_PATH": str(folder), "VOICECOACH_DATA": str(folder / "data"), "COLUMNS": "300"}


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [VOICECOACH, *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


def test_without_portaudio_practice_says_what_to_install(tmp_path: Path) -> None:
    done = run(without("PortAudio", tmp_path), "practice", "--no-model")
    assert done.returncode == 3
    assert "sudo apt install libportaudio2" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.sound
def test_without_espeak_practice_says_what_to_install(sound_devices: SoundDevices, tmp_path: Path) -> None:
    done = run(sound_devices.env | without("eSpeak NG", tmp_path), "practice", "--no-model")
    assert done.returncode == 8
    assert "espeak-ng" in done.stderr
    assert "practice --mute" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_espeak_the_demo_is_read(tmp_path: Path) -> None:
    done = run(without("eSpeak NG", tmp_path), "demo", "--mute", "--to", str(tmp_path / "kept"))
    assert done.returncode == 0, done.stderr
    assert "only read" in done.stdout
    assert "a fluent attempt" in done.stdout


def test_a_full_disk_under_the_output_is_said_and_not_called_our_fault() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [VOICECOACH, "questions", "--json"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 7
    assert "disk is full" in done.stderr
    assert "our fault" not in done.stderr
