"""Ctrl-C, and the system's request to end: both end the program, whatever becomes of the exception.

One that is raised in a finaliser or in a library's callback is lost, and one that comes in the middle of an
import may leave a lock behind for which the tidying up then waits. So a thread gives the tidying some time
and then ends the process itself: all that is to be kept is on disk at every moment.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

from voicecoach.cli.key_by_key import put_back

GRACE = 15.0
"""Seconds for the tidying up; a slow disk may take some."""
_NAME = "stopping"
_SHOW_CURSOR = b"\x1b[?25h"


class Terminated(KeyboardInterrupt):
    """The system, or whoever else, asks us to end: as Ctrl-C does, and with the terminal as it was."""


def see_to_it() -> None:
    """For the rest of the process, from its main thread, once its standard streams are open."""
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _terminate)
    if sys.platform == "win32":  # where only sockets wake up a thread
        return
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    # Written to as the signal comes, in whatever state Python is.
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    threading.Thread(target=_watch, args=(reading,), name=_NAME, daemon=True).start()


def others_at_work() -> bool:
    """Whether a thread works in the background on what nobody waits for any more."""
    ours = threading.current_thread()
    return any(each.daemon and each is not ours and each.name != _NAME for each in threading.enumerate())


def _terminate(*_: object) -> None:
    raise Terminated


def _watch(reading: int) -> None:
    sent = os.read(reading, 1)
    while sent[0] not in {signal.SIGINT, signal.SIGTERM}:  # others that somebody handles end nothing
        sent = os.read(reading, 1)
    time.sleep(GRACE)
    put_back()
    for descriptor in (1, 2):
        if os.isatty(descriptor):
            os.write(descriptor, _SHOW_CURSOR)
    os.write(2, b"voicecoach: stopped.\n")
    os._exit(128 + sent[0])
