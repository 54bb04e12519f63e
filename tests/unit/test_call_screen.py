"""The screen of a call: its ringing is seen by those who do not hear it, and read out once in plain mode."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator

import pytest

from voicecoach.cli.call_screen import DarkScreen
from voicecoach.cli.screen import TerminalScreen
from voicecoach.cli.terminal import console, read_out
from voicecoach.conduct.answering import EndRules

RINGS = "The telephone rings."
REVERSED = "\x1b[7m"


@pytest.fixture
def plain() -> Iterator[None]:
    read_out(True)
    yield
    read_out(False)


def rung(*, show_text: bool, seconds: float) -> str:
    """What is on the screen of a call that is picked up after so many seconds."""
    shown = io.StringIO()
    terminal = console(file=shown, force_terminal=True, width=80)
    screen = DarkScreen(terminal, TerminalScreen(terminal, EndRules()), show_text=show_text)
    screen.ringing()
    time.sleep(seconds)
    screen.talking()
    screen.hung_up()
    return shown.getvalue()


def test_the_ringing_flashes_for_those_who_do_not_hear_it() -> None:
    shown = rung(show_text=True, seconds=1.2)
    assert shown.count(RINGS) > 2
    assert any(REVERSED in part for part in shown.split(RINGS))
    assert any(REVERSED not in part[-20:] for part in shown.split(RINGS)[1:-1])


def test_it_is_told_once_where_it_can_be_heard() -> None:
    assert rung(show_text=False, seconds=0.0).count(RINGS) == 1


@pytest.mark.usefixtures("plain")
def test_it_is_read_out_once() -> None:
    shown = rung(show_text=True, seconds=0.0)
    assert shown.splitlines() == [f"{RINGS} Pick it up with any key, or say hello.", "Call 0:00"]
