"""Sessions read from their files: all of one, or what a list needs of every one.

For a list the file is looked through as text; words, figures and remarks, nearly all of it, are never made
into anything, so that a thousand are read in less than a second. Whether those can be read is seen when the
session is opened.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from voicecoach.document import SCHEMA_VERSION, NewerSchema, session_from_json
from voicecoach.errors import SessionUnreadable
from voicecoach.outline import Outline
from voicecoach.session import Session
from voicecoach.sessions.index import Index

RECORD = "session.json"
_Found = TypeVar("_Found", Outline, Session)
_DECODER = msgspec.json.Decoder(Outline)


class Outlines:
    """Those of the sessions in one folder. Each is read once, and again only when its file has changed."""

    def __init__(self, root: Path, index: Index) -> None:
        """``index`` remembers them for the next program."""
        self._root = root
        self._index = index
        self._known: dict[str, tuple[str, Outline | SessionUnreadable]] | None = None
        """By id, with the stamp of the file."""

    def read(self, ids: Iterable[str]) -> dict[str, Outline | SessionUnreadable]:
        """The outline of each, or why it cannot be read. ``ids``: of all that there are."""
        before: Mapping[str, tuple[str, Outline | SessionUnreadable]] | None = self._known
        if before is None:
            before = self._index.load()
        now: dict[str, tuple[str, Outline | SessionUnreadable]] = {}
        changed = {}
        for session_id in ids:
            file = self._root / session_id / RECORD
            stamp = _stamp(file)
            known = before.get(session_id)
            if known is not None and stamp and known[0] == stamp:
                now[session_id] = known
                continue
            try:
                outline = read_outline(file)
            except SessionUnreadable as error:
                now[session_id] = stamp, error
            else:
                now[session_id] = stamp, outline
                if stamp:
                    changed[session_id] = stamp, outline
        gone = before.keys() - now.keys()
        if changed or gone:
            self._index.keep(changed, gone)
        self._known = now
        return {session_id: found for session_id, (_, found) in now.items()}

    def forget(self, session_id: str) -> None:
        """That session has been deleted: nothing about it is kept."""
        self._index.keep({}, [session_id])


def read_outline(file: Path) -> Outline:
    """The outline of the session in ``file``, named for its folder. Raises SessionUnreadable."""

    def decode(content: bytes) -> Outline:
        try:
            found = _DECODER.decode(content)
        except msgspec.ValidationError:
            found = None  # of another version, perhaps
        if found is None or found.schema_version != SCHEMA_VERSION:
            found = msgspec.convert(session_from_json(content), Outline, from_attributes=True)
        return found

    found = _readable(file, decode)
    return replace(found, id=file.parent.name)


def read_session(file: Path) -> Session:
    """All of it. Raises SessionUnreadable."""
    return replace(_readable(file, session_from_json), id=file.parent.name)


def moment(started: str) -> datetime:
    """When a session started: one without a zone is of the local one. Raises ValueError."""
    when = datetime.fromisoformat(started)
    try:
        return when.astimezone(UTC)
    except (OverflowError, OSError):  # at either end of the calendar
        return when.replace(tzinfo=UTC)


def _stamp(file: Path) -> str:
    """Another one whenever the file is another or has been written to; empty where there is none."""
    try:
        now = file.stat()
    except OSError:
        return ""
    return f"{now.st_mtime_ns} {now.st_ctime_ns} {now.st_size} {now.st_ino}"


def _content(file: Path) -> bytes:
    if not stat.S_ISREG(file.stat().st_mode):  # a pipe would be waited for
        raise ValueError(f"{file.name} is no file")
    return file.read_bytes()


def _readable(file: Path, decode: Callable[[bytes], _Found]) -> _Found:
    name = file.parent.name
    try:
        found = decode(_content(file))
        moment(found.started)
    except NewerSchema as error:
        raise SessionUnreadable(
            f"Session {name} was recorded by a newer voicecoach ({error}); update this one to open it."
        ) from error
    except (OSError, ValueError, msgspec.MsgspecError, RecursionError, OverflowError) as error:
        raise SessionUnreadable(
            f"Session {name} cannot be read ({_reason(error)}); if it has recordings, they are in "
            f"{file.parent} and voicecoach analyze measures them."
        ) from error
    return found


def _reason(error: Exception) -> str:
    match error:
        case RecursionError():
            return "it is nested too deeply"
        case FileNotFoundError():
            return f"it has no {RECORD}"
        case OSError(strerror=str(said)):
            return said
    return str(error)
