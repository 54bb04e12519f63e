"""The speech models that are evaluated."""

from __future__ import annotations

import sys
from pathlib import Path

from voicecoach.errors import ModelError
from voicecoach.models import folders
from voicecoach.models.folders import InstalledModel

EVALUATED = ("tiny.en", "base")


def models(wanted: str, folder: Path | None = None) -> list[InstalledModel]:
    """The one called ``wanted``, or (``all``) every one of ``EVALUATED``; those that are not here are told of
    on standard error and left out. ``folder``: where to look first, for a folder of each name.
    """
    found = []
    for name in EVALUATED if wanted == "all" else (wanted,):
        try:
            model = folders.find(name if folder is None else str((folder / name).absolute()))
        except ModelError as error:
            print(f"Left out, {name}: {error}", file=sys.stderr)
        else:
            found.append(InstalledModel(name, model.folder, model.source, model.size, model.problem))
    return found
