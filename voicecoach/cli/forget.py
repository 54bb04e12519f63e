"""``voicecoach forget``: delete recorded sessions."""

from __future__ import annotations

import argparse
import sys

from voicecoach import bootstrap
from voicecoach.cli.latest import find
from voicecoach.english import plural
from voicecoach.errors import SessionInUse

HELP = "Delete sessions with all their recordings. There is no way back."
EXAMPLES = """\
  voicecoach forget 2026-11-22-0130    one session; voicecoach sessions lists them
  voicecoach forget latest
  voicecoach forget --all --yes        all of them, without asking
"""


def configure(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("session", nargs="?", metavar="SESSION", help="its id, or the beginning of it")
    which.add_argument("--all", action="store_true", help="every session")
    parser.add_argument("--yes", action="store_true", help="do not ask")


def run(arguments: argparse.Namespace) -> int:
    store = bootstrap.session_store()
    ids = store.ids() if arguments.all else (find(store, arguments.session),)
    if not ids:
        print("There is nothing to forget.")
        return 0
    what = f"session {ids[0]}" if len(ids) == 1 else plural(len(ids), "session")
    if not arguments.yes and not _agreed(f"Delete {what} with all recordings? [y/N] "):
        print("Nothing was deleted.")
        return 1
    in_use = None
    for session_id in ids:
        try:
            store.forget(session_id)
        except SessionInUse as error:
            in_use = error
    if in_use is not None:
        raise in_use
    print(f"{what[0].upper()}{what[1:]} deleted.")
    return 0


def _agreed(question: str) -> bool:
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}
