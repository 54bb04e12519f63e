"""Which questions come back, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given as every
from hypothesis import strategies as st

from tests.unit.progress.giving import FIRST, given
from voicecoach.progress.answers import Answered
from voicecoach.progress.due import DAYS, days_practised, due, places

WELL, BADLY = 0.2, 0.8


def box(*answers: Answered) -> tuple[int, int]:
    """Of the only question; and the day from the first on which it is due."""
    (place,) = places(answers)
    return place.box, (place.due - FIRST).days


def test_what_went_badly_is_due_tomorrow_and_what_went_well_later() -> None:
    assert box(given(0, to_change=BADLY)) == (1, 1)
    assert box(given(0, to_change=WELL)) == (2, 3)


def test_a_question_that_goes_well_whenever_it_is_due_comes_ever_more_rarely() -> None:
    answers, day, seen = [], 0, []
    for _ in range(6):
        answers.append(given(day, to_change=WELL))
        number, day = box(*answers)
        seen.append((number, day))
    assert seen == [(2, 3), (3, 10), (4, 24), (5, 54), (5, 84), (5, 114)]


def test_one_that_goes_badly_goes_back_to_the_beginning_from_anywhere() -> None:
    answers = [given(day, to_change=WELL) for day in (0, 3, 10)]
    assert box(*answers) == (4, 24)
    assert box(*answers, given(12, to_change=BADLY)) == (1, 13)


def test_an_evening_of_retakes_counts_by_its_first_answer() -> None:
    assert box(given(0, to_change=BADLY), given(0, to_change=WELL), given(0, to_change=WELL)) == (1, 1)
    assert box(given(0, to_change=WELL), given(0, to_change=BADLY)) == (2, 3)
    (place,) = places([given(0), given(0)])
    assert place.answers == 2


def test_an_answer_before_its_time_moves_nothing_on() -> None:
    assert box(given(0, to_change=WELL), given(1, to_change=WELL)) == (2, 4)


def test_the_most_urgent_comes_first_and_what_is_not_due_does_not_come() -> None:
    found = places([given(0, question="a"), given(0, question="b", to_change=BADLY), given(2, question="c")])
    assert [place.question for place in found] == ["b", "a", "c"]
    assert [place.question for place in due(found, FIRST + timedelta(days=3))] == ["b", "a"]
    assert due(found, FIRST) == ()
    assert places([]) == ()


def test_days_are_counted_once_each_and_only_the_last_thirty() -> None:
    answers = [given(day) for day in (0, 5, 5, 20, 29, 31)]
    assert days_practised(answers, FIRST + timedelta(days=29)) == 4
    assert days_practised(answers, FIRST + timedelta(days=30)) == 3
    assert days_practised([], FIRST) == 0


@every(st.lists(st.tuples(st.integers(0, 60), st.floats(0, 1)), min_size=1, max_size=20))
def test_whatever_happens_there_is_a_box_and_a_day(history: list[tuple[int, float]]) -> None:
    answers = [given(day, to_change=change) for day, change in sorted(history)]
    (place,) = places(answers)
    assert 1 <= place.box <= len(DAYS)
    assert (place.due - place.last).days == DAYS[place.box - 1]


def test_the_end_of_the_calendar_is_no_fault() -> None:
    (place,) = places([replace(given(0), day=date.max)])
    assert place.due == date.max
