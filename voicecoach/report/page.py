"""The whole page: one HTML file that asks nobody for anything.

All that others wrote passes Jinja2's escaping and loses the characters that act; the script gets its data
through attributes alone; and the page's own policy lets nothing run or load but the script and the style that
come with it, known by their sums.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from voicecoach.bands import Bands
from voicecoach.circumstances import bands_of
from voicecoach.coach.follow_up import asked
from voicecoach.coach.wording import seconds
from voicecoach.english import plural
from voicecoach.preferences import Preferences
from voicecoach.presenting.key_figures import KeyFigure, heads
from voicecoach.question import Question
from voicecoach.report.answers import AnswerView, figures_of, view
from voicecoach.report.heard import Heard, Unheard
from voicecoach.report.leaving_out import Kept, without_words
from voicecoach.report.retakes import Row, side_by_side
from voicecoach.report.templating import GENERATED_BY, asset, checksum, environment
from voicecoach.session import Answer, Session

_KINDS = {
    "practice": "Interview practice",
    "phone": "Telephone interview practice",
    "demo": "Interview demonstration",
}
_LINES = {
    "clean": "a clear line", "landline": "a landline", "mobile": "a mobile line", "bad": "a bad line",
}  # fmt: skip


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
    preferences: Preferences = Preferences(),  # noqa: B008 - frozen
) -> Iterator[str]:
    """The page, piece by piece. ``hear`` is called for one answer after the other, so that no more than one
    is in memory. ``preferences``: of whom it judges.
    """
    judged = preferences.applied(bands_of(session))
    if not kept.words:
        session = without_words(session)
    groups = tuple(_groups(session, judged))

    def views(group: Group) -> Iterator[AnswerView]:
        for number, answer in group.answers:
            yield view(number, answer, hear(answer), judged, words_left_out=not kept.words)

    style, script = asset("report.css"), asset("report.js")
    yield from (
        environment()
        .get_template("page.html.jinja")
        .generate(
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
            style_sum=checksum(style),
            script_sum=checksum(script),
            generator=GENERATED_BY,
        )
    )


def _off(session: Session) -> frozenset[str]:
    """The fields of ``Delivery`` that are shown of no answer."""
    analyses = (answer.analysis for answer in session.answers)
    return frozenset(field for each in analyses if each is not None for field in each.delivery.off)


def _groups(session: Session, judged: Bands) -> Iterator[Group]:
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
            Attempt(number, f"Attempt {count}" if several else "", figures_of(answer, judged))
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
                [answer for _, answer in answers], [each.figures for each in attempts], judged
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
