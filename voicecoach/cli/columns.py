"""Lists of plain text at any width, without what makes rich text: it takes longer to load than a thousand
lines take to print.
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

GAP = 2
NARROWEST = 18
"""Columns that the cell that gives way needs; in less, cells are written one under the other."""
_MORE = "\u2026"
_NARROW = re.compile("[\x00-\u02ff\u2000-\u22ff]*").fullmatch
"""Whether each character takes one column."""


def width() -> int:
    """Of the terminal, in columns."""
    return max(20, shutil.get_terminal_size().columns)


def table(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    room: int,
    *,
    right: Sequence[int],
    giving: int,
    under: Sequence[str] = (),
) -> Iterator[str]:
    """Lines of at most ``room`` columns. ``right``: which columns are set to the right; ``giving``: which one
    is shortened, between two words, where they would not fit; ``under``: what stands under each row.
    """
    everything = [headings, *rows]
    widths = [max(map(cells, column)) for column in zip(*everything, strict=True)]
    others = sum(widths) - widths[giving] + GAP * (len(widths) - 1)
    if room - others < min(widths[giving], NARROWEST):
        yield from _stacked(headings, rows, room, under)
        return
    widths[giving] = min(widths[giving], room - others)
    for row, below in zip_longest(everything, ("", *under), fillvalue=""):
        line = []
        for number, (cell, size) in enumerate(zip(row, widths, strict=True)):
            text = shortened(cell, size)
            space = " " * (size - cells(text))
            line.append(space + text if number in right else text + space)
        yield (" " * GAP).join(line).rstrip()
        if below:
            yield shortened(f"  {below}", room)


def _stacked(
    headings: Sequence[str], rows: Sequence[Sequence[str]], room: int, under: Sequence[str]
) -> Iterator[str]:
    for row, below in zip_longest(rows, under, fillvalue=""):
        yield row[0]
        for heading, cell in zip(headings[1:], row[1:], strict=True):
            if cell:
                yield shortened(f"  {heading}: {cell}" if heading else f"  {cell}", room)
        if below:
            yield shortened(f"  {below}", room)


def wrapped(text: str) -> list[str]:
    """``text`` in lines as wide as the terminal."""
    import textwrap

    return textwrap.wrap(text, width(), break_long_words=False, break_on_hyphens=False)


def shortened(text: str, room: int) -> str:
    """``text`` in ``room`` columns, cut between two words where there are two."""
    if cells(text) <= room:
        return text
    cut = text[: room - cells(_MORE)]
    while cells(cut) > room - cells(_MORE):
        cut = cut[:-1]
    if not text[len(cut)].isspace() and " " in cut.strip():
        cut = cut.rpartition(" ")[0]
    return cut.rstrip(" ,;:.-") + _MORE


def cells(text: str) -> int:
    """Columns that ``text`` takes."""
    return len(text) if _NARROW(text) else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
