"""Whether a folder holds a whole Whisper model, without loading it.

faster-whisper fetches what is missing from the network without asking (a folder without its
tokenizer is enough), so nothing is loaded that was not looked at here first.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

import msgspec

WEIGHTS = "model.bin"
_SPECIFICATION = "WhisperSpec"
_OLDEST_READABLE = 4
_NEWEST_KNOWN = 99
"""Versions of CTranslate2's file format. Before 4 a variable was described differently; numbers
beyond any plausible one mean another kind of file."""


def problem(folder: Path) -> str | None:
    """What keeps ``folder`` from being a usable model, as half a sentence; ``None`` where nothing does."""
    try:
        if not folder.is_dir():
            return "it is not a folder"
        for name in (WEIGHTS, "config.json", "tokenizer.json"):
            if not (folder / name).is_file():
                return f"{name} is missing"
        if not any(folder.glob("vocabulary.*")):
            return "vocabulary.json (or .txt) is missing"
        return (
            _json_problem(folder / "config.json")
            or _json_problem(folder / "tokenizer.json")
            or _weights_problem(folder / WEIGHTS)
        )
    except OSError as error:
        return f"it cannot be read ({error.strerror})"


def size(folder: Path) -> int:
    """Bytes of the files directly inside ``folder``; 0 where it cannot be read."""
    try:
        return sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
    except OSError:
        return 0


def _json_problem(path: Path) -> str | None:
    # Before the first spoken word, and a tokenizer has megabytes: checked to its end, but nothing is built.
    try:
        msgspec.json.decode(path.read_text("utf-8"), type=dict[str, msgspec.Raw])
    except msgspec.ValidationError:
        return f"{path.name} is not what it should be"
    except ValueError:
        return f"{path.name} is incomplete or damaged"
    return None


def _weights_problem(path: Path) -> str | None:
    with path.open("rb") as file:
        try:
            version = _number(file, "I")
            if not 1 <= version <= _NEWEST_KNOWN or _text(file) != _SPECIFICATION:
                return f"{path.name} is not a Whisper model in CTranslate2 format"
            if version >= _OLDEST_READABLE:
                _walk(file, path.stat().st_size)
        except EOFError:
            return f"{path.name} is incomplete: the download or the copy stopped half-way"
    return None


def _walk(file: BinaryIO, length: int) -> None:
    """Go from header to header to the end of the file; EOFError where it ends too early.

    The layout is that of ``ctranslate2.specs.model_spec.ModelSpec._serialize``.
    """
    _number(file, "I")  # revision of the specification
    for _ in range(_number(file, "I")):
        _text(file)
        file.seek(4 * _number(file, "B"), 1)  # dimensions
        _number(file, "B")  # type
        file.seek(_number(file, "I"), 1)  # data
        if file.tell() > length:
            raise EOFError
    for _ in range(_number(file, "I")):
        _text(file)
        _text(file)


def _number(file: BinaryIO, code: str) -> int:
    size = struct.calcsize(f"<{code}")
    found = file.read(size)
    if len(found) < size:
        raise EOFError
    number: int = struct.unpack(f"<{code}", found)[0]
    return number


def _text(file: BinaryIO) -> str:
    """A string with its length before it and a zero byte at its end."""
    length = _number(file, "H")
    found = file.read(length)
    if len(found) < length:
        raise EOFError
    return found.rstrip(b"\0").decode(errors="replace")
