"""What the operating system says about files, as the sentence that a user can act on."""

from __future__ import annotations

import errno
from pathlib import Path

from voicecoach.errors import DiskFull, NotWritable, StorageError

FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def storage_error(error: OSError, path: Path, kept: str = "nothing recorded before is lost") -> StorageError:
    """The error of ours for ``error``, which happened to ``path``; ``kept`` says what is still there."""
    if error.errno in FULL:
        return DiskFull(f"No room is left for {path}; {kept}. Free some disk space and try again.")
    if error.errno in FORBIDDEN:
        return NotWritable(
            f"{path} may not be written to; {kept}. Change its permissions, or set VOICECOACH_DATA to a "
            "folder of yours."
        )
    reason = error.strerror or type(error).__name__
    return StorageError(
        f"{path} could not be written ({reason}); {kept}. Check the disk, or set VOICECOACH_DATA to another "
        "folder."
    )
