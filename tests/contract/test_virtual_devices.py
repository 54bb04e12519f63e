"""The virtual devices that the other sound tests stand on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from testbed.sound import SoundDevices
from tests.support.comparing import find, gaps
from voicecoach.speech import Recording

pytestmark = pytest.mark.sound

_LIST = "import sounddevice as sd; print([d['name'] for d in sd.query_devices()])"


def noise(seconds: float, seed: int = 1, samplerate: int = 16_000) -> Recording:
    samples = np.random.default_rng(seed).normal(0, 0.1, round(seconds * samplerate)).astype(np.float32)
    return Recording(samples, samplerate)


def test_what_is_played_on_the_loudspeaker_is_heard_whole(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    sound = noise(1.5)
    np.save(tmp_path / "sound.npy", sound.samples)
    play = "import sounddevice as sd, numpy as np, sys; sd.play(np.load(sys.argv[1]), 16000, blocking=True)"
    with sound_devices.hear() as hearing:
        subprocess.run(
            [sys.executable, "-c", play, str(tmp_path / "sound.npy")],
            env=sound_devices.environment,
            check=True,
            timeout=60,
        )
    start = Recording(sound.samples[:16_000], 16_000)
    assert find(start, hearing.recording).likeness > 0.9
    assert np.abs(gaps(start, hearing.recording)).max() < 0.001


def test_what_is_spoken_into_the_microphone_is_recorded(sound_devices: SoundDevices, tmp_path: Path) -> None:
    sound = noise(1.0)
    record = (
        "import sounddevice as sd, numpy as np, sys; print('ready', flush=True);"
        "x = sd.rec(48000 * 4, 48000, 1, blocking=True); np.save(sys.argv[1], x[:, 0])"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", record, str(tmp_path / "heard.npy")],
        env=sound_devices.environment,
        stdout=subprocess.PIPE,
    )
    assert child.stdout
    child.stdout.readline()
    speaking = sound_devices.speak_into_microphone(noise(1.5, seed=2))
    speaking.wait()
    sound_devices.speak_into_microphone(sound).wait()
    assert child.wait(60) == 0
    child.stdout.close()
    heard = Recording(np.load(tmp_path / "heard.npy"), 48_000)
    assert find(sound, heard).likeness > 0.9


@pytest.mark.parametrize(
    ("loudspeaker", "microphone", "names"),
    [
        (True, True, ["loudspeaker", "headset", "default"]),
        (True, False, ["loudspeaker", "default"]),
        (False, True, ["headset", "default"]),
        (False, False, []),
    ],
)
def test_a_machine_may_lack_a_device(loudspeaker: bool, microphone: bool, names: list[str]) -> None:
    devices = SoundDevices(loudspeaker=loudspeaker, microphone=microphone)
    try:
        listed = subprocess.run(
            [sys.executable, "-c", _LIST], env=devices.environment, capture_output=True, text=True, check=True
        )
    finally:
        devices.close()
    assert listed.stdout.strip() == str(names)
