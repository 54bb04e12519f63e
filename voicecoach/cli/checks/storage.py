"""Where recordings go: room, permission, privacy."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from voicecoach.cli.checks.finding import Finding
from voicecoach.paths import DATA_VARIABLE, data_folder

_PER_MINUTE = 48_000 * 2 * 60
"""Bytes of a minute of recording: 16 bits at 48 kHz."""
_TIGHT = 1_000_000_000
_TOO_LITTLE = 50_000_000
"""Bytes: with less, not even one long answer is safe."""


def check_storage() -> Iterator[Finding]:
    folder = data_folder()
    place = next(path for path in (folder, *folder.parents) if path.exists())
    remedy = f"change its permissions, or set {DATA_VARIABLE} to a folder of yours"
    try:
        with tempfile.TemporaryFile(dir=place):
            pass
    except OSError as error:
        yield Finding("data folder", "missing", f"{place} cannot be written: {error.strerror}", remedy)
    else:
        yield _privacy(folder)
    yield _room(place)


def _privacy(folder: Path) -> Finding:
    figures = {"folder": str(folder)}
    recordings = folder / "sessions"
    others = 0o077
    if os.name == "posix" and recordings.exists() and recordings.stat().st_mode & others:
        found = f"{recordings} can be looked into by other users of this machine"
        return Finding("data folder", "note", found, f"chmod 700 '{recordings}'", figures)
    there = "" if folder.exists() else ", made when it is needed"
    return Finding("data folder", "ok", f"{folder}{there}", figures=figures)


def _room(place: Path) -> Finding:
    free = shutil.disk_usage(place).free
    found = f"{free / 1e9:.1f} GB free, {free // _PER_MINUTE // 60} hours of recordings"
    figures = {"free_bytes": free}
    if free < _TOO_LITTLE:
        return Finding(
            "disk", "missing", found, "free some space; `voicecoach forget` deletes recordings", figures
        )
    if free < _TIGHT:
        return Finding("disk", "note", found, "`voicecoach forget` deletes recordings", figures)
    return Finding("disk", "ok", found, figures=figures)
