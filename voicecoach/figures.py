"""All figures, as they stand at the fields of ``Delivery``: who prints, compares, refuses or documents one
reads it here.

The name of its field is that of ``analyze --json``, ``quality.refused`` and ``Remark.figures``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import get_type_hints

from voicecoach.delivery import Delivery
from voicecoach.figure import Figure


def _all() -> Iterator[Figure]:
    for field, kind in get_type_hints(Delivery, include_extras=True).items():
        for figure in getattr(kind, "__metadata__", ()):
            yield replace(figure, field=field)


FIGURES = tuple(_all())
FIELDS = {figure.field: figure for figure in reversed(FIGURES)}
"""The figure of each field; of two, the first."""
COMPARED = tuple(sorted((figure for figure in FIGURES if figure.place), key=lambda figure: figure.place))
"""Those that two attempts are compared by, in that order."""

KEY = tuple(
    FIELDS[field]
    for field in (
        *("answer_length", "speech_rate", "filled_pauses", "lexical_fillers"),
        *("response_latency", "longest_pause"),
    )
)
"""The few that matter to whoever wants to know how it went, in the order in which they are read."""


def can_be_told(fields: Collection[str], refused: Collection[str]) -> bool:
    """Whether the recording carries all the figures that something is said about. ``refused``: see
    ``RecordingQuality``. Raises KeyError for what is no figure.
    """
    return not any(FIELDS[field].field in refused for field in fields)
