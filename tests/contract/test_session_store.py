"""What every ``SessionStore`` keeps, and how ours behaves when programs and files go wrong."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from testbed.sittings import ANSWER, sitting
from tests.support.privileges import unprivileged
from voicecoach.errors import (
    DiskFull,
    NotWritable,
    SessionInUse,
    SessionNotFound,
    SessionUnreadable,
    StorageError,
    UnreadableRecording,
)
from voicecoach.ports import SessionStore
from voicecoach.session import Session
from voicecoach.sessions.store import FolderSessionStore

TONE = (10_000 * np.sin(np.arange(4800) / 10)).astype(np.int16)

HOLDER = """
import sys
from pathlib import Path
from testbed.sittings import ANSWER, sitting
from voicecoach.sessions.store import FolderSessionStore

store = FolderSessionStore(Path(sys.argv[1]))
session = sitting("2026-11-22-0130", answers=(ANSWER,))
store.begin(session)
print("holding", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def store(tmp_path: Path) -> FolderSessionStore:
    return FolderSessionStore(tmp_path / "data")


def keep(store: SessionStore, session: Session) -> Session:
    store.begin(session)
    store.end(session)
    return session


def test_the_store_fulfils_the_port(store: FolderSessionStore) -> None:
    port: SessionStore = store
    assert port.all() == ()
    assert port.unfinished() == ()


def test_what_is_set_aside_keeps_its_sound_and_frees_its_name(store: FolderSessionStore) -> None:
    session = sitting("a")
    store.begin(session)
    for _ in range(2):
        writer = store.record(session, ANSWER.recording, 48_000)
        writer.write(TONE)
        writer.close()
        store.set_aside(session, ANSWER.recording)
    store.record(session, ANSWER.recording, 48_000).close()
    for name in ("request-01.wav", "request-02.wav"):
        kept = store.recording(session, replace(ANSWER, recording=name))
        assert np.array_equal(kept.samples, TONE / 32_768)
    store.end(session)
    with pytest.raises(StorageError):
        store.set_aside(session, "never-recorded.wav")


def test_a_session_and_its_sound_come_back_as_they_were_saved(store: FolderSessionStore) -> None:
    session = sitting("a")
    store.begin(session)
    writer = store.record(session, ANSWER.recording, 48_000)
    writer.write(TONE)
    writer.close()
    session = replace(session, answers=(ANSWER,))
    store.save(session)
    store.end(session)
    assert store.load("a") == session
    recording = store.recording(session, ANSWER)
    assert recording.samplerate == 48_000
    assert np.array_equal(recording.samples, TONE / 32_768)


def test_a_session_without_answers_leaves_nothing(store: FolderSessionStore, tmp_path: Path) -> None:
    keep(store, sitting("a"))
    assert list((tmp_path / "data" / "sessions").iterdir()) == []


def test_sessions_come_oldest_first_by_the_moment_they_started(store: FolderSessionStore) -> None:
    """Also in the night in which the clocks go back."""
    later = keep(store, sitting("2026-10-25-0210", "2026-10-25T02:10:00+01:00", answers=(ANSWER,)))
    earlier = keep(store, sitting("2026-10-25-0250", "2026-10-25T02:50:00+02:00", answers=(ANSWER,)))
    assert store.all() == (earlier, later)
    assert store.load("latest") == later


def test_ids_sort_by_time_and_are_never_given_twice(store: FolderSessionStore) -> None:
    started = datetime.fromisoformat("2026-11-22T01:30:00+01:00")
    for expected in ("2026-11-22-0130", "2026-11-22-0130-2", "2026-11-22-0130-3"):
        assert store.new_id(started) == expected
        keep(store, sitting(expected, answers=(ANSWER,)))


def test_the_beginning_of_an_id_is_enough_where_it_names_one_session(store: FolderSessionStore) -> None:
    for name in ("2026-11-22-0130", "2026-11-22-0130-2", "2026-11-23-0900"):
        keep(store, sitting(name, answers=(ANSWER,)))
    assert store.load("2026-11-23").id == "2026-11-23-0900"
    assert store.load("2026-11-22-0130").id == "2026-11-22-0130"
    with pytest.raises(SessionNotFound, match="may be any of 2026-11-22-0130, 2026-11-22-0130-2"):
        store.load("2026-11-22")
    with pytest.raises(SessionNotFound, match="no session 2027"):
        store.load("2027")


def test_without_a_session_the_latest_is_a_sentence(store: FolderSessionStore) -> None:
    with pytest.raises(SessionNotFound, match="voicecoach practice makes one"):
        store.load("latest")


def test_recordings_are_private(store: FolderSessionStore, tmp_path: Path) -> None:
    session = sitting("a", answers=(ANSWER,))
    store.begin(session)
    store.record(session, ANSWER.recording, 16_000).close()
    root = tmp_path / "data" / "sessions"
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in (root, root / "a")] == [0o700, 0o700]
    files = list((root / "a").iterdir())
    assert {file.name for file in files} == {"session.json", "answer-1.wav", "lock"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_what_was_not_measured_is_unfinished_once_nobody_holds_it(store: FolderSessionStore) -> None:
    session = sitting("a", answers=(ANSWER,))
    store.begin(session)
    assert store.unfinished() == ()
    store.end(session)
    assert store.unfinished() == (session,)
    keep(store, sitting("b", answers=(replace(ANSWER, state="measured"),)))
    assert store.unfinished() == (session,)
    with store.reopen("a") as again:
        assert again == session
        assert store.unfinished() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_a_session_is_unfinished_when_its_program_was_killed_and_not_before(
    store: FolderSessionStore, tmp_path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "data")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "holding\n"
        assert [session.id for session in store.all()] == ["2026-11-22-0130"]
        assert store.unfinished() == ()
        with pytest.raises(SessionInUse, match="open in another voicecoach"):
            store.forget("2026-11-22-0130")
        os.kill(process.pid, signal.SIGKILL)
    assert [session.id for session in store.unfinished()] == ["2026-11-22-0130"]


def test_a_session_is_forgotten_with_all_its_files(store: FolderSessionStore, tmp_path: Path) -> None:
    session = sitting("a", answers=(ANSWER,))
    store.begin(session)
    store.record(session, ANSWER.recording, 16_000).close()
    store.end(session)
    store.forget("a")
    assert list((tmp_path / "data" / "sessions").iterdir()) == []
    with pytest.raises(SessionNotFound):
        store.forget("a")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"schema_version": 99}', "by a newer voicecoach .* update this one to open it"),
        (b"\xff\x00", "cannot be read .* voicecoach analyze measures them"),
        (b'{"schema_version": 1, "id": "a"}', "missing required field `started`"),
    ],
)
def test_one_unreadable_session_is_a_sentence_and_hides_no_other(
    store: FolderSessionStore, tmp_path: Path, content: bytes, message: str
) -> None:
    readable = keep(store, sitting("a", answers=(ANSWER,)))
    keep(store, sitting("b", answers=(ANSWER,)))
    (tmp_path / "data" / "sessions" / "b" / "session.json").write_bytes(content)
    with pytest.raises(SessionUnreadable, match=message):
        store.load("b")
    assert store.all() == (readable,)
    assert [type(entry) for entry in store.entries()] == [Session, SessionUnreadable]
    store.forget("b")
    assert list(store.entries()) == [readable]


