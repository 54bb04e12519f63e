"""A session that the user names, or the latest."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voicecoach.sessions.store import FolderSessionStore


def find(store: FolderSessionStore, beginning: str) -> str:
    """Its id. Says so where ``latest`` had to skip one that cannot be read. Raises SessionNotFound."""
    from voicecoach.sessions.store import LATEST

    found = store.find(beginning)
    if beginning == LATEST:
        for name, problem in store.unreadable().items():
            if name > found:  # ids begin with their time
                print(f"voicecoach: {problem} Session {found} is taken instead.", file=sys.stderr)
    return found
