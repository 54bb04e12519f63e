"""``voicecoach models``: which speech recognisers are here, which one is used, and how to get one."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from voicecoach.adapters import model_folders
from voicecoach.adapters.model_catalogue import KNOWN
from voicecoach.cli import terminal
from voicecoach.cli.layout import print_list
from voicecoach.plain import one_line

if TYPE_CHECKING:
    from rich.text import Text

    from voicecoach.adapters.model_folders import InstalledModel

HELP = """\
List the speech models (Whisper, for faster-whisper) on this machine and those that can be fetched, or
fetch one. This is the only command that uses the internet, and only for "fetch".
"""
EXAMPLES = """\
  voicecoach models                        what is here, where, how large, which one is used
  voicecoach models fetch base.en          get one; run it again to go on after an interruption
  HF_ENDPOINT=https://... voicecoach models fetch base.en     from another hub

A folder with a model in CTranslate2 format works too: voicecoach practice --model FOLDER
"""


_STYLES = {"used": "green", "installed": "", "broken": "red"}
_UNWRAPPED = 160
"""Columns where there is no terminal to ask."""
_MEGABYTE = 1_000_000


def configure(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(metavar="fetch", dest="action")
    fetch = actions.add_parser("fetch", help="download a model and check it", description="Download a model.")
    fetch.add_argument("name", metavar="NAME", help=", ".join(model.name for model in KNOWN))


def run(arguments: argparse.Namespace) -> int:
    if arguments.action == "fetch":
        return _fetch(arguments.name)
    return _list()


def _fetch(name: str) -> int:
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    from voicecoach.adapters.model_fetch import fetch

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
    )
    with Progress(
        *columns, TimeRemainingColumn(), console=terminal.console(stderr=True), transient=True
    ) as bar:
        task = bar.add_task(name, total=None)
        model = fetch(name, lambda done, total: bar.update(task, completed=done, total=total))
    print(f"{model.name} is in {model.folder} ({_megabytes(model.size)}).")
    return 0


def _list() -> int:
    from rich.text import Text

    found = model_folders.installed()
    used = model_folders.default()
    rows: list[tuple[Text, ...]] = []

    def add(name: str, size: str, state: Text, about: Text) -> None:
        rows.append((Text(one_line(name), style="bold"), Text(size), state, about))

    for model in found:
        state = "broken" if model.problem else "used" if model == used else "installed"
        where = f"{model.folder}: {model.problem}" if model.problem else str(model.folder)
        add(model.name, _megabytes(model.size), Text(state, style=_STYLES[state]), Text(where))
    if (bundled := model_folders.bundled()) is not None:
        add(bundled.name, _megabytes(bundled.size), *_about(bundled))
    names = {model.name for model in found}
    for known in KNOWN:
        if known.name not in names:
            size = f"about {_megabytes(known.size)}"
            add(known.name, size, Text("not here", style="dim"), Text(known.note))
    # A file or a pipe has no width; there a path stays in one piece.
    console = terminal.console(width=None if sys.stdout.isatty() else _UNWRAPPED)
    print_list(console, ("model", "size", "state", ""), rows, right=(1,))
    console.print()
    console.print(_summary(found, used))
    return 0


def _about(bundled: InstalledModel) -> tuple[Text, Text]:
    """Its state, and what it is not for."""
    from rich.text import Text

    if bundled.problem:
        return Text("broken", style=_STYLES["broken"]), Text(f"{bundled.folder}: {bundled.problem}")
    state = Text("fixture voices only", style="dim")
    return state, Text("comes with voicecoach, for the demo and the tests; never for a person's voice")


def _summary(found: tuple[InstalledModel, ...], used: InstalledModel | None) -> str:
    if used:
        return f"{used.name} is used unless you say --model NAME or --model FOLDER."
    if any(model.problem is None for model in found):
        return "None of these is used by itself: say which with --model NAME."
    return (
        "Without a model answers are measured from their sound alone, without words.\n"
        "Get one with: voicecoach models fetch base.en"
    )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB" if size >= _MEGABYTE else f"{size / 1e6:.1f} MB"
