"""The page of progress, without a browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from testbed import made_up_year
from tests.support.report_sessions import HARM
from voicecoach.document import session_to_json
from voicecoach.outline import Outline
from voicecoach.report.progress import write
from voicecoach.session import Session
from voicecoach.sessions.skimming import skim

TODAY = date(2026, 11, 29)


def outlines(*sessions: Session) -> list[Outline]:
    return [skim(session_to_json(session).encode()).outline for session in sessions]


def page(*sessions: Session) -> str:
    return "".join(write(outlines(*sessions), TODAY))


class Parts(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def harmful(session: Session) -> Session:
    questions = (replace(answer.question, text=HARM) for answer in session.answers)
    models = (answer.analysis for answer in session.answers)
    answers = tuple(
        replace(
            answer,
            question=question,
            analysis=None if analysis is None else replace(analysis, measured_by=HARM),
        )
        for answer, question, analysis in zip(session.answers, questions, models, strict=True)
    )
    return replace(session, id="h", answers=answers)


def test_texts_that_mean_harm_are_texts() -> None:
    harmless = tuple(made_up_year.sessions(3))
    wanted, found = Parts(page(*harmless)), Parts(page(*map(harmful, harmless)))
    assert "<img src=x onerror=window.harm=1>" in found.text
    assert "\u202e" not in found.text
    # Measured by no version that there is, figures stand apart; otherwise the elements are the same.
    assert {*found.elements} == {*wanted.elements}


def test_every_chart_says_what_is_in_it() -> None:
    found = page(*made_up_year.sessions(40))
    assert 'aria-label="Ums a minute, from 9 December 2025 to' in found
    assert "fewer: better" in found
    assert "Measured by voicecoach" in found


def test_what_was_measured_otherwise_is_drawn_apart() -> None:
    *old, new = made_up_year.sessions(20)
    older = [
        replace(
            session,
            answers=tuple(
                replace(answer, analysis=replace(answer.analysis, measured_by="0.1.0"))
                for answer in session.answers
                if answer.analysis
            ),
        )
        for session in old
    ]
    found = page(*older, new)
    assert "Measured otherwise, and so not joined with these (2)" in found
    assert "Measured with given before voicecoach 0.2.0" in found


@pytest.mark.parametrize(
    ("count", "said"), [(0, "There is nothing to see progress in yet"), (1, "from 5 answers on")]
)
def test_before_there_is_much_to_see_it_says_so(count: int, said: str) -> None:
    assert said in page(*made_up_year.sessions(count))
