"""Progress for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from voicecoach.coach.verdicts import aim
from voicecoach.plain import escaped
from voicecoach.progress.overview import WITHIN, Course, Line, Overview


def document(found: Overview, today: date) -> str:
    """As JSON. Days are ISO 8601; a figure goes by its name in ``docs/figures.md``."""
    content = {
        "today": today.isoformat(),
        "uses": [_course(course) for course in found.courses],
        "days_practised": {"of": WITHIN, "days": found.days},
        "questions": [
            {
                "id": place.question,
                "text": place.text,
                "box": place.box,
                "answers": place.answers,
                "last": place.last.isoformat(),
                "due": place.due.isoformat(),
            }
            for place in found.places
        ],
    }
    return escaped(json.dumps(content, indent=2))


def _course(course: Course) -> dict[str, object]:
    return {
        "use": course.use,
        "answers": course.answers,
        "sessions": course.sessions,
        "since": course.since.isoformat(),
        "measured_by": course.versions,
        "figures": [
            dict(_line(line, course, today=today))
            for today, lines in ((True, course.lines), (False, course.others))
            for line in lines
        ],
    }


def _line(line: Line, course: Course, *, today: bool) -> Iterator[tuple[str, object]]:
    figure, usual, change = line.figure, line.usual, line.trend.change
    band = aim(figure.field, course.judged)
    yield "figure", figure.name
    yield "unit", figure.unit
    yield "as_today", today
    yield "recogniser", line.by.recogniser
    yield "last", line.last
    yield (
        "usual",
        None
        if usual is None
        else {"low": usual.low, "middle": usual.middle, "high": usual.high, "answers": usual.answers},
    )
    yield "aim", None if band is None else {"low": band.low, "high": band.high}
    yield "direction", change.direction if line.trend.known else None
    yield "better", line.better
    yield "from", change.before
    yield "to", change.after
    yield (
        "points",
        [
            {"day": point.day.isoformat(), "median": point.value, "answers": point.answers}
            for point in line.trend.points
        ],
    )
