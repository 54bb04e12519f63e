"""A whole session at the desk: the installed program, real devices (virtual ones), a real voice."""

from __future__ import annotations

import json
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pexpect
import pytest

from testbed.emulator import Emulator
from testbed.sound import SoundDevices
from testbed.spoken import SAMPLERATE, spoken
from testbed.whisper_model import make_whisper_model
from tests.support.comparing import ALIKE, find_speech
from voicecoach import bootstrap
from voicecoach.coach.wording import goodbye, greeting
from voicecoach.conduct.speaking import parts
from voicecoach.session import Session
from voicecoach.speech import Recording

VOICECOACH = str(Path(sys.executable).with_name("voicecoach"))
# Of different lengths, so that each gets a feedback of its own.
ANSWERS = (
    "I enjoy helping people, and I have done it for three years in a busy shop. Customers come back to me.",
    (
        "Last year a parcel went missing. I called the carrier and found it in another town. Then I took the "
        "van, fetched it, and drove it to the customer myself. She had given up on it. She has ordered every "
        "month since."
    ),
    "I listen first. Then I act.",
)
# Two are enough for a next one, and for one after which there is none.
SHORT_ANSWERS = (ANSWERS[0], ANSWERS[2])

BRISK = 340
"""Words a minute of an interviewer who keeps the test short."""


def environment(devices: SoundDevices, data: Path) -> dict[str, str]:
    """These devices, an empty home, and no network for models."""
    return devices.environment | {
        "VOICECOACH_DATA": str(data),
        "HOME": str(data / "home"),
        "HF_HUB_OFFLINE": "1",
        "TERM": "xterm",
        "COLUMNS": "100",
    }


def start(
    devices: SoundDevices,
    data: Path,
    *options: str,
    before: Callable[[], None] | None = None,
    terminal: Emulator | None = None,
) -> pexpect.spawn[str]:
    """The program in a terminal of its own, or in ``terminal``; ``before`` runs in its process first. Where
    the ``options`` are silent about a model it is told to do without, and so does not ask.
    """
    lines, columns = (40, 100) if terminal is None else (terminal.screen.lines, terminal.screen.columns)
    if not {"--model", "--no-model"} & set(options):
        options = (*options, "--no-model")
    program = pexpect.spawn(
        VOICECOACH,
        ["practice", *options],
        env=environment(devices, data) | {"COLUMNS": str(columns)},
        encoding="utf-8",
        codec_errors="replace",  # the terminal echoes ^C in the middle of a character
        timeout=60,
        dimensions=(lines, columns),
        preexec_fn=before,
    )
    program.logfile_read = terminal
    return program


def answer(devices: SoundDevices, text: str) -> None:
    devices.speak_into_microphone(Recording(spoken(text), SAMPLERATE)).wait()


