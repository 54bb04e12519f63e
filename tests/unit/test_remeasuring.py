"""Answers that were cut off are measured later, from the file and by the same code."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from testbed.fakes import RATE, LoudnessDetector, NoPitch, sound
from testbed.sittings import ANSWER, sitting
from voicecoach.circumstances import Circumstances
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.remeasuring import analyse_stored, recover
from voicecoach.errors import ModelBroken, SessionInUse, SessionNotFound
from voicecoach.session import Answer, Session
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.sessions.wav import WavWriter
from voicecoach.speech import Engine, Samples, Transcript

SPEECH = sound((0, 0.5), (9000, 2.0), (0, 1.0), (9000, 1.0), (0, 0.5))
ANALYST = Analyst(LoudnessDetector(), NoPitch())


class Recogniser:
    """Fulfils Transcriber; ``broken`` after some answers."""

    def __init__(self, works: int) -> None:
        self.works = works

    def warm_up(self) -> None:
        pass

    def transcribe(self, samples: Samples) -> Transcript:
        if not self.works:
            raise ModelBroken("The model is broken; fetch it again.")
        self.works -= 1
        return Transcript(Engine("fake"), "en")


@pytest.fixture
def store(tmp_path: Path) -> FolderSessionStore:
    return FolderSessionStore(tmp_path)


def cut_off(store: FolderSessionStore, *recordings: np.ndarray[tuple[int], np.dtype[np.int16]]) -> Session:
    """A session whose program was killed; each of its answers has one of the ``recordings``."""
    session = sitting("a")
    store.begin(session)
    answers: tuple[Answer, ...] = ()
    for number, samples in enumerate(recordings):
        answer = replace(ANSWER, recording=f"{number}.wav", state="recording")
        writer = store.record(session, answer.recording, RATE)
        writer.write(samples)
        writer.close()
        answers = (*answers, answer)
    session = replace(session, answers=answers)
    store.save(session)
    store.end(session)
    return session


def told(session: Session, store: FolderSessionStore, analyst: Analyst = ANALYST) -> list[str]:
    """What is said while ``session`` is recovered."""
    sentences: list[str] = []
    recover(session, analyst, store, sentences.append)
    return sentences


def test_the_stored_sound_gives_what_the_sound_gave(store: FolderSessionStore) -> None:
    session = cut_off(store, SPEECH)
    session = replace(session, answers=(replace(session.answers[0], ended_by="key"),))
    live = ANALYST.analyse(
        (SPEECH / 32_768).astype(np.float32), Circumstances(samplerate=RATE, question=ANSWER.question)
    )
    assert analyse_stored(session, session.answers[0], ANALYST, store) == live
    assert live.delivery.answer_length == pytest.approx(4.0, abs=0.1)


def test_what_was_cut_off_is_measured_and_no_longer_unfinished(store: FolderSessionStore) -> None:
    session = cut_off(store, SPEECH, SPEECH[: len(SPEECH) // 2])
    assert told(session, store) == ["“Why us?”: 5 s measured.", "“Why us?”: 2 s measured."]
    recovered = store.load("a")
    assert [answer.state for answer in recovered.answers] == ["measured", "measured"]
    assert [answer.analysis and answer.analysis.duration for answer in recovered.answers] == [5.0, 2.5]
    assert store.unfinished() == ()


def test_an_answer_that_nothing_was_recorded_of_leaves_the_session(store: FolderSessionStore) -> None:
    session = cut_off(store, np.zeros(0, np.int16), SPEECH)
    assert told(session, store)[0] == "“Why us?”: nothing had been recorded."
    assert [answer.recording for answer in store.load("a").answers] == ["1.wav"]


def test_a_session_that_nothing_was_recorded_of_is_forgotten(store: FolderSessionStore) -> None:
    session = cut_off(store, np.zeros(0, np.int16))
    told(session, store)
    with pytest.raises(SessionNotFound):
        store.load("a")


@pytest.mark.parametrize("promised", [0, 0xFFFFFFFF, 1])
@pytest.mark.parametrize("surplus", [b"", b"\x01"])
def test_sound_that_the_header_does_not_know_of_is_measured_all_the_same(
    store: FolderSessionStore, promised: int, surplus: bytes
) -> None:
    session = cut_off(store, SPEECH)
    path = store.path(session, session.answers[0])
    content = path.read_bytes()
    path.write_bytes(content[:40] + promised.to_bytes(4, "little") + content[44:] + surplus)
    assert told(session, store) == ["“Why us?”: 5 s measured."]
    assert path.stat().st_size == len(content) + len(surplus)


def test_a_folder_that_holds_sound_is_never_deleted_whatever_the_record_says(
    store: FolderSessionStore,
) -> None:
    """What was set aside, and what a lost record no longer names, is somebody's voice too."""
    session = cut_off(store, np.zeros(0, np.int16))
    aside = store.path(session, session.answers[0]).with_name("request-01.wav")
    writer = WavWriter(aside, RATE)
    writer.write(SPEECH)
    writer.close()
    told(session, store)
    assert store.load("a").answers == ()
    store.begin(sitting("b"))  # which sweeps
    store.end(sitting("b"))
    store.end(store.load("a"))
    assert aside.stat().st_size == 44 + 2 * len(SPEECH)
    store.forget("a")
    assert not aside.exists()


def test_an_answer_that_cannot_be_read_stays_and_keeps_nothing_back(store: FolderSessionStore) -> None:
    session = cut_off(store, SPEECH, SPEECH)
    store.path(session, session.answers[0]).write_text("damaged")
    first, second = told(session, store)
    assert "cannot be read" in first
    assert second == "“Why us?”: 5 s measured."
    assert [answer.state for answer in store.load("a").answers] == ["recording", "measured"]


def test_what_was_measured_before_the_recogniser_failed_is_kept(store: FolderSessionStore) -> None:
    session = cut_off(store, SPEECH, SPEECH)
    with pytest.raises(ModelBroken):
        told(session, store, Analyst(LoudnessDetector(), NoPitch(), Recogniser(works=1)))
    assert [answer.state for answer in store.load("a").answers] == ["measured", "recording"]
    assert store.unfinished() != ()


def test_a_session_that_is_open_elsewhere_is_left_alone(store: FolderSessionStore, tmp_path: Path) -> None:
    session = cut_off(store, SPEECH)
    with FolderSessionStore(tmp_path).reopen("a"), pytest.raises(SessionInUse):
        told(session, store)
