"""``voicecoach settings``: what applies and where it comes from; choose a value, keep the file's comments."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli import options, terminal
from voicecoach.cli.layout import print_list
from voicecoach.errors import SettingsInvalid, StorageError
from voicecoach.paths import config_folder
from voicecoach.plain import escaped, one_line
from voicecoach.settings import editing, file
from voicecoach.settings.declared import BY_NAME, SETTINGS
from voicecoach.settings.kinds import Value, quoted, toml, written

if TYPE_CHECKING:
    from voicecoach.settings.settling import Settings

HELP = """\
Show what applies and where each value comes from, or choose one for good. What you choose is kept in one
file, settings.toml, with your comments. Options on the command line come before it.
"""
EXAMPLES = """\
  voicecoach settings                              all of them
  voicecoach settings end-silence                  one
  voicecoach settings end-silence 8                choose it
  voicecoach settings measures.hedges no           say nothing of I think and maybe
  voicecoach settings bands.pace 110 180           words a minute that are good for me
  voicecoach settings preset stutter               no remarks on repeats and blocks, longer patience
  voicecoach settings end-silence --reset          as it was
  voicecoach settings pack general --profile friday     only in the profile friday
  voicecoach settings --profile friday             what applies with it
  voicecoach settings --edit                       the file, in your editor ($EDITOR)
  voicecoach settings --path                       where it is
"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME", help="of a setting")
    parser.add_argument("value", nargs="*", metavar="VALUE", help="what it is to be")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--reset", action="store_true", help="take NAME out of the file")
    what.add_argument("--edit", action="store_true", help="open the file in your editor, then check it")
    what.add_argument("--path", action="store_true", help="print where the file is")
    what.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(wrong=parser.error, reads_settings=True)


def run(arguments: argparse.Namespace) -> int:
    path = config_folder() / file.NAME
    if (arguments.reset and not arguments.name) or (arguments.reset and arguments.value):
        arguments.wrong("--reset goes with one NAME")
    if arguments.path:
        print(path)
        return 0
    if arguments.edit:
        return _edit(path)
    if arguments.name is None:
        return _show(options.settled(arguments), path, None, as_json=arguments.json)
    if arguments.name not in BY_NAME:
        about = file.meant(arguments.name, BY_NAME)
        end = "" if about.endswith("?") else "."
        raise SettingsInvalid(f"There is no setting {quoted(arguments.name)}; {about}{end}")
    if not (arguments.value or arguments.reset):
        return _show(options.settled(arguments), path, arguments.name, as_json=arguments.json)
    value = None if arguments.reset else _typed(arguments.name, " ".join(arguments.value))
    _keep(path, arguments.name, value, arguments.profile)
    return _show(options.settled(arguments), path, arguments.name, as_json=arguments.json)


def _typed(name: str, text: str) -> Value:
    kind = BY_NAME[name].kind
    try:
        return kind.read(kind.typed(text))
    except ValueError as expected:
        raise SettingsInvalid(f"{name}: {quoted(text)} is not {expected}.") from expected


def _keep(path: Path, name: str, value: Value, profile: str | None) -> None:
    """Write it, unless the file as it is, or as it would be, cannot be read."""
    before = file.text_of(path)
    file.parse(path, before)
    after = editing.changed(before, BY_NAME[name], value, profile)
    file.parse(path, after)
    if after != before:
        _write(path, after)


def _write(path: Path, text: str) -> None:
    from voicecoach.sessions.faults import storage_error
    from voicecoach.sessions.replacing import replace_whole

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(path.resolve(), (text.encode(),))  # whoever keeps it elsewhere has a link here
    except OSError as error:
        raise storage_error(error, path, "your settings are as they were") from error


def _edit(path: Path) -> int:
    if not path.exists():
        _write(path, editing.template())
    usual = "notepad" if sys.platform == "win32" else "vi"
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or usual
    try:
        subprocess.run([*shlex.split(editor), str(path)], check=False)  # noqa: S603 - the user's own editor
    except (OSError, ValueError) as error:
        raise StorageError(
            f"The editor {editor!r} cannot be started; set EDITOR to another, or open {path} yourself."
        ) from error
    file.read(path)
    return 0


def _show(settings: Settings, path: Path, only: str | None, *, as_json: bool) -> int:
    terminal.read_out(settings["plain"])
    chosen = [each for each in SETTINGS if only in {None, each.name}]
    if as_json:
        rows = [
            {"name": each.name, "value": toml(settings[each.name]), "from": settings.origin(each.name)}
            for each in chosen
        ]
        print(escaped(json.dumps({"schema_version": 1, "file": str(path), "settings": rows}, indent=2)))
        return 0
    from rich.text import Text

    console = terminal.console()
    rows_of = {
        each.name: (
            Text(each.name, style="bold"),
            Text(written(settings[each.name]) or each.unchosen),
            Text(one_line(settings.origin(each.name)), style="dim"),
        )
        for each in chosen
    }
    print_list(console, ("setting", "value", "from"), list(rows_of.values()))
    if only is None:
        console.print(f"\nThey are kept in {path}", soft_wrap=True)
    return 0
