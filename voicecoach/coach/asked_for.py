"""What the candidate asks the interviewer for, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Callable

from voicecoach.coach import commands, german_commands
from voicecoach.coach.commands import Command

COMMANDS: dict[str, Callable[[str, float | None], Command | None]] = {
    "en": commands.command_in,
    "de": german_commands.command_in,
}
"""By ISO 639-1 code: those of ``Language.requests``."""


def asked_for(text: str, duration: float | None, language: str) -> Command | None:
    """The request that ``text`` is, if it is one and nothing else; in a language whose requests are not known
    nothing is. ``duration``: of its speech, seconds.
    """
    command_in = COMMANDS.get(language)
    return None if command_in is None else command_in(text, duration)
