"""Keys that act at once on a terminal, and a terminal that is as it was afterwards."""

from __future__ import annotations

import io
import os
import pty
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from threading import Timer

import pytest
from rich.console import Console

from testbed.emulator import Emulator
from voicecoach.cli.key_by_key import possible
from voicecoach.cli.keyboard import Keyboard
from voicecoach.cli.keys import TypedKeys, TypedLines
from voicecoach.cli.terminal import console
from voicecoach.conduct.interview import CHOICES
from voicecoach.panel import Choice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")


class Terminal:
    """Both ends of one."""

    def __init__(self) -> None:
        self.hand, self.program = pty.openpty()
        self.before = termios.tcgetattr(self.program)

    def type(self, text: str) -> None:
        os.write(self.hand, text.encode())

    @property
    def as_it_was(self) -> bool:
        return termios.tcgetattr(self.program) == self.before


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    made = Terminal()
    yield made
    os.close(made.hand)
    os.close(made.program)


@pytest.fixture
def keys(terminal: Terminal) -> Iterator[TypedKeys]:
    made = TypedKeys(terminal.program)
    yield made
    made.close()


def keyboard(keys: TypedKeys, to: Console | None = None) -> Keyboard:
    made = Keyboard.__new__(Keyboard)
    made._console, made._typed = to or console(file=io.StringIO()), keys
    return made


def test_a_key_acts_without_enter_and_is_not_shown(terminal: Terminal, keys: TypedKeys) -> None:
    terminal.type("r")
    assert keys.wait() == "r"
    assert not termios.tcgetattr(terminal.program)[3] & termios.ECHO


@pytest.mark.parametrize(
    ("typed", "read"),
    [("\r", ["\n"]), ("ab", ["a", "b"]), ("\x1b[A", ["\x1b"]), ("\u00e9", ["\u00e9"]), ("\xff", ["\u00ff"])],
)
def test_what_is_typed_comes_key_by_key(
    terminal: Terminal, keys: TypedKeys, typed: str, read: list[str]
) -> None:
    terminal.type(typed)
    assert [keys.wait() for _ in read] == read
    assert keys.so_far() == []


def test_the_terminal_is_put_back(terminal: Terminal) -> None:
    made = TypedKeys(terminal.program)
    held = terminal.as_it_was
    made.close()
    made.close()
    assert (held, terminal.as_it_was) == (False, True)


def test_enter_ends_an_answer_and_any_key_stops_what_is_played(terminal: Terminal, keys: TypedKeys) -> None:
    board = keyboard(keys)

    def after(typed: str) -> None:
        terminal.type(typed)
        time.sleep(0.2)

    after("x")
    assert not board.pressed()
    after("x\r")
    assert board.pressed()
    assert not board.pressed()
    after("x")
    assert board.touched()
    assert not board.touched()


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("\r", Choice.NEXT),
        ("R", Choice.RETRY),
        ("zxp", Choice.PLAY),
        ("\x1b[Am", Choice.QUIT),
        ("d", Choice.DETAILS),
        ("q", Choice.QUIT),
        ("\x04", Choice.QUIT),
    ],
)
def test_a_choice_takes_one_key(terminal: Terminal, keys: TypedKeys, typed: str, choice: Choice) -> None:
    emulator = Emulator()
    to = console(file=emulator, force_terminal=True, width=80, legacy_windows=False)
    terminal.type("rr")  # before it was asked: that meant something else
    time.sleep(0.2)
    typing = [Timer(0.2, terminal.type, [typed]), Timer(0.4, terminal.type, ["q"])]
    for each in typing:
        each.start()
    assert keyboard(keys, to).choose(CHOICES) is choice
    for each in typing:
        each.join()
    assert emulator.text.strip() == ""  # and leaves no line behind


def test_a_question_is_answered_by_one_key(terminal: Terminal, keys: TypedKeys) -> None:
    for typed, agreed in (("n", False), ("\r", True), ("xY", True), ("\x04", False)):
        terminal.type(typed)
        assert keyboard(keys).confirm("Measure now?") is agreed


def test_a_pipe_is_read_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n\nnone\nretry\n"))
    board = Keyboard(console(file=io.StringIO()))
    assert isinstance(board._typed, TypedLines)
    assert board.choose(CHOICES) is Choice.QUIT
    assert board.choose(CHOICES) is Choice.NEXT
    assert board.choose(CHOICES) is Choice.RETRY
    assert not possible(sys.stdin)


HOLDS_IT = """
import os, sys, time
from voicecoach.cli import main, sessions
from voicecoach.cli.keys import TypedKeys
def run(_):
    keys = TypedKeys(0)
    print("ready", flush=True)
    {then}
sessions.run = run
sys.argv = ["voicecoach", "sessions"]
main.main()
"""
ENDS = {
    "SIGINT": ("time.sleep(60)", signal.SIGINT),
    "SIGTERM": ("time.sleep(60)", signal.SIGTERM),
    "a crash": ("1 / 0", None),
}


@pytest.mark.parametrize("how", ENDS)
def test_whatever_ends_the_program_the_terminal_is_as_it_was(terminal: Terminal, how: str) -> None:
    then, sent = ENDS[how]
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDS_IT.format(then=then)],
        stdin=terminal.program,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    if sent is not None:
        assert not terminal.as_it_was
        program.send_signal(sent)
    program.communicate(timeout=30)
    assert terminal.as_it_was


def test_ctrl_z_gives_the_terminal_back_and_going_on_takes_it_again(terminal: Terminal) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDS_IT.format(then="print(keys.wait(), flush=True)")],
        stdin=terminal.program,
        stdout=subprocess.PIPE,
        text=True,
        process_group=0,  # the system stops nobody whose group no shell looks after, as ours in CI
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    program.send_signal(signal.SIGTSTP)
    os.waitpid(program.pid, os.WUNTRACED)
    assert terminal.as_it_was
    program.send_signal(signal.SIGCONT)
    time.sleep(0.3)
    terminal.type("k")  # without Enter
    assert program.communicate(timeout=30)[0] == "k\n"
    assert terminal.as_it_was
