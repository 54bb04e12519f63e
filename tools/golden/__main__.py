"""``python -m tools.golden``: whether a change that should change nothing changed nothing.

``keep FOLDER`` writes what the program says into FOLDER: ``analyze --json`` of every fixture and of every
recording of a person, what is printed about the fixtures, a session of the demo, that session as a telephone
call, and what content coaching finds in the labelled answers. ``compare BEFORE AFTER`` names each field that
differs between two such folders, and ends with 1 where one does.

A recogniser draws doubtful words by lot. So what it writes about a piece of sound is kept in FOLDER/words,
and ``--words BEFORE`` takes it from an earlier folder: then the same words are measured, and only pieces that
are cut in another way are recognised anew.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from tools.golden.differences import WORDS, differences
from tools.golden.parts import MODEL, PARTS, keep
from tools.golden.words import KeptWords, NoWords
from voicecoach import bootstrap
from voicecoach.errors import VoicecoachError

SHOWN = 200
"""Lines of differences; who has more has read enough."""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.golden", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    keeping = commands.add_parser("keep", help="write what the program says")
    keeping.add_argument("folder", type=Path)
    keeping.add_argument("--words", type=Path, metavar="FOLDER", help="whose words are taken")
    keeping.add_argument(
        "--only", action="append", choices=PARTS, metavar="PART", help=f"some of {', '.join(PARTS)}"
    )
    comparing = commands.add_parser("compare", help="name what differs")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    return parser.parse_args()


def main() -> int:
    arguments = _arguments()
    if arguments.command == "compare":
        return _compare(arguments.before, arguments.after)
    folder: Path = arguments.folder.absolute()
    earlier: Path | None = arguments.words
    words = KeptWords(partial(bootstrap.transcriber, MODEL), folder / WORDS, earlier and earlier / WORDS)
    try:
        for part in arguments.only or PARTS:
            print(f"{part} ...", flush=True)
            keep(part, folder, words)
    except (VoicecoachError, NoWords) as error:
        print(f"golden: {error}", file=sys.stderr)
        return 1
    print(f"{words.recognised} pieces of sound were recognised anew.")
    return 0


def _compare(before: Path, after: Path) -> int:
    found = list(differences(before, after))
    for line in found[:SHOWN]:
        print(line)
    if len(found) > SHOWN:
        print(f"... and {len(found) - SHOWN} more")
    print("Nothing differs." if not found else f"{len(found)} differences.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
