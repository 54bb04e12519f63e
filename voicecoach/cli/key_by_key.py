"""A terminal that gives each key as it is pressed, and is put back as it was whatever ends the program."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import sys
import time
from collections.abc import Iterator
from typing import IO, Protocol

POLL = 0.02
"""Seconds between two looks at the keyboard where one cannot wait for it."""


class KeyByKey(Protocol):
    """The keys, as text, as they come; several where they were typed faster than they were read."""

    def __iter__(self) -> Iterator[str]:
        """Until ``end``, or the end of the input. Raises OSError where the terminal has gone."""

    def end(self) -> None:
        """Put the terminal back. May be called twice, and from any thread."""


def possible(stream: IO[str]) -> bool:
    """Whether ``stream`` is a terminal whose keys are ours: in the background they are somebody else's."""
    try:
        if not stream.isatty():
            return False
        return sys.platform == "win32" or os.tcgetpgrp(stream.fileno()) == os.getpgrp()
    except (OSError, ValueError):
        return False


if sys.platform == "win32":
    import msvcrt

    class _Console:
        """The console of Windows needs no putting back."""

        def __init__(self) -> None:
            self._ended = False

        def __iter__(self) -> Iterator[str]:
            while not self._ended:
                if msvcrt.kbhit():
                    key = msvcrt.getwch()
                    yield "\x1b" if key in {"\x00", "\xe0"} and msvcrt.getwch() else key
                else:
                    time.sleep(POLL)

        def end(self) -> None:
            self._ended = True

    def key_by_key(terminal: int) -> KeyByKey:
        """``terminal``: its file descriptor."""
        del terminal
        return _Console()

    def put_back() -> None:
        """Nothing was changed."""

else:
    import select
    import termios

    _changed: dict[int, list[int | list[bytes | int]]] = {}
    """Terminals, by descriptor, with how they were: they outlive us, so whoever ends us puts them back."""

    def put_back() -> None:
        """Every terminal as it was."""
        for terminal, before in list(_changed.items()):
            with contextlib.suppress(OSError, termios.error):  # it has gone
                termios.tcsetattr(terminal, termios.TCSADRAIN, before)
            _changed.pop(terminal, None)

    def _change(terminal: int) -> None:
        """Keys come at once and are not shown; Ctrl-C and Ctrl-Z do what they always do."""
        before = termios.tcgetattr(terminal)
        _changed.setdefault(terminal, before)
        now = termios.tcgetattr(terminal)
        now[3] &= ~(termios.ECHO | termios.ICANON)
        now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
        termios.tcsetattr(terminal, termios.TCSADRAIN, now)

    class _Terminal:
        def __init__(self, terminal: int) -> None:
            self._terminal = terminal
            self._waking, self._wake = os.pipe()
            _change(terminal)
            atexit.register(put_back)
            self._before = signal.signal(signal.SIGTSTP, self._stopped)

        def __iter__(self) -> Iterator[str]:
            while True:
                ready, _, _ = select.select([self._terminal, self._waking], [], [])
                if self._waking in ready:
                    return
                typed = os.read(self._terminal, 1024)
                if not typed:
                    return
                yield typed.decode("utf-8", "replace")

        def end(self) -> None:
            if self._terminal in _changed:
                put_back()
                signal.signal(signal.SIGTSTP, self._before)
                os.write(self._wake, b".")

        def _stopped(self, *_: object) -> None:
            """Ctrl-Z: the shell gets its terminal as it was, and we get it again when we go on."""
            put_back()
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, self._stopped)
            with contextlib.suppress(termios.error):  # it has gone, or goes on in the background
                _change(self._terminal)

    def key_by_key(terminal: int) -> KeyByKey:
        """``terminal``: its file descriptor. To be called in the main thread."""
        return _Terminal(terminal)
