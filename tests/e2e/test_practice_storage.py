"""Practising where the disk refuses: one sentence, code 7, and nothing that was said is lost."""

from __future__ import annotations

import resource
from pathlib import Path

import pexpect
import pytest

from testbed.sound import SoundDevices
from tests.e2e.test_practice import ANSWERS, answer, start
from voicecoach import bootstrap


@pytest.mark.sound
def test_a_disk_that_runs_full_ends_the_answer_which_is_kept_and_measured(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (800_000, 800_000))  # some 4 s of stereo

    program = start(sound_devices, tmp_path, "-n", "2", "--mute", "--no-model", before=little_room)
    program.expect("is being recorded")
    answer(sound_devices, ANSWERS[0])
    program.expect("the disk refused to write")
    program.expect("No room is left for")
    program.expect("Length")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 7
    assert "Traceback" not in str(program.before)
    store = bootstrap.session_store(tmp_path)
    session = store.load("latest")
    assert store.recording(session, session.answers[0]).duration > 3.5
    assert session.answers[0].ended_by == "disk"
    assert session.answers[0].analysis is not None


@pytest.mark.sound
def test_a_data_folder_that_cannot_be_written_is_said_before_anything_is_asked(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    program = start(sound_devices, blocked / "data", "-n", "1", "--mute")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 7
    said = str(program.before)
    assert "VOICECOACH_DATA" in said
    assert "Traceback" not in said
    assert "Question 1" not in said
