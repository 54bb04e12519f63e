"""How an analysis looks on a terminal. Takes a rich console, so that width and colour are its business."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from voicecoach.analysis import Analysis, Remark
from voicecoach.cli.layout import print_pairs
from voicecoach.cli.timeline import running_text
from voicecoach.coach.comparison import Change, changes
from voicecoach.presenting.rows import Row, figure_rows, rows_at_once
from voicecoach.question import Question

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console


def print_at_once(console: Console, analysis: Analysis, question: Question) -> tuple[Row, ...]:
    """What no word changes, before there are any (see ``Panel.heard``); the rows that were printed."""
    rows = tuple(rows_at_once(analysis, question))
    print_figures(console, rows, above=1)
    return rows


def print_figures(console: Console, rows: Collection[Row], *, above: int = 0) -> None:
    """``rows``, ``above`` them an empty line."""
    from rich.text import Text

    print_pairs(console, ((Text(label, style="dim"), Text(value)) for label, value in rows), above=above)


def print_analysis(
    console: Console,
    analysis: Analysis,
    *,
    question: Question | None = None,
    earlier: Analysis | None = None,
    words: bool = True,
    shown: Collection[Row] = (),
) -> None:
    """Feedback first, then the figures with the places where they can be heard, then the words; but neither
    these nor rows of the figures that have been ``shown`` already.
    """
    from rich.padding import Padding
    from rich.text import Text

    feedback = analysis.feedback
    told: list[tuple[Text, Text]] = []
    if feedback.keep is not None:
        told.append((Text("Keep", style="bold green"), Text(_sentences(feedback.keep))))
    if feedback.change is not None:
        told.append((Text("Change", style="bold yellow"), Text(_sentences(feedback.change))))
    if not told:
        told.append((Text("Feedback", style="bold"), Text("Nothing stands out, to keep or to change.")))
    print_pairs(console, told, above=0 if shown else 1)
    print_figures(console, [row for row in figure_rows(analysis, question) if row not in shown])
    if earlier is not None:
        refused = {*earlier.quality.refused, *analysis.quality.refused}
        _print_changes(console, changes(earlier.delivery, analysis.delivery, refused))
    if words and analysis.transcript is not None and analysis.transcript.words and not analysis.words_refused:
        console.print(Padding(running_text(analysis), (0, 2, 1, 2)))


def _print_changes(console: Console, found: tuple[Change, ...]) -> None:
    from rich.text import Text

    rows = []
    for change in found:
        arrow = {"up": "more", "down": "less", "unchanged": "unchanged"}[change.direction]
        figures = Text(f"{change.before:.1f} -> {change.after:.1f} {change.figure.unit}  {arrow}")
        rows.append((Text(change.figure.name, style="dim"), figures))
    console.print(Text("Against your last attempt", style="bold"))
    print_pairs(console, rows)


def _sentences(remark: Remark) -> str:
    return " ".join(sentence for sentence in (remark.statement, remark.advice) if sentence)
