"""Requests in place of an answer: understood, done, never measured, and never lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from testbed.fakes import RATE, Reciter, sound
from tests.unit.deliveries import QUESTION
from tests.unit.test_answering import SILENCE, SPEECH, heard, record
from tests.unit.test_interview_loop import ANSWER, QUESTIONS, SESSION, interview
from voicecoach.conduct import phrases
from voicecoach.conduct.requests import RequestEar, request_in
from voicecoach.conduct.transcribing import LiveTranscription
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.speech import Word

REQUEST = sound((SILENCE, 0.6), (SPEECH, 1.5), (SILENCE, 3.0))
SAID = "I worked at a hotel for two years and looked after every guest."


def wav(folder: Path, kind: str) -> list[str]:
    return sorted(path.name for path in (folder / "sessions" / SESSION.id).glob(f"{kind}-*.wav"))


def test_the_question_is_asked_again_and_the_request_is_no_answer(tmp_path: Path) -> None:
    reciter = Reciter("Could you repeat the question, please?", SAID)
    held, panel, voice, _ = interview(tmp_path, [REQUEST, ANSWER], transcriber=reciter)
    session = held.hold(QUESTIONS[:1])
    assert voice.rendered.count(QUESTION.text) == 2
    assert any(reply in panel.notices for reply in phrases.REPEAT)
    (answer,) = session.answers
    assert answer.recording == "answer-01.wav"
    assert answer.analysis is not None
    assert answer.analysis.transcript is not None
    assert answer.analysis.transcript.text == SAID
    store = FolderSessionStore(tmp_path)
    assert store.recording(session, answer).duration > 10
    assert wav(tmp_path, "answer") == ["answer-01.wav"]
    assert wav(tmp_path, "request") == ["request-01.wav"]
    assert len(panel.shown) == len(panel.offered) == 1


def test_a_moment_is_given_without_asking_again(tmp_path: Path) -> None:
    reciter = Reciter("Can I have a moment, please?", SAID)
    held, _, voice, _ = interview(tmp_path, [REQUEST, ANSWER], transcriber=reciter)
    session = held.hold(QUESTIONS[:1])
    assert voice.rendered.count(QUESTION.text) == 1
    assert len(set(phrases.MOMENT) & set(voice.rendered)) == 1
    assert [(answer.state, answer.time_asked) for answer in session.answers] == [("measured", True)]


def test_a_question_can_be_skipped(tmp_path: Path) -> None:
    reciter = Reciter(SAID, "Skip this one.", SAID)
    held, panel, voice, _ = interview(tmp_path, [ANSWER, REQUEST, ANSWER], transcriber=reciter)
    session = held.hold(QUESTIONS)
    assert [asked[0] for asked in panel.asked] == ["q1", "q2", "q3"]
    assert [answer.question.id for answer in session.answers] == ["q1", "q3"]
    assert [answer.recording for answer in session.answers] == ["answer-01.wav", "answer-02.wav"]
    assert len(set(phrases.SKIP) & set(voice.rendered)) == 1


def test_stopping_ends_with_a_goodbye_and_keeps_what_there_is(tmp_path: Path) -> None:
    reciter = Reciter(SAID, "Let's stop here.")
    held, panel, voice, _ = interview(tmp_path, [ANSWER, REQUEST], transcriber=reciter)
    session = held.hold(QUESTIONS)
    assert len(session.answers) == 1
    assert len(panel.asked) == 2
    assert "everything from me" in voice.rendered[-1]
    assert FolderSessionStore(tmp_path).unfinished() == ()


def test_a_session_of_nothing_but_requests_has_no_answers_and_keeps_their_sound(tmp_path: Path) -> None:
    held, _, _, _ = interview(tmp_path, [REQUEST], transcriber=Reciter("Stop."))
    assert held.hold(QUESTIONS).answers == ()
    # A folder that holds sound is deleted by `forget` alone: it might have been an answer after all.
    (session,) = FolderSessionStore(tmp_path).all()
    assert session.answers == ()
    assert len(wav(tmp_path, "request")) == 1


def test_an_answer_that_contains_a_request_is_an_answer(tmp_path: Path) -> None:
    said = "I would ask the customer to repeat the question."
    held, _, _, _ = interview(tmp_path, [REQUEST], transcriber=Reciter(said))
    (answer,) = held.hold(QUESTIONS[:1]).answers
    assert answer.state == "measured"
    assert wav(tmp_path, "request") == []


def test_a_long_answer_of_which_one_word_was_understood_is_an_answer(tmp_path: Path) -> None:
    long = sound((SPEECH, 14.0), (SILENCE, 3.0))
    held, _, _, _ = interview(tmp_path, [long], transcriber=Reciter("Stop."))
    assert len(held.hold(QUESTIONS[:1]).answers) == 1


def test_nobody_is_sent_home_for_a_word_that_the_recogniser_made_up() -> None:
    assert request_in([Word(0.0, 0.5, "Stop.", 0.8)], 0.5) == "stop"
    assert request_in([Word(0.0, 0.5, "Stop.", 0.3)], 0.5) is None
    assert request_in([], 0.5) is None


def test_ctrl_c_after_a_request_keeps_the_answer_that_it_interrupts(tmp_path: Path) -> None:
    reciter = Reciter("Pardon?", SAID)
    held, _, _, _ = interview(tmp_path, [REQUEST, KeyboardInterrupt()], transcriber=reciter)
    with pytest.raises(KeyboardInterrupt):
        held.hold(QUESTIONS)
    (session,) = FolderSessionStore(tmp_path).unfinished()
    assert [answer.recording for answer in session.answers] == ["answer-01.wav"]


def test_a_request_ends_the_recording_long_before_the_silence_rule_would() -> None:
    recorded, _, _ = record(heard((SPEECH, 1.0), (SILENCE, 20.0)), request=lambda speech: "repeat")
    assert recorded.request == "repeat"
    assert recorded.speech == pytest.approx(0.13, abs=0.04)


def test_only_speech_is_asked_about_and_how_long_it_lasted() -> None:
    lasted: list[float] = []

    def ask(speech: float) -> None:
        lasted.append(speech)

    record(heard((SILENCE, 2.0), (SPEECH, 1.0), (SILENCE, 0.5), (SPEECH, 1.0), (SILENCE, 1.0)), request=ask)
    assert len(lasted) == pytest.approx((3.5 - 0.13) / 0.032, abs=2)
    assert lasted[-1] == pytest.approx(2.5, abs=0.07)


def test_the_words_so_far_wait_for_all_that_was_spoken() -> None:
    live = LiveTranscription(Reciter("Could you repeat that?"))
    ear = RequestEar(live)
    assert ear(0.0) is None
    speech = (sound((SPEECH, 1.0)) / 32_768).astype(np.float32)
    live.heard(speech, np.ones(len(speech) // 512, np.float32))
    assert live.so_far() is None
    live.heard(np.zeros(2 * RATE, np.float32), np.zeros(2 * RATE // 512, np.float32))
    assert eventually(lambda: live.so_far() is not None)
    assert ear(1.0) == "repeat"
    live.heard(speech, np.ones(len(speech) // 512, np.float32))
    assert ear(1.0) is None  # the candidate goes on: it may be an answer after all
    live.abandon()


def eventually(holds: Callable[[], bool], seconds: float = 60.0) -> bool:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True
