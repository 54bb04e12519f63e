"""Fetching a speech model: resumable, checked, and only there once it is whole."""

from __future__ import annotations

import errno
import hashlib
import shutil
import time
from collections.abc import Callable
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.adapters import model_check, model_folders, model_hub
from voicecoach.adapters.model_catalogue import KNOWN, KnownModel, known
from voicecoach.adapters.model_folders import PARTIAL, InstalledModel
from voicecoach.adapters.model_hub import HubFile
from voicecoach.errors import DiskFull, DownloadFailed, ModelNotFound, NotWritable

if TYPE_CHECKING:
    from collections.abc import Iterator

Received = Callable[[int, int], None]
"""Told how many bytes are there, and how many there will be."""

_TRIES = 3
"""How often in a row a connection may bring nothing before we give up."""
_BETWEEN_TRIES = 1.0
"""Seconds."""
_SPARE = 20_000_000
"""Bytes that stay free on the disk."""


def fetch(name: str, received: Received) -> InstalledModel:
    """Fetch the known model ``name`` into our models folder, or find that it is on this machine already.

    An interrupted fetch (an error, Ctrl-C, a killed program) keeps what has arrived; the next one goes
    on from there. Raises ModelNotFound, DownloadFailed, DiskFull, NotWritable.
    """
    model = known(name)
    if model is None:
        names = ", ".join(model.name for model in KNOWN)
        raise ModelNotFound(f"There is no model called {name!r} to fetch; choose one of {names}.")
    target = model_folders.models_folder() / name
    with _alone(target):
        if not any(found.name == name and not found.problem for found in model_folders.installed()):
            growing = target.with_name(name + PARTIAL)
            with _disk_errors(growing):
                _fill(growing, model, received)
                shutil.rmtree(target, ignore_errors=True)
                growing.rename(target)
    return model_folders.find(name)


def _fill(folder: Path, model: KnownModel, received: Received) -> None:
    """Bring every file of ``model`` into ``folder``, as far as it is not there."""
    files = model_hub.files(model)
    folder.mkdir(parents=True, exist_ok=True)
    total = sum(file.size for file in files)
    present = sum(min(file.size, _present(folder, file)) for file in files)
    _make_sure_of_room(folder, model, total - present)
    done = 0
    for file in files:
        if not _is_whole(folder / file.name, file):
            _download(folder, file, partial(_add, received, done, total))
        done += file.size
        received(done, total)
    _drop_leftovers(folder, files)
    if problem := model_check.problem(folder):
        shutil.rmtree(folder)
        raise DownloadFailed(f"What the hub has as {model.repository} is not a usable model: {problem}.")


def _drop_leftovers(folder: Path, files: tuple[HubFile, ...]) -> None:
    """Delete parts of older versions."""
    names = {file.name for file in files}
    for path in folder.iterdir():
        if path.name not in names:
            path.unlink()


def _add(received: Received, before: int, total: int, count: int) -> None:
    received(before + count, total)


def _download(folder: Path, file: HubFile, progress: Callable[[int], None]) -> None:
    part = _part(folder, file)
    failures = 0
    while (before := _size(part)) < file.size:
        lost = _go_on(part, file, progress)
        failures = 0 if _size(part) > before else failures + 1
        if failures == _TRIES:
            raise lost or DownloadFailed(f"The hub sends nothing for {file.name}; try again later.")
        if lost:
            time.sleep(_BETWEEN_TRIES)
    if not _is_whole(part, file):
        part.unlink()
        raise DownloadFailed(
            f"{file.name} arrived damaged: its checksum is not the one that the hub announced. It was"
            " deleted; run the same command again, and if it happens twice, use another connection."
        )
    part.replace(folder / file.name)


def _go_on(part: Path, file: HubFile, progress: Callable[[int], None]) -> DownloadFailed | None:
    """Add to ``part`` what one connection brings; return what ended it early."""
    count = _size(part)
    progress(count)
    with part.open("ab") as kept:
        try:
            for block in model_hub.received(file, count):
                kept.write(block)
                count += len(block)
                progress(min(count, file.size))
        except DownloadFailed as error:
            return error
    return None


def _is_whole(path: Path, file: HubFile) -> bool:
    """Whether ``path`` has exactly the content that the hub announced."""
    if _size(path) != file.size:
        return False
    if file.sha256:
        digest, expected = hashlib.sha256(), file.sha256
    else:
        # Git hashes a header and the content.
        digest, expected = hashlib.sha1(b"blob %d\0" % file.size, usedforsecurity=False), file.blob
    with path.open("rb") as content:
        while block := content.read(1 << 20):
            digest.update(block)
    return digest.hexdigest() == expected


def _part(folder: Path, file: HubFile) -> Path:
    """Where ``file`` grows; another version of it grows elsewhere."""
    return folder / f"{file.name}.{file.blob[:12]}.part"


def _present(folder: Path, file: HubFile) -> int:
    return max(_size(folder / file.name), _size(_part(folder, file)))


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _make_sure_of_room(folder: Path, model: KnownModel, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed + _SPARE:
        raise DiskFull(
            f"{model.name} needs {(needed + _SPARE) / 1e6:.0f} MB on the disk of {folder.parent}, and"
            f" {free / 1e6:.0f} MB are free; free some space, or set VOICECOACH_DATA to a folder on another"
            " disk."
        )


@contextmanager
def _disk_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}:
            raise DiskFull(
                f"The disk of {folder.parent} is full; what has arrived is kept. Free some space, or set"
                " VOICECOACH_DATA to a folder on another disk, and run the same command again."
            ) from error
        raise NotWritable(
            f"{folder} cannot be written ({error.strerror}); change its permissions, or set"
            " VOICECOACH_DATA to a folder of yours."
        ) from error


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Keep a second program from fetching the same model at the same time."""
    import filelock

    with _disk_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(target.with_name(f".{target.name}.lock"))
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout as error:
            raise DownloadFailed(
                f"Another voicecoach is fetching {target.name} at this moment; wait until it is done."
            ) from error
    try:
        yield
    finally:
        lock.release()
