"""The offer to finish what an earlier session could not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicecoach.english import plural
from voicecoach.errors import StorageError

if TYPE_CHECKING:
    from voicecoach.cli.keyboard import Keyboard
    from voicecoach.cli.screen import TerminalScreen
    from voicecoach.conduct.analysing import Analyst
    from voicecoach.sessions.store import FolderSessionStore


def offer_recovery(
    store: FolderSessionStore, analyst: Analyst, screen: TerminalScreen, keys: Keyboard
) -> None:
    """Where answers were recorded and never measured (the program was ended, the power went), say so
    and offer to measure them now.
    """
    from voicecoach.conduct.remeasuring import recover

    for problem in store.unreadable().values():
        screen.notice(f"{problem} It is left alone.")
    for session in store.unfinished():
        unmeasured = sum(answer.state != "measured" for answer in session.answers)
        screen.notice(
            f"Session {session.id} was cut off: {plural(unmeasured, 'answer')} of it "
            f"{'is' if unmeasured == 1 else 'are'} recorded and not measured."
        )
        if keys.confirm("Measure now?"):
            try:
                recover(session, analyst, store, screen.notice)
            except StorageError as error:
                screen.notice(str(error))
            if session.id in store.ids():
                screen.notice(
                    f"voicecoach replay {session.id} plays the session, "
                    f"voicecoach forget {session.id} deletes it."
                )
