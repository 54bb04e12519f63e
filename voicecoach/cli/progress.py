"""``voicecoach progress``: how the figures go over weeks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from voicecoach import bootstrap
from voicecoach.baseline import ENOUGH
from voicecoach.cli import columns
from voicecoach.coach.verdicts import aim
from voicecoach.english import listed, plural
from voicecoach.outline import shown
from voicecoach.plain import one_line
from voicecoach.presenting.ranges import aimed, direction, name, usual_range
from voicecoach.presenting.sparkline import sparkline
from voicecoach.progress.overview import WITHIN, Course, Overview, Wanted, overview
from voicecoach.progress.trend import FEWEST
from voicecoach.progress.usual import noise

if TYPE_CHECKING:
    from pathlib import Path

HELP = """\
See how your figures go over weeks, against what is usual for you and what to aim for, and which questions are
due again. Nothing is called a change that is no more than chance.
"""
EXAMPLES = """\
  voicecoach progress                  a line a figure
  voicecoach progress --page           the same as a page with charts, question by question
  voicecoach progress --page ~/Desktop
  voicecoach progress --json           for programs
"""
_USES = {"desk": "At the desk", "phone": "On the telephone"}
_BARS = 20
_SHOWN = 3
"""Questions that are due and are named."""


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument(
        "--page",
        nargs="?",
        const="",
        metavar="PLACE",
        help="write a page: file or folder (default: the current folder)",
    )
    parser.add_argument("--no-open", action="store_true", help="with --page: do not open it in the browser")


def run(arguments: argparse.Namespace) -> int:
    """Show it."""
    outlines, unreadable = bootstrap.session_list().all()
    outlines = shown(outlines, arguments.settings.off)
    for problem in unreadable.values():
        print(f"voicecoach: {problem}", file=sys.stderr)
    today = datetime.now().astimezone().date()
    wanted: Wanted = {
        "desk": bootstrap.preferences(arguments.settings),
        "phone": bootstrap.preferences(arguments.settings, "phone"),
    }
    if arguments.page is not None:
        from voicecoach.report.progress import write

        return _write_page(write(outlines, today, wanted), today, arguments)
    found = overview(outlines, today, wanted)
    if arguments.json:
        from voicecoach.cli.progress_json import document

        print(document(found, today))
    else:
        print("\n".join(_lines(found, today)))
    return 0


def _lines(found: Overview, today: date) -> Iterator[str]:
    if not found.courses:
        yield "There is nothing to see progress in yet; voicecoach practice asks you the first questions."
        return
    for each in found.courses:
        yield from _course(each)
        yield ""
    for note in _practice(found, today):
        yield from columns.wrapped(note)


def _course(course: Course) -> Iterator[str]:
    answers, sessions = plural(course.answers, "answer"), plural(course.sessions, "session")
    yield from columns.wrapped(f"{_USES[course.use]}: {answers} in {sessions}, since {_day(course.since)}")
    rows = [
        (
            name(line.figure),
            sparkline([point.value for point in line.trend.points], _BARS, 2 * noise(line.figure, line.last)),
            usual_range(line.figure, line.usual),
            aimed(line.figure, aim(line.figure.field, course.judged)),
            direction(line),
        )
        for line in course.lines
    ]
    headings = ("", "over time", "your usual", "aim", "since then")
    yield from columns.table(headings, rows, columns.width(), right=(2, 3), giving=0)
    for note in _missing(course):
        yield from columns.wrapped(note)


def _missing(course: Course) -> Iterator[str]:
    """What cannot be told yet, and why."""
    if not any(line.usual for line in course.lines):
        yield f"What is usual for you is told from {ENOUGH} answers on."
    if not any(line.trend.known for line in course.lines):
        yield f"Where a figure goes is told from {FEWEST} days of practice on."
    others = list(dict.fromkeys(name(line.figure) for line in course.others))
    if others:
        yield (
            f"{listed(others)}: earlier answers were measured otherwise and are left out; "
            "voicecoach replay SESSION --remeasure measures them as today."
        )


def _practice(found: Overview, today: date) -> Iterator[str]:
    yield f"You practised on {plural(found.days, 'day')} of the last {WITHIN}."
    due = found.places[: found.due]
    if due:
        named = [f"\u201c{one_line(place.text)}\u201d" for place in due[:_SHOWN]]
        more = [f"{found.due - _SHOWN} more"] if found.due > _SHOWN else []
        yield f"Due again: {listed([*named, *more])}. voicecoach practice --due asks them."
    elif found.places:
        days = (found.places[0].due - today).days
        yield f"No question is due again; the next one is in {plural(days, 'day')}."


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _write_page(page: Iterator[str], today: date, arguments: argparse.Namespace) -> int:
    from pathlib import Path

    from voicecoach.cli.browsing import open_page
    from voicecoach.cli.writing import target, write_file
    from voicecoach.report.templating import GENERATOR

    path: Path = target(Path(arguments.page) if arguments.page else None, f"voicecoach-progress-{today}.html")
    write_file(
        path,
        (piece.encode() for piece in page),
        ours=f'content="{GENERATOR} '.encode(),
    )
    print(f"The page is in {path}.")
    if not arguments.no_open:
        open_page(path)
    return 0
