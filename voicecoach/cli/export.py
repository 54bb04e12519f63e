"""``voicecoach export``: a session for other programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach import bootstrap
from voicecoach.cli.arguments import count
from voicecoach.cli.latest import find
from voicecoach.errors import SessionNotFound, StorageError

if TYPE_CHECKING:  # numpy is heavy: the help does without
    from voicecoach.session import Session

HELP = "Write a session for other programs, to the screen or to files."
EXAMPLES = """\
  voicecoach export latest --csv --to answers.csv    a row an answer, for a spreadsheet
  voicecoach export latest --json                    all that is known, for programs
  voicecoach export latest --srt --to subtitles/     the words of every answer, for players and editors
  voicecoach export latest --srt --answer 2
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("session", metavar="SESSION", help="its id, the beginning of it, or latest")
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--csv", action="store_true", help="a table with a row an answer")
    form.add_argument("--json", action="store_true", help="everything: questions, words, figures, feedback")
    form.add_argument("--srt", action="store_true", help="subtitles, a file an answer")
    parser.add_argument("--answer", type=count, metavar="N", help="with --srt: only the Nth answer")
    parser.add_argument(
        "--to", type=Path, metavar="PLACE", help="a new file or, with --srt, a folder (default: the screen)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write it."""
    if arguments.answer is not None and not arguments.srt:
        print("voicecoach: --answer belongs to --srt; add it, or leave --answer out.", file=sys.stderr)
        return 2
    store = bootstrap.session_store()
    session = store.load(find(store, arguments.session))
    if not session.answers:
        raise SessionNotFound(f"Session {session.id} has no answers; there is nothing to export.")
    if arguments.srt:
        return _subtitles(session, arguments.answer, arguments.to)
    if arguments.csv:
        from voicecoach.report.table import csv_table

        name, text = f"voicecoach-{session.id}.csv", csv_table(session)
    else:
        from voicecoach.document import to_json
        from voicecoach.plain import escaped

        name, text = f"voicecoach-{session.id}.json", escaped(to_json(session))
    _put(text, arguments.to, name)
    return 0


def _put(text: str, place: Path | None, name: str) -> None:
    from voicecoach.cli.writing import target, write_file

    if place is None:
        sys.stdout.write(text)
        return
    path = target(place, name)
    write_file(path, [text.encode()], ours=None)
    print(f"Written: {path}")


def _subtitles(session: Session, number: int | None, place: Path | None) -> int:
    from voicecoach.report.subtitles import subtitles

    if number is not None and number > len(session.answers):
        raise SessionNotFound(
            f"Session {session.id} has {len(session.answers)} answers and no answer {number}; voicecoach "
            "sessions lists them."
        )
    chosen = [number] if number is not None else list(range(1, len(session.answers) + 1))
    texts = {each: subtitles(session.answers[each - 1]) for each in chosen}
    for each in (each for each, text in texts.items() if not text):
        print(f"voicecoach: no words are known of answer {each}: it has no subtitles.", file=sys.stderr)
    texts = {each: text for each, text in texts.items() if text}
    if not texts:
        raise StorageError(
            "No subtitles were written; voicecoach replay --retranscribe recognises the words."
        )
    if place is None:
        if len(texts) > 1:
            raise StorageError(
                f"Subtitles are a file an answer, and there are {len(texts)}; add --to FOLDER, or --answer N."
            )
        sys.stdout.write(next(iter(texts.values())))
        return 0
    if len(chosen) > 1 and not place.is_dir():
        raise StorageError(f"There is no folder {place}; make it first, or choose one answer with --answer.")
    for each, text in texts.items():
        # Players look for subtitles under the name of the recording.
        _put(text, place, f"{Path(session.answers[each - 1].recording).stem}.srt")
    return 0