def after(devices: SoundDevices, data: Path, *arguments: str) -> str:
    """What another command prints about the session."""
    done = subprocess.run(
        [VOICECOACH, *arguments],
        env=environment(devices, data),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.sound
@pytest.mark.voice
def test_two_questions_are_heard_answered_and_commented_on(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    terminal = Emulator(raw=False)
    with sound_devices.hear() as hearing:
        options = ("-n", "2", "--seed", "1", "--end-silence", "2", "--rate", str(BRISK))
        program = start(sound_devices, tmp_path, *options, terminal=terminal)
        for text in SHORT_ANSWERS:
            program.expect("is being recorded")
            answer(sound_devices, text)
            program.expect("ended by silence")
            program.expect("any key stops")
            program.expect("Enter.*quit")
            seen = terminal.text
            for label in ("Change", "Length", "Pace", "Ums", "Filler words", "First word", "Longest pause"):
                assert f"  {label}" in seen, seen
            assert len(re.findall(r"^  \d:\d\d \S{5,} \d:\d\d$", seen, re.MULTILINE)) == 1, seen
            program.send("\r")
        program.expect(pexpect.EOF)
        program.close()
    assert program.exitstatus == 0
    for label in ("Session", "Next time", "Longest pause", "Due again", "2 answers are kept"):
        assert label in terminal.text, terminal.text

    (folder,) = (tmp_path / "sessions").iterdir()
    session = bootstrap.session_store(tmp_path).load("latest")
    assert isinstance(session, Session)
    assert [one.state for one in session.answers] == ["measured"] * 2
    assert json.loads((folder / "session.json").read_text())["schema_version"] == 2

    assert session.id in after(sound_devices, tmp_path, "sessions")
    shown = after(sound_devices, tmp_path, "replay", "--no-sound")
    assert all(one.question.text in " ".join(shown.split()) for one in session.answers)
    files = [str(folder / one.recording) for one in session.answers]
    documents = json.loads(after(sound_devices, tmp_path, "analyze", "--no-model", "--json", *files))
    for one, document in zip(session.answers, documents, strict=True):
        assert one.analysis is not None
        measured = one.analysis.delivery.answer_length
        assert document["delivery"]["answer_length"] == pytest.approx(measured, abs=0.05)

    said = [greeting(2)]
    for text, one in zip(SHORT_ANSWERS, session.answers, strict=True):
        assert one.analysis is not None
        length = one.analysis.delivery.answer_length
        assert length == pytest.approx(len(spoken(text)) / SAMPLERATE, abs=0.6)
        assert one.analysis.quality.usable
        said += [one.question.text, *parts(one.analysis.feedback.spoken)]
    said.append(goodbye())
    voice = bootstrap.voice(words_per_minute=BRISK)
    found = [find_speech(voice.render(text), hearing.recording) for text in said]
    # A busy machine may break one of them up beyond recognition.
    assert sum(place.likeness < ALIKE for place in found) <= 1, list(zip(said, found, strict=True))
    starts = [place.start for place in found if place.likeness > ALIKE]
    assert starts == sorted(starts)


@pytest.mark.sound
@pytest.mark.voice
def test_ctrl_c_keeps_the_answer_and_the_next_start_measures_it_and_goes_on(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    program = start(sound_devices, tmp_path, "-n", "2", "--mute", "--end-silence", "0")
    program.expect("is being recorded")
    answer(sound_devices, ANSWERS[0])
    program.sendintr()
    program.expect("1 answer is kept")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 130

    program = start(sound_devices, tmp_path, "-n", "1", "--mute")
    program.expect("was cut off: 1 answer")
    program.expect("measure it now")
    program.sendline("")
    program.expect("plays the session")
    program.expect("1 question of that session is left")
    program.expect("Go on with it")
    program.sendline("")
    program.expect("is being recorded")
    program.sendintr()
    program.expect(pexpect.EOF)
    program.close()
    (session,) = bootstrap.session_store(tmp_path).all()
    assert session.answers[0].analysis is not None
    assert session.answers[0].analysis.delivery.answer_length == pytest.approx(
        len(spoken(ANSWERS[0])) / SAMPLERATE, abs=0.6
    )


@pytest.mark.sound
def test_the_words_are_transcribed_measured_and_shown(sound_devices: SoundDevices, tmp_path: Path) -> None:
    model = make_whisper_model(tmp_path / "recites")
    options = ("-n", "1", "--mute", "--model", str(model), "--end-silence", "2", "--no-follow-ups")
    program = start(sound_devices, tmp_path, *options)
    program.expect("is being recorded")
    answer(sound_devices, ANSWERS[0])
    program.expect("Filler words")
    program.expect("hotel for two years")
    program.sendline("q")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 0
    analysis = bootstrap.session_store(tmp_path).load("latest").answers[0].analysis
    assert analysis is not None
    assert analysis.transcript is not None
    assert analysis.transcript.engine.name == "faster-whisper"
    assert analysis.delivery.word_count is not None
    assert analysis.delivery.speech_rate.words_per_minute is not None


@pytest.mark.sound
def test_enter_ends_an_answer(sound_devices: SoundDevices, tmp_path: Path) -> None:
    program = start(sound_devices, tmp_path, "-n", "1", "--mute", "--end-silence", "0")
    program.expect("is being recorded")
    answer(sound_devices, ANSWERS[2])
    program.sendline("")
    program.expect("Recorded")
    program.expect("Length")
    program.expect("Enter")
    program.sendline("")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 0


@pytest.mark.sound
def test_a_microphone_that_goes_away_ends_the_answer_and_loses_nothing(
    own_sound_devices: SoundDevices, tmp_path: Path
) -> None:
    program = start(own_sound_devices, tmp_path, "-n", "2", "--mute")
    program.expect("is being recorded")
    answer(own_sound_devices, ANSWERS[0])
    own_sound_devices.kill()
    program.expect("the microphone went away")
    program.expect("Length")
    program.expect("go on")  # a key before that would cut the feedback short
    program.sendline("q")
    program.expect(pexpect.EOF)
    program.close()
    session = bootstrap.session_store(tmp_path).load("latest")
    assert session.answers[0].ended_by == "lost"
    assert session.answers[0].analysis is not None


@pytest.mark.voice
def test_without_a_microphone_there_is_one_sentence(tmp_path: Path) -> None:
    devices = SoundDevices(microphone=False)
    try:
        program = start(devices, tmp_path)
        program.expect(pexpect.EOF)
        program.close()
    finally:
        devices.close()
    assert program.exitstatus == 3
    assert "microphone" in str(program.before)
    assert "Traceback" not in str(program.before)


@pytest.mark.sound
def test_without_a_loudspeaker_there_is_one_sentence(tmp_path: Path) -> None:
    devices = SoundDevices(loudspeaker=False)
    try:
        program = start(devices, tmp_path)
        program.expect(pexpect.EOF)
        program.close()
    finally:
        devices.close()
    assert program.exitstatus == 3
    assert "--mute" in str(program.before)
    assert "Traceback" not in str(program.before)


@pytest.mark.sound
def test_a_killed_program_leaves_what_was_said_every_time(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    """Five times here, and as often as one likes with ``make torture``."""
    chance = random.Random(7)
    speech = sound_devices.speak_into_microphone(Recording(np.tile(spoken(ANSWERS[0]), 40), SAMPLERATE))
    for number in range(5):
        data = tmp_path / str(number)
        program = start(sound_devices, data, "-n", "1", "--mute", "--no-model", "--end-silence", "0")
        program.expect("is being recorded")
        shown = time.monotonic()
        time.sleep(chance.uniform(0.6, 4.0))
        program.kill(signal.SIGKILL)
        lasted = time.monotonic() - shown  # at least so long: it is shown once sound has come
        program.wait()
        store = bootstrap.session_store(data)
        (session,) = store.unfinished()
        assert [answer.state for answer in session.answers] == ["recording"]
        recording = store.recording(session, session.answers[0])
        assert recording.duration > lasted - 0.5
        assert float(np.max(np.abs(recording.samples))) > 0.01
    speech.stop()
