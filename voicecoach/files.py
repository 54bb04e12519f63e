"""What a path leads to, and the text in it. Opening a pipe that nobody writes to would wait for ever."""

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


def text_in(
    path: Path, largest: int, invalid: type[Exception], *, no_file_is: str, too_large: str
) -> str | None:
    """What stands in the file ``path``, in UTF-8; ``None`` where there is none. ``no_file_is``: what to do
    about something else of that name, ``too_large``: what is wrong with more than ``largest`` bytes. Raises
    ``invalid`` with one sentence, which names the line where there is one to name.
    """
    try:
        if not path.exists():
            return None
        if other := "a folder" if path.is_dir() else no_file(path):
            raise invalid(f"{path}: this is {other} and no file; {no_file_is}.")
        if path.stat().st_size > largest:
            raise invalid(f"{path}: the file is larger than {too_large}.")
        content = path.read_bytes()
    except OSError as error:
        raise invalid(f"{path}: cannot be read ({error.strerror}); check its permissions.") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise invalid(f"{path}, line {line}: this is not UTF-8 text; save the file as UTF-8.") from error
