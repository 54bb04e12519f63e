"""The file of settings, read strictly: whatever in it is not understood is named with its line.

``tomllib`` keeps no lines. A name is found again by reading the file up to each line that has it: only where
there is a mistake, and only there.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voicecoach.errors import SettingsInvalid
from voicecoach.files import text_in
from voicecoach.plain import one_line
from voicecoach.settings.declared import BY_NAME, TABLES
from voicecoach.settings.kinds import Value, quoted

NAME = "settings.toml"
"""In the folder ``voicecoach.paths.config_folder``."""
PROFILES = "profiles"
LARGEST = 20_000
"""Bytes. All settings with a comment each are five thousand."""
_MOST_TOLD = 10
_LONGEST_VALUE = 50
"""Lines that a value is looked for the end of."""
Place = tuple[str, ...]
"""The names that lead to a value: ``("profiles", "friday", "measures", "hedges")``."""


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What was chosen in one file."""

    path: Path
    values: Mapping[str, Value]
    """By the name of the setting."""
    profiles: Mapping[str, Mapping[str, Value]]
    """The same by the name of the profile."""


def read(path: Path) -> SettingsFile:
    """The file ``path``; nothing is chosen in one that is not there. Raises SettingsInvalid with the mistakes
    in it.
    """
    return parse(path, text_of(path))


def parse(path: Path, text: str) -> SettingsFile:
    """What ``text`` chooses, for the file ``path``. Raises SettingsInvalid."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsInvalid(_not_toml(path, text, str(error))) from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits; lists in lists
        raise SettingsInvalid(f"{path}: there is a value in it that no setting has; delete it.") from error
    mistakes: list[tuple[Place, str]] = []
    profiles: dict[str, Mapping[str, Value]] = {}
    found = data.pop(PROFILES, {})
    values = dict(_values(data, (), mistakes))
    if isinstance(found, dict):
        for name, inside in found.items():
            if isinstance(inside, dict):
                profiles[name] = dict(_values(inside, (PROFILES, name), mistakes))
            else:
                mistakes.append(((PROFILES, name), f"a profile is a table; write [{PROFILES}.NAME] above it"))
    else:
        mistakes.append(((PROFILES,), f"profiles are tables; write [{PROFILES}.NAME] above each"))
    if mistakes:
        raise SettingsInvalid("\n".join(_told(path, text, mistakes)))
    return SettingsFile(path, values, profiles)


def text_of(path: Path) -> str:
    """What stands in it; nothing where it is not there. Raises SettingsInvalid."""
    text = text_in(
        path,
        LARGEST,
        SettingsInvalid,
        no_file_is="move it away",
        too_large=f"{LARGEST // 1000} kB, which no settings are; shorten it",
    )
    return text or ""


def meant(name: str, known: Collection[str]) -> str:
    """What to do about a ``name`` that is none of ``known``: a sentence without its full stop."""
    near = difflib.get_close_matches(name.replace("_", "-").casefold(), known, n=1)
    if not near:
        near = [full for full in known if full.rpartition(".")[2] == name.rpartition(".")[2]][:1]
    return f"did you mean {near[0]}?" if near else "voicecoach settings lists what there is"


def _values(
    data: Mapping[str, Any], above: Place, mistakes: list[tuple[Place, str]]
) -> Iterator[tuple[str, Value]]:
    for place, value in _leaves(data):
        name = ".".join(place)
        setting = BY_NAME.get(name)
        if setting is None:
            about = meant(name, (*BY_NAME, *TABLES, PROFILES))
            if name in TABLES:
                about = f"write [{'.'.join((*above, name))}] on a line of its own, and under it name = value"
            mistakes.append(((*above, *place), f"there is no setting {quoted(name)}; {about}"))
            continue
        try:
            yield name, setting.kind.read(value)
        except ValueError as expected:
            mistakes.append(((*above, *place), f"{name}: {quoted(value)} is not {expected}"))


def _leaves(data: Mapping[str, Any]) -> Iterator[tuple[Place, object]]:
    for name, value in data.items():
        if name in TABLES and isinstance(value, dict):
            yield from (((name, inside), each) for inside, each in value.items())
        else:
            yield (name,), value


def _not_toml(path: Path, text: str, said: str) -> str:
    """``said`` by the parser: "Invalid value (at line 3, column 8)"."""
    words, _, where = one_line(said).partition(" (at ")
    found = re.match(r"line (\d+)", where)
    line = int(found[1]) if found else text.count("\n") + 1
    return f"{path}, line {line}: this is not valid TOML ({words[:1].lower()}{words[1:]}); correct it."


def _told(path: Path, text: str, mistakes: list[tuple[Place, str]]) -> Iterator[str]:
    for place, about in mistakes[:_MOST_TOLD]:
        end = "" if about.endswith("?") else "."
        yield f"{path}, line {line_of(text, place)}: {about}{end}"
    if len(mistakes) > _MOST_TOLD:
        yield f"{path}: {len(mistakes) - _MOST_TOLD} more mistakes."


def line_of(text: str, place: Place) -> int:
    """Where ``place`` first is, from 1; ``text`` is valid and holds it."""
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if not {"=", "["}.intersection(line):
            continue
        if place[-1] not in line and "\\" not in line:  # an escape may spell it
            continue
        before = _parsed("".join(lines[:number]))
        if before is None or _holds(before, place):
            continue
        ends = range(number + 1, number + 1 + _LONGEST_VALUE)
        after = (_parsed("".join(lines[:end])) for end in ends)
        whole = next((found for found in after if found is not None), None)
        if whole is not None and _holds(whole, place):
            return number + 1
    return 1


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except ValueError:
        return None


def _holds(data: Any, place: Place) -> bool:  # noqa: ANN401 - of any form
    for name in place:
        if not isinstance(data, dict) or name not in data:
            return False
        data = data[name]
    return True
