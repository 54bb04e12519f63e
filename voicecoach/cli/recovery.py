"""The offer to finish what an earlier session could not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from voicecoach.english import plural
from voicecoach.errors import StorageError
from voicecoach.panel import Choice

if TYPE_CHECKING:
    from voicecoach.cli.keyboard import Keyboard
    from voicecoach.cli.screen import TerminalScreen
    from voicecoach.conduct.analysing import Analyst
    from voicecoach.question import Question
    from voicecoach.session import Session
    from voicecoach.sessions.store import FolderSessionStore

_CHOICES = (Choice.MEASURE, Choice.LATER, Choice.LEAVE, Choice.DELETE)


def offer_recovery(
    store: FolderSessionStore, analyst: Analyst, screen: TerminalScreen, keys: Keyboard
) -> Session | None:
    """Where answers were recorded and never measured (the program was ended, the power went), say so and
    offer to measure them now, to ask again later, to leave them alone for good, or to delete the session.
    Silence is not asked about. The last session that was measured, as it then is; ``None`` where none was.
    """
    from voicecoach.conduct.remeasuring import worth_measuring

    for problem in store.unreadable().values():
        screen.notice(f"{problem} It is left alone.")
    finished = None
    for session in store.unfinished():
        if session.left_alone or not worth_measuring(session, analyst, store):
            continue
        unmeasured = sum(answer.state != "measured" for answer in session.answers)
        screen.notice(
            f"Session {session.id} was cut off: {plural(unmeasured, 'answer')} of it "
            f"{'is' if unmeasured == 1 else 'are'} recorded and not measured."
        )
        try:
            match keys.choose(_CHOICES):
                case Choice.MEASURE:
                    finished = _measured(session, store, analyst, screen) or finished
                case Choice.DELETE:
                    store.forget(session.id)
                    screen.notice(f"Session {session.id} is deleted.")
                case Choice.LEAVE:
                    with store.reopen(session.id) as held:
                        store.save(replace(held, left_alone=True))
                    screen.notice("It is left as it is; voicecoach sessions --recover measures it.")
                case _:  # next time
                    continue
        except StorageError as error:
            screen.notice(str(error))
    return finished


def _measured(
    session: Session, store: FolderSessionStore, analyst: Analyst, screen: TerminalScreen
) -> Session | None:
    """Measure it and show the feedback. Raises StorageError."""
    from voicecoach.coach.follow_up import asked
    from voicecoach.conduct.remeasuring import recover

    waiting = {answer.recording for answer in session.answers if answer.state != "measured"}
    recover(session, analyst, store, screen.notice)
    if session.id not in store.ids():
        return None
    found = store.load(session.id)
    for answer in found.answers:
        if answer.recording in waiting and answer.analysis is not None:
            screen.analysis(asked(answer), answer.analysis, None, whole=answer.whole)
    screen.notice(
        f"voicecoach replay {session.id} plays the session, voicecoach forget {session.id} deletes it."
    )
    return found


def still_to_ask(session: Session, questions: Iterable[Question]) -> tuple[Question, ...]:
    """Those of ``questions`` that ``session`` was to ask and has no answer to, in its order."""
    known = {question.id: question for question in questions}
    answered = {answer.question.id for answer in session.answers}
    return tuple(known[each] for each in session.planned if each in known and each not in answered)


def go_on(
    cut_off: Session | None, questions: Iterable[Question], screen: TerminalScreen, keys: Keyboard
) -> tuple[Session, tuple[Question, ...]] | None:
    """The session that was ``cut_off`` with those of ``questions`` that are left to be asked in it, where the
    candidate wants to go on with it. A call is not taken up again.
    """
    if cut_off is None or not cut_off.answers or cut_off.kind != "practice":
        return None
    left = still_to_ask(cut_off, questions)
    if not left:
        return None
    are = "is" if len(left) == 1 else "are"
    screen.notice(f"{plural(len(left), 'question')} of that session {are} left.")
    return (cut_off, left) if keys.confirm("Go on with it?") else None
