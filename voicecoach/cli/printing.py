"""How an analysis looks on a terminal. Takes a rich console, so that width and colour are its business."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from voicecoach.cli.answer_screen import Shown, print_answer
from voicecoach.cli.layout import print_pairs
from voicecoach.cli.timeline import running_text
from voicecoach.coach.comparison import changes
from voicecoach.presenting.briefly import in_full
from voicecoach.presenting.rows import figure_rows

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console
    from rich.text import Text

DETAILS = "all figures with their ranges and places, every remark, and all of the words"
"""What ``--details`` shows."""
_LABELS = {"keep": ("Keep", "green"), "change": ("Change", "yellow"), "note": ("Note", "dim")}


def print_analysis(
    console: Console,
    shown: Shown,
    *,
    words: bool = True,
    details: bool = False,
    below: int = 1,
    more: str = "",
) -> None:
    """One screen, as ``print_answer`` has it; with ``details`` all there is."""
    print_answer(console, shown, words=words and not details, below=below, more=more)
    if details:
        print_details(console, shown, words=words)


def print_details(console: Console, shown: Shown, *, words: bool = True) -> None:
    """What one screen leaves out. ``words``: with the transcript."""
    from rich.padding import Padding
    from rich.text import Text

    analysis = shown.analysis
    console.print()
    print_pairs(console, _remarks(shown))
    rows = figure_rows(analysis, shown.question, shown.say)
    print_pairs(console, ((Text(label, style="dim"), Text(value)) for label, value in rows))
    if shown.earlier is not None:
        console.print(Text(shown.say("Against your last attempt"), style="bold"))
        print_pairs(console, _moves(shown))
    if words and analysis.transcript is not None and analysis.transcript.words and not analysis.words_refused:
        console.print(Padding(running_text(analysis, shown.say), (0, 2, 1, 2)))


def _remarks(shown: Shown) -> Iterator[tuple[Text, Text]]:
    """All of them, those first that the screen has said in few words."""
    from rich.text import Text

    for remark in shown.analysis.feedback.remarks:
        label, style = _LABELS[remark.tone]
        yield Text(shown.say(label), style=style), Text(in_full(remark))


def _moves(shown: Shown) -> Iterator[tuple[Text, Text]]:
    from rich.text import Text

    if shown.earlier is None:
        return
    refused = {*shown.earlier.quality.refused, *shown.analysis.quality.refused}
    for change in changes(shown.earlier.delivery, shown.analysis.delivery, refused):
        figure = change.figure
        before, after = (shown.say.figure(value, figure.decimals) for value in (change.before, change.after))
        yield (
            Text(shown.say(figure.name), style="dim"),
            Text(f"{before} -> {after} {shown.say(figure.unit)}  {shown.say(change.called)}"),
        )
