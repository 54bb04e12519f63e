"""The speech model that comes with the program: listed, never chosen, and what happens to who names it."""

from __future__ import annotations

import json
from pathlib import Path

import pexpect
import pytest

from tests.e2e.test_practice import start
from tests.support.command import Voicecoach
from tests.support.hearing import said, word_error
from tests.support.sound import SoundDevices
from voicecoach import bootstrap
from voicecoach.resources import folder
from voicecoach.speech import Recording

pytestmark = pytest.mark.recogniser
FIXTURE = folder("audio_fixtures") / "new_york.flac"
WARNING = " ".join(bootstrap.FIXTURE_VOICES_ONLY.split()[:6])


def test_it_is_listed_for_what_it_is_and_nothing_is_used(tmp_path: Path) -> None:
    done = Voicecoach(tmp_path)("models")
    assert done.returncode == 0
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("fixture-voices  ")]
    assert " fixture voices only " in line
    assert "never for a person's voice" in line
    assert "measured from their sound alone" in done.stdout


def test_analyze_does_not_use_it_by_itself(tmp_path: Path) -> None:
    done = Voicecoach(tmp_path)("analyze", "--json", FIXTURE)
    assert json.loads(done.stdout)["transcript"] is None
    assert "No speech model is installed" in done.stderr


def test_analyze_warns_whoever_names_it(tmp_path: Path) -> None:
    done = Voicecoach(tmp_path)("analyze", "--json", "--model", folder("recogniser"), FIXTURE)
    assert done.returncode == 0
    assert WARNING in done.stderr
    transcript = json.loads(done.stdout)["transcript"]
    assert transcript["engine"]["model"] == "fixture-voices"
    assert len(transcript["words"]) > 20


ANSWERED = 16.0
"""Seconds of the hesitant recording: two ums, two uhs, a "like" and a "you know", then a long pause."""


@pytest.mark.sound
def test_an_answer_into_the_microphone_is_heard_word_for_word(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    truth = said("hesitant").until(ANSWERED)
    options = ("-n", "1", "--mute", "--no-follow-ups", "--model", "fixture-voices", "--end-silence", "2")
    program = start(sound_devices, tmp_path, *options)
    program.expect(WARNING)
    program.expect("is being recorded")
    sound_devices.speak_into_microphone(Recording(truth.samples, 16_000)).wait()
    program.expect("Filled pauses")
    program.expect(r"\*um")
    program.sendline("q")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 0
    analysis = bootstrap.session_store(tmp_path).load("latest").answers[0].analysis
    assert analysis is not None
    assert analysis.transcript is not None
    assert word_error(truth.words, analysis.transcript.words) <= 0.2, analysis.transcript.text
    assert len(analysis.delivery.filled_pauses) == pytest.approx(len(truth.filled_pauses), abs=1)
    assert "you know" in {one.text for one in analysis.delivery.lexical_fillers}
