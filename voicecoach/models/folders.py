"""Which speech recognition models are on this machine, and which one is used."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from voicecoach.errors import ModelBroken, ModelNotFound
from voicecoach.models import check
from voicecoach.models.catalogue import KNOWN, PREFERENCE, known
from voicecoach.paths import data_folder, more_models

PARTIAL = ".partial"
"""Ends the name of a folder whose download is not complete."""


Source = Literal["voicecoach", "kept", "hub cache", "folder"]
"""Our own folder; the one that VOICECOACH_MODELS names; the cache that Hugging Face tools share, which we
only read; the folder of one model that the user named."""


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model that is here, whole or not."""

    name: str
    """Of the catalogue, of its folder, or the path that the user gave."""
    folder: Path
    source: Source
    size: int
    """Bytes."""
    problem: str | None
    """Why it cannot be used, as half a sentence."""


def models_folder() -> Path:
    """Where ``models fetch`` puts models; not made here."""
    return data_folder() / "models"


def installed() -> tuple[InstalledModel, ...]:
    """Every model that the user has, ours first; of two with one name the one that is used comes first.

    Raises ModelBroken where a folder of models cannot be read.
    """
    found = _inside(models_folder(), "voicecoach")
    if kept := more_models():
        found += _inside(kept, "kept")
    cached = [(model.name, _in_hub_cache(model.repository)) for model in KNOWN]
    found += [_look(name, folder, "hub cache") for name, folder in cached if folder]
    return tuple(found)


def find(name: str) -> InstalledModel:
    """The model called ``name``, or the one in the folder ``name``.

    Raises ModelNotFound, and ModelBroken where what is there cannot be used.
    """
    candidates = [model for model in installed() if model.name == name]
    if not candidates and (os.sep in name or "/" in name or Path(name).is_dir()):
        folder = Path(name).expanduser().absolute()
        if not folder.exists():
            raise ModelNotFound(
                f"There is no folder {folder}; give the folder of a model, or one of: {_names()}."
            )
        candidates = [_look(str(folder), folder, "folder")]
    if not candidates:
        raise ModelNotFound(_how_to_get(name))
    whole = [model for model in candidates if model.problem is None]
    if not whole:
        raise ModelBroken(_how_to_mend(candidates[0]))
    return whole[0]


def default(language: str = "en") -> InstalledModel | None:
    """The model that is used where the user names none and ``language`` (ISO 639-1) is spoken; ``None`` where
    there is no usable one.
    """
    usable = {
        model.name: model
        for model in reversed(installed())
        if model.problem is None and (language == "en" or not model.name.endswith(".en"))
    }
    return next((usable[name] for name in PREFERENCE if name in usable), None)


def _inside(models: Path, source: Source) -> list[InstalledModel]:
    """The models in the folders of ``models``."""
    try:
        folders = sorted(path for path in models.iterdir() if path.is_dir()) if models.is_dir() else []
    except OSError as error:
        raise ModelBroken(f"{models} cannot be read ({error.strerror}); change its permissions.") from error
    return [
        _look(path.name.removesuffix(PARTIAL), path, source)
        for path in folders
        if not path.name.startswith(".")
    ]


def _look(name: str, folder: Path, source: Source) -> InstalledModel:
    problem = check.problem(folder)
    if folder.name.endswith(PARTIAL):
        problem = "its download is not complete"
    size = check.size(folder) if folder.is_dir() else 0
    return InstalledModel(name, folder, source, size, problem)


def _in_hub_cache(repository: str) -> Path | None:
    """The folder where Hugging Face's own tools keep the current version of ``repository``, if they do."""
    from huggingface_hub import constants

    cache = Path(constants.HF_HUB_CACHE) / f"models--{repository.replace('/', '--')}"
    try:
        snapshot = cache / "snapshots" / (cache / "refs" / "main").read_text().strip()
    except OSError:
        return None
    return snapshot if snapshot.is_dir() else None


def _how_to_get(name: str) -> str:
    if known(name):
        return f"The speech model {name} is not installed; get it with: voicecoach models fetch {name}"
    return (
        f"There is no speech model called {name!r}; choose one of {_names()}, or give the folder of a model."
    )


def _how_to_mend(model: InstalledModel) -> str:
    if known(model.name):
        remedy = f"get it again with: voicecoach models fetch {model.name}"
    else:
        remedy = "copy the whole folder again, or choose another model (voicecoach models lists them)"
    return f"The speech model in {model.folder} cannot be used: {model.problem}; {remedy}"


def _names() -> str:
    return ", ".join(model.name for model in KNOWN)
