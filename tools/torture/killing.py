"""Programs that are killed at random moments: at the desk, in a call, and measuring what was cut off."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import numpy as np
import pexpect
from numpy.typing import NDArray

from testbed.analyses import HESITANT
from testbed.command import COMMAND
from testbed.sittings import ANSWER, sitting
from testbed.spoken import SAMPLERATE, spoken
from tools.torture.desks import Desk, look_on, only, side_by_side
from tools.torture.outcome import Outcome, Wanted
from voicecoach.errors import VoicecoachError
from voicecoach.session import Answer, Session
from voicecoach.sessions.store import FolderSessionStore

LOSS = 0.5
"""Seconds that a kill may cost."""
_LONGEST = 10.0
"""Seconds of an answer: after that it is measured and commented on, while the kill may come as well."""
_CALL = 45.0
"""Seconds that a call lasts about, from its first ring."""
_REPORT = 6.0
"""Seconds in which a page is written, on a machine with other things to do."""
_RECOVERY = 8.0
"""Seconds in which the three answers are recognised and measured, or nearly."""
_LEFT = "Once a customer wanted her money back for a kettle. I listened, and I gave it to her at once."
"""What stands in the sessions that are to be recovered, several times over."""


_GOAL = f"lost: {LOSS} s at most; offered again"


def kills(wanted: Wanted) -> Iterator[Outcome]:
    """SIGKILL at the desk: two fifths of all; a fifth each are in the next two, and in ``fetching``."""
    lost: list[float] = []

    def practising(desk: Desk, chance: Random, outcome: Outcome) -> None:
        lost.append(_practising(desk, chance, outcome))

    outcome = side_by_side(wanted.cases(0.4), practising, Outcome("kill -9 in practice", _GOAL))
    outcome.figures = f"at most {max(lost, default=0):.2f} s lost"
    yield outcome


def calls(wanted: Wanted) -> Iterator[Outcome]:
    """SIGKILL in a call."""
    lost: list[float] = []

    def calling(desk: Desk, chance: Random, outcome: Outcome) -> None:
        lost.extend(_calling(desk, chance, outcome))

    outcome = side_by_side(wanted.cases(0.2), calling, Outcome("kill -9 in a call", _GOAL))
    outcome.figures = f"{len(lost)} while answering, at most {max(lost, default=0):.2f} s lost"
    yield outcome


def recoveries(wanted: Wanted) -> Iterator[Outcome]:
    """SIGKILL while answers that were cut off are recognised and measured."""
    outcome = Outcome("kill -9 while recovering", "nothing lost; offered again or measured")
    yield side_by_side(wanted.cases(0.2), _recovering, outcome)


def reports(wanted: Wanted) -> Iterator[Outcome]:
    """SIGKILL while the page of a session is written over an earlier one: a tenth of all."""
    outcome = Outcome("kill -9 of a report", "a whole page, the old or the new; nothing lost")
    yield side_by_side(wanted.cases(0.1), _reporting, outcome)


def _practising(desk: Desk, chance: Random, outcome: Outcome) -> float:
    """Seconds that were lost."""
    program = desk.practice("--mute", "--no-model", "--end-silence", "0", "--max-length", str(_LONGEST))
    program.expect("is being recorded")
    begun = time.monotonic()
    look_on(program, chance.uniform(0.0, 1.3 * _LONGEST))
    lasted = time.monotonic() - begun
    _kill(program)
    store = FolderSessionStore(desk.data)
    try:
        session = only(store.all())
        lost = min(lasted, _LONGEST) - store.recording(session, session.answers[0]).duration
    except (ValueError, VoicecoachError) as error:
        outcome.fault(f"after {lasted:.2f} s: {error}")
        return 0.0
    if lost > LOSS:
        outcome.fault(f"after {lasted:.2f} s: {lost:.2f} s lost")
    if session.answers[0].state != "measured" and only(store.unfinished()) != session:
        outcome.fault(f"after {lasted:.2f} s: it is not offered again")
    _starts_again(desk, outcome)
    return lost


def _calling(desk: Desk, chance: Random, outcome: Outcome) -> list[float]:
    """Seconds that were lost of the answer, if one was being given."""
    options = ("--phone", "--no-model", "--end-silence", "5", "--max-length", str(_LONGEST), "--rate", "300")
    program = desk.practice(*options)
    program.expect("Pick it up")
    ends, begun = time.monotonic() + chance.uniform(0.0, _CALL), None
    program.sendline("")
    while (now := time.monotonic()) < ends:
        look_on(program, min(0.05, ends - now))
        if not program.isalive():
            break
        if begun is None and any(desk.data.glob("sessions/*/answer-01.wav")):
            begun = time.monotonic()  # then it answers: the question has been asked
            ends = begun + chance.uniform(0.0, 1.3 * _LONGEST)
    lasted = None if begun is None else time.monotonic() - begun
    _kill(program)
    _starts_again(desk, outcome)
    store = FolderSessionStore(desk.data)
    sessions = store.all()
    if lasted is None:
        if any(session.answers for session in sessions):
            outcome.fault("there is an answer before the question's end")
        return []
    try:
        answer = only(sessions).answers[0]
        # What was said while the question was spoken is written when that has ended.
        kept = max(0.0, store.recording(only(sessions), answer).duration - answer.question_end)
    except (IndexError, ValueError, VoicecoachError) as error:
        if lasted < LOSS:  # the file is there a moment before the session knows of it
            return []
        outcome.fault(f"after {lasted:.2f} s of an answer: {error}")
        return []
    lost = min(lasted, _LONGEST) - kept
    if lost > LOSS:
        outcome.fault(f"after {lasted:.2f} s of an answer: {lost:.2f} s lost")
    if answer.state != "measured" and not store.unfinished():
        outcome.fault(f"after {lasted:.2f} s of an answer: it is not offered again")
    return [lost]


def _kept(desk: Desk, answer: Answer) -> tuple[Session, NDArray[np.int16]]:
    """A session of three answers like ``answer``, and what was said in each."""
    store = FolderSessionStore(desk.data)
    answers = tuple(replace(answer, recording=f"answer-{number:02d}.wav") for number in (1, 2, 3))
    session = sitting("2026-11-22-0130", answers=answers)
    store.begin(session)
    sound = (np.tile(spoken(_LEFT), 4) * 32_767).astype(np.int16)
    for each in answers:
        writer = store.record(session, each.recording, SAMPLERATE)
        writer.write(sound)
        writer.close()
    store.end(session)
    return session, sound


def _reporting(desk: Desk, chance: Random, outcome: Outcome) -> None:
    session, _ = _kept(desk, replace(ANSWER, state="measured", analysis=HESITANT))
    page = desk.data / "page.html"
    command = [str(COMMAND), "report", "--no-open", "--to", str(page)]
    subprocess.run(command, env=desk.environment, capture_output=True, check=True, timeout=120)
    with subprocess.Popen(
        command, env=desk.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        time.sleep(chance.uniform(0.5, _REPORT))
        process.kill()
    if not page.read_text(encoding="utf-8").rstrip().endswith("</html>"):
        outcome.fault("half a page is left")
    if FolderSessionStore(desk.data).all() != (session,):
        outcome.fault("the session is not what it was")
    _starts_again(desk, outcome)


def _recovering(desk: Desk, chance: Random, outcome: Outcome) -> None:
    session, sound = _kept(desk, replace(ANSWER, state="recording"))
    answers = session.answers
    command = [str(COMMAND), "sessions", "--recover", "--model", "tiny.en"]
    with subprocess.Popen(
        command, env=desk.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr
        process.stderr.readline()  # "Session ...:", then it begins
        time.sleep(chance.uniform(0.0, _RECOVERY))
        process.kill()
    store = FolderSessionStore(desk.data)
    try:
        found = only(store.all())
        for answer in found.answers:
            if not np.array_equal(store.taken(found, answer).samples, sound):
                outcome.fault(f"the recording {answer.recording} is not what it was")
    except (ValueError, VoicecoachError) as error:
        outcome.fault(str(error))
        return
    states = [answer.state for answer in found.answers]
    if len(states) != len(answers):
        outcome.fault(f"of {len(answers)} answers {len(states)} are left")
    if states != ["measured"] * len(states) and only(store.unfinished()) != found:
        outcome.fault("it is not offered again")
    _starts_again(desk, outcome)


def _kill(program: pexpect.spawn) -> None:
    program.kill(signal.SIGKILL)
    program.wait()
    program.close()


def _starts_again(desk: Desk, outcome: Outcome) -> None:
    """Whatever the kill has left behind, the list reads it."""
    done = subprocess.run(
        [COMMAND, "sessions", "--json"],
        env=desk.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode or done.stderr:
        outcome.fault(f"afterwards `sessions` says: {done.stderr.strip()[:300]} (exit {done.returncode})")
