"""Whether a model knows languages besides English, without loading it."""

from __future__ import annotations

from pathlib import Path

import msgspec

_FEWEST = 51_865
"""Tokens of a Whisper model of many languages; those of English alone have one less."""


def knows_many_languages(folder: Path) -> bool:
    """Of the whole model in ``folder``, by its vocabulary."""
    for path in folder.glob("vocabulary.*"):
        content = path.read_bytes()
        if path.suffix == ".json":
            return len(msgspec.json.decode(content, type=list[str])) >= _FEWEST
        return content.rstrip(b"\n").count(b"\n") + 1 >= _FEWEST
    return False
