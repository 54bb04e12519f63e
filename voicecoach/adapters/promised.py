"""How much sound a file promises in its header, where FFmpeg measures the file instead.

WAV, Wave64 and CAF write down how many bytes of sound there are; a copy that was cut short has fewer.
"""

from __future__ import annotations

import os
import struct
from typing import BinaryIO

_UNKNOWN = frozenset({0, 0xFFFFFFFF, 2**64 - 1})
"""What is written while a recording goes on, or where it is streamed."""
_W64 = b"riff\x2e\x91\xcf\x11"
_W64_HEAD, _W64_CHUNK = 40, 24


def share_there(file: BinaryIO) -> float | None:
    """Of the bytes of sound that ``file`` promises, how many are there, 0..1; ``None`` where it promises
    nothing. Leaves ``file`` at its start.
    """
    size = os.fstat(file.fileno()).st_size
    file.seek(0)
    head = file.read(16)
    found = None
    if head[:4] in {b"RIFF", b"RF64"} and head[8:12] == b"WAVE":
        found = _riff(file)
    elif head[:8] == _W64:
        found = _wave64(file)
    elif head[:4] == b"caff":
        found = _caf(file)
    file.seek(0)
    if found is None:
        return None
    at, promised = found
    return None if promised in _UNKNOWN else min(1.0, (size - at) / promised)


def _riff(file: BinaryIO) -> tuple[int, int] | None:
    """Where the sound begins, and how many bytes it is said to have."""
    file.seek(12)
    long = 0  # of an RF64, which has room for the size elsewhere
    while len(head := file.read(8)) == 8:  # noqa: PLR2004 - name and size
        name, size = struct.unpack("<4sI", head)
        at = file.tell()
        if name == b"ds64":
            long = struct.unpack("<QQ", file.read(16).ljust(16, b"\0"))[1]
        if name == b"data":
            return at, long or size
        file.seek(at + size + size % 2)
    return None


def _wave64(file: BinaryIO) -> tuple[int, int] | None:
    at = _W64_HEAD
    while True:
        file.seek(at)
        head = file.read(_W64_CHUNK)
        if len(head) < _W64_CHUNK:
            return None
        size = int(struct.unpack("<Q", head[16:])[0])
        if head[:4] == b"data":
            return at + _W64_CHUNK, max(0, size - _W64_CHUNK)
        if size < _W64_CHUNK:
            return None
        at += -(-size // 8) * 8


def _caf(file: BinaryIO) -> tuple[int, int] | None:
    at = 8
    while True:
        file.seek(at)
        head = file.read(12)
        if len(head) < 12:  # noqa: PLR2004 - name and size
            return None
        name, size = struct.unpack(">4sQ", head)
        if name == b"data":  # its first four bytes count edits
            return at + 16, size if size in _UNKNOWN else size - 4
        at += 12 + size
