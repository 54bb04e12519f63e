"""``voicecoach replay`` through the installed command: heard, printed, measured again."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from testbed.analyses import HESITANT, SILENCE
from testbed.command import COMMAND, Voicecoach
from testbed.sittings import ANSWER, sitting
from testbed.sound import SoundDevices
from testbed.spoken import silence, spoken
from testbed.whisper_model import make_whisper_model, said
from tests.support.comparing import find
from voicecoach.session import Answer, Session
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.speech import Engine, Recording, Samples, Transcript, Word

pytestmark = pytest.mark.voice
FIRST, SECOND, PAUSE = "I worked in a hotel.", "It was great fun.", 2.0
ID = "2026-11-22-0130"


def answer_sound() -> Samples:
    return np.concatenate([silence(0.5), spoken(FIRST), silence(PAUSE), spoken(SECOND), silence(0.5)])


def answer_words() -> tuple[Word, ...]:
    """Evenly spread over each sentence: near enough for a test."""
    words = []
    for text, start in ((FIRST, 0.5), (SECOND, 0.5 + len(spoken(FIRST)) / 16_000 + PAUSE)):
        spacing = len(spoken(text)) / 16_000 / len(text.split())
        words += [
            Word(start + i * spacing, start + (i + 0.9) * spacing, word)
            for i, word in enumerate(text.split())
        ]
    return tuple(words)


@pytest.fixture
def store(tmp_path: Path) -> FolderSessionStore:
    return FolderSessionStore(tmp_path / "data")


@pytest.fixture
def session(store: FolderSessionStore) -> Session:
    """Three answers: hesitant by its analysis; measured wrongly, with its words; not measured."""
    wrong = replace(SILENCE, transcript=Transcript(Engine("given"), "en", answer_words()))
    hesitant = replace(ANSWER, recording="1.wav", state="measured", analysis=HESITANT)
    retake = replace(ANSWER, recording="2.wav", state="measured", analysis=wrong, attempt=2)
    unmeasured = replace(ANSWER, recording="3.wav")
    session = sitting(ID, answers=(hesitant, retake, unmeasured))
    store.begin(session)
    for answer in session.answers:
        writer = store.record(session, answer.recording, 16_000)
        writer.write((answer_sound() * 32_767).astype(np.int16))
        writer.close()
    store.end(session)
    return session


@pytest.fixture
def voicecoach(tmp_path: Path, session: Session) -> Voicecoach:
    return Voicecoach(tmp_path)


def answers(store: FolderSessionStore) -> tuple[Answer, ...]:
    return store.load(ID).answers


def test_without_sound_question_words_fillers_pauses_and_feedback_are_printed(voicecoach: Voicecoach) -> None:
    done = voicecoach("replay", "--no-sound", "--answer", "1")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[:3] == [
        "Answer 1 of 3",
        "Why us?",
        " 0:00.5  *um* I [pause 2.0 s] *you* *know,* help *uh*",
    ]
    assert any(line.strip().startswith("Length") for line in lines[3:])


def test_every_answer_is_replayed_unless_one_is_chosen(voicecoach: Voicecoach) -> None:
    done = voicecoach("replay", ID[:10], "--no-sound")
    assert [line for line in done.stdout.splitlines() if line.startswith("Answer ")] == [
        "Answer 1 of 3",
        "Answer 2 of 3, attempt 2",
        "Answer 3 of 3",
    ]
    assert done.stderr == (
        f"voicecoach: answer 3 is not measured yet; voicecoach replay {ID} --remeasure does it.\n"
    )
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["2031"], 7, "There is no session 2031; voicecoach sessions lists them."),
        (["--answer", "4"], 7, f"Session {ID} has 3 answers and no answer 4"),
        (["--answer", "0"], 2, "'0' is not a whole number from 1 up"),
        (["--retranscribe"], 5, "No speech model is installed"),
        (["--retranscribe", "huge.en"], 5, "huge.en"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    voicecoach: Voicecoach, arguments: list[str], code: int, message: str
) -> None:
    done = voicecoach("replay", "--no-sound", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_answers_are_measured_again_with_the_words_they_have(
    voicecoach: Voicecoach, store: FolderSessionStore
) -> None:
    done = voicecoach("replay", "--remeasure", "--no-sound")
    assert done.returncode == 0, done.stderr
    _, wrong, unmeasured = answers(store)
    assert [answer.state for answer in answers(store)] == ["measured"] * 3
    for answer in (wrong, unmeasured):
        assert answer.analysis is not None
        duration = len(answer_sound()) / 16_000
        assert answer.analysis.duration == pytest.approx(duration, abs=0.01)
        assert answer.analysis.delivery.answer_length == pytest.approx(duration - 1, abs=0.4)
    assert wrong.analysis is not None
    assert wrong.analysis.transcript is not None
    assert wrong.analysis.transcript.words == answer_words()
    assert wrong.analysis.delivery.word_count == len(answer_words())
    assert "[pause 2" in done.stdout


def test_only_the_chosen_answer_is_measured_again(voicecoach: Voicecoach, store: FolderSessionStore) -> None:
    before = answers(store)
    assert voicecoach("replay", "--remeasure", "--no-sound", "--answer", "3").returncode == 0
    assert answers(store)[:2] == before[:2]
    assert answers(store)[2].state == "measured"


def test_words_are_recognised_again_with_another_model(
    voicecoach: Voicecoach, store: FolderSessionStore, tmp_path: Path
) -> None:
    model = make_whisper_model(tmp_path / "model")
    done = voicecoach("replay", "--retranscribe", str(model), "--no-sound", "--answer", "2")
    assert done.returncode == 0, done.stderr
    analysis = answers(store)[1].analysis
    assert analysis is not None
    assert analysis.transcript is not None
    assert analysis.transcript.engine.model == str(model)
    assert {word.text for word in analysis.transcript.words} <= {text for text, _ in said()}


def test_a_recording_that_is_gone_is_one_sentence_and_its_words_are_printed(
    voicecoach: Voicecoach, store: FolderSessionStore, session: Session
) -> None:
    store.path(session, session.answers[0]).unlink()
    again = voicecoach("replay", "--answer", "1", "--remeasure", "--no-sound")
    assert again.returncode == 4
    assert "1.wav is gone" in again.stderr
    assert answers(store)[0] == session.answers[0]


@pytest.fixture
def deaf_machine() -> Iterator[SoundDevices]:
    devices = SoundDevices(loudspeaker=False, microphone=False)
    yield devices
    devices.close()


@pytest.mark.sound
def test_on_a_machine_without_a_loudspeaker_it_says_so_once_and_prints(
    tmp_path: Path, session: Session, deaf_machine: SoundDevices
) -> None:
    done = Voicecoach(tmp_path, deaf_machine.env)("replay")
    assert done.returncode == 0
    assert "*um* I [pause 2.0 s]" in done.stdout
    assert done.stderr.count("answers are printed only") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.sound
def test_question_and_answer_are_heard_and_the_words_are_printed_as_they_are_heard(
    tmp_path: Path, session: Session, sound_devices: SoundDevices
) -> None:
    voicecoach = Voicecoach(tmp_path, {**sound_devices.env, "PYTHONUNBUFFERED": "1"})
    with sound_devices.hear() as hearing:
        command = [str(COMMAND), "replay", "--answer", "2"]
        process = subprocess.Popen(command, env=voicecoach.environment, stdout=subprocess.PIPE, bufsize=0)
        assert process.stdout is not None
        seen = list(arrivals(process.stdout.fileno()))
        process.stdout.close()
        assert process.wait(60) == 0
    answer = find(Recording(answer_sound(), 16_000), hearing.recording)
    assert answer.likeness > 0.8
    question = hearing.recording.samples[: round(answer.start * hearing.recording.samplerate)]
    assert np.abs(question).max() > 0.05  # the question has been spoken before it
    second = next(word for word in answer_words() if word.text == SECOND.split(maxsplit=1)[0])
    for word in (answer_words()[0], second):
        heard = hearing.start + answer.start + word.start
        # Late on a busy machine, but never early: nobody reads what is yet to be said.
        assert -0.15 < shown_at(seen, word.text) - heard < 1.5


def arrivals(descriptor: int) -> Iterator[tuple[float, str]]:
    """What a program prints, and when."""
    while piece := os.read(descriptor, 65_536):
        yield time.monotonic(), piece.decode()


def shown_at(seen: list[tuple[float, str]], word: str) -> float:
    """When ``word`` was printed first."""
    text = ""
    for moment, piece in seen:
        text += piece
        if f" {word}" in text:
            return moment
    raise AssertionError(f"{word} was never printed in {text!r}")
