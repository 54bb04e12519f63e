"""Tests of permissions mean nothing to root."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65_534


@contextmanager
def unprivileged(folder: Path) -> Iterator[None]:
    """Be nobody special, who owns ``folder``, where root runs the tests."""
    if os.geteuid() != 0:
        yield
        return
    os.chown(folder, NOBODY, NOBODY)
    # The folders above are root's own and closed.
    modes = {above: above.stat().st_mode for above in folder.parents if above.stat().st_uid == 0}
    for above, mode in modes.items():
        above.chmod(mode | 0o111)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        for above, mode in modes.items():
            above.chmod(mode)
