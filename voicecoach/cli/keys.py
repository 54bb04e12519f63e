"""What is typed, read beside whatever else goes on: keys that act at once on a terminal, else lines."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from typing import Protocol

from voicecoach.cli.key_by_key import key_by_key, possible

ENTER = "\n"
_CTRL_D, _ESCAPE = "\x04", "\x1b"


class Typed(Protocol):
    """Standard input."""

    at_once: bool
    """Whether a key acts without Enter."""

    def so_far(self) -> list[str]:
        """Keys, or lines, since the last time."""

    def wait(self) -> str | None:
        """The next key or line; ``None`` at the end of the input."""

    def close(self) -> None:
        """Leave the terminal as it was. May be called twice."""


def typed() -> Typed:
    """By key on a terminal that we have for ourselves, by line elsewhere."""
    if sys.stdin is not None and not sys.stdin.closed and possible(sys.stdin):
        return TypedKeys(sys.stdin.fileno())
    return TypedLines()


class _Queue:
    """What a thread has read; after the end of the input nothing more comes."""

    def __init__(self) -> None:
        self._read: SimpleQueue[str | None] = SimpleQueue()
        self._ended = False

    def so_far(self) -> list[str]:
        found = []
        while not self._ended:
            try:
                one = self._take(self._read.get_nowait())
            except Empty:
                break
            if one is not None:
                found.append(one)
        return found

    def wait(self) -> str | None:
        while not self._ended:
            try:  # short waits, so that Ctrl-C is heard on Windows too
                return self._take(self._read.get(timeout=0.2))
            except Empty:
                continue
        return None

    def _take(self, one: str | None) -> str | None:
        self._ended = one is None
        return one


class TypedLines(_Queue):
    """Reads lines in a thread: waiting for Enter must not keep the microphone waiting. Works on every system
    and through a pipe alike.
    """

    at_once = False

    def __init__(self) -> None:
        super().__init__()
        self._ended = sys.stdin is None or sys.stdin.closed
        if not self._ended:
            threading.Thread(target=self._lines, name="keys", daemon=True).start()

    def close(self) -> None:
        pass

    def _lines(self) -> None:
        try:
            for line in sys.stdin:
                self._read.put(line.strip())
        except (OSError, ValueError):  # the terminal has gone, or standard input was closed
            pass
        self._read.put(None)


class TypedKeys(_Queue):
    """Reads single keys, which are not shown, in a thread."""

    at_once = True

    def __init__(self, terminal: int) -> None:
        """``terminal``: its file descriptor."""
        super().__init__()
        self._by_key = key_by_key(terminal)
        threading.Thread(target=self._keys, name="keys", daemon=True).start()

    def close(self) -> None:
        self._by_key.end()

    def _keys(self) -> None:
        try:
            for typed in self._by_key:
                for key in _single(typed):
                    self._read.put(None if key == _CTRL_D else key)
        except OSError:  # the terminal has gone
            pass
        self._read.put(None)


def _single(typed: str) -> Iterator[str]:
    """The keys that were typed at once. Arrows and their like come as several characters: as one key."""
    for key in typed.replace("\r", ENTER):
        yield key
        if key == _ESCAPE:
            return
