"""Which field differs between two folders of documents."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from pathlib import Path

WORDS = "words"
"""The folder of what was recognised, which is left alone: one may hold pieces more."""
_LONGEST = 120
"""Characters of a value that are shown."""


def differences(before: Path, after: Path) -> Iterator[str]:
    """One line for each field, line or file that differs."""
    old, new = (
        {path.relative_to(top) for path in top.rglob("*") if path.is_file()} for top in (before, after)
    )
    for path in sorted(old | new):
        if path.parts[0] == WORDS:
            continue
        if path not in old or path not in new:
            yield f"{path}: only {'after' if path in new else 'before'}"
        elif path.suffix == ".json":
            pair = (json.loads((top / path).read_text("utf-8")) for top in (before, after))
            yield from (f"{path}: {line}" for line in fields(*pair))
        else:
            was, now = ((top / path).read_text("utf-8").splitlines() for top in (before, after))
            changed = difflib.unified_diff(was, now, n=0, lineterm="")
            yield from (f"{path}: {line}" for line in changed if not line.startswith(("---", "+++", "@@")))


def fields(before: object, after: object, name: str = "") -> Iterator[str]:
    """``name: before -> after`` for each field inside two values of JSON; numbers to the last bit."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*before, *after)):
            inside = f"{name}.{key}" if name else str(key)
            if key not in before:
                yield f"{inside} is new: {_shown(after[key])}"
            elif key not in after:
                yield f"{inside} has gone: {_shown(before[key])}"
            else:
                yield from fields(before[key], after[key], inside)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for number, pair in enumerate(zip(before, after, strict=True)):
            yield from fields(*pair, f"{name}[{number}]")
    elif type(before) is not type(after) or before != after:
        yield f"{name}: {_shown(before)} -> {_shown(after)}"


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
