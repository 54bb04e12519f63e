"""Fetching a speech model with a bar on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli import terminal
from voicecoach.cli.moving import moving

if TYPE_CHECKING:
    from rich.console import Console

    from voicecoach.models.fetch import Place
    from voicecoach.models.folders import InstalledModel


def fetch_with_bar(name: str, *, first: Place = "index", into: Path | None = None) -> InstalledModel:
    """See ``models.fetch.fetch``."""
    from voicecoach.models.fetch import fetch

    with _bar(name) as (console, received):
        return fetch(
            name, received, first=first, told=lambda why: console.print(why, markup=False), into=into
        )


def fetch_voice_with_bar(name: str, into: Path | None = None) -> Path:
    """See ``models.voices.fetch``."""
    from voicecoach.models.voices import fetch

    with _bar(name) as (_, received):
        return fetch(name, received, into)


@contextmanager
def _bar(name: str) -> Iterator[tuple[Console, Callable[[int, int], None]]]:
    """Where to print beside it, and what to tell of bytes that arrived."""
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
    )
    console = terminal.console(stderr=True, soft_wrap=True)
    bars = Progress(
        *columns, TimeRemainingColumn(), console=console, transient=True, disable=not console.is_terminal
    )
    with moving(bars) as bar:
        task = bar.add_task(name, total=None)
        yield console, lambda done, total: bar.update(task, completed=done, total=total)
