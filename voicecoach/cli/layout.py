"""Lists and pairs on any width: where a table would be cut off, its cells are written one under the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from voicecoach.cli.terminal import is_read_out

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.segment import Segment
    from rich.text import Text

NARROW = 60
"""Columns under which labels stand over their values."""
_FLEXIBLE = 16
"""Columns that the last cell of a row needs to be read, where it may be broken into lines."""
_GAP = 2


def print_pairs(console: Console, pairs: Iterable[tuple[Text, Text]], *, above: int = 0) -> None:
    """Labels with their values, ``above`` an empty line, an empty line below."""
    from rich.padding import Padding

    if is_read_out():
        console.print(in_pairs(console.width, pairs), soft_wrap=True)
        return
    console.print(Padding(in_pairs(console.width, pairs), (above, 0, 1, 0)))


def in_pairs(width: int, pairs: Iterable[tuple[Text, Text]]) -> RenderableType:
    """The same to be printed with other things."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    if is_read_out():
        return Group(*(Text.assemble(label, ": ", value) for label, value in pairs))
    if width < NARROW:
        return Group(*(part for label, value in pairs for part in (label, Padding(value, (0, 0, 0, _GAP)))))
    table = Table.grid(padding=(0, _GAP))
    table.add_column(no_wrap=True)
    table.add_column()
    for label, value in pairs:
        table.add_row(label, value)
    return Padding(table, (0, 0, 0, _GAP))


def print_list(
    console: Console, headings: Sequence[str], rows: Sequence[Sequence[Text]], *, right: Sequence[int] = ()
) -> None:
    """A table; the last column may be broken into lines, no other. ``right``: which are set to the right."""
    from rich.padding import Padding
    from rich.text import Text

    everything = [[Text(heading, style="bold") for heading in headings], *rows]
    widest = [max(cell.cell_len for cell in column) for column in zip(*everything, strict=True)]
    if is_read_out():
        for first, *others in rows:
            named = zip(headings[1:], others, strict=True)
            said = [Text.assemble(f"{head}: " if head else "", cell) for head, cell in named if cell]
            console.print(Text(", ").join([first, *said]), soft_wrap=True)
        return
    if sum(widest[:-1]) + _GAP * len(headings) + min(widest[-1], _FLEXIBLE) <= console.width:
        console.print(_Table(everything, widest, right))
        return
    for row in rows:
        console.print(row[0])
        for heading, cell in zip(headings[1:], row[1:], strict=True):
            if cell:
                text = Text.assemble((f"{heading}: " if heading else "", "dim"), cell)
                console.print(Padding(text, (0, 0, 0, _GAP)))


class _Table:
    """What rich's own table shows, in a sixth of its time: a thousand rows took a second."""

    def __init__(self, rows: Sequence[Sequence[Text]], widths: Sequence[int], right: Sequence[int]) -> None:
        self._rows = rows
        self._widths = widths
        self._right = right

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        from rich.segment import Segment

        before = sum(self._widths[:-1]) + _GAP * (len(self._widths) - 1)
        for *cells, last in self._rows:
            for number, (cell, width) in enumerate(zip(cells, self._widths, strict=False)):
                space = Segment(" " * (width - cell.cell_len))
                shown = _shown(console, cell)
                yield from (space, *shown) if number in self._right else (*shown, space)
                yield Segment(" " * _GAP)
            lines = [last]
            if last.cell_len > options.max_width - before:
                lines = list(last.wrap(console, options.max_width - before, overflow="fold"))
            for number, line in enumerate(lines):
                if number:
                    yield Segment(" " * before)
                if len(self._widths) - 1 in self._right:
                    yield Segment(" " * (self._widths[-1] - line.cell_len))
                yield from _shown(console, line)
                yield Segment.line()


def _shown(console: Console, cell: Text) -> Sequence[Segment]:
    from rich.segment import Segment
    from rich.text import Text

    if not (cell.spans or cell.style):  # most of them
        return (Segment(cell.plain),)
    return tuple(Text.assemble(cell).render(console))
