"""Writing a file so that there is the old one or the new one, and never half of either."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def replace_whole(file: Path, parts: Iterable[bytes]) -> None:
    """Write ``parts`` beside ``file``, for the user's eyes alone, and rename. Raises OSError, and what
    ``parts`` raise.
    """
    descriptor, beside = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:100]}.")  # 0600
    try:
        with os.fdopen(descriptor, "wb") as out:
            for part in parts:
                out.write(part)
            out.flush()
            os.fsync(out.fileno())
        Path(beside).replace(file)
    except BaseException:  # Ctrl-C too: a report takes a while
        Path(beside).unlink(missing_ok=True)
        raise
