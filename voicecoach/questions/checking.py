"""Every mistake in a pack at once, for whoever writes one.

msgspec stops at the first. So what it refuses is put right by the plainest value that would pass, or left
out, and the rest is read again.
"""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import msgspec

from voicecoach.errors import PackInvalid
from voicecoach.questions.format import PackEntry
from voicecoach.questions.packs import Pack, as_pack, refusal, taken_ids, unfit
from voicecoach.questions.yaml_file import YamlFile

MOST = 50
"""So many mistakes are told; who has more reads no further."""
_QUESTION = {"id": "x", "text": "Text?", "category": "x", "kind": "general"}
_FILLINGS: dict[str, Any] = {
    **_QUESTION,
    "condition": "too-short",
    "pack": "x",
    "title": "x",
    "point": "x",
    "phrases": ["x"],
    "questions": [_QUESTION],
}
"""For fields that have to be there."""
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_NAMED = re.compile(r"field `(\w+)`")


def read(path: Path) -> tuple[Pack | None, tuple[PackInvalid, ...]]:
    """The pack in ``path`` and no mistake, or ``None`` and its mistakes, in the order of the file's lines."""
    try:
        file = YamlFile(path)
    except PackInvalid as error:
        return None, (error,)
    data = copy.deepcopy(file.data)
    found: list[tuple[int, PackInvalid]] = []
    entry = None
    while entry is None and len(found) < MOST:
        try:
            entry = msgspec.convert(data, PackEntry)
        except msgspec.ValidationError as error:
            message = str(error)
            problem = refusal(file, message)
            found.append((_line(problem), problem))
            if not _mend(data, message):
                break
    if entry is None:
        return None, _in_order(found)
    pack = as_pack(file, entry)
    found += [(_line(each), each) for each in (*unfit(file, entry), *_twice(pack))]
    return None if found else pack, _in_order(found)


def _twice(pack: Pack) -> list[PackInvalid]:
    """Ids that are taken within ``pack``, but for those that were only filled in."""
    filled = f'"{_FILLINGS["id"]}"'
    return [each for each in taken_ids((pack,)) if filled not in str(each)]


def _in_order(found: list[tuple[int, PackInvalid]]) -> tuple[PackInvalid, ...]:
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0]))


def _line(problem: PackInvalid) -> int:
    match = re.search(r", line (\d+):", str(problem))
    return int(match[1]) if match else 0


def _mend(data: Any, message: str) -> bool:  # noqa: ANN401 - what a file holds
    """Puts right in ``data`` what ``message`` of msgspec complains of, so that the rest can be read.

    Returns whether that could be done.
    """
    steps = [name or int(index) for name, index in _STEP.findall(message.rpartition(" - at `$")[2])]
    named = _NAMED.search(message)
    if named:
        steps.append(named[1])
    if not steps:
        return False
    parent = data
    for step in steps[:-1]:
        parent = parent[step]
    last = steps[-1]
    if isinstance(parent, list):
        del parent[int(last)]
    elif "unknown field" in message:
        del parent[last]
    elif last in _FILLINGS and parent.get(str(last)) != _FILLINGS[str(last)]:
        parent[last] = copy.deepcopy(_FILLINGS[str(last)])
    elif last in parent:
        del parent[last]
    else:
        return False
    return True
