"""Output as a screen reader goes through it."""

from __future__ import annotations

import re

DRAWN = re.compile("[\u2190-\u21ff\u2500-\u25ff\u2800-\u28ff\x00-\x09\x0b-\x1f\x7f]")
"""Arrows, boxes, bars, spinners, and all that moves a cursor."""


def read_out(text: str) -> list[str]:
    """The lines of ``text``, if a reader can go through them from the first to the last."""
    unix = text.replace("\r\n", "\n")
    found = DRAWN.search(unix)
    assert found is None, unix[max(0, found.start() - 80) : found.end() + 80]
    return unix.splitlines()
