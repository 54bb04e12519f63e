"""The demo: the same loop, recorded answers, no device, no network, an empty home."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from testbed import whisper
from testbed.sound import SoundDevices
from tests.support.comparing import ALIKE, find_speech
from tests.support.reading_out import read_out
from voicecoach import bootstrap
from voicecoach.adapters.decoding import decode
from voicecoach.cli.demo import ATTEMPTS
from voicecoach.coach.wording import greeting
from voicecoach.conduct.speaking import parts
from voicecoach.speech import SAMPLERATE, Recording

VOICECOACH = str(Path(sys.executable).with_name("voicecoach"))
LARGEST_WHEEL = 24_000_000
"""Bytes: what everybody downloads: recordings, questions and the encoder of meaning (decision 109)."""


def environment(folder: Path, devices: SoundDevices) -> dict[str, str]:
    """An empty home and these devices."""
    home = folder / "home"
    home.mkdir()
    return devices.environment | {"HOME": str(home), "COLUMNS": "100", "TERM": "xterm"}


def heard_by_a_screen_reader(lines: list[str]) -> None:
    """Short sentences, each said once, in the order in which one wants to hear them."""
    assert "" not in lines
    asked = [at for at, line in enumerate(lines) if line.startswith("Question 1 of 1, ")]
    for name, begin, end in zip(ATTEMPTS, asked, [*asked[1:], len(lines)], strict=True):
        assert lines[begin].startswith(f"Question 1 of 1, a {name} attempt. Tell me about a customer")
        first_words = [line.partition(" ")[0].rstrip(":.,") for line in lines[begin:end]]
        wanted = ["Question", "Recording", "Recorded", "Keep", "Length", "Pace", "Ums", "Filler", "First"]
        assert [word for word in first_words if word in wanted][: len(wanted)] == wanted
        assert first_words.count("Recording") == first_words.count("Recorded") == 1
    lengths = [line for line in lines if line.startswith("Length: ")]
    assert lengths[0] == "Length: 11 seconds, short. Aim: 75 to 150 seconds."
    assert lengths[1].endswith("Since last time longer, better.")


@pytest.mark.voice
@pytest.mark.sound
def test_without_any_device_it_writes_what_it_would_say_and_can_be_read_out(tmp_path: Path) -> None:
    devices = SoundDevices(loudspeaker=False, microphone=False)
    try:
        child = pexpect.spawn(
            VOICECOACH,
            ["demo", "--to", str(tmp_path / "kept")],
            env=environment(tmp_path, devices) | {"ACCESSIBLE": "1"},
            encoding="utf-8",
            timeout=280,
            cwd=str(tmp_path),
        )
        shown = child.read()
        child.close()
    finally:
        devices.close()
    assert child.exitstatus == 0, shown
    heard_by_a_screen_reader(read_out(shown))
    assert "no loudspeaker" in shown
    assert str(tmp_path / "kept" / "spoken") in shown
    session = bootstrap.session_store(tmp_path / "kept").load("latest")
    feedback = [one.analysis.feedback for one in session.answers if one.analysis is not None]
    assert len(feedback) == len(ATTEMPTS)

    # Each attempt is told what is wrong with it, and nothing else.
    rushed, hesitant, fluent = feedback
    assert rushed.change is not None
    assert rushed.change.topic == "answer_length"
    assert hesitant.change is not None
    assert hesitant.change.topic in {"filled_pauses", "silent_pauses"}
    assert fluent.change is None
    assert fluent.keep is not None

    written = [decode(file).samples for file in sorted((tmp_path / "kept" / "spoken").glob("*.wav"))]
    assert len(written) == 1 + 2 * len(ATTEMPTS) + 1  # greeting, question and feedback each time, goodbye
    assert all(len(sound) > 8_000 for sound in written)


@pytest.mark.voice
@pytest.mark.sound
def test_with_a_loudspeaker_everything_is_heard_in_its_order(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    """The first attempt; then Ctrl-C, since the others take their time."""
    kept = tmp_path / "kept"
    with sound_devices.hear() as hearing:
        program = pexpect.spawn(
            VOICECOACH,
            ["demo", "--to", str(kept)],
            env=environment(tmp_path, sound_devices),
            encoding="utf-8",
            codec_errors="replace",  # the terminal echoes ^C in the middle of a character
            timeout=60,
        )
        program.expect("hesitant attempt")
        program.sendintr()
        program.expect(pexpect.EOF)
        program.close()
    assert program.exitstatus == 130
    session = bootstrap.session_store(kept).load("latest")
    feedback = session.answers[0].analysis
    assert feedback is not None
    voice = bootstrap.voice()
    fixture = Path(__file__).parents[2] / "audio_fixtures" / f"{ATTEMPTS[0]}.flac"
    heard = [
        voice.render(greeting(1)),
        voice.render(session.answers[0].question.text),
        Recording(decode(fixture).samples, SAMPLERATE),
        *(voice.render(part) for part in parts(feedback.feedback.spoken)),
    ]
    places = [find_speech(sound, hearing.recording) for sound in heard]
    assert min(place.likeness for place in places) > ALIKE
    assert [place.start for place in places] == sorted(place.start for place in places)


@pytest.mark.whisper
def test_it_runs_from_an_installed_wheel_in_another_folder(tmp_path: Path) -> None:
    if os.environ.get("CI") != "true":
        pytest.skip("builds a wheel and a virtual environment: in CI only (CI=true)")
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    pip = (str(python), "-m", "pip", "--quiet")
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(tmp_path), str(root)], check=True)
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.stat().st_size < LARGEST_WHEEL
    subprocess.run([*pip, "install", "--no-compile", str(wheel)], check=True)
    shown = ""
    with subprocess.Popen(
        [python.with_name("voicecoach"), "demo", "--mute", "--to", str(tmp_path / "kept")],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=tmp_path,
        env=os.environ | whisper.WITH_WHISPER | {"PYTHONUNBUFFERED": "1"},
    ) as program:
        assert program.stdout
        for line in program.stdout:
            shown += line
            if "words/min" in line:  # so far the first attempt; the others are no different
                break
        program.terminate()
    assert "Question 1 of 1" in shown, shown
    assert "words/min" in shown, shown
