"""Ctrl-C at any moment of something that moves on the screen."""

from __future__ import annotations

import io
import sys
from types import FrameType
from typing import Any

import pytest
from rich.console import Console
from rich.live import Live
from rich.progress import Progress
from rich.status import Status

from voicecoach.cli.moving import moving
from voicecoach.cli.terminal import console

HIDDEN, SHOWN = "\x1b[?25l", "\x1b[?25h"
KINDS = ("status", "bar", "timer")


class Interruption:
    """Ctrl-C at the line number ``at`` that rich comes to."""

    def __init__(self, at: float) -> None:
        self.at = at
        self.lines = 0

    def __call__(self, frame: FrameType, event: str, _: Any) -> Interruption | None:
        # The proxy is flushed once more as it is collected: what is raised there Python itself ignores.
        if "rich" not in frame.f_code.co_filename or "file_proxy" in frame.f_code.co_filename:
            return None
        if event == "line":
            self.lines += 1
            if self.lines == self.at:
                raise KeyboardInterrupt
        return self


def made(kind: str, to: Console) -> Live | Progress | Status:
    match kind:
        case "status":
            return to.status("checking ...")
        case "bar":
            return Progress(console=to, transient=True)
        case _:
            return Live("0:01", console=to, refresh_per_second=2, transient=True)


def shown(kind: str, interruption: Interruption) -> str:
    """What the terminal got. Raises KeyboardInterrupt where there was an interruption."""
    screen = io.StringIO()
    what = made(kind, console(file=screen, force_terminal=True, width=80))
    before = sys.gettrace()
    sys.settrace(interruption)
    try:
        with moving(what):
            pass
    except KeyboardInterrupt:
        assert interruption.lines >= interruption.at
    else:
        assert interruption.lines < interruption.at
    finally:
        sys.settrace(before)
    return screen.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_it_ends_as_ctrl_c_and_with_the_cursor(kind: str) -> None:
    never = Interruption(float("inf"))
    assert HIDDEN in shown(kind, never)
    streams = sys.stdout, sys.stderr
    for at in range(1, never.lines + 1, 1 + never.lines // 300):
        seen = shown(kind, Interruption(at))
        assert (sys.stdout, sys.stderr) == streams
        assert seen.rfind(SHOWN) >= seen.rfind(HIDDEN), at
