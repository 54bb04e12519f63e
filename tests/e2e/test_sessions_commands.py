"""``voicecoach sessions`` and ``forget`` through the installed command."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from testbed.analyses import SILENCE
from testbed.command import Voicecoach
from testbed.sittings import ANSWER, sitting
from testbed.spoken import silence, spoken
from voicecoach.question import FollowUp
from voicecoach.session import Session
from voicecoach.sessions.store import FolderSessionStore

MEASURED = replace(ANSWER, state="measured", analysis=SILENCE)
FIRST, SECOND = "2026-11-21-0900", "2026-11-22-0130"


@pytest.fixture
def voicecoach(tmp_path: Path) -> Voicecoach:
    return Voicecoach(tmp_path)


@pytest.fixture
def store(voicecoach: Voicecoach) -> FolderSessionStore:
    return FolderSessionStore(voicecoach.data)


def keep(store: FolderSessionStore, session: Session) -> None:
    store.begin(session)
    for answer in session.answers:
        sound = np.concatenate([silence(0.5), spoken("I like to help."), silence(0.5)])
        writer = store.record(session, answer.recording, 16_000)
        writer.write((sound * 32_767).astype(np.int16))
        writer.close()
    store.end(session)


@pytest.fixture
def two_sessions(store: FolderSessionStore) -> None:
    retake = replace(MEASURED, recording="answer-2.wav", attempt=2)
    keep(store, sitting(FIRST, "2026-11-21T09:00:00+01:00", answers=(MEASURED, retake)))
    keep(store, sitting(SECOND, answers=(ANSWER,)))


def test_before_the_first_session_it_says_what_makes_one(voicecoach: Voicecoach) -> None:
    done = voicecoach("sessions")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "There is no session yet; voicecoach practice makes one.\n"
    assert json.loads(voicecoach("sessions", "--json").stdout) == []
    assert not voicecoach.data.exists()


@pytest.mark.voice
@pytest.mark.usefixtures("two_sessions")
def test_every_session_is_listed_with_what_is_in_it(voicecoach: Voicecoach) -> None:
    header, first, second, hint = voicecoach("sessions").stdout.splitlines()
    assert header.split() == ["session", "asked", "length", "pace", "ums", "fillers"]
    assert first.split() == [FIRST, "Why", "us?", "4.0", "s"]
    assert second.split() == [SECOND, *["1", "answer", "not", "measured:", "Why", "us?"]]
    assert hint.startswith("voicecoach sessions --recover")
    assert json.loads(voicecoach("sessions", "--json").stdout)[0] == {
        "id": FIRST,
        "started": "2026-11-21T09:00:00+01:00",
        "kind": "practice",
        "title": "Why us?",
        "questions": 1,
        "answers": 2,
        "follow_ups": 0,
        "duration": 4.0,
        "unmeasured": 0,
        "open": False,
        "figures": {},
        "found": None,
    }


@pytest.mark.voice
@pytest.mark.usefixtures("two_sessions")
def test_what_was_cut_off_is_measured_when_asked_for(
    voicecoach: Voicecoach, store: FolderSessionStore
) -> None:
    done = voicecoach("sessions", "--recover")
    assert done.returncode == 0
    seconds = 1 + len(spoken("I like to help.")) / 16_000
    assert f"Session {SECOND}:\n  “Why us?”: {seconds:.0f} s measured.\n" in done.stderr
    analysis = store.load(SECOND).answers[0].analysis
    assert analysis is not None
    assert analysis.duration == pytest.approx(seconds, abs=0.01)
    assert analysis.delivery.answer_length == pytest.approx(len(spoken("I like to help.")) / 16_000, abs=0.4)
    assert voicecoach("sessions", "--recover").stderr == "Nothing was cut off.\n"


@pytest.mark.voice
@pytest.mark.usefixtures("two_sessions")
def test_a_session_that_is_going_on_is_shown_as_such_and_cannot_be_forgotten(
    voicecoach: Voicecoach, store: FolderSessionStore
) -> None:
    with store.reopen(SECOND):
        assert "going on in another window" in voicecoach("sessions").stdout
        done = voicecoach("forget", "--all", "--yes")
    assert done.returncode == 7
    assert done.stderr == f"voicecoach: Session {SECOND} is open in another voicecoach; finish there first.\n"
    assert store.ids() == (SECOND,)


@pytest.mark.voice
@pytest.mark.usefixtures("two_sessions")
def test_an_unreadable_session_is_reported_and_the_others_are_listed(voicecoach: Voicecoach) -> None:
    (voicecoach.data / "sessions" / FIRST / "session.json").write_text("{")
    done = voicecoach("sessions")
    assert done.returncode == 0
    assert SECOND in done.stdout
    assert done.stderr.startswith(f"voicecoach: Session {FIRST} cannot be read")


@pytest.mark.voice
@pytest.mark.usefixtures("two_sessions")
def test_nothing_is_deleted_without_a_yes(voicecoach: Voicecoach, store: FolderSessionStore) -> None:
    for typed in ("", "\n", "n\n", "what?\n"):
        done = voicecoach("forget", SECOND, typed=typed)
        assert (done.returncode, done.stdout) == (1, "Nothing was deleted.\n")
        assert done.stderr == f"Delete session {SECOND} with all recordings? [y/N] "
    assert store.ids() == (FIRST, SECOND)


@pytest.mark.voice
@pytest.mark.usefixtures("two_sessions")
def test_a_session_is_deleted_by_the_beginning_of_its_id(
    voicecoach: Voicecoach, store: FolderSessionStore
) -> None:
    done = voicecoach("forget", "2026-11-22", typed="y\n")
    assert (done.returncode, done.stdout) == (0, f"Session {SECOND} deleted.\n")
    assert store.ids() == (FIRST,)
    assert voicecoach("forget", "2026-11", "--yes").stdout == f"Session {FIRST} deleted.\n"
    assert store.ids() == ()


@pytest.mark.voice
def test_answers_to_follow_ups_are_counted_and_shown_as_such(
    voicecoach: Voicecoach, store: FolderSessionStore
) -> None:
    follow_up = FollowUp("no-result", "And what came of it?")
    further = replace(MEASURED, recording="answer-2.wav", follow_up=follow_up)
    keep(store, sitting(SECOND, answers=(MEASURED, further)))
    (row,) = json.loads(voicecoach("sessions", "--json").stdout)
    assert (row["questions"], row["answers"], row["follow_ups"]) == (1, 2, 1)
    shown = voicecoach("replay", "--no-sound", "--answer", "2").stdout.splitlines()
    assert shown[:3] == ["Answer 2 of 2, to a follow-up", "Why us?", "And what came of it?"]
    document = json.loads((voicecoach.data / "sessions" / SECOND / "session.json").read_text())
    assert document["answers"][1]["follow_up"]["text"] == follow_up.text
    assert document["answers"][1]["question"]["id"] == "why-us"


@pytest.mark.voice
@pytest.mark.usefixtures("two_sessions")
def test_all_sessions_are_deleted_readable_or_not(voicecoach: Voicecoach) -> None:
    (voicecoach.data / "sessions" / FIRST / "session.json").write_text("{")
    assert voicecoach("forget", "--all", "--yes").stdout == "2 sessions deleted.\n"
    assert list((voicecoach.data / "sessions").iterdir()) == []
    assert voicecoach("forget", "--all", "--yes").stdout == "There is nothing to forget.\n"


def test_what_to_forget_must_be_said(voicecoach: Voicecoach) -> None:
    assert voicecoach("forget").returncode == 2
    assert voicecoach("forget", "x", "--all").returncode == 2
    unknown = voicecoach("forget", "2027", "--yes")
    assert (unknown.returncode, unknown.stdout) == (7, "")
    assert unknown.stderr == "voicecoach: There is no session 2027; voicecoach sessions lists them.\n"


@pytest.mark.parametrize("content", ["{", "[" * 200_000])
def test_the_latest_session_says_which_one_it_had_to_skip(
    voicecoach: Voicecoach, store: FolderSessionStore, content: str
) -> None:
    for name in (FIRST, SECOND):
        store.begin(sitting(name, answers=(MEASURED,)))
        store.end(sitting(name, answers=(MEASURED,)))
    (voicecoach.data / "sessions" / SECOND / "session.json").write_text(content)
    done = voicecoach("replay", "--no-sound")
    assert done.returncode == 0
    assert done.stdout.startswith("Answer 1 of 1")
    assert done.stderr.count(f"Session {SECOND} cannot be read") == 1
    assert done.stderr.endswith(f"Session {FIRST} is taken instead.\n")
    listed = voicecoach("sessions")
    assert listed.returncode == 0
    assert listed.stderr.count(SECOND) == 2  # its name, and its folder
    assert FIRST in listed.stdout


@pytest.mark.voice
def test_nothing_is_forgotten_that_was_not_named(voicecoach: Voicecoach, store: FolderSessionStore) -> None:
    """As by a script whose variable is not set: every id begins with nothing."""
    keep(store, sitting(FIRST, answers=(MEASURED,)))
    for command in (("forget", "", "--yes"), ("replay", "", "--no-sound")):
        done = voicecoach(*command)
        assert (done.returncode, done.stdout) == (7, "")
        assert done.stderr.startswith("voicecoach: No session is named; give its id")
    assert store.ids() == (FIRST,)


def test_a_session_that_is_a_link_is_not_half_deleted(voicecoach: Voicecoach, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("not a session's")
    (voicecoach.data / "sessions").mkdir(parents=True)
    (voicecoach.data / "sessions" / FIRST).symlink_to(elsewhere)
    done = voicecoach("forget", FIRST, "--yes")
    assert done.returncode == 7
    assert f"is a link to {elsewhere}, and nothing was deleted" in done.stderr
    assert [path.name for path in elsewhere.iterdir()] == ["mine.txt"]
    assert f"Session {FIRST} cannot be read (it has no session.json)" in voicecoach("sessions").stderr
