"""``analyze --play-fillers``: each filler and long pause can be heard, with its time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from testbed.sound import SoundDevices
from tests.support.comparing import find
from voicecoach.adapters.decoding import decode
from voicecoach.coach.wording import clock
from voicecoach.speech import Interval, Recording

VOICECOACH = str(Path(sys.executable).with_name("voicecoach"))
FIXTURE = Path(__file__).parents[2] / "audio_fixtures" / "thinking_pause.flac"


def analyze(devices: SoundDevices, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [VOICECOACH, "analyze", "--no-model", str(FIXTURE), *options],
        env=devices.environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.sound
def test_each_moment_is_printed_with_its_time_and_heard(sound_devices: SoundDevices) -> None:
    figures = json.loads(analyze(sound_devices, "--json").stdout)["delivery"]
    (pause,) = [p for p in figures["silent_pauses"] if p["end"] - p["start"] > 5]
    with sound_devices.hear() as hearing:
        shown = analyze(sound_devices, "--play-fillers")
    assert shown.returncode == 0, shown.stderr
    assert f"{clock(pause['start'])}  pause of" in shown.stdout
    sound = Recording(decode(FIXTURE).samples, 16_000)
    before = sound.part(Interval(pause["start"] - 0.9, pause["start"]))
    assert find(before, hearing.recording).likeness > 0.8


@pytest.mark.sound
def test_without_a_loudspeaker_there_is_one_sentence() -> None:
    devices = SoundDevices(loudspeaker=False, microphone=False)
    try:
        shown = analyze(devices, "--play-fillers")
    finally:
        devices.close()
    assert shown.returncode == 3
    assert "No loudspeaker" in shown.stderr
    assert "Traceback" not in shown.stderr