def test_a_session_that_says_it_started_at_no_time_is_unreadable(store: FolderSessionStore) -> None:
    keep(store, sitting("a", "tomorrow", answers=(ANSWER,)))
    with pytest.raises(SessionUnreadable, match="Invalid isoformat"):
        store.load("a")


def test_a_recording_is_only_looked_for_in_its_own_folder(store: FolderSessionStore, tmp_path: Path) -> None:
    session = keep(store, sitting("a", answers=(replace(ANSWER, recording="../../../etc/passwd"),)))
    inside = tmp_path / "data" / "sessions" / "a" / "passwd"
    assert store.path(session, session.answers[0]) == inside
    with pytest.raises(UnreadableRecording, match="is gone"):
        store.recording(session, session.answers[0])


def test_a_save_that_fails_leaves_the_session_as_it_was(
    store: FolderSessionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = sitting("a", answers=(ANSWER,))
    store.begin(session)

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", refuse)
        with pytest.raises(DiskFull, match="nothing recorded before is lost"):
            store.save(replace(session, pack="another"))
    assert store.load("a") == session
    assert {file.name for file in (tmp_path / "data" / "sessions" / "a").iterdir()} == {
        "session.json",
        "lock",
    }


def test_recording_does_not_begin_where_the_longest_answer_has_no_room(
    store: FolderSessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = sitting("a")
    store.begin(session)
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=30_000_000))
    store.record(session, "short.wav", 48_000, longest=200).close()
    with pytest.raises(DiskFull, match=r"Only 30 MB are free .* may need 39 MB"):
        store.record(session, "long.wav", 48_000, longest=300)
    with pytest.raises(DiskFull, match="Only 30 MB are free"):
        store.begin(sitting("b"))


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_folder_that_may_not_be_written_to_is_one_sentence(
    store: FolderSessionStore, tmp_path: Path
) -> None:
    tmp_path.chmod(0o500)
    with unprivileged(tmp_path), pytest.raises(NotWritable, match=r"may not be written to.*VOICECOACH_DATA"):
        store.begin(sitting("a"))


