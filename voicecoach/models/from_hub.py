"""A model from the hub, file by file: resumable in the same run and in the next one (decision 0033)."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from voicecoach.errors import DownloadFailed
from voicecoach.models import hub
from voicecoach.models.arriving import is_right, make_sure_of_room, part, size
from voicecoach.models.catalogue import KnownModel
from voicecoach.models.hub import HubFile, Refused

_TRIES = 3
"""How often in a row a connection may bring nothing before we give up."""
_BETWEEN_TRIES = 1.0
"""Seconds."""


def fill(folder: Path, model: KnownModel, received: Callable[[int, int], None]) -> None:
    """Bring every file of ``model`` into ``folder``, as far as it is not there. Raises DownloadFailed,
    DiskFull, OSError.
    """
    files = hub.files(model)
    folder.mkdir(parents=True, exist_ok=True)
    total = sum(file.size for file in files)
    present = sum(min(file.size, _present(folder, file)) for file in files)
    make_sure_of_room(folder, model.name, total - present)
    done = 0
    for file in files:
        if not _is_whole(folder / file.name, file):
            _download(folder, file, partial(_add, received, done, total))
        done += file.size
        received(done, total)
    _drop_leftovers(folder, files)


def _drop_leftovers(folder: Path, files: tuple[HubFile, ...]) -> None:
    """Delete parts of older versions, and of another source."""
    names = {file.name for file in files}
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name not in names:
            path.unlink()


def _add(received: Callable[[int, int], None], before: int, total: int, count: int) -> None:
    received(before + count, total)


def _download(folder: Path, file: HubFile, progress: Callable[[int], None]) -> None:
    growing = part(folder, file.name, file.blob)
    failures = 0
    while (before := size(growing)) < file.size:
        lost = _go_on(growing, file, progress)
        failures = 0 if size(growing) > before else failures + 1
        if failures == _TRIES or isinstance(lost, Refused):
            if not size(growing):
                growing.unlink(missing_ok=True)
            raise lost or DownloadFailed(f"The hub sends nothing for {file.name}; try again later.")
        if lost:
            time.sleep(_BETWEEN_TRIES)
    if not _is_whole(growing, file):
        growing.unlink()
        raise DownloadFailed(
            f"{file.name} arrived damaged: its checksum is not the one that it must have. It was"
            " deleted; run the same command again, and if it happens twice, use another connection."
        )
    growing.replace(folder / file.name)


def _go_on(growing: Path, file: HubFile, progress: Callable[[int], None]) -> DownloadFailed | None:
    """Add to ``growing`` what one connection brings; return what ended it early."""
    count = size(growing)
    progress(count)
    with growing.open("ab") as kept:
        try:
            for block in hub.received(file, count):
                kept.write(block)
                count += len(block)
                progress(min(count, file.size))
                if count > file.size:
                    break  # no file of ours, and there may be no end to it
        except DownloadFailed as error:
            return error
    return None


def _is_whole(path: Path, file: HubFile) -> bool:
    """Whether ``path`` has exactly the content that it must have."""
    if file.sha256:
        return is_right(path, file.size, file.sha256)
    if size(path) != file.size:
        return False
    # Git hashes a header and the content; only small files have no other checksum.
    header = b"blob %d\0" % file.size
    return hashlib.sha1(header + path.read_bytes(), usedforsecurity=False).hexdigest() == file.blob


def _present(folder: Path, file: HubFile) -> int:
    return max(size(folder / file.name), size(part(folder, file.name, file.blob)))
