"""Files that the user asks for: whole or not at all, private, and nothing of theirs replaced."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from voicecoach.errors import StorageError
from voicecoach.sessions.faults import storage_error
from voicecoach.sessions.replacing import replace_whole

_KEPT = "your recordings are as they were"


def target(asked: Path | None, name: str) -> Path:
    """Where to write: ``asked``, or ``name`` in that folder, or in the current one. Raises StorageError where
    that cannot be.
    """
    path = (asked or Path()).expanduser()
    path = path / name if path.is_dir() else path
    if not path.parent.is_dir():
        raise StorageError(f"There is no folder {path.parent}; make it first, or name another with --to.")
    return path.absolute()


def write_file(path: Path, parts: Iterable[bytes], *, ours: bytes | None) -> None:
    """Write ``parts`` to ``path``. A file that is there is replaced only if it holds ``ours`` near its start.
    Raises StorageError.
    """
    try:
        if path.exists() and not (ours and _is_ours(path, ours)):
            raise StorageError(f"{path} is there already; name another file with --to, or delete it.")
        replace_whole(path, parts)
    except OSError as error:
        raise storage_error(error, path, _KEPT) from error


def _is_ours(path: Path, ours: bytes) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return ours in file.read(4096)
