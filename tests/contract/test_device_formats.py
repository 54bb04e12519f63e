"""Devices that take less than they say, or are no longer there."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from typing import Any

import numpy as np
import pytest

from testbed.sound import SoundDevices
from voicecoach.adapters.loudspeaker import SounddeviceLoudspeaker
from voicecoach.adapters.microphone import SounddeviceMicrophone
from voicecoach.errors import NoMicrophone
from voicecoach.speech import Recording

pytestmark = pytest.mark.sound


def picky(stream: type, rates: set[int], most_channels: int, refusals: list[int]) -> type:
    """A stream of a device that takes only these."""
    import sounddevice

    class Picky(stream):  # type: ignore[misc]
        def __init__(self, *, samplerate: int, channels: int, **rest: Any) -> None:
            if samplerate not in rates or channels > most_channels:
                code = -9997 if samplerate not in rates else -9998
                refusals.append(code)
                raise sounddevice.PortAudioError("Invalid sample rate or number of channels", code)
            super().__init__(samplerate=samplerate, channels=channels, **rest)

    return Picky


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100, 48_000])
@pytest.mark.parametrize("most_channels", [1, 2])
def test_a_microphone_is_heard_at_a_rate_and_with_channels_that_it_takes(
    sound_devices: SoundDevices, monkeypatch: pytest.MonkeyPatch, rate: int, most_channels: int
) -> None:
    import sounddevice

    refusals: list[int] = []
    stream = picky(sounddevice.InputStream, {rate}, most_channels, refusals)
    monkeypatch.setattr(sounddevice, "InputStream", stream)
    microphone = SounddeviceMicrophone()
    with microphone.listen() as blocks:
        assert microphone.samplerate == rate
        assert microphone.channels <= most_channels
        heard = [next(blocks) for _ in range(5)]
    assert sum(len(block.samples) for block in heard) > 0
    with microphone.listen():  # the next answer is recorded alike
        assert microphone.samplerate == rate


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100])
def test_a_loudspeaker_plays_at_a_rate_that_it_takes(
    sound_devices: SoundDevices, monkeypatch: pytest.MonkeyPatch, rate: int
) -> None:
    import sounddevice

    stream = picky(sounddevice.OutputStream, {rate}, 1, [])
    monkeypatch.setattr(sounddevice, "OutputStream", stream)
    second = Recording(np.zeros(16_000, np.float32), 16_000)
    before = time.monotonic()
    end = SounddeviceLoudspeaker().play(second)
    assert 0.8 < end - before < 6.0


def test_a_device_that_takes_no_rate_is_one_sentence(
    sound_devices: SoundDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sounddevice

    monkeypatch.setattr(sounddevice, "InputStream", picky(sounddevice.InputStream, set(), 2, []))
    with pytest.raises(NoMicrophone, match="takes none of the usual rates"), SounddeviceMicrophone().listen():
        pass


@pytest.mark.parametrize(
    ("args", "advice"),
    [
        (("Device unavailable", -9985), "close other programs"),
        (("Illegal combination of I/O devices", -9993), "has gone; connect it again"),
        (("Invalid device", -9996), "has gone; connect it again"),
        (("Unanticipated host error", -9999, (8, -19, "No such device")), "has gone; connect it again"),
        (("Unanticipated host error", -9999, (8, -111, "Connection refused")), "has gone; connect it again"),
    ],
)
def test_the_advice_fits_what_became_of_the_device(
    sound_devices: SoundDevices, monkeypatch: pytest.MonkeyPatch, args: tuple[Any, ...], advice: str
) -> None:
    import sounddevice

    def refuse(**_: Any) -> None:
        raise sounddevice.PortAudioError(*args)

    monkeypatch.setattr(sounddevice, "InputStream", refuse)
    with pytest.raises(NoMicrophone, match=advice), SounddeviceMicrophone().listen():
        pass


LOSE = """
import sys
from voicecoach.adapters.microphone import SounddeviceMicrophone
from voicecoach.errors import DeviceError
microphone = SounddeviceMicrophone()
for _ in range(2):
    try:
        with microphone.listen() as blocks:
            print("ready", flush=True)
            for block in blocks:
                pass
    except DeviceError as error:
        print(error, flush=True)
print("ours", file=sys.stderr)
"""


@pytest.mark.parametrize("fate", ["kill", "take_away_microphone"])
def test_of_what_the_libraries_write_nothing_reaches_the_screen(
    own_sound_devices: SoundDevices, fate: str
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", LOSE],
        env=own_sound_devices.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
        getattr(own_sound_devices, fate)()
        out, err = child.communicate(timeout=60)
    assert err == "ours\n"
    assert "has gone; connect it again" in out.splitlines()[0]
    if fate == "kill":  # which of both depends on whether the list of devices was made anew by then
        assert re.search(
            "has gone; connect it again|No microphone was found; connect one", out.splitlines()[1]
        )
