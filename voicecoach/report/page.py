"""The whole page: one HTML file that asks nobody for anything.

All that others wrote passes Jinja2's escaping and loses the characters that act; the script gets its data
through attributes alone; and the page's own policy lets nothing run or load but the script and the style that
come with it, known by their sums.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach import __version__
from voicecoach.coach.follow_up import asked
from voicecoach.coach.wording import clock, seconds
from voicecoach.english import plural
from voicecoach.plain import plain
from voicecoach.presenting.key_figures import KeyFigure, heads
from voicecoach.question import Question
from voicecoach.report.answers import AnswerView, bands_of, figures_of, view
from voicecoach.report.heard import Heard, Unheard
from voicecoach.report.leaving_out import Kept, without_words
from voicecoach.report.retakes import Row, side_by_side
from voicecoach.session import Answer, Session

if TYPE_CHECKING:  # loaded by who makes a page
    from jinja2 import Environment

GENERATOR = "voicecoach"
"""By which a file is known as one of ours."""
_FOLDER = Path(__file__).parent / "templates"
_KINDS = {
    "practice": "Interview practice",
    "phone": "Telephone interview practice",
    "demo": "Interview demonstration",
}
_LINES = {
    "clean": "a clear line", "landline": "a landline", "mobile": "a mobile line", "bad": "a bad line",
}  # fmt: skip
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Attempt:
    """A row of the overview."""

    number: int
    name: str
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """All attempts at what was asked once."""

    number: int
    question: Question
    """As it was asked: a follow-up where it was one."""
    follow_up: bool
    aim: str
    attempts: tuple[Attempt, ...]
    answers: tuple[tuple[int, Answer], ...]
    compared: tuple[Row, ...]
    """The attempts side by side, where there are several."""


def write(
    session: Session,
    hear: Callable[[Answer], Heard | Unheard],
    kept: Kept = Kept(),  # noqa: B008 - frozen
) -> Iterator[str]:
    """The page, piece by piece. ``hear`` is called for one answer after the other, so that no more than one
    is in memory.
    """
    if not kept.words:
        session = without_words(session)
    groups = tuple(_groups(session))

    def views(group: Group) -> Iterator[AnswerView]:
        for number, answer in group.answers:
            yield view(session, number, answer, hear(answer), words_left_out=not kept.words)

    environment = _environment()
    style, script = ((_FOLDER / name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    yield from environment.get_template("page.html.jinja").generate(
        session=session,
        kind=_KINDS.get(session.kind, _KINDS["practice"]),
        when=_when(session.started),
        summary=_summary(session),
        groups=groups,
        heads=heads(_off(session)),
        views=views,
        kept=kept,
        style=style,
        script=script,
        style_sum=_sum(style),
        script_sum=_sum(script),
        generator=f"{GENERATOR} {__version__}",
    )


def _off(session: Session) -> frozenset[str]:
    """The fields of ``Delivery`` that are shown of no answer."""
    analyses = (answer.analysis for answer in session.answers)
    return frozenset(field for each in analyses if each is not None for field in each.delivery.off)


def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def harmless(value: object) -> object:
        return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=harmless,
    )
    environment.filters |= {
        "clock": clock,
        "minutes": lambda moment: "{}:{:02d}".format(*divmod(int(moment), 60)),
        "seconds": seconds,
        "safe_language": lambda code: code if _LANGUAGE.fullmatch(code) else "und",
        "trusted": Markup,
    }
    return environment


def _sum(text: str) -> str:
    """As a content security policy has it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _groups(session: Session) -> Iterator[Group]:
    together: dict[tuple[str, str], list[tuple[int, Answer]]] = {}
    for number, answer in enumerate(session.answers, 1):
        follow_up = "" if answer.follow_up is None else answer.follow_up.text
        together.setdefault((answer.question.id, follow_up), []).append((number, answer))
    questions: list[str] = []
    for (question_id, _), answers in together.items():
        if question_id not in questions:
            questions.append(question_id)
        question = asked(answers[0][1])
        target = question.target_length
        several = len(answers) > 1
        attempts = tuple(
            Attempt(number, f"Attempt {count}" if several else "", figures_of(session, answer))
            for count, (number, answer) in enumerate(answers, 1)
        )
        yield Group(
            questions.index(question_id) + 1,
            question,
            follow_up=answers[0][1].follow_up is not None,
            aim=f"{target.shortest:.0f} to {target.longest:.0f} seconds",
            attempts=attempts,
            answers=tuple(answers),
            compared=side_by_side(
                [answer for _, answer in answers], [each.figures for each in attempts], bands_of(session)
            ),
        )


def _when(started: str) -> str:
    """``Sunday, 22 November 2026, 09:30``; as it stands where it is no time."""
    try:
        when = datetime.fromisoformat(started)
    except ValueError:
        return started
    return f"{when:%A}, {when.day} {when:%B} {when:%Y}, {when:%H:%M}"


def _summary(session: Session) -> str:
    questions = plural(len({answer.question.id for answer in session.answers}), "question")
    answers = plural(len(session.answers), "answer")
    known = [answer.analysis.duration for answer in session.answers if answer.analysis is not None]
    line = f", over {_LINES[session.line]}" if session.line in _LINES else ""
    return f"{questions}, {answers}, {seconds(sum(known))} recorded{line}"
