"""Every mistake in a pack, or in a file of ideas, at once, for whoever writes one.

msgspec stops at the first. So what it refuses is put right by the plainest value that would pass, or left
out, and the rest is read again.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from voicecoach.errors import PackInvalid
from voicecoach.questions import ideas as idea_lists
from voicecoach.questions.format import IdeasEntry, PackEntry
from voicecoach.questions.ideas import IdeaList, as_list
from voicecoach.questions.mistakes import refusal
from voicecoach.questions.packs import Pack, as_pack, taken_ids, unfit
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
    "idea": "x",
    "ideas": [{"idea": "x", "hints": ["x"]}],
}
"""For fields that have to be there."""
_FILLED = '"x"'
_Entry = TypeVar("_Entry", PackEntry, IdeasEntry)
_Found = list[tuple[int, PackInvalid]]
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_NAMED = re.compile(r"field `(\w+)`")


def read(path: Path, ideas: Collection[str]) -> tuple[Pack | None, tuple[PackInvalid, ...]]:
    """The pack in ``path`` and no mistake, or ``None`` and its mistakes, in the order of the file's lines.
    ``ideas``: those that there are, by name.
    """
    try:
        file = YamlFile(path)
    except PackInvalid as error:
        return None, (error,)
    entry, found = _mended(file, PackEntry)
    if entry is None:
        return None, _in_order(found)
    pack = as_pack(file, entry)
    found += _placed((*unfit(file, entry, ideas), *taken_ids((pack,))))
    return None if found else pack, _in_order(found)


def read_ideas(path: Path) -> tuple[IdeaList | None, tuple[PackInvalid, ...]]:
    """Likewise the ideas in ``path``."""
    try:
        file = YamlFile(path)
    except PackInvalid as error:
        return None, (error,)
    entry, found = _mended(file, IdeasEntry)
    if entry is None:
        return None, _in_order(found)
    found += _placed(idea_lists.unfit(file, entry))
    return None if found else as_list(file, entry), _in_order(found)


def _mended(file: YamlFile, form: type[_Entry]) -> tuple[_Entry | None, _Found]:
    """What ``file`` holds once its mistakes are put right (``None``: they cannot be); and the mistakes."""
    data = copy.deepcopy(file.data)
    found: _Found = []
    while len(found) < MOST:
        try:
            return msgspec.convert(data, form), found
        except msgspec.ValidationError as error:
            message = str(error)
            problem = refusal(file, message)
            found.append((_line(problem), problem))
            if not _mend(data, message):
                break
    return None, found


def _placed(mistakes: Iterable[PackInvalid]) -> _Found:
    """Without those that are of what was only filled in."""
    return [(_line(each), each) for each in mistakes if _FILLED not in str(each)]


def _in_order(found: _Found) -> tuple[PackInvalid, ...]:
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
