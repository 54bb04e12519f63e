"""What the sound libraries write to standard error never reaches the screen (decision 0089).

PortAudio, ALSA, JACK and PulseAudio's client print what went wrong inside them, in the middle of ours and
for nobody's use: the same thing comes back as an error. They print to C's ``stderr``, a variable of the C
library beside the descriptor: it is pointed elsewhere, and the descriptor, which Python and everybody else
writes to, stays as it is. No thread is ever without it.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys

_done = False


def quieten_libraries() -> None:
    """Once for the process; nothing where there is no such variable (Windows)."""
    global _done  # noqa: PLW0603 - so is the variable
    if _done or sys.platform == "win32":
        return
    _done = True
    with contextlib.suppress(OSError, ValueError, AttributeError):
        library = ctypes.CDLL(None)
        variable = ctypes.c_void_p.in_dll(library, "__stderrp" if sys.platform == "darwin" else "stderr")
        library.fopen.restype = ctypes.c_void_p
        library.fopen.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
        nowhere = library.fopen(os.devnull.encode(), b"w")
        if nowhere:
            variable.value = nowhere
