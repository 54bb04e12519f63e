"""Sound that goes from one program to another as it comes, in a room made of PulseAudio's tools."""

from __future__ import annotations

import contextlib
import fcntl
import os

_QUEUE = 4096
"""Bytes that may lie between the two: 43 ms at 48 kHz, 16 bits."""
_PIECE = 1024
"""Bytes that are passed on at a time, or dropped."""


def pass_on(heard: int, played: int) -> None:
    """From one file, a pipe's end, to the other until it ends. What the other has no room for is dropped: a
    queue, once there is one, never gets shorter, and from then on everything is heard that much later.
    """
    fcntl.fcntl(played, fcntl.F_SETPIPE_SZ, _QUEUE)
    os.set_blocking(played, False)
    while piece := os.read(heard, _PIECE):
        with contextlib.suppress(BlockingIOError):
            os.write(played, piece)
