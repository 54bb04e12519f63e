"""The card at the end of a session, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from voicecoach.bands import Bands
from voicecoach.baseline import Baseline
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.cli.answer_screen import TONES
from voicecoach.cli.layout import NARROW, in_pairs
from voicecoach.cli.terminal import is_read_out
from voicecoach.presenting.card import Card, card
from voicecoach.question import Question
from voicecoach.session import Session

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console, RenderableType
    from rich.text import Text

_MARGIN = 2


def print_card(
    console: Console,
    session: Session,
    baseline: Baseline,
    judged: Callable[[Question], Bands],
    say: Catalogue = IN_ENGLISH,
) -> None:
    """Of a session with answers; nothing of one without."""
    from rich.rule import Rule
    from rich.text import Text

    if not any(answer.analysis is not None for answer in session.answers):
        return
    made = card(session, baseline, judged, say)
    title = say("Session {id}: {title}", id=session.id, title=made.title)
    console.print(f"{title}." if is_read_out() else Rule(Text(title, "bold"), align="left"))
    console.print(in_pairs(console.width, _told(made, say)))
    if made.standings:
        _gap(console)
        console.print(_standings(console, made, say))
    if made.due:
        _gap(console)
        console.print(in_pairs(console.width, [(Text(say("Due again"), "bold"), Text(made.due))]))


def _gap(console: Console) -> None:
    if not is_read_out():
        console.print()


def _told(made: Card, say: Catalogue) -> Iterator[tuple[Text, Text]]:
    from rich.text import Text

    for label, text, style in (
        (say("Best moment"), made.best, "bold green"),
        (say("Better"), made.better, "bold green"),
        (say("The call"), made.call, "bold"),
        (say("Next time"), made.next, "bold yellow"),
    ):
        if text:
            yield Text(label, style), Text(text)


def _standings(console: Console, made: Card, say: Catalogue) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    beside = say("your usual") if made.usual_known else say("aim")
    if console.width < NARROW or is_read_out():
        return Group(
            *(
                Text.assemble(
                    f"{one.name}: {one.amount} ({beside}: {one.beside}), ", (one.said, TONES[one.tone])
                )
                for one in made.standings
            )
        )
    table = Table.grid(padding=(0, _MARGIN))
    for _ in range(4):
        table.add_column(no_wrap=True)
    table.add_row("", Text(say("this session"), "dim"), Text(beside, "dim"), "")
    for one in made.standings:
        table.add_row(one.name, one.amount, Text(one.beside, "dim"), Text(one.said, TONES[one.tone]))
    return Padding(table, (0, 0, 0, _MARGIN))
