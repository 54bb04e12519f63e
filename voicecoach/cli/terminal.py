"""The edge to the terminal: all that is printed passes here, by ``print`` or by rich.

What others wrote (questions, titles, names of files, models and sessions, words) cannot act there, characters
that the output has no code for are spelled, and an output that is closed or that nobody reads is no fault.
"""

from __future__ import annotations

import codecs
import contextlib
import errno
import functools
import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from voicecoach.plain import linear, plain, spelled

if TYPE_CHECKING:  # rich is heavy: only who prints with it loads it
    from rich.console import Console

_SPELLED = "voicecoach.spelled"
_plain = False


def read_out(wanted: bool) -> None:
    """From now on whatever is printed is to be read out (the setting ``plain``), or no longer."""
    global _plain  # noqa: PLW0603 - so is the terminal
    _plain = wanted


def is_read_out() -> bool:
    """Whether it is: nothing is drawn, coloured or redrawn then."""
    return _plain


class _Edge:
    """A text stream to which nothing is written that acts."""

    def __init__(self, stream: IO[str]) -> None:
        self.beyond = stream
        """The stream itself, for who has made sure of that."""

    def write(self, text: str) -> int:
        self.beyond.write(linear(plain(text)) if _plain else plain(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        return getattr(self.beyond, name)


@contextlib.contextmanager
def edge() -> Iterator[None]:
    """Standard output and standard error as they should be, for one run of the program."""
    before = sys.stdout, sys.stderr
    _open_what_is_closed()
    codecs.register_error(_SPELLED, spelled)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # and not what a test puts in its place
            stream.reconfigure(errors=_SPELLED)
    sys.stdout, sys.stderr = _Edge(sys.stdout), _Edge(sys.stderr)
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            _flush(stream)
        if before[0] is not None:
            sys.stdout = before[0]
        if before[1] is not None:
            sys.stderr = before[1]


def _open_what_is_closed() -> None:
    """A descriptor that was closed (``>&-``) would go to the next file that is opened: a recording, say."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest that is free: this one
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the end


def _flush(stream: IO[str] | _Edge) -> None:
    """Or forget what nobody takes: Python would complain about it once more as it ends."""
    try:
        stream.flush()
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def nobody_there(error: OSError) -> bool:
    """Whether it says that the reader of our output has gone (``| head``), or the terminal whose window was
    closed: nothing is wrong then, and nobody is listening.
    """
    if isinstance(error, BrokenPipeError):
        return True
    return error.errno == errno.EIO and error.filename is None and any(map(_hung_up, (1, 2)))


def _hung_up(descriptor: int) -> bool:
    """Whether it was a terminal."""
    what, nothing = os.fstat(descriptor), os.stat(os.devnull)  # noqa: PTH116 - a descriptor has no path
    return stat.S_ISCHR(what.st_mode) and what.st_rdev != nothing.st_rdev and not os.isatty(descriptor)


def console(**options: Any) -> Console:  # noqa: ANN401 - those of rich
    """A console for text of any origin: nothing in it is markup, nothing acts."""
    if not os.environ.get("COLUMNS", "1").strip("0"):  # some shells say 0 for not knowing: nothing would fit
        del os.environ["COLUMNS"]
    if _plain:
        options |= {"force_terminal": False, "color_system": None}
    return _console_class()(**{"highlight": False, "markup": False, "emoji": False, **options})


@functools.cache
def _console_class() -> type[Console]:
    from rich import console as rich_console
    from rich.segment import Segment

    class Neutral(rich_console.Console):
        def print(self, *objects: Any, **options: Any) -> None:  # noqa: ANN401 - as rich has it
            """Whoever has it read out wants whole sentences, not lines."""
            if _plain:
                options.setdefault("soft_wrap", True)
            super().print(*objects, **options)

        @property
        def file(self) -> IO[str]:
            stream = super().file
            return getattr(stream, "beyond", stream)

        @file.setter
        def file(self, new: IO[str]) -> None:
            self._file = new

        def render(
            self,
            renderable: Any,  # noqa: ANN401 - as rich has it
            options: rich_console.ConsoleOptions | None = None,
        ) -> Iterator[Segment]:
            for text, style, control in super().render(renderable, options):
                if not control:
                    text = linear(plain(text)) if _plain else plain(text)  # noqa: PLW2901
                yield Segment(text, style, control)

        def on_broken_pipe(self) -> None:
            self.quiet = True
            raise  # noqa: PLE0704 - rich calls this where it caught one; main knows what to do

    return Neutral
