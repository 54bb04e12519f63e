"""Sessions read from their files: all of one, or what a list needs of every one.

For a list the file is looked through as text; words, figures and remarks, nearly all of it, are never made
into anything, so that a thousand are read in less than a second. Whether those can be read is seen when the
session is opened.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from voicecoach.document import SCHEMA_VERSION, NewerSchema, session_from_json
from voicecoach.errors import SessionUnreadable
from voicecoach.interview import Session
from voicecoach.outline import Outline

RECORD = "session.json"
_Found = TypeVar("_Found", Outline, Session)
_DECODER = msgspec.json.Decoder(Outline)


class Outlines:
    """Those of the sessions in one folder. Each is read once, and again only when its file has changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[str, tuple[tuple[int, int] | None, Outline | SessionUnreadable]] = {}
        """By id, with when the file was changed and how large it is."""

    def read(self, ids: Iterable[str]) -> Iterator[Outline | SessionUnreadable]:
        """The outline of each, or why it cannot be read."""
        for session_id in ids:
            file = self._root / session_id / RECORD
            stamp = _stamp(file)
            before, found = self._known.get(session_id, (None, None))
            if found is None or before != stamp:
                try:
                    found = read_outline(file)
                except SessionUnreadable as error:
                    found = error
                self._known[session_id] = (stamp, found)
            yield found


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


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        now = file.stat()
    except OSError:
        return None
    return now.st_mtime_ns, now.st_size


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
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise SessionUnreadable(
            f"Session {name} cannot be read ({reason}); its recordings are in {file.parent} and "
            "voicecoach analyze measures them."
        ) from error
    return found
