"""Where the files that come with the program are: question packs and the demo's recordings."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder ``prompts`` or ``audio_fixtures``: inside the package once installed from a wheel; in a
    checkout beside it.
    """
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
