"""Lines typed at the terminal, read beside whatever else goes on."""

from __future__ import annotations

import sys
import threading
from queue import Empty, SimpleQueue


class TypedLines:
    """Reads standard input in a thread: waiting for Enter must not keep the microphone waiting.

    Works on every system and through a pipe alike; at the end of the input, ``ended`` is true.
    """

    def __init__(self) -> None:
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        self._ended = sys.stdin is None or sys.stdin.closed
        if not self._ended:
            threading.Thread(target=self._read, name="keys", daemon=True).start()

    def pressed(self) -> bool:
        """Whether a line was entered since the last time; forgets them all."""
        entered = False
        while not self._ended:
            try:
                entered = self._take(self._lines.get_nowait()) is not None or entered
            except Empty:
                break
        return entered

    def line(self) -> str | None:
        """Wait for a line; ``None`` at the end of the input."""
        while not self._ended:
            try:  # short waits, so that Ctrl-C is heard on Windows too
                return self._take(self._lines.get(timeout=0.2))
            except Empty:
                continue
        return None

    def _take(self, line: str | None) -> str | None:
        self._ended = line is None
        return line

    def _read(self) -> None:
        try:
            for line in sys.stdin:
                self._lines.put(line.strip())
        except (OSError, ValueError):  # the terminal has gone, or standard input was closed
            pass
        self._lines.put(None)
