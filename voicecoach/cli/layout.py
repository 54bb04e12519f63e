"""Lists and pairs on any width: where a table would be cut off, its cells are written one under the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console
    from rich.text import Text

NARROW = 60
"""Columns under which labels stand over their values."""
_FLEXIBLE = 16
"""Columns that the last cell of a row needs to be read, where it may be broken into lines."""
_GAP = 2


def print_pairs(console: Console, pairs: Iterable[tuple[Text, Text]], *, above: int = 0) -> None:
    """Labels with their values, ``above`` an empty line."""
    from rich.padding import Padding
    from rich.table import Table

    if console.width >= NARROW:
        table = Table.grid(padding=(0, _GAP))
        table.add_column(no_wrap=True)
        table.add_column()
        for label, value in pairs:
            table.add_row(label, value)
        console.print(Padding(table, (above, 0, 1, _GAP)))
        return
    for label, value in pairs:
        console.print(label)
        console.print(Padding(value, (0, 0, 0, _GAP)))
    console.print()


def print_list(
    console: Console, headings: Sequence[str], rows: Sequence[Sequence[Text]], *, right: Sequence[int] = ()
) -> None:
    """A table; the last column may be broken into lines, no other. ``right``: which are set to the right."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    everything = [[Text(heading) for heading in headings], *rows]
    widest = [max(cell.cell_len for cell in column) for column in zip(*everything, strict=True)]
    if sum(widest[:-1]) + _GAP * len(headings) + min(widest[-1], _FLEXIBLE) <= console.width:
        table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False)
        for number, heading in enumerate(headings):
            last = number == len(headings) - 1
            justify = "right" if number in right else "left"
            table.add_column(heading, justify=justify, no_wrap=not last, overflow="fold")  # type: ignore[arg-type]
        for row in rows:
            table.add_row(*row)
        console.print(table)
        return
    for row in rows:
        console.print(row[0])
        for heading, cell in zip(headings[1:], row[1:], strict=True):
            if cell:
                text = Text.assemble((f"{heading}: " if heading else "", "dim"), cell)
                console.print(Padding(text, (0, 0, 0, _GAP)))
