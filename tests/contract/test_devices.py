"""Sound devices: which there are, which is meant, and what is said where there is none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from testbed.sound import SoundDevices
from tests.support.children import run_python
from voicecoach.adapters.devices import Device, choose, devices, find_device
from voicecoach.errors import NoLoudspeaker, NoMicrophone


@pytest.mark.sound
def test_devices_are_listed_with_the_default_marked(sound_devices: SoundDevices) -> None:
    microphones, loudspeakers = devices("input"), devices("output")
    assert [(device.name, device.default) for device in microphones] == [
        ("headset", False),
        ("default", True),
    ]
    assert [device.name for device in loudspeakers] == ["loudspeaker", "default"]
    assert all(device.samplerate >= 8_000 and device.channels > 0 for device in microphones + loudspeakers)
    assert find_device("input").name == "default"


def device(number: int, name: str, *, default: bool = False, preferred: bool = True) -> Device:
    return Device(number, name, 2, 48_000, default, preferred)


MICROPHONES = (
    device(0, "Built-in Microphone", default=True),
    device(3, "USB Headset Microphone"),
    device(5, "USB Headset"),
    device(7, "Built-in Microphone", preferred=False),
)


@pytest.mark.parametrize(
    ("wanted", "number"),
    [(None, 0), ("3", 3), ("usb headset", 5), ("Headset Micro", 3), ("built-in", 0), ("7", 7)],
)
def test_a_device_is_found_by_number_name_or_part_of_a_name(wanted: str | None, number: int) -> None:
    assert choose("input", MICROPHONES, wanted).number == number


@pytest.mark.parametrize(
    ("wanted", "complaint"),
    [
        ("bluetooth", "No device of this machine could be the microphone 'bluetooth'"),
        ("microphone", "Several devices of this machine could be the microphone 'microphone'"),
        ("4", "There is no microphone with the number 4"),
    ],
)
def test_one_that_is_not_there_is_named_together_with_those_that_are(wanted: str, complaint: str) -> None:
    with pytest.raises(NoMicrophone) as caught:
        choose("input", MICROPHONES, wanted)
    assert str(caught.value).startswith(f"{complaint}; choose one by its number or name: 0 Built-in")


def test_a_machine_without_a_default_device_asks_for_a_choice() -> None:
    with pytest.raises(NoLoudspeaker, match="names no default loudspeaker; choose one by its number"):
        choose("output", MICROPHONES[1:], None)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere PortAudio comes inside sounddevice")
def test_a_machine_without_portaudio_says_what_to_install(tmp_path: Path) -> None:
    """The library is really not there: the loader is shown a broken one under its name."""
    (tmp_path / "libportaudio.so.2").write_bytes(b"not a library")
    code = (
        "from voicecoach.adapters.devices import devices\n"
        "try:\n    print(devices('input'))\n"
        "except Exception as error:\n    print(type(error).__name__, error)"
    )
    printed = run_python(code, os.environ | {"LD_LIBRARY_PATH": str(tmp_path)})
    assert "SoundSystemMissing PortAudio, which plays and records sound, is not installed" in printed
    assert "sudo apt install libportaudio2" in printed
