"""``voicecoach sessions``: list what was recorded, search it; measure what was cut off."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from voicecoach import bootstrap
from voicecoach.cli import columns
from voicecoach.cli.options import option
from voicecoach.coach.wording import seconds
from voicecoach.english import listed, plural
from voicecoach.errors import SessionNotFound, StorageError
from voicecoach.figures import FIELDS
from voicecoach.outline import shown
from voicecoach.plain import escaped, one_line
from voicecoach.progress.answers import answered, joined
from voicecoach.progress.sittings import Stood, sittings
from voicecoach.progress.trend import trend, word

if TYPE_CHECKING:  # a list opens no session
    from voicecoach.coach.comparison import Direction
    from voicecoach.figure import Figure
    from voicecoach.outline import Outline
    from voicecoach.progress.answers import Answered
    from voicecoach.sessions.listing import Listing
    from voicecoach.sessions.searching import Hit
    from voicecoach.sessions.store import FolderSessionStore
    from voicecoach.settings.settling import Settings

HELP = "List the sessions that you have recorded, oldest first, or search what was asked and said in them."
EXAMPLES = """\
  voicecoach sessions                     what there is
  voicecoach sessions --search "refund"   where was that said or asked?
  voicecoach sessions --recover           measure answers that a crash or a power cut left unmeasured
  voicecoach sessions --json              for programs
"""
SHOWN = tuple(FIELDS[field] for field in ("speech_rate", "filled_pauses", "lexical_fillers"))
"""The three figures of a session: medians of its answers."""
LENGTH = FIELDS["answer_length"]
"""By it they say something or not."""
_HEADINGS = ("session", "asked", "", "length", "pace", "ums", "fillers")
_ASKED = 1
_KINDS = {"phone": "Telephone: ", "demo": "Demonstration: "}
_ARROWS: Mapping[Direction, str] = {"up": "\u2191", "down": "\u2193", "unchanged": " "}


@dataclass(frozen=True, slots=True)
class Row:
    """One session in the list."""

    id: str
    started: str
    kind: str
    title: str
    """Its first question."""
    questions: int
    answers: int
    follow_ups: int
    """How many of the answers are to follow-ups."""
    duration: float | None
    """Seconds of all its answers; ``None`` where one of them is not measured yet."""
    unmeasured: int
    open: bool
    """Whether a program is at it just now."""
    figures: Mapping[str, Stood]
    """Of ``SHOWN``, by name; those that there are."""
    found: Hit | None
    """What was searched for; ``None`` where nothing was."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--search",
        metavar="WORDS",
        help="only sessions in which an answer or its question has all these words",
    )
    parser.add_argument("--recover", action="store_true", help="measure what was cut off")
    option(parser, "model")


def run(arguments: argparse.Namespace) -> int:
    if arguments.recover:
        _recover(bootstrap.session_store(), arguments.model, arguments.settings)
    listing = bootstrap.session_list({figure.name for figure in (*SHOWN, LENGTH)})
    outlines, unreadable = listing.all()
    outlines = shown(outlines, arguments.settings.off)
    for problem in unreadable.values():
        print(f"voicecoach: {problem}", file=sys.stderr)
    hits = None if arguments.search is None else _search(listing, arguments.search)
    given = answered(outlines)
    figures = sittings(given, SHOWN)
    rows = [
        _row(outline, figures.get(outline.id, {}), None if hits is None else hits[outline.id])
        for outline in outlines
        if hits is None or outline.id in hits
    ]
    if arguments.json:
        import json

        print(escaped(json.dumps([asdict(row) for row in rows], indent=2)))
    elif rows:
        _print(rows, given)
    elif hits is not None and outlines:
        raise SessionNotFound(
            f"No answer has \u201c{arguments.search}\u201d in it; try other words, or fewer."
        )
    else:
        print("There is no session yet; voicecoach practice makes one.")
    return 0


def _search(listing: Listing, words: str) -> Mapping[str, Hit]:
    from voicecoach.sessions.searching import search

    return {name: hit for name, texts in listing.said().items() if (hit := search(texts, words))}


def _row(session: Outline, figures: Mapping[str, Stood], found: Hit | None) -> Row:
    unmeasured = session.unmeasured
    lengths = [answer.duration for answer in session.answers if answer.duration is not None]
    asked = list({answer.question: answer.text for answer in session.answers}.values())
    title = f"{_KINDS.get(session.kind, '')}{asked[0]}" if asked else "no answers"
    return Row(
        id=session.id,
        started=session.started,
        kind=session.kind,
        title=title,
        questions=len(asked),
        answers=len(session.answers),
        follow_ups=sum(answer.follow_up is not None for answer in session.answers),
        duration=None if unmeasured else sum(lengths),
        unmeasured=unmeasured,
        open=bool(unmeasured) and bootstrap.session_store().held(session.id),
        figures=figures,
        found=found,
    )


def _print(rows: Sequence[Row], given: Sequence[Answered]) -> None:
    lines = columns.table(
        _HEADINGS,
        [_cells(row) for row in rows],
        columns.width(),
        right=range(_ASKED + 1, len(_HEADINGS)),
        giving=_ASKED,
        under=[f"{row.found.answer}: {one_line(row.found.quote)}" if row.found else "" for row in rows],
    )
    notes = [*_explained(rows), *_direction(given)]
    if any(row.unmeasured and not row.open for row in rows):
        notes.append("voicecoach sessions --recover measures what is not measured yet.")
    print("\n".join([*lines, *(line for note in notes for line in columns.wrapped(note))]))


def _cells(row: Row) -> tuple[str, ...]:
    return (
        one_line(row.id),
        f"{_state(row)}{one_line(row.title)}",
        f"+{row.questions - 1}" if row.questions > 1 else "",
        "" if row.duration is None else seconds(row.duration),
        *(_figure(row.figures.get(figure.name), figure) for figure in SHOWN),
    )


def _figure(stood: Stood | None, figure: Figure) -> str:
    return "" if stood is None else f"{stood.value:.{figure.decimals}f}{_ARROWS[stood.direction]}"


def _state(row: Row) -> str:
    if row.open:
        return "going on in another window: "
    if row.unmeasured:
        return f"{plural(row.unmeasured, 'answer')} not measured: "
    return ""


def _explained(rows: Sequence[Row]) -> Iterator[str]:
    figures = [stood for row in rows for stood in row.figures.values()]
    if figures:
        yield "pace in words a minute, ums and filler words a minute; medians of the answers."
    if any(stood.direction != "unchanged" for stood in figures):
        yield "\u2191 \u2193 more or less than was usual for you until then."


def _direction(given: Sequence[Answered]) -> Iterator[str]:
    """Where the figures go, of the way that was practised last."""
    given = [answer for answer in given if answer.use == given[-1].use]
    told = []
    for figure in SHOWN:
        found = trend(figure, [(answer.day, value) for answer, value in joined(figure, given)])
        if found is not None and found.known:
            told.append(f"{figure.short} {word(found.change)}")
    if told:
        where = {"desk": "At the desk", "phone": "On the telephone"}[given[-1].use]
        yield f"{where} since {given[0].day:%Y-%m-%d}: {listed(told)}."


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
