"""Fetching a speech model with a bar on standard error."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli import terminal
from voicecoach.cli.moving import moving

if TYPE_CHECKING:
    from voicecoach.models.fetch import Place
    from voicecoach.models.folders import InstalledModel


def fetch_with_bar(name: str, *, first: Place = "index", into: Path | None = None) -> InstalledModel:
    """See ``models.fetch.fetch``."""
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    from voicecoach.models.fetch import fetch

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
        return fetch(
            name,
            lambda done, total: bar.update(task, completed=done, total=total),
            first=first,
            told=lambda why: console.print(why, markup=False),
            into=into,
        )
