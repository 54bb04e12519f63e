"""What a path leads to. Opening a pipe that nobody writes to would wait for ever."""

from __future__ import annotations

import stat
from pathlib import Path

_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def no_file(path: Path) -> str | None:
    """What ``path`` is where it is neither a file nor a folder; ``None`` for those, and for nothing at all.
    Raises OSError where that cannot be seen.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    return next((name for is_one, name in _KINDS if is_one(mode)), None)
