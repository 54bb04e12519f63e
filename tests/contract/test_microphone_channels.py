"""The voice on any channel of a real microphone, and a machine that stands still in the middle of it."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

from testbed.sound import SoundDevices
from tests.support.comparing import find
from voicecoach.speech import Recording

pytestmark = pytest.mark.sound

VOICE = np.random.default_rng(1).normal(0, 0.1, 2 * 16_000).astype(np.float32)

LISTEN = """
import sys
import numpy as np
from voicecoach.adapters.devices import find_device
from voicecoach.adapters.microphone import SounddeviceMicrophone
channels, seconds, path = int(sys.argv[1]), float(sys.argv[2]), sys.argv[3]
microphone = SounddeviceMicrophone()
heard, given, missing = [], [], 0.0
with microphone.listen() as blocks:
    print("ready", flush=True)
    for block in blocks:
        heard.append(block.samples)
        if len(block.samples):
            given.append(block.channels)
            missing += block.missing
        if sum(map(len, heard)) >= seconds * microphone.samplerate:
            break
    assert microphone.channels == channels
np.savez(path, heard=np.concatenate(heard), given=np.concatenate(given), rate=microphone.samplerate)
print("missing", missing, flush=True)
"""


@pytest.fixture
def devices(request: pytest.FixtureRequest) -> Iterator[SoundDevices]:
    devices = SoundDevices(loudspeaker=False, channels=request.param)
    yield devices
    devices.close()


def listening(devices: SoundDevices, channels: int, seconds: float, path: object) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", LISTEN, str(channels), str(seconds), str(path)],
        env=devices.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    assert child.stdout.readline() == "ready\n"
    return child


def voice_on(*gains: float) -> Recording:
    return Recording(VOICE[:, np.newaxis] * np.array(gains, np.float32), 16_000)


@pytest.mark.parametrize(
    ("devices", "gains"),
    [
        (2, (1, -1)),
        (2, (-1, 1)),
        (2, (0, 1)),
        (2, (1, 0)),
    ],
    indirect=["devices"],
)
def test_a_voice_is_heard_at_its_level_on_whichever_channel_and_all_of_them_are_kept(
    devices: SoundDevices, gains: tuple[int, ...], tmp_path: object
) -> None:
    path = f"{tmp_path}/heard.npz"
    child = listening(devices, len(gains), 4, path)
    devices.speak_into_microphone(voice_on(*gains)).wait()
    out, err = child.communicate(timeout=60)
    assert (child.returncode, err) == (0, ""), out + err
    with np.load(path) as found:
        heard, given, rate = found["heard"] / 32_768, found["given"] / 32_768, int(found["rate"])
    first = np.float32(next(gain for gain in gains if gain))  # upside down it sounds the same
    rest = Recording(first * VOICE[8_000:], 16_000)
    assert find(rest, Recording(heard.astype(np.float32), rate)).likeness > 0.85
    loudest = float(np.abs(heard).max())
    assert loudest == pytest.approx(float(np.abs(given).max()), rel=0.1)
    assert [bool(np.abs(channel).max() > 0.1) for channel in given.T] == [bool(gain) for gain in gains]


@pytest.mark.parametrize("devices", [2], indirect=True)
@pytest.mark.parametrize(("who", "seconds"), [("we", 5.0), ("the sound system", 3.0)])
def test_a_machine_that_stands_still_is_no_lost_microphone(
    devices: SoundDevices, who: str, seconds: float, tmp_path: object
) -> None:
    path = f"{tmp_path}/heard.npz"
    child = listening(devices, 2, 6 + seconds, path)
    time.sleep(1.0)
    if who == "we":
        child.send_signal(signal.SIGSTOP)
        resuming = threading.Timer(seconds, lambda: child.send_signal(signal.SIGCONT))
        resuming.start()
        resuming.join()
    else:
        devices.stand_still(seconds)
    devices.speak_into_microphone(voice_on(1, 1)).wait()
    out, err = child.communicate(timeout=60)
    assert (child.returncode, err) == (0, ""), out + err
    with np.load(path) as found:
        heard = Recording((found["heard"] / 32_768).astype(np.float32), int(found["rate"]))
    assert find(Recording(VOICE[8_000:], 16_000), heard).likeness > 0.85
