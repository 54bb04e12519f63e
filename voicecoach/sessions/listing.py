"""All sessions as lists know them, and the words that were said in them.

What opens a session's file is loaded only where one has changed since it was last listed.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from voicecoach.errors import SessionUnreadable, StorageError
from voicecoach.outline import Outline
from voicecoach.sessions.index import Entry, Index

RECORD = "session.json"
INDEX = "index.sqlite3"  # beside the folder ``sessions``; deleted, it is made anew


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A session that cannot be read, and why."""

    stamp: str
    problem: SessionUnreadable


class Listing:
    """The sessions in the folder ``sessions`` of ``data``. Each is read once, and again only when its file
    has changed.
    """

    def __init__(self, data: Path, figures: Collection[str] | None = None) -> None:
        """``figures``: the names of those that are needed of sessions read before; by default all."""
        self._figures = figures
        self._root = data / "sessions"
        self._index = Index(data / INDEX)
        self._known: Mapping[str, Entry | Unreadable] | None = None

    def ids(self) -> tuple[str, ...]:
        """Of every session, readable or not. Raises StorageError."""
        try:
            with os.scandir(self._root) as entries:
                return tuple(sorted(entry.name for entry in entries if entry.is_dir()))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise StorageError(
                f"{self._root} cannot be read ({error.strerror}); change its permissions, or set "
                "VOICECOACH_DATA to a folder of yours."
            ) from error

    def outlines(self) -> tuple[Outline, ...]:
        """Of every readable session, oldest first. Raises StorageError."""
        return self.all()[0]

    def unreadable(self) -> dict[str, SessionUnreadable]:
        """Why sessions cannot be read, by id. Raises StorageError."""
        return self.all()[1]

    def all(self) -> tuple[tuple[Outline, ...], dict[str, SessionUnreadable]]:
        """Both, with the files looked at once. Raises StorageError."""
        found = self._read()
        outlines = [entry.outline for entry in found.values() if isinstance(entry, Entry)]
        return (
            tuple(sorted(outlines, key=lambda outline: moment(outline.started))),
            {name: entry.problem for name, entry in found.items() if isinstance(entry, Unreadable)},
        )

    def said(self) -> dict[str, tuple[str, ...]]:
        """What was asked and said in each answer, by the id of its session. Raises StorageError."""
        found = {name: entry for name, entry in self._read().items() if isinstance(entry, Entry)}
        texts = self._index.said()
        for name, entry in found.items():
            if len(texts.get(name, ())) != len(entry.outline.answers):  # no index can be had
                texts[name] = entry.said or self._skimmed(name, entry.stamp).said
        return {name: texts[name] for name in found}

    def forget(self, session_id: str) -> None:
        """That session has been deleted: nothing about it is kept."""
        self._index.keep({}, [session_id])

    def _read(self) -> Mapping[str, Entry | Unreadable]:
        before: Mapping[str, Entry | Unreadable]
        if self._known is not None:
            before = self._known
        else:
            before = self._index.load() if self._figures is None else self._index.load(self._figures)
        now: dict[str, Entry | Unreadable] = {}
        changed = {}
        for name in self.ids():
            stamp = _stamp(f"{self._root}/{name}/{RECORD}")
            known = before.get(name)
            if known is not None and stamp and known.stamp == stamp:
                now[name] = known
                continue
            try:
                entry = self._skimmed(name, stamp)
            except SessionUnreadable as error:
                now[name] = Unreadable(stamp, error)
            else:
                now[name] = Entry(stamp, entry.outline)
                if stamp:
                    changed[name] = entry
        gone = before.keys() - now.keys()
        if changed or gone:
            self._index.keep(changed, gone)
        self._known = now
        return now

    def _skimmed(self, name: str, stamp: str) -> Entry:
        """Raises SessionUnreadable."""
        from voicecoach.sessions.outline import read_skimmed

        found = read_skimmed(self._root / name / RECORD)
        return Entry(stamp, found.outline, found.said)


def moment(started: str) -> datetime:
    """When a session started: one without a zone is of the local one. Raises ValueError."""
    when = datetime.fromisoformat(started)
    try:
        return when.astimezone(UTC)
    except (OverflowError, OSError):  # at either end of the calendar
        return when.replace(tzinfo=UTC)


def _stamp(file: str) -> str:
    """Another one whenever the file is another or has been written to; empty where there is none."""
    try:
        now = os.stat(file)  # noqa: PTH116 - a thousand paths take as long as all the rest
    except OSError:
        return ""
    return f"{now.st_mtime_ns} {now.st_ctime_ns} {now.st_size} {now.st_ino}"
