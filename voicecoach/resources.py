"""Where the files that come with the program are: question packs, the demo's recordings and recogniser."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder ``prompts``, ``audio_fixtures`` or ``recogniser``: inside the package once installed from
    a wheel; in a checkout the first two lie beside it.
    """
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
