"""The index of sessions: it saves opening them, says the same as they do, and is never needed."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from testbed.analyses import HESITANT, SILENCE
from testbed.sittings import ANSWER, QUESTION, sitting
from voicecoach import __version__
from voicecoach.analysis import Feedback, Remark
from voicecoach.figures import FIGURES
from voicecoach.outline import Outline
from voicecoach.question import FollowUp
from voicecoach.session import Session
from voicecoach.sessions import index, outline
from voicecoach.sessions.listing import INDEX
from voicecoach.sessions.skimming import Skimmed
from voicecoach.sessions.store import FolderSessionStore

CHANGE = Remark("pace", "change", "You were fast.", weight=0.625)
ANALYSIS = replace(HESITANT, feedback=Feedback(None, CHANGE, (CHANGE,), ""))
MEASURED = replace(ANSWER, state="measured", analysis=ANALYSIS)
SESSIONS = (
    sitting("a", answers=(MEASURED, replace(MEASURED, follow_up=FollowUp("no-result", "What came of it?")))),
    sitting("b", "2026-11-22", answers=(ANSWER, replace(ANSWER, state="measured", analysis=SILENCE))),
    sitting("c", "2026-11-23T01:30:00-05:00", answers=(ANSWER,), pack="ma\u00f1ana \U0001f600\0"),
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with ``SESSIONS`` that nobody has listed yet."""
    store = FolderSessionStore(tmp_path / "data")
    for session in SESSIONS:
        keep(store, session)
    (tmp_path / "data" / INDEX).unlink(missing_ok=True)
    return tmp_path / "data"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the sessions whose files are read from now on."""
    ids = []
    really = outline.read_skimmed

    def watched(file: Path) -> Skimmed:
        ids.append(file.parent.name)
        return really(file)

    monkeypatch.setattr(outline, "read_skimmed", watched)
    return ids


def keep(store: FolderSessionStore, session: Session) -> None:
    store.begin(session)
    store.end(session)


def listed(data: Path) -> tuple[Outline, ...]:
    """As the next program lists them."""
    return FolderSessionStore(data).outlines()


def test_a_session_is_opened_once_and_what_is_said_of_it_stays_the_same(data: Path, read: list[str]) -> None:
    first = listed(data)
    assert read == ["a", "b", "c"]
    assert listed(data) == listed(data) == first
    assert read == ["a", "b", "c"]
    assert {one.id for one in first} == {"a", "b", "c"}
    (longest,) = (one for one in first if one.id == "a")
    answer = longest.answers[1]
    assert (answer.duration, answer.to_change) == (HESITANT.duration, CHANGE.weight)
    assert (answer.measured_by, answer.recogniser) == (__version__, "given")
    assert (answer.text, answer.follow_up) == (QUESTION.text, "What came of it?")
    assert answer.figures == {
        figure.name: value
        for figure in FIGURES
        if (value := figure.of(HESITANT.delivery)) is not None and figure.field != "answer_length"  # cut off
    }


def test_only_what_has_changed_is_opened_again(data: Path, read: list[str]) -> None:
    listed(data)
    store = FolderSessionStore(data)
    with store.reopen("b") as session:
        store.save(replace(session, answers=session.answers[1:]))
    read.clear()
    assert [one.unmeasured for one in listed(data) if one.id == "b"] == [0]
    assert read == ["b"]


def test_a_file_that_was_edited_and_looks_the_same_from_outside_is_opened_again(
    data: Path, read: list[str]
) -> None:
    listed(data)
    file = data / "sessions" / "a" / "session.json"
    before = file.stat()
    file.write_text(file.read_text().replace("customer-service", "customer-zervice"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    read.clear()
    assert [one.pack for one in listed(data) if one.id == "a"] == ["customer-zervice"]
    assert read == ["a"]


def test_a_session_that_became_unreadable_is_named_every_time(data: Path) -> None:
    listed(data)
    (data / "sessions" / "b" / "session.json").write_text("{")
    for _ in range(2):
        store = FolderSessionStore(data)
        assert {one.id for one in store.outlines()} == {"a", "c"}
        assert list(store.unreadable()) == ["b"]


def test_of_what_is_forgotten_nothing_stays(data: Path) -> None:
    secret = replace(MEASURED, follow_up=FollowUp("no-result", "Did Mr Featherstonehaugh pay?"))
    keep(FolderSessionStore(data), sitting("d", answers=(secret,) * 40))
    assert len(listed(data)) == 4
    assert b"Featherstonehaugh" in (data / INDEX).read_bytes()
    FolderSessionStore(data).forget("d")
    assert b"Featherstonehaugh" not in (data / INDEX).read_bytes()
    assert [path.name for path in data.iterdir() if path.name.startswith(INDEX)] == [INDEX]
    assert len(listed(data)) == 3


def test_a_folder_that_was_deleted_by_hand_is_forgotten_too(data: Path) -> None:
    listed(data)
    for path in (data / "sessions" / "a").iterdir():
        path.unlink()
    (data / "sessions" / "a").rmdir()
    assert {one.id for one in listed(data)} == {"b", "c"}
    assert b"What came of it?" not in (data / INDEX).read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_it_is_the_users_alone(data: Path) -> None:
    os.umask(os.umask(0))
    listed(data)
    assert stat.S_IMODE((data / INDEX).stat().st_mode) == 0o600


def test_without_sessions_there_is_none(tmp_path: Path) -> None:
    assert listed(tmp_path / "data") == ()
    assert not (tmp_path / "data").exists()
    keep(FolderSessionStore(tmp_path / "data"), sitting("a", answers=(ANSWER,)))
    FolderSessionStore(tmp_path / "data").forget("a")
    assert listed(tmp_path / "data") == ()
    assert not (tmp_path / "data" / INDEX).exists()


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def _scribbled(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:8192] = b"scribble" * 512
    file.write_bytes(content)


def _of_another_version(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.executescript("DROP TABLE answer; CREATE TABLE answer (a); PRAGMA user_version = 99")
    database.close()


def _with_other_tables(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("DROP TABLE answer")
    database.close()


def _with_nonsense(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("UPDATE answer SET state = 'lost', duration = 'long' WHERE session = 'a'")
        database.execute("UPDATE session SET started = 'yesterday' WHERE id = 'b'")
        database.execute("UPDATE session SET pack = X'ff00' WHERE id = 'c'")
    database.close()


def _a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"no database" * 999),
        _cut,
        _scribbled,
        _of_another_version,
        _with_other_tables,
        _with_nonsense,
        _a_folder,
    ],
    ids=["empty", "text", "cut", "scribbled", "version", "tables", "nonsense", "folder"],
)
def test_one_that_is_spoilt_stops_nothing_and_is_made_anew(
    data: Path, read: list[str], spoil: Callable[[Path], None]
) -> None:
    right = listed(data)
    spoil(data / INDEX)
    assert listed(data) == right
    assert listed(data) == right
    read.clear()
    assert listed(data) == right
    assert read == ([] if (data / INDEX).is_file() else ["a", "b", "c"])


def test_one_that_another_program_is_writing_is_done_without(
    data: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "_PATIENCE", 0.1)
    right = listed(data)
    other = sqlite3.connect(data / INDEX)
    other.execute("BEGIN EXCLUSIVE")
    read.clear()
    assert listed(data) == right
    assert read == ["a", "b", "c"]
    other.close()
    read.clear()
    assert listed(data) == right
    assert read == []


def test_a_python_without_sqlite_reads_the_sessions(
    data: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    right = listed(data)
    monkeypatch.setattr(index, "_AVAILABLE", False)
    read.clear()
    assert listed(data) == right
    assert read == ["a", "b", "c"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_folder_whose_name_is_no_text_is_listed(data: Path) -> None:
    (data / "sessions" / "c").rename(data / "sessions" / "c\udcff")
    for _ in range(2):
        assert {one.id for one in listed(data)} == {"a", "b", "c\udcff"}
