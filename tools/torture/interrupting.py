"""Ctrl-C at random moments of a session in a terminal."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from random import Random

import pexpect

from testbed import whisper
from tools.torture.desks import Desk, look_on, side_by_side
from tools.torture.outcome import Outcome, Wanted
from voicecoach.sessions.store import FolderSessionStore

_INTERRUPTED = 130


def interrupts(wanted: Wanted) -> Iterator[Outcome]:
    """From the first moment on to after the feedback: half of them while tiny.en is loaded and at work."""
    goal = "exit 130, session kept, terminal as it was"
    yield side_by_side(wanted.cases(0.5), _without_model, Outcome("Ctrl-C at random moments", goal))
    recogniser = Outcome("Ctrl-C, with the recogniser", goal)
    if reason := whisper.missing():
        recogniser.fault(reason)
        yield recogniser
    else:
        yield side_by_side(wanted.cases(0.5), _with_model, recogniser)


def _without_model(desk: Desk, chance: Random, outcome: Outcome) -> None:
    _interrupted(desk, chance, outcome, "--no-model")


def _with_model(desk: Desk, chance: Random, outcome: Outcome) -> None:
    _interrupted(desk, chance, outcome, "--model", "tiny.en")


def _interrupted(desk: Desk, chance: Random, outcome: Outcome, *model: str) -> None:
    options = ("--mute", "--end-silence", "0", "--max-length", "10", "--seed", "1")
    program = desk.practice(*options, *model)
    recording = chance.random() < 0.8
    program.expect("is being recorded" if recording else "welcome")
    look_on(program, chance.uniform(0.0, 14.0 if recording else 0.5))
    program.sendintr()
    try:
        program.expect(pexpect.EOF, timeout=60)
    except pexpect.TIMEOUT:
        program.kill(signal.SIGABRT)  # says where every thread is
        look_on(program, 3.0)
        outcome.fault(f"it went on: {(program.before or '')[-6000:]}")
        program.close(force=True)
        return
    shown = program.before or ""
    program.close()
    hidden = [found.group() for found in re.finditer(r"\x1b\[\?25[lh]", shown)]
    if program.exitstatus != _INTERRUPTED:
        end = " ".join(shown.split())[-300:]
        outcome.fault(f"exit {program.exitstatus}, signal {program.signalstatus}: {end!r}")
    if hidden and hidden[-1].endswith("l"):
        outcome.fault(f"the cursor stays hidden: {shown[-200:]!r}")
    if "Traceback" in shown:
        outcome.fault(f"a traceback: {shown[-600:]!r}")
    if recording and not any(session.answers for session in FolderSessionStore(desk.data).all()):
        outcome.fault("the session is gone")
