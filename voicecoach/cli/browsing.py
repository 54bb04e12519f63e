"""Showing a page that was written."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def open_page(path: Path) -> None:
    """In the browser, where a person sits at a screen."""
    if sys.stdout.isatty() and _has_screen():
        import webbrowser

        webbrowser.open(path.as_uri())


def _has_screen() -> bool:
    """Whether a browser would have a screen to open on."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
