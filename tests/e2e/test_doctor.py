"""``voicecoach doctor``, as installed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pexpect
import pytest

from testbed import whisper
from testbed.sound import RATE, SoundDevices
from testbed.whisper_model import make_whisper_model
from voicecoach import bootstrap
from voicecoach.cli.doctor import ASK
from voicecoach.speech import Recording

VOICECOACH = Path(sys.executable).with_name("voicecoach")
DONE_IN = 10.0
"""Seconds."""

pytestmark = [pytest.mark.sound, pytest.mark.voice]


@pytest.fixture(scope="module")
def nothing() -> Iterator[SoundDevices]:
    devices = SoundDevices(loudspeaker=False, microphone=False)
    yield devices
    devices.close()


def doctor(home: Path, devices: SoundDevices, *options: str) -> subprocess.CompletedProcess[str]:
    environment = devices.environment | {
        "HOME": str(home),
        "VOICECOACH_DATA": str(home / "data"),
        "HF_HOME": str(home / "hub"),
        "HF_ENDPOINT": "http://127.0.0.1:9",
    }
    return subprocess.run(
        [VOICECOACH, "doctor", *options],
        env=environment,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
        stdin=subprocess.DEVNULL,
        cwd=home,
    )


def report(run: subprocess.CompletedProcess[str]) -> dict[str, dict[str, Any]]:
    """The checks by their part."""
    document = json.loads(run.stdout)
    assert document["schema_version"] == 1
    assert document["ok"] == (run.returncode == 0)
    checks = {check["part"]: check for check in document["checks"]}
    assert len(checks) == len(document["checks"])
    for check in checks.values():
        assert check["state"] == "ok" or check["remedy"]
    return checks


def test_without_devices_and_model_it_says_what_is_missing_and_what_to_do(
    tmp_path: Path, nothing: SoundDevices
) -> None:
    run = doctor(tmp_path, nothing, "--quick")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    lines = run.stdout.splitlines()
    for part in ("loudspeaker", "microphone"):
        place = next(number for number, line in enumerate(lines) if line.startswith(f"missing  {part}"))
        assert "-> connect one and switch it on" in lines[place + 1]
    assert "-> voicecoach models fetch tiny.en" in run.stdout
    assert lines[-1] == "Missing: loudspeaker, microphone."
    assert not (tmp_path / "data").exists()


def test_json_stands_alone_and_has_every_check(tmp_path: Path, nothing: SoundDevices) -> None:
    checks = report(doctor(tmp_path, nothing, "--quick", "--json"))
    states = {part: check["state"] for part, check in checks.items()}
    assert states == {
        "Python": "ok",
        "packages": "ok",
        "data folder": "ok",
        "disk": "ok",
        "voice": "ok",
        "loudspeaker": "missing",
        "microphone": "missing",
        "speech detector": "ok",
        "speech model": "note",
    }
    assert checks["packages"]["figures"]["faster-whisper"][0].isdigit()


def test_with_everything_there_it_speaks_listens_times_and_ends_well(
    tmp_path: Path, own_sound_devices: SoundDevices
) -> None:
    make_whisper_model(tmp_path / "data" / "models" / "small.en")
    noise = np.random.default_rng(0).uniform(-0.005, 0.005, 90 * RATE).astype(np.float32)
    own_sound_devices.speak_into_microphone(Recording(noise, RATE))
    with own_sound_devices.hear() as hearing:
        run = doctor(tmp_path, own_sound_devices, "--json", "--models")
    assert run.returncode == 0, run.stdout + run.stderr
    checks = report(run)
    assert {check["state"] for check in checks.values()} == {"ok"}
    # A uniform noise of amplitude a has a power of a^2 / 3.
    assert checks["sound test"]["figures"]["noise_floor_dbfs"] == pytest.approx(-50.8, abs=1.5)
    assert checks["sound test"]["figures"]["speech_level_dbfs"] is None
    assert "the room is quiet; the microphone does not hear the loudspeaker" in checks["sound test"]["found"]
    spoken = np.flatnonzero(np.abs(hearing.recording.samples) > 0.02)
    assert 1 < (spoken[-1] - spoken[0]) / RATE < 5
    assert checks["speech model"]["figures"]["model"] == "small.en"
    assert 0 < checks["its speed"]["figures"]["real_time_factor"] < 1
    assert checks["best model here"]["figures"]["recommended"] == "small.en"


def test_a_muted_microphone_is_noticed(tmp_path: Path, own_sound_devices: SoundDevices) -> None:
    make_whisper_model(tmp_path / "data" / "models" / "small.en")
    run = doctor(tmp_path, own_sound_devices, "--json")
    assert run.returncode == 1
    checks = report(run)
    assert checks["sound test"]["state"] == "missing"
    assert "digital silence" in checks["sound test"]["found"]
    assert "unmute it" in checks["sound test"]["remedy"]


@pytest.mark.whisper
def test_it_asks_for_a_sentence_and_says_what_it_understood(
    tmp_path: Path, own_sound_devices: SoundDevices
) -> None:
    sentence = bootstrap.voice().render(ASK)
    room = np.random.default_rng(0).uniform(-0.002, 0.002, 60 * RATE).astype(np.float32)
    own_sound_devices.speak_into_microphone(Recording(room, RATE))
    environment = own_sound_devices.environment | {
        "HOME": str(tmp_path),
        "TERM": "xterm",
        "COLUMNS": "90",
        **whisper.WITH_WHISPER,
    }
    begun = time.monotonic()
    child = pexpect.spawn(str(VOICECOACH), ["doctor"], env=environment, encoding="utf-8", timeout=120)
    child.expect_exact("Now say: ")
    own_sound_devices.speak_into_microphone(sentence)
    shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", child.read())
    child.close()
    assert child.exitstatus == 0, shown
    assert re.search(r"your words +understood: \u201cI am ready for the interview", shown)
    assert "your voice is loud enough" in shown
    assert "Everything that is needed is there." in shown
    assert not re.search("dBFS|ALSA|jack|models fetch", shown)
    assert time.monotonic() - begun < 2 * DONE_IN  # beside other tests


def test_without_a_model_it_times_stand_ins_and_recommends_one(tmp_path: Path, nothing: SoundDevices) -> None:
    checks = report(doctor(tmp_path, nothing, "--json", "--models"))
    best = checks["best model here"]
    assert best["figures"]["recommended"] in ("tiny.en", "base.en", "small.en")
    assert best["figures"]["tiny.en real_time_factor"] > 0
    assert best["remedy"] == f"voicecoach models fetch {best['figures']['recommended']}"
    assert checks["speech model"]["remedy"] == best["remedy"]
    assert "stand-in of its size" in best["found"]


def test_a_broken_model_says_how_to_mend_it(tmp_path: Path, nothing: SoundDevices) -> None:
    folder = make_whisper_model(tmp_path / "data" / "models" / "base.en")
    (folder / "tokenizer.json").unlink()
    checks = report(doctor(tmp_path, nothing, "--quick", "--json"))
    assert "tokenizer.json is missing" in checks["broken model"]["found"]
    assert checks["broken model"]["remedy"] == "voicecoach models fetch base.en"
    assert checks["speech model"]["state"] == "note"
    named = report(doctor(tmp_path, nothing, "--quick", "--json", "--model", "base.en"))
    assert named["speech model"]["state"] == "missing"
    assert "voicecoach models fetch base.en" in named["speech model"]["remedy"]


def test_a_voice_and_devices_that_are_not_there_are_missing(tmp_path: Path, nothing: SoundDevices) -> None:
    options = ("--voice", "nobody", "--microphone", "moon", "--model", "enormous")
    checks = report(doctor(tmp_path, nothing, "--quick", "--json", *options))
    assert "nobody" in checks["voice"]["found"]
    assert "doctor --voices" in checks["voice"]["remedy"]
    assert checks["microphone"]["state"] == "missing"
    assert "enormous" in checks["speech model"]["found"]


def test_a_data_folder_that_cannot_be_used_is_missing(tmp_path: Path, nothing: SoundDevices) -> None:
    (tmp_path / "data").write_text("a file in the way")
    checks = report(doctor(tmp_path, nothing, "--quick", "--json"))
    assert checks["data folder"]["state"] == "missing"


def test_recordings_that_others_can_look_into_are_noted(tmp_path: Path, nothing: SoundDevices) -> None:
    recordings = tmp_path / "data" / "sessions"
    recordings.mkdir(mode=0o755, parents=True)
    checks = report(doctor(tmp_path, nothing, "--quick", "--json"))
    assert checks["data folder"]["remedy"] == f"chmod 700 '{recordings}'"


def test_without_portaudio_it_says_how_to_install_it(tmp_path: Path, nothing: SoundDevices) -> None:
    (tmp_path / "libportaudio.so.2").write_bytes(b"not a library")
    nothing.env["LD_LIBRARY_PATH"] = str(tmp_path)
    try:
        checks = report(doctor(tmp_path, nothing, "--quick", "--json"))
    finally:
        del nothing.env["LD_LIBRARY_PATH"]
    assert checks["loudspeaker"]["state"] == checks["microphone"]["state"] == "missing"
    assert "libportaudio2" in checks["loudspeaker"]["remedy"]


def test_the_voices_can_be_listed(tmp_path: Path, nothing: SoundDevices) -> None:
    run = doctor(tmp_path, nothing, "--voices")
    assert run.returncode == 0
    assert any("English (America)" in line and "en-us" in line.casefold() for line in run.stdout.splitlines())


def test_on_a_terminal_the_report_stays_legible(tmp_path: Path, nothing: SoundDevices) -> None:
    environment = nothing.environment | {"HOME": str(tmp_path), "TERM": "xterm", "COLUMNS": "90"}
    child = pexpect.spawn(
        str(VOICECOACH), ["doctor", "--quick"], env=environment, encoding="utf-8", timeout=120
    )
    child.expect_exact("[Y/n] ")
    child.sendline("n")
    shown = child.read()
    child.close()
    assert child.exitstatus == 1
    lines = [re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", line).split("\r")[-1] for line in shown.splitlines()]
    assert any(line.startswith("missing  microphone ") for line in lines)
    assert not any("checking" in line and "microphone" in line for line in lines)
