"""Recordings of people, by the whole program with real Whisper."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pexpect
import pytest

from testbed import recordings, whisper
from testbed.sound import SoundDevices
from tests.e2e.test_practice import start
from voicecoach import bootstrap
from voicecoach.speech import SAMPLERATE, Interval, Recording, Samples

pytestmark = [pytest.mark.whisper, pytest.mark.people, pytest.mark.slow]

VOICECOACH = str(Path(sys.executable).with_name("voicecoach"))
FLUENT = "read_misc/bush.flac"
FIRST = 20.0
"""Seconds of it that are spoken into the microphone."""


@pytest.fixture(scope="module")
def audio() -> Path:
    found = recordings.folder()
    assert found is not None  # by the marker
    return found


def analysed(samples: Samples, folder: Path) -> dict[str, object]:
    """The JSON of ``voicecoach analyze`` about ``samples``."""
    file = folder / "answer.wav"
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(SAMPLERATE)
        out.writeframes((np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes())
    done = subprocess.run(
        [VOICECOACH, "analyze", "--json", str(file)],
        env=os.environ | whisper.WITH_WHISPER | {"VOICECOACH_DATA": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_fluent_reader_is_blamed_for_nothing(audio: Path, tmp_path: Path) -> None:
    found = analysed(recordings.sound(audio / FLUENT), tmp_path)
    assert found["delivery"]["filled_pauses"] == []  # type: ignore[index]
    assert "At nine o'clock this morning," in _text(found)


@pytest.mark.sound
def test_nor_is_one_who_speaks_into_the_microphone(
    audio: Path, sound_devices: SoundDevices, tmp_path: Path
) -> None:
    samples = recordings.sound(audio / FLUENT)[: round(FIRST * SAMPLERATE)]
    program = start(
        sound_devices, tmp_path, "-n", "1", "--mute", "--no-follow-ups", "--model", str(whisper.FOLDER)
    )
    program.expect("is being recorded")
    sound_devices.speak_into_microphone(Recording(samples, SAMPLERATE)).wait()
    program.expect("words/min")
    program.sendline("q")
    program.expect(pexpect.EOF)
    program.close()
    analysis = bootstrap.session_store(tmp_path).load("latest").answers[0].analysis
    assert analysis is not None
    assert analysis.transcript is not None
    assert "Columbia" in analysis.transcript.text
    assert analysis.delivery.filled_pauses == ()


def test_a_far_voice_behind_a_clear_one_refuses_nothing(audio: Path, tmp_path: Path) -> None:
    found = analysed(recordings.sound(audio / "ami" / "trn03_EN2001e_0-30s.flac"), tmp_path)
    quality = found["recording"]["quality"]  # type: ignore[index]
    assert "filled_pauses" not in quality["refused"]
    assert not any("background" in problem for problem in quality["problems"])


@pytest.mark.parametrize("name", ["doing_the_dishes", "exercise_bike", "sb_noise4"])
def test_where_nobody_speaks_nothing_is_written(audio: Path, tmp_path: Path, name: str) -> None:
    found = analysed(recordings.sound(audio / "noise" / f"{name}.flac")[: 60 * SAMPLERATE], tmp_path)
    assert list(_words(found)) == []


def test_times_are_good_enough_to_play_with_silence_before_and_inside(audio: Path, tmp_path: Path) -> None:
    name = "mfa/acoustic_corpus.flac"
    samples = recordings.sound(audio / name)
    _, fillers = recordings.labels(audio, name)
    before, inside, at = 7.0, 3.0, 18.0  # seconds; at 18 nobody speaks
    quiet = np.random.default_rng(0).normal(0, 1e-4, 10 * SAMPLERATE).astype(np.float32)
    cut = round(at * SAMPLERATE)
    sound = np.concatenate([quiet[: 7 * SAMPLERATE], samples[:cut], quiet[: 3 * SAMPLERATE], samples[cut:]])
    found = analysed(sound, tmp_path)
    starts = [pause["start"] for pause in found["delivery"]["filled_pauses"]]  # type: ignore[index]
    expected = [before + one.start + (inside if one.start > at else 0) for one in fillers]
    assert len(starts) == len(expected)
    assert starts == pytest.approx(expected, abs=0.3)
    assert all(_silent(word, before, at, inside) == 0 for word in _words(found))


def _silent(word: Interval, before: float, at: float, inside: float) -> float:
    """Seconds of the silences that were put in which ``word`` is said to cover, less their edges."""
    gaps = (Interval(0.0, before - 0.2), Interval(before + at + 0.2, before + at + inside - 0.2))
    return sum(word.overlap(gap) for gap in gaps)


def _words(found: dict[str, object]) -> Iterator[Interval]:
    for word in found["transcript"]["words"]:  # type: ignore[index]
        yield Interval(word["start"], word["end"])


def _text(found: dict[str, object]) -> str:
    return " ".join(word["text"] for word in found["transcript"]["words"])  # type: ignore[index]
