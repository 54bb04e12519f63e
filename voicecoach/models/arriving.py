"""The files of a model on the disk while they arrive: how far they are, whether they are right, and room."""

from __future__ import annotations

import errno
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voicecoach.errors import DiskFull, NotWritable

_SPARE = 20_000_000
"""Bytes that stay free on the disk."""
_BLOCK = 1 << 20
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def part(folder: Path, name: str, content: str) -> Path:
    """Where the file ``name`` grows; ``content`` is a checksum, since another version grows elsewhere."""
    return folder / f"{name}.{content[:12]}.part"


def size(path: Path) -> int:
    """Bytes; 0 where there is no such file."""
    return path.stat().st_size if path.is_file() else 0


def is_right(path: Path, expected_size: int, sha256: str) -> bool:
    """Whether ``path`` has exactly the content with that checksum."""
    if size(path) != expected_size:
        return False
    digest = hashlib.sha256()
    with path.open("rb") as content:
        while block := content.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest() == sha256


def make_sure_of_room(folder: Path, model: str, needed: int) -> None:
    """Raises DiskFull where ``needed`` bytes would leave too little."""
    free = shutil.disk_usage(folder).free
    if free < needed + _SPARE:
        raise DiskFull(
            f"{model} needs {(needed + _SPARE) / 1e6:.0f} MB on the disk of {folder.parent}, and"
            f" {free / 1e6:.0f} MB are free; free some space, or set VOICECOACH_DATA to a folder on another"
            " disk."
        )


def full(folder: Path) -> DiskFull:
    """What is said when the disk of ``folder`` has become full."""
    return DiskFull(
        f"The disk of {folder.parent} is full; what has arrived is kept. Free some space, or set"
        " VOICECOACH_DATA to a folder on another disk, and run the same command again."
    )


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Turns what goes wrong with files in ``folder`` into DiskFull and NotWritable."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise full(folder) from error
        raise NotWritable(
            f"{folder} cannot be written ({error.strerror}); change its permissions, or set"
            " VOICECOACH_DATA to a folder of yours."
        ) from error
