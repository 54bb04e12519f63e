"""An answer into the microphone, heard by Whisper while it is given."""

from __future__ import annotations

from pathlib import Path

import pexpect
import pytest

from testbed import whisper
from testbed.hearing import lexical, said, word_error
from testbed.sound import SoundDevices
from tests.e2e.test_practice import start
from voicecoach import bootstrap
from voicecoach.speech import Recording

ANSWERED = 19.0
"""Seconds of the hesitant recording: three ums, two uhs, a "like" and a "you know", then a long pause."""


@pytest.mark.whisper
@pytest.mark.sound
def test_an_answer_into_the_microphone_is_heard_word_for_word(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    truth = said("hesitant").until(ANSWERED)
    model = ("--model", str(whisper.FOLDER))
    program = start(
        sound_devices, tmp_path, "-n", "1", "--mute", "--no-follow-ups", "--end-silence", "3", *model
    )
    program.expect("is being recorded")
    sound_devices.speak_into_microphone(Recording(truth.samples, 16_000)).wait()
    program.expect("words/min")
    program.sendline("q")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 0
    analysis = bootstrap.session_store(tmp_path).load("latest").answers[0].analysis
    assert analysis is not None
    assert analysis.transcript is not None
    heard = analysis.transcript
    assert word_error(lexical(truth.words), lexical(heard.words)) <= 0.1, heard.text
    assert len(analysis.delivery.filled_pauses) == pytest.approx(len(truth.filled_pauses), abs=1)
    assert "you know" in {one.text for one in analysis.delivery.lexical_fillers}
