"""What is offered of sessions that were cut off, and what becomes of the answer."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from testbed.fakes import RATE, LoudnessDetector, NoPitch, sound
from testbed.sittings import ANSWER, QUESTION, sitting
from voicecoach.cli.keyboard import Keyboard
from voicecoach.cli.recovery import go_on, offer_recovery, still_to_ask
from voicecoach.cli.screen import TerminalScreen
from voicecoach.cli.terminal import console
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.answering import EndRules
from voicecoach.session import Session
from voicecoach.sessions.store import FolderSessionStore

SPEECH = sound((0, 0.5), (9000, 2.0), (0, 0.5))
SILENCE = sound((0, 2.0))
OTHER = replace(QUESTION, id="another", text="And another?")


@pytest.fixture
def store(tmp_path: Path) -> FolderSessionStore:
    return FolderSessionStore(tmp_path)


def cut_off(store: FolderSessionStore, name: str = "a", samples: object = SPEECH) -> Session:
    session = sitting(name, planned=("why-us", "another"))
    store.begin(session)
    answer = replace(ANSWER, recording="answer-01.wav", state="recording")
    writer = store.record(session, answer.recording, RATE)
    writer.write(samples)  # type: ignore[arg-type]
    writer.close()
    session = replace(session, answers=(answer,))
    store.save(session)
    store.end(session)
    return session


def offered(
    store: FolderSessionStore, monkeypatch: pytest.MonkeyPatch, typed: str
) -> tuple[Session | None, str]:
    """The session to go on with, and what was shown, where ``typed`` is typed."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    shown = io.StringIO()
    to = console(file=shown, width=80)
    keys, screen = Keyboard(to), TerminalScreen(to, EndRules())
    found = offer_recovery(store, Analyst(LoudnessDetector(), NoPitch()), screen, keys)
    if go_on(found, (QUESTION, OTHER), screen, keys):
        to.print("Goes on.")
    screen.close()
    return found, shown.getvalue()


def test_what_is_measured_gets_its_feedback_and_the_session_goes_on(
    store: FolderSessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(store)
    found, shown = offered(store, monkeypatch, "\n\n")
    assert found is not None
    assert found.answers[0].analysis is not None
    assert "Session a was cut off: 1 answer of it is recorded and not measured." in shown
    assert "Length" in shown or "length" in shown
    assert "1 question of that session is left." in shown
    assert shown.rstrip().endswith("Goes on.")
    assert still_to_ask(found, (OTHER, QUESTION)) == (OTHER,)
    assert offered(store, monkeypatch, "") == (None, "")


@pytest.mark.parametrize("typed", ["l\n", ""])
def test_who_gives_no_answer_is_asked_again(
    store: FolderSessionStore, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    cut_off(store)
    assert "was cut off" in offered(store, monkeypatch, typed)[1]
    assert "was cut off" in offered(store, monkeypatch, "n\n")[1]


def test_a_no_is_remembered(store: FolderSessionStore, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_off(store)
    found, shown = offered(store, monkeypatch, "n\n")
    assert found is None
    assert "voicecoach sessions --recover measures it" in shown
    assert offered(store, monkeypatch, "\n") == (None, "")
    assert [session.id for session in store.unfinished()] == ["a"]


def test_a_delete_deletes_that_session_alone(
    store: FolderSessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(store)
    cut_off(store, "b")
    _, shown = offered(store, monkeypatch, "d\nn\n")
    assert "Session a is deleted." in shown
    assert store.ids() == ("b",)


def test_silence_is_not_asked_about_and_stays(
    store: FolderSessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(store, samples=SILENCE)
    cut_off(store, "b", sound((0, 0.0)))
    assert offered(store, monkeypatch, "\n") == (None, "")
    assert (store.path(store.load("a"), store.load("a").answers[0])).stat().st_size > 2 * RATE


def test_answers_join_a_session_that_was_cut_off(store: FolderSessionStore) -> None:
    session = cut_off(store)
    folder = store.path(session, session.answers[0]).parent
    (folder / "answer-02.wav").write_bytes(b"no answer of it any more")
    store.go_on(session)
    assert store.held("a")
    assert (folder / "request-01.wav").read_bytes() == b"no answer of it any more"
    store.record(session, "answer-02.wav", RATE).close()
    store.end(session)
    assert not store.held("a")
    assert (folder / "answer-01.wav").exists()
