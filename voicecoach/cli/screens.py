"""Which screen the candidate gets."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from voicecoach.bands import DESK, Bands
from voicecoach.baseline import NOTHING_KNOWN, Baseline
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.question import Question

if TYPE_CHECKING:
    from rich.console import Console

    from voicecoach.cli.screen import TerminalScreen
    from voicecoach.conduct.answering import EndRules


def screen(
    arguments: argparse.Namespace,
    console: Console,
    rules: EndRules,
    *,
    audible: bool,
    keyboard: bool = True,
    attempts: Sequence[str] = (),
    judged: Callable[[Question], Bands] = lambda _: DESK,
    baseline: Baseline = NOTHING_KNOWN,
    more: Callable[[], bool] = lambda: True,
    say: Catalogue = IN_ENGLISH,
) -> TerminalScreen:
    """By the settings: drawn, or as lines to be read out. ``audible``: what is spoken can be heard; the rest
    is as ``TerminalScreen`` has it.
    """
    from voicecoach.cli.plain_screen import PlainScreen
    from voicecoach.cli.screen import TerminalScreen

    settings = arguments.settings
    if settings["plain"]:
        return PlainScreen(
            console,
            rules,
            captions=not audible or settings["show-text"] or settings.origin("plain") == "TERM",
            keyboard=keyboard,
            attempts=attempts,
            judged=judged,
            baseline=baseline,
            details=settings["details"],
            say=say,
        )
    return TerminalScreen(
        console,
        rules,
        keyboard=keyboard,
        attempts=attempts,
        judged=judged,
        baseline=baseline,
        details=settings["details"],
        more=more,
        say=say,
    )
