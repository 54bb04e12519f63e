"""Writing a file so that there is the old one or the new one, and never half of either."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replace_whole(file: Path, content: bytes) -> None:
    """Write beside ``file``, for the user's eyes alone, and rename. Raises OSError."""
    descriptor, beside = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")  # 0600
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(beside).replace(file)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
