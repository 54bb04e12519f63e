"""``voicecoach sessions``: list what was recorded; measure what was cut off."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from voicecoach import bootstrap
from voicecoach.cli import terminal
from voicecoach.cli.layout import print_list
from voicecoach.cli.options import option
from voicecoach.coach.wording import seconds
from voicecoach.english import plural
from voicecoach.errors import StorageError
from voicecoach.plain import escaped, one_line

if TYPE_CHECKING:  # numpy is heavy: the help does without
    from voicecoach.outline import Outline
    from voicecoach.sessions.store import FolderSessionStore
    from voicecoach.settings.settling import Settings

HELP = "List the sessions that you have recorded, oldest first."
EXAMPLES = """\
  voicecoach sessions              what there is
  voicecoach sessions --recover    measure answers that a crash or a power cut left unmeasured
  voicecoach sessions --json       for programs
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One session in the list."""

    id: str
    started: str
    kind: str
    questions: int
    answers: int
    follow_ups: int
    """How many of the answers are to follow-ups."""
    duration: float | None
    """Seconds of all its answers; ``None`` where one of them is not measured yet."""
    unmeasured: int
    open: bool
    """Whether a program is at it just now."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--recover", action="store_true", help="measure what was cut off")
    option(parser, "model")


def run(arguments: argparse.Namespace) -> int:
    store = bootstrap.session_store()
    if arguments.recover:
        _recover(store, arguments.model, arguments.settings)
    rows = [
        _row(outline, is_open=bool(outline.unmeasured) and store.held(outline.id))
        for outline in store.outlines()
    ]
    for problem in store.unreadable().values():
        print(f"voicecoach: {problem}", file=sys.stderr)
    if arguments.json:
        print(escaped(json.dumps([asdict(row) for row in rows], indent=2)))
    elif rows:
        _print(rows)
    else:
        print("There is no session yet; voicecoach practice makes one.")
    return 0


def _row(session: Outline, *, is_open: bool) -> Row:
    unmeasured = session.unmeasured
    lengths = [answer.duration for answer in session.answers if answer.duration is not None]
    return Row(
        id=session.id,
        started=session.started,
        kind=session.kind,
        questions=len({answer.question for answer in session.answers}),
        answers=len(session.answers),
        follow_ups=sum(answer.follow_up is not None for answer in session.answers),
        duration=None if unmeasured else sum(lengths),
        unmeasured=unmeasured,
        open=bool(unmeasured) and is_open,
    )


def _print(rows: Sequence[Row]) -> None:
    from rich.text import Text

    console = terminal.console()
    headings = ("session", "when", "questions", "answers", "length", "state")
    cells = [[Text(cell) for cell in _cells(row)] for row in rows]
    print_list(console, headings, cells, right=(2, 3, 4))
    if any(row.unmeasured and not row.open for row in rows):
        console.print("voicecoach sessions --recover measures what is not measured yet.", style="dim")


def _cells(row: Row) -> tuple[str, ...]:
    length = "" if row.duration is None else seconds(row.duration)
    when = one_line(row.started[:16].replace("T", " "))
    return one_line(row.id), when, str(row.questions), _answers(row), length, _state(row)


def _answers(row: Row) -> str:
    follow_ups = f" ({plural(row.follow_ups, 'follow-up')})" if row.follow_ups else ""
    return f"{row.answers}{follow_ups}"


def _state(row: Row) -> str:
    if row.open:
        return "going on in another window"
    if row.unmeasured:
        return f"{plural(row.unmeasured, 'answer')} not measured"
    if not row.answers:
        return "no answers"
    return "measured"


def _recover(store: FolderSessionStore, model: str | None, settings: Settings) -> None:
    from voicecoach.conduct.remeasuring import recover

    sessions = store.unfinished()
    if not sessions:
        print("Nothing was cut off.", file=sys.stderr)
        return
    transcriber = bootstrap.transcriber(model)
    if notice := bootstrap.model_notice(model):
        print(notice, file=sys.stderr)
    analyst = bootstrap.analyst(transcriber, bootstrap.preferences(settings))
    for session in sessions:
        print(f"Session {session.id}:", file=sys.stderr)
        try:
            recover(session, analyst, store, lambda sentence: print(f"  {sentence}", file=sys.stderr))
        except StorageError as error:
            print(f"  {error}", file=sys.stderr)
