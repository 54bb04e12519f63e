"""A terminal's screen as SVG: text that can be selected and read aloud, in any monospaced font."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import Any

CELL_WIDTH, CELL_HEIGHT, BASELINE, MARGIN = 8.4, 18.0, 13.5, 14.0
FONT = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
BACKGROUND, FOREGROUND = "#16181d", "#d7dae0"
_WORDS = re.compile(r"\S+(?: \S+)*")
"""Text between blanks: several of them have no width in SVG."""
COLOURS = {
    "default": FOREGROUND,
    "red": "#f47067",
    "green": "#6bc46d",
    "brown": "#daaa3f",  # what pyte calls yellow
    "magenta": "#cf8ef4",
    "cyan": "#39c5cf",
    "brightgreen": "#6bc46d",
    "brightblack": "#8b929c",
}


def picture(screen: Any, title: str) -> str:  # noqa: ANN401 - pyte has no types
    """The lines of a pyte ``screen`` from the first to the last that is not empty."""
    rows = [list(_runs(screen, number)) for number in range(screen.lines)]
    while rows and not rows[-1]:
        rows.pop()
    width, height = screen.columns * CELL_WIDTH + 2 * MARGIN, len(rows) * CELL_HEIGHT + 2 * MARGIN
    name = escape(title)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}"',
        f' role="img" aria-label="{name}" font-family="{FONT}" font-size="14" xml:space="preserve">',
        f"<title>{name}</title>",
        f'<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>',
        *(text for number, row in enumerate(rows) for text in _texts(row, number)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _runs(screen: Any, number: int) -> Iterator[tuple[int, str, str]]:  # noqa: ANN401
    """Of one line: column, text and looks of every stretch that looks the same, without blanks around it."""
    cells = [screen.buffer[number][column] for column in range(screen.columns)]

    def looks(column: int) -> str:
        cell = cells[column]
        bold = ' font-weight="bold"' if cell.bold else ""
        return f'fill="{COLOURS.get(cell.fg, FOREGROUND)}"{bold}'

    for look, columns in groupby(range(screen.columns), looks):
        run = list(columns)
        text = "".join(cells[column].data for column in run)
        for words in _WORDS.finditer(text):
            yield run[0] + words.start(), words.group(), look


def _texts(row: list[tuple[int, str, str]], number: int) -> Iterator[str]:
    y = MARGIN + number * CELL_HEIGHT + BASELINE
    for column, text, look in row:
        x, length = MARGIN + column * CELL_WIDTH, len(text) * CELL_WIDTH
        yield (
            f'<text x="{x:g}" y="{y:g}" textLength="{length:g}" lengthAdjust="spacingAndGlyphs" {look}>'
            f"{escape(text)}</text>"
        )
