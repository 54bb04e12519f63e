"""What a list shows of every session and its answers, in one file, so that a thousand need not be opened.

All of it was worked out from the sessions and can be again at any time: where the file is missing, damaged,
made by another version, in use or not to be written, it is done without, and the sessions are read instead.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

import msgspec

from voicecoach.document import SCHEMA_VERSION
from voicecoach.outline import Outline

_AVAILABLE = find_spec("_sqlite3") is not None
"""A Python may have been built without."""
if _AVAILABLE:
    import sqlite3

    _DAMAGED = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

Entry = tuple[str, Outline]
"""What tells whether a session's file has changed since it was read, and its outline."""

_VERSION = 1
"""Of the tables and of what is in them. A file of another version is made anew."""
_TABLES = f"""
BEGIN;
DROP TABLE IF EXISTS session;
DROP TABLE IF EXISTS answer;
CREATE TABLE session (
    id TEXT PRIMARY KEY, stamp TEXT NOT NULL, started TEXT NOT NULL, kind TEXT NOT NULL, pack TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE answer (
    session TEXT NOT NULL, number INTEGER NOT NULL, question TEXT NOT NULL, state TEXT NOT NULL,
    recording TEXT NOT NULL, follow_up TEXT, duration REAL, change_weight REAL, PRIMARY KEY (session, number)
) WITHOUT ROWID;
PRAGMA user_version = {_VERSION};
COMMIT;
"""
_ANSWERS = """
SELECT session, question, state, recording, follow_up, duration, change_weight
FROM answer ORDER BY session, number
"""
_SESSIONS = "SELECT id, stamp, started, kind, pack FROM session"
_PATIENCE = 1.0
"""Seconds in which another program that writes here should be done."""


class Index:
    """The file ``file``. Raises nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> dict[str, Entry]:
        """All that is known, by the session's id."""
        if not (_AVAILABLE and self._file.is_file()):
            return {}
        try:
            with self._connected() as database:
                answers: dict[str, list[object]] = {}
                for session, *answer in database.execute(_ANSWERS):
                    answers.setdefault(session, []).append(_answer(*answer))
                found = {}
                for name, stamp, *about in database.execute(_SESSIONS):
                    with suppress(ValueError, TypeError):  # what is wrong here is read anew
                        found[name] = (stamp, _outline(name, answers.get(name, []), *about))
                return found
        except sqlite3.Error as error:
            self._give_up(error)
            return {}

    def keep(self, changed: Mapping[str, Entry], gone: Iterable[str] = ()) -> None:
        """``changed`` are known from now on, and ``gone`` no longer: nothing of those stays in the file."""
        changed = {name: entry for name, entry in changed.items() if _is_text(name)}
        if not (_AVAILABLE and (changed or self._file.exists())):
            return
        try:
            self._make_private()
            with self._connected() as database, database:
                outdated = [(name,) for name in (*changed, *filter(_is_text, gone))]
                database.executemany("DELETE FROM session WHERE id = ?", outdated)
                database.executemany("DELETE FROM answer WHERE session = ?", outdated)
                for name, (stamp, outline) in changed.items():
                    about = (name, stamp, outline.started, outline.kind, outline.pack)
                    database.execute("INSERT INTO session VALUES (?, ?, ?, ?, ?)", about)
                    rows = _rows(name, outline)
                    database.executemany("INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        except sqlite3.Error as error:
            self._give_up(error)
        except OSError:
            return

    def _make_private(self) -> None:
        if not self._file.exists():
            os.close(os.open(self._file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        elif not self._file.is_file():
            raise OSError(f"{self._file} is no file")

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as database:
            database.execute("PRAGMA secure_delete = ON")
            if database.execute("PRAGMA user_version").fetchone() != (_VERSION,):
                database.executescript(_TABLES)
            yield database

    def _give_up(self, error: sqlite3.Error) -> None:
        """Delete what is damaged, and not what only cannot be had now; the next that is kept begins anew."""
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _DAMAGED:
            with suppress(OSError):
                self._file.unlink()


def _is_text(name: str) -> bool:
    """A folder's name may hold bytes that are none; such a session is read every time."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _rows(name: str, outline: Outline) -> Iterator[tuple[object, ...]]:
    for number, answer in enumerate(outline.answers, 1):
        analysis = answer.analysis
        change = None if analysis is None else analysis.feedback.change
        yield (
            *(name, number, answer.question.id, answer.state, answer.recording),
            None if answer.follow_up is None else answer.follow_up.text,
            None if analysis is None else analysis.duration,
            None if change is None else change.weight,
        )


def _answer(  # noqa: PLR0917 - columns
    question: str,
    state: str,
    recording: str,
    follow_up: str | None,
    duration: float | None,
    weight: float | None,
) -> object:
    change = None if weight is None else {"weight": weight}
    return {
        "question": {"id": question},
        "state": state,
        "recording": recording,
        "analysis": None if duration is None else {"duration": duration, "feedback": {"change": change}},
        "follow_up": None if follow_up is None else {"text": follow_up},
    }


def _outline(name: str, answers: list[object], started: str, kind: str, pack: str) -> Outline:
    """Raises ValueError, TypeError."""
    datetime.fromisoformat(started)
    known = {"id": name, "started": started, "kind": kind, "pack": pack, "answers": answers}
    return msgspec.convert({**known, "schema_version": SCHEMA_VERSION}, Outline)
