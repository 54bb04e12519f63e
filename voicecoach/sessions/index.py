"""What lists, figures over time and a search need of every session, in one file, so that a thousand need not
be opened.

All of it was worked out from the sessions and can be again at any time: where the file is missing, damaged,
made by another version, in use or not to be written, it is done without, and the sessions are read instead.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from voicecoach.figures import FIGURES
from voicecoach.outline import AnswerOutline, Outline

_AVAILABLE = find_spec("_sqlite3") is not None
"""A Python may have been built without."""
if _AVAILABLE:
    import sqlite3

    _DAMAGED = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_MEANING = 2
"""Raised where what is in a column means something else than before."""
_NAMES = tuple(figure.name for figure in FIGURES)
_COLUMNS = "".join(f', "{name}" REAL' for name in _NAMES)
_TABLES = f"""
CREATE TABLE session (
    id TEXT PRIMARY KEY, stamp TEXT NOT NULL, started TEXT NOT NULL, kind TEXT NOT NULL, pack TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE answer (
    session TEXT NOT NULL, number INTEGER NOT NULL, question TEXT NOT NULL, text TEXT NOT NULL,
    state TEXT NOT NULL, recording TEXT NOT NULL, attempt INTEGER NOT NULL, follow_up TEXT,
    whole INTEGER NOT NULL, duration REAL, to_change REAL NOT NULL, measured_by TEXT NOT NULL,
    recogniser TEXT NOT NULL{_COLUMNS}, PRIMARY KEY (session, number)
) WITHOUT ROWID;
CREATE TABLE said (
    session TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (session, number)
);
"""
_VERSION = crc32(f"{_MEANING}{_TABLES}".encode()) & 0x7FFFFFFF
"""Of the tables and of what is in them. A file of another version is made anew."""
_ANEW = f"""
BEGIN;
DROP TABLE IF EXISTS session;
DROP TABLE IF EXISTS answer;
DROP TABLE IF EXISTS said;
{_TABLES}
PRAGMA user_version = {_VERSION};
COMMIT;
"""
_Found = TypeVar("_Found")
_STATES = frozenset({"recording", "recorded", "measured"})
_PATIENCE = 1.0
"""Seconds in which another program that writes here should be done."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a session."""

    stamp: str
    """Tells whether its file has changed since it was read."""
    outline: Outline
    said: tuple[str, ...] = ()
    """The text of each answer; empty where it was not asked for."""


class Index:
    """The file ``file``. Raises nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self, figures: Collection[str] = _NAMES) -> dict[str, Entry]:
        """All that is known but for the texts and for other ``figures`` than those, by the session's id."""
        return self._read(lambda database: _load(database, [name for name in _NAMES if name in figures]))

    def said(self) -> dict[str, tuple[str, ...]]:
        """The texts of all answers, by the session's id."""
        return self._read(_said)

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
                for table in ("answer", "said"):
                    database.executemany(f"DELETE FROM {table} WHERE session = ?", outdated)  # noqa: S608
                for name, entry in changed.items():
                    outline = entry.outline
                    about = (name, entry.stamp, outline.started, outline.kind, outline.pack)
                    database.execute("INSERT INTO session VALUES (?, ?, ?, ?, ?)", about)
                    database.executemany(_INSERT, _rows(name, outline))
                    texts = ((name, number, text) for number, text in enumerate(entry.said, 1))
                    database.executemany("INSERT INTO said VALUES (?, ?, ?)", texts)
        except sqlite3.Error as error:
            self._give_up(error)
        except (OSError, UnicodeError):  # a text that is none: half of a pair that stands for one character
            return

    def _make_private(self) -> None:
        if not self._file.exists():
            os.close(os.open(self._file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        elif not self._file.is_file():
            raise OSError(f"{self._file} is no file")

    def _read(self, what: Callable[[sqlite3.Connection], dict[str, _Found]]) -> dict[str, _Found]:
        if not (_AVAILABLE and self._file.is_file()):
            return {}
        try:
            with self._connected() as database:
                return what(database)
        except sqlite3.Error as error:
            self._give_up(error)
            return {}

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as database:
            database.execute("PRAGMA secure_delete = ON")
            if database.execute("PRAGMA user_version").fetchone() != (_VERSION,):
                database.executescript(_ANEW)
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


_KNOWN = (
    "session, question, text, state, recording, attempt, follow_up, whole, duration, to_change, measured_by, "
    "recogniser"
)
"""Columns of an answer, without its number and its figures."""
_ABOUT = len(_KNOWN.split())
_INSERT = f"INSERT INTO answer VALUES ({', '.join('?' * (_KNOWN.count(',') + 2 + len(_NAMES)))})"  # noqa: S608


def _load(database: sqlite3.Connection, names: Sequence[str]) -> dict[str, Entry]:
    columns = ", ".join((_KNOWN, *(f'"{name}"' for name in names)))
    answers: dict[str, list[tuple[Any, ...]]] = {}
    for row in database.execute(f"SELECT {columns} FROM answer ORDER BY session, number"):  # noqa: S608
        answers.setdefault(row[0], []).append(row)
    found = {}
    for name, stamp, *about in database.execute("SELECT * FROM session"):
        with suppress(ValueError, TypeError):  # what is wrong here is read anew
            given = tuple(_answer(row, names) for row in answers.get(name, ()))
            found[name] = Entry(stamp, _outline(name, given, *about))
    return found


def _said(database: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    texts: dict[str, tuple[str, ...]] = {}
    for name, text in database.execute("SELECT session, text FROM said ORDER BY session, number"):
        texts[name] = (*texts.get(name, ()), str(text))
    return texts


def _rows(name: str, outline: Outline) -> Iterator[tuple[object, ...]]:
    for number, answer in enumerate(outline.answers, 1):
        yield (
            *(name, number, answer.question, answer.text, answer.state, answer.recording, answer.attempt),
            *(answer.follow_up, answer.whole, answer.duration, answer.to_change, answer.measured_by),
            answer.recogniser,
            *(answer.figures.get(figure) for figure in _NAMES),
        )


def _outline(name: str, answers: tuple[AnswerOutline, ...], started: str, kind: str, pack: str) -> Outline:
    """Raises ValueError, TypeError."""
    datetime.fromisoformat(started)
    if not isinstance(pack, str):
        raise TypeError(pack)
    return Outline(name, started, kind, pack, answers)


def _answer(row: tuple[Any, ...], names: Sequence[str]) -> AnswerOutline:
    """Raises ValueError."""
    _, question, text, state, recording, attempt, follow_up, whole, duration, *rest = row
    change, by, recogniser, *figures = rest
    if state not in _STATES or not isinstance(duration, float | None):
        raise ValueError(state, duration)
    return AnswerOutline(
        *(question, text, state, recording, attempt, follow_up, bool(whole)),
        *(duration, change, by, recogniser),
        {name: value for name, value in zip(names, figures, strict=True) if value is not None},
    )
