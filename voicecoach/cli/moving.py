"""What moves on the screen, a meter or a bar, ended whatever Ctrl-C came in the middle of."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console
    from rich.live import Live
    from rich.progress import Progress
    from rich.status import Status

    Moving = TypeVar("Moving", bound=Live | Progress | Status)

_SHOW_CURSOR = "\x1b[?25h"


@contextmanager
def moving(shown: Moving) -> Iterator[Moving]:
    """Show it for as long as the context lasts."""
    try:
        shown.start()
        yield shown
    finally:
        end(shown)


def end(shown: Live | Progress | Status) -> None:
    """Take it from the screen, and show the cursor."""
    try:
        shown.stop()
    except IndexError:  # rich was interrupted before it had put in what it takes out here
        pass
    finally:
        _put_streams_back()
        show_cursor(shown.console)


def show_cursor(console: Console) -> None:
    """On a terminal, past the console: one that was interrupted may keep for ever what it is given."""
    if console.is_terminal and not console.legacy_windows:
        console.file.write(_SHOW_CURSOR)
        console.file.flush()


def _put_streams_back() -> None:
    """What is printed meanwhile goes through rich's console; ending that may have been interrupted."""
    from rich.file_proxy import FileProxy

    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, FileProxy):
            setattr(sys, name, stream.rich_proxied_file)
