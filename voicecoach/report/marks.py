"""What is marked on the time line of an answer, and the places worth hearing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from voicecoach.bands import Bands
from voicecoach.coach.wording import seconds
from voicecoach.report.drawing import percent
from voicecoach.session import Answer

MarkKind = Literal["um", "filler", "pause", "gap", "drop"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the time line."""

    kind: MarkKind
    label: str
    start: float
    """Seconds; like ``end``."""
    end: float


def marks(answer: Answer, judged: Bands) -> tuple[Mark, ...]:
    """Ums, filler words, long pauses, missing sound and a dropped line, in order of time."""
    analysis = answer.analysis
    if analysis is None:
        return ()
    delivery = analysis.delivery
    found = [
        *(Mark("um", um.label, um.start, um.end) for um in delivery.filled_pauses),
        *(Mark("filler", one.text, one.start, one.end) for one in delivery.lexical_fillers),
        *(
            Mark("pause", f"pause of {seconds(pause.duration)}", pause.start, pause.end)
            for pause in delivery.silent_pauses
            if pause.duration >= judged.notable_pause
        ),
        *(Mark("gap", f"{seconds(gap.missing)} of sound missing", gap.start, gap.end) for gap in answer.gaps),
    ]
    if (drop := answer.drop) is not None:
        found.append(Mark("drop", "the line dropped", drop.lost.start, drop.lost.end))
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end)))


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the time line, in shares of the width as SVG has them."""

    x: str
    width: str
    middle: str
    title: str = ""
    kind: str = ""


def bar(start: float, end: float, duration: float, title: str = "", kind: str = "") -> Bar:
    """The stretch from ``start`` to ``end``, seconds."""
    end = min(end, duration) if duration else end
    width = percent(max(0.0, end - start), duration)
    return Bar(percent(start, duration), width, percent((start + end) / 2, duration), title, kind)
