"""What is longer than the screen, shown a screenful at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


@contextmanager
def paged(console: Console, more: Callable[[], bool]) -> Iterator[None]:
    """What is printed in the context, in screenfuls; after each, ``more`` is asked whether to go on."""
    if not console.is_terminal:
        yield
        return
    from rich.text import Text

    with console.capture() as captured:
        yield
    lines = captured.get().splitlines()
    page = max(1, console.height - 1)
    for at in range(0, len(lines), page):
        if at and not more():
            return
        for line in lines[at : at + page]:
            console.print(Text.from_ansi(line), soft_wrap=True)
