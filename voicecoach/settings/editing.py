"""Changing one value in the text of a settings file: comments, order and spacing stay as they are.

``tomllib`` reads and does not write. tomlkit is what Poetry edits people's files with.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from voicecoach.settings.declared import SETTINGS
from voicecoach.settings.file import PROFILES
from voicecoach.settings.kinds import File, Flag, Number, OneOf, Range, Value, toml
from voicecoach.settings.setting import Setting

if TYPE_CHECKING:
    from collections.abc import MutableMapping

_WIDTH = 100


def changed(text: str, setting: Setting, value: Value, profile: str | None = None) -> str:
    """``text`` (valid) with ``setting`` at ``value`` in it, or without it where that is ``None``; in the
    table of ``profile``, if one is named, which is made where it is not there.
    """
    import tomlkit

    document = tomlkit.parse(text)
    table: MutableMapping[str, Any] = document
    for name in (*((PROFILES, profile) if profile else ()), *((setting.table,) if setting.table else ())):
        if name not in table:
            if value is None:
                return text
            table[name] = tomlkit.table(is_super_table=name == PROFILES)
        table = cast("MutableMapping[str, Any]", table[name])
    if value is not None:
        table[setting.key] = toml(value)
    elif setting.key in table:
        del table[setting.key]
    return tomlkit.dumps(document)


def template() -> str:
    """A file that chooses nothing, and names all that there is to choose."""
    return "\n".join(_template()) + "\n"


def _template() -> Iterator[str]:
    yield "# What you choose for good. Take away the # before a line, and change its value."
    yield "# `voicecoach settings` shows what applies; options on the command line come before this file."
    group = table = ""
    for setting in SETTINGS:
        if setting.table != table:
            table, group = setting.table, setting.group
            yield f"\n[{table}]  # {group}"
        elif setting.group != group:
            group = setting.group
            yield f"\n# {group}"
        line = f"# {setting.key} = {example(setting)}"
        yield f"{line}  # {setting.about}"
    yield "\n# A profile has any of these under its name: voicecoach practice --profile interview-friday"
    yield f'# [{PROFILES}.interview-friday]\n# pack = "general"'


def example(setting: Setting) -> str:
    """A value that it may have, as the file has it: its default, where there is one."""
    import tomlkit

    return tomlkit.item(_example(setting)).as_string()


def _example(setting: Setting) -> object:  # noqa: PLR0911 - one a kind
    if setting.default is not None:
        return toml(setting.default)
    if setting.name in _EXAMPLES:
        return _EXAMPLES[setting.name]
    match setting.kind:
        case OneOf():
            return setting.kind.words[0]
        case Number():
            return int(setting.kind.low)
        case Range():
            return [int(setting.kind.low), int(setting.kind.high)]
        case Flag():
            return True
        case File():
            return "~/advert.txt"
        case _:
            return "name"


_EXAMPLES: dict[str, object] = {
    "language": "de",
    "questions": 3,
    "pack": "general",
    "category": "teamwork",
    "voice": "english",
    "rate": 150,
    "microphone": "headset",
    "loudspeaker": "headset",
    "model": "base",
    "country": "uk",
    "line": "mobile",
    "bands.length": [60, 150],
    "bands.pace": [110, 180],
    "bands.first-word": 6,
    "bands.long-pause": 4,
    "bands.filled-pauses": 8,
    "bands.filler-words": 8,
}
