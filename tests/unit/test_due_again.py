"""What ``practice --due`` asks."""

from __future__ import annotations

from datetime import date

import pytest

from testbed.sittings import QUESTION
from voicecoach.cli.due import due_again
from voicecoach.errors import QuestionNotFound
from voicecoach.outline import AnswerOutline, Outline
from voicecoach.question import Question, TargetLength

TODAY = date(2026, 1, 10)
OTHERS = tuple(Question(f"q{n}", f"{n}?", "any", "general", TargetLength(45, 90)) for n in range(5))
ALL = (QUESTION, *OTHERS)


def practised(day: int, question: str, to_change: float = 0.9) -> Outline:
    answer = AnswerOutline(question, "?", "measured", "a.wav", duration=60.0, to_change=to_change)
    return Outline(f"s{day}", f"2026-01-{day:02d}T09:00:00", "practice", "p", (answer,))


def test_the_most_urgent_are_asked_and_no_more_than_are_wanted() -> None:
    sessions = [practised(day, f"q{day}") for day in (1, 2, 3, 4)]
    assert [each.id for each in due_again(ALL, sessions, TODAY, None)] == ["q1", "q2", "q3"]
    assert [each.id for each in due_again(ALL, sessions, TODAY, 1)] == ["q1"]


def test_what_no_pack_has_any_more_is_not_asked() -> None:
    sessions = [practised(1, "gone"), practised(2, "q2")]
    assert [each.id for each in due_again(ALL, sessions, TODAY, None)] == ["q2"]


def test_where_nothing_is_due_it_says_when_something_will_be() -> None:
    with pytest.raises(QuestionNotFound, match="the next one comes back in 2 days"):
        due_again(ALL, [practised(9, "q1", to_change=0.0)], TODAY, None)
    with pytest.raises(QuestionNotFound, match="none of these has been practised"):
        due_again(ALL, [], TODAY, None)
