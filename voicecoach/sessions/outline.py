"""Sessions read from their files: all of one, or what a list needs of it."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import msgspec

from voicecoach.document import NewerSchema, session_from_json
from voicecoach.errors import SessionUnreadable
from voicecoach.session import Session
from voicecoach.sessions.listing import RECORD, moment
from voicecoach.sessions.skimming import Skimmed, skim

_Found = TypeVar("_Found", Skimmed, Session)


def read_skimmed(file: Path) -> Skimmed:
    """What a list needs of the session in ``file``, named for its folder. Raises SessionUnreadable."""
    found = _readable(file, skim, lambda skimmed: skimmed.outline.started)
    return replace(found, outline=replace(found.outline, id=file.parent.name))


def read_session(file: Path) -> Session:
    """All of it. Raises SessionUnreadable."""
    return replace(_readable(file, session_from_json, lambda session: session.started), id=file.parent.name)


def _content(file: Path) -> bytes:
    if not stat.S_ISREG(file.stat().st_mode):  # a pipe would be waited for
        raise ValueError(f"{file.name} is no file")
    return file.read_bytes()


def _readable(file: Path, decode: Callable[[bytes], _Found], started: Callable[[_Found], str]) -> _Found:
    name = file.parent.name
    try:
        found = decode(_content(file))
        moment(started(found))
    except NewerSchema as error:
        raise SessionUnreadable(
            f"Session {name} was recorded by a newer voicecoach ({error}); update this one to open it."
        ) from error
    except (OSError, ValueError, msgspec.MsgspecError, RecursionError, OverflowError) as error:
        raise SessionUnreadable(
            f"Session {name} cannot be read ({_reason(error)}); if it has recordings, they are in "
            f"{file.parent} and voicecoach analyze measures them."
        ) from error
    return found


def _reason(error: Exception) -> str:
    match error:
        case RecursionError():
            return "it is nested too deeply"
        case FileNotFoundError():
            return f"it has no {RECORD}"
        case OSError(strerror=str(said)):
            return said
    return str(error)
