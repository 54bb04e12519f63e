"""The page of somebody's progress: charts of their figures, of each question too, and what is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from voicecoach.baseline import ENOUGH
from voicecoach.coach.verdicts import Tone, aim
from voicecoach.english import listed, plural
from voicecoach.outline import Outline
from voicecoach.presenting.ranges import aimed, direction, name, usual_range
from voicecoach.progress.due import DAYS
from voicecoach.progress.overview import WITHIN, Course, Line, Wanted, by_question, overview
from voicecoach.progress.trend import FEWEST
from voicecoach.report import curves, drawing
from voicecoach.report.templating import GENERATED_BY, asset, checksum, environment

USES = {"desk": "At the desk", "phone": "On the telephone"}
_TONES: dict[bool | None, Tone] = {True: "good", False: "poor", None: "none"}
_HIGH = 96.0  # of a chart, pixels


@dataclass(frozen=True, slots=True)
class Band:
    """A range in a chart, from the top."""

    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line."""

    x: str
    """Per cent."""
    y: float
    """Pixels."""
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One figure, as a picture and in words."""

    name: str
    meaning: str
    path: str
    dots: tuple[Dot, ...]
    top: str
    bottom: str
    begins: str
    ends: str
    usual: str
    aim: str
    usual_band: Band | None
    aim_band: Band | None
    direction: str
    tone: Tone
    last: str
    description: str
    by: str
    """What it was measured by, where that is not as today."""


@dataclass(frozen=True, slots=True)
class Part:
    """The charts of one use."""

    title: str
    summary: str
    charts: tuple[Chart, ...]
    others: tuple[Chart, ...]
    versions: str
    missing: str
    """What cannot be told yet, a sentence or two."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question."""

    text: str
    answers: str
    last: str
    box: int
    due: str
    is_due: bool
    parts: tuple[Part, ...]


def write(outlines: Sequence[Outline], today: date, wanted: Wanted | None = None) -> Iterator[str]:
    """The page, piece by piece. ``outlines``: of all sessions, oldest first."""
    found = overview(outlines, today, wanted or {})
    courses = by_question(outlines, wanted or {})
    style = asset("report.css") + asset("progress.css")
    yield from (
        environment()
        .get_template("progress.html.jinja")
        .generate(
            today=_day(today),
            parts=tuple(map(_part, found.courses)),
            questions=tuple(
                Asked(
                    place.text,
                    plural(place.answers, "answer"),
                    _day(place.last),
                    place.box,
                    "now" if place.due <= today else f"in {plural((place.due - today).days, 'day')}",
                    place.due <= today,
                    tuple(_part(course) for course in courses.get(place.question, ())),
                )
                for place in found.places
            ),
            days=f"{plural(found.days, 'day')} of the last {WITHIN}",
            intervals=listed([str(days) for days in DAYS]),
            style=style,
            style_sum=checksum(style),
            generator=GENERATED_BY,
        )
    )


def _part(course: Course) -> Part:
    missing = []
    if not any(line.usual for line in course.lines):
        missing.append(f"What is usual for you is told from {ENOUGH} answers on.")
    if not any(line.trend.known for line in course.lines):
        missing.append(f"Where a figure goes is told from {FEWEST} days of practice on.")
    answers, sessions = plural(course.answers, "answer"), plural(course.sessions, "session")
    return Part(
        USES[course.use],
        f"{answers} in {sessions}, since {_day(course.since)}",
        tuple(_chart(line, course) for line in course.lines),
        tuple(_chart(line, course, _measured_by(line)) for line in course.others),
        listed(course.versions),
        " ".join(missing),
    )


def _measured_by(line: Line) -> str:
    older = "" if line.by.current else f"before voicecoach {line.figure.since}"
    return " ".join(
        part for part in (f"with {line.by.recogniser}" if line.by.recogniser else "", older) if part
    )


def _chart(line: Line, course: Course, by: str = "") -> Chart:
    figure, usual, points = line.figure, line.usual, line.trend.points
    band = aim(figure.field, course.judged)
    reached = [] if usual is None else [usual.low, usual.high]
    if band is not None:
        reached += [band.low, band.high]
    scaled = drawing.scale([point.value for point in points], *reached, step=2 * figure.least_difference or 1)
    begun = points[0].day
    days = max(1, (points[-1].day - begun).days)
    curve = curves.Curve(tuple(curves.Point((point.day - begun).days, point.value) for point in points))
    usually, moved = usual_range(figure, usual), direction(line)
    said = [
        f"from {_day(begun)} to {_day(points[-1].day)}",
        f"usually {usually}" if usually else "",
        f"last {figure.shown(line.last):.{figure.decimals}f}",
        moved,
    ]
    return Chart(
        name(figure),
        figure.meaning,
        drawing.line(curve, scaled, days),
        tuple(
            Dot(
                drawing.percent((point.day - begun).days, days),
                _HIGH * scaled.y(point.value) / drawing.HEIGHT,
                f"{_day(point.day)}: {figure.shown(point.value):.{figure.decimals}f}, "
                f"{plural(point.answers, 'answer')}",
            )
            for point in points
        ),
        f"{scaled.high + 0.0:g}",
        f"{scaled.low + 0.0:g}",
        _day(begun),
        _day(points[-1].day) if len(points) > 1 else "",
        usually,
        aimed(figure, band),
        None if usual is None else _band(scaled, usual.low, usual.high),
        None if band is None else _band(scaled, band.low, band.high),
        moved,
        _TONES[line.better],
        f"{figure.shown(line.last):.{figure.decimals}f}",
        f"{name(figure)}, {', '.join(part for part in said if part)}.",
        by,
    )


def _band(scaled: drawing.Scale, low: float, high: float) -> Band:
    top, bottom = (_HIGH * scaled.y(value) / drawing.HEIGHT for value in (high, low))
    return Band(top, max(1.0, bottom - top))


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
