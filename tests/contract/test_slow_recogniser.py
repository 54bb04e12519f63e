"""A real recogniser that is ten times slower than speech: nothing is lost, and nobody waits in the dark."""

from __future__ import annotations

import io
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from rich.console import Console

from testbed.command import Voicecoach
from testbed.fakes import SilentLoudspeaker, Tones
from testbed.spoken import SAMPLERATE, silence, spoken
from testbed.whisper_model import SCRIPT, make_whisper_model
from tests.unit.deliveries import QUESTION
from voicecoach import bootstrap
from voicecoach.circumstances import Circumstances
from voicecoach.cli.keyboard import Script
from voicecoach.cli.screen import TerminalScreen
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.interview import Interview
from voicecoach.conduct.room import Room
from voicecoach.panel import Choice
from voicecoach.ports import Transcriber
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.sound.block import Block
from voicecoach.speech import Samples, Transcript, Word

pytestmark = [pytest.mark.voice, pytest.mark.slow]

HURRY = 10
"""The candidate speaks so many times faster than a person, to a recogniser that takes as long as a person
speaks: it is as many times too slow."""
SENTENCES = (
    "I like to help people who are far from home and tired, so I stay until it is done.",
    "For years I did it at night, when every guest who comes in has had a long day.",
    "They come back, and some of them bring friends, because they know who is there.",
)
"""Each has about as many syllables as what the model recites: it is not refused for want of room."""


def answer() -> NDArray[np.int16]:
    """Sentences with pauses that are long enough for each to be a piece."""
    sound = np.concatenate([np.concatenate([spoken(text), silence(2.8)]) for text in SENTENCES])
    return np.round(sound * 32_767).astype(np.int16)


class Slow:
    """Fulfils Transcriber with a real one."""

    def __init__(self, transcriber: Transcriber) -> None:
        self._transcriber = transcriber
        self.pieces = 0

    def warm_up(self) -> None:
        self._transcriber.warm_up()

    def transcribe(self, samples: Samples) -> Transcript:
        time.sleep(len(samples) / SAMPLERATE)
        self.pieces += 1
        return self._transcriber.transcribe(samples)


class HurriedCandidate:
    """Fulfils Microphone."""

    samplerate = SAMPLERATE
    channels = 1

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        yield self._blocks()

    def _blocks(self) -> Iterator[Block]:
        begun, sound, size = time.monotonic(), answer(), 2048
        for at in range(0, len(sound), size):
            time.sleep(max(0.0, begun + at / SAMPLERATE / HURRY - time.monotonic()))
            yield Block(sound[at : at + size], begun + at / SAMPLERATE)


class Screen(TerminalScreen):
    """The program's own; Ctrl-C is pressed as soon as the backlog is ``interrupt`` done."""

    def __init__(self, interrupt: float = 2.0) -> None:
        self.written = io.StringIO()
        console = Console(file=self.written, force_terminal=True, width=100)
        super().__init__(console, EndRules(), keyboard=False)
        self._interrupt = interrupt
        self.shares: list[float] = []

    def working(self, share: float) -> None:
        super().working(share)
        self.shares.append(share)
        if share >= self._interrupt:
            signal.raise_signal(signal.SIGINT)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_whisper_model(tmp_path_factory.mktemp("models") / "recites")


def transcriber(model: Path) -> Transcriber:
    found = bootstrap.transcriber(str(model))
    assert found is not None
    return found


def expected(model: Path) -> tuple[Word, ...]:
    """The words, where they lie in the sound, when there is all the time in the world."""
    sound = (answer() / 32_768).astype(np.float32)
    transcript = bootstrap.analyst(transcriber(model)).analyse(sound, Circumstances()).transcript
    assert transcript is not None
    return transcript.words


def interview(slow: Slow, screen: Screen, data: Path) -> Interview:
    store = FolderSessionStore(data)
    analyst = bootstrap.analyst(slow)
    analyst.warm_up()
    room = Room(
        Tones(),
        SilentLoudspeaker(),
        HurriedCandidate(),
        analyst,
        store,
        screen,
        Script([Choice.QUIT]),
        bootstrap.resampling,
    )
    return Interview(room, bootstrap.new_session(store, "practice", [QUESTION]), EndRules(end_silence=0.0))


def test_the_backlog_is_shown_with_an_estimate_and_loses_no_word(model: Path, tmp_path: Path) -> None:
    slow, screen = Slow(transcriber(model)), Screen()
    session = interview(slow, screen, tmp_path).hold([QUESTION])
    analysis = session.answers[0].analysis
    assert analysis is not None
    assert analysis.transcript is not None
    assert analysis.transcript.words == expected(model)
    assert [word.text for word in analysis.transcript.words] == list(SCRIPT) * len(SENTENCES)

    assert screen.shares == sorted(screen.shares)
    assert screen.shares[0] < 0.5
    assert screen.shares[-1] == 1
    # It moves also while a piece is being worked on.
    assert sum(late > early for early, late in pairwise(screen.shares)) > 2 * slow.pieces
    shown = screen.written.getvalue()
    assert "Transcribing" in shown
    assert re.search(r"\d+%", shown)
    assert re.search(r"0:00:0\d", shown), "no estimate of the time that is left"


def test_ctrl_c_keeps_the_recording_and_replay_finishes_the_job(model: Path, tmp_path: Path) -> None:
    voicecoach = Voicecoach(tmp_path)
    slow = Slow(transcriber(model))
    with pytest.raises(KeyboardInterrupt):
        interview(slow, Screen(interrupt=0.1), voicecoach.data).hold([QUESTION])
    assert slow.pieces < len(SENTENCES)
    store = FolderSessionStore(voicecoach.data)
    (session,) = store.unfinished()
    assert session.answers[0].state == "recorded"
    recorded = store.recording(session, session.answers[0]).samples
    assert np.array_equal(recorded, (answer() / 32_768).astype(np.float32))

    done = voicecoach("replay", "--retranscribe", model, "--no-sound")
    assert done.returncode == 0, done.stderr
    finished = store.load("latest").answers[0]
    assert finished.state == "measured"
    assert finished.analysis is not None
    assert finished.analysis.transcript is not None
    assert finished.analysis.transcript.words == expected(model)