def test_a_data_folder_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StorageError, match="could not be written"):
        FolderSessionStore(tmp_path / "data").begin(sitting("a"))


def test_a_folder_that_was_renamed_is_known_by_its_new_name(
    store: FolderSessionStore, tmp_path: Path
) -> None:
    keep(store, sitting("a", answers=(ANSWER,)))
    (tmp_path / "data" / "sessions" / "a").rename(tmp_path / "data" / "sessions" / "amazon")
    with store.reopen("amazon") as session:
        assert session.id == "amazon"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_sessions_that_may_not_be_read_are_one_sentence(store: FolderSessionStore, tmp_path: Path) -> None:
    keep(store, sitting("a", answers=(ANSWER,)))
    with unprivileged(tmp_path), pytest.raises(StorageError, match=r"cannot be read \(Permission denied\)"):
        store.all()


def test_what_could_not_be_begun_leaves_nothing(
    store: FolderSessionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", refuse)
        with pytest.raises(DiskFull):
            store.begin(sitting("a"))
    assert list((tmp_path / "data" / "sessions").iterdir()) == []
    keep(store, sitting("a", answers=(ANSWER,)))


def test_a_session_whose_folder_was_deleted_meanwhile_ends_quietly(
    store: FolderSessionStore, tmp_path: Path
) -> None:
    store.begin(sitting("a"))
    shutil.rmtree(tmp_path / "data")
    store.end(sitting("a"))
    with pytest.raises(StorageError, match="could not be written"):
        store.save(sitting("a"))


NESTED = b'{"schema_version": 1, "more": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"


@pytest.mark.parametrize(
    "content",
    [
        NESTED,
        b"[" * 200_000,
        b"[]",
        b"null",
        b"1",
        b'"\\ud800"',
        b"",
        b"\xef\xbb\xbf{}",
        b'{"schema_version": true}',
    ],
    ids=["nested", "open", "list", "null", "number", "surrogate", "empty", "mark", "version"],
)
def test_whatever_stands_in_a_session_file_it_stops_nothing(
    store: FolderSessionStore, tmp_path: Path, content: bytes
) -> None:
    readable = keep(store, sitting("a", answers=(ANSWER,)))
    keep(store, sitting("b", answers=(ANSWER,)))
    (tmp_path / "data" / "sessions" / "b" / "session.json").write_bytes(content)
    with pytest.raises(SessionUnreadable, match="Session b cannot be read"):
        store.load("b")
    assert store.all() == store.unfinished() == (readable,)
    assert [outline.id for outline in store.outlines()] == ["a"]
    assert list(store.unreadable()) == ["b"]
    store.begin(sitting("c"))
    store.end(sitting("c"))
    assert store.ids() == ("a", "b")
    assert store.load("latest") == readable


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes on Windows")
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_a_session_file_that_is_no_file_is_not_waited_for(
    store: FolderSessionStore, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    keep(store, sitting("a", answers=(ANSWER,)))
    file = tmp_path / "data" / "sessions" / "a" / "session.json"
    file.unlink()
    make(file)
    assert store.outlines() == ()
    assert list(store.unreadable()) == ["a"]


@pytest.mark.parametrize(
    "started", ["2026-11-22T01:30:00", "2026-11-22", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"]
)
def test_a_date_without_a_zone_or_at_the_end_of_the_calendar_stops_nothing(
    store: FolderSessionStore, started: str
) -> None:
    first = keep(store, sitting("a", answers=(ANSWER,)))
    second = keep(store, sitting("b", started, answers=(ANSWER,)))
    assert set(store.all()) == {first, second}
    assert {outline.id for outline in store.outlines()} == {"a", "b"}
    assert store.load("latest") in {first, second}


def test_where_no_session_can_be_read_the_latest_says_so(store: FolderSessionStore, tmp_path: Path) -> None:
    keep(store, sitting("a", answers=(ANSWER,)))
    (tmp_path / "data" / "sessions" / "a" / "session.json").write_bytes(b"{")
    with pytest.raises(SessionNotFound, match="No session can be read"):
        store.load("latest")


def test_an_outline_follows_what_becomes_of_its_session(store: FolderSessionStore) -> None:
    session = keep(store, sitting("a", answers=(ANSWER,)))
    assert [outline.unmeasured for outline in store.outlines()] == [1]
    with store.reopen("a"):
        store.save(replace(session, answers=(replace(ANSWER, state="measured"), ANSWER, ANSWER)))
    assert [outline.unmeasured for outline in store.outlines()] == [2]
    assert [outline.id for outline in store.outlines()] == ["a"]
