"""Keeps the C library from holding on to memory that nothing uses any more."""

from __future__ import annotations

import ctypes
import sys

_M_ARENA_MAX = -8
"""Of ``mallopt(3)``."""
_ARENAS = 2


def few_arenas() -> None:
    """Let all threads share two heaps, where the C library would give each its own (glibc: up to eight a
    core, each of which keeps what its thread once needed). To be called before threads are at work; without
    effect on other systems. See docs/decisions/0073-threads-share-two-heaps.md.
    """
    if sys.platform == "linux" and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)) is not None:
        mallopt(_M_ARENA_MAX, _ARENAS)
