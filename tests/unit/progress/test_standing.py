"""What a session stands beside, from the sessions that there were."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import count

import pytest

from tests.unit.progress.giving import LATENCY, PACE, UMS, given
from voicecoach.baseline import Baseline, Due
from voicecoach.outline import AnswerOutline, Outline
from voicecoach.progress.answers import Definition, answered, apart, joined
from voicecoach.progress.standing import baseline

TODAY = date(2026, 3, 1)


def session(number: int, *answers: AnswerOutline, kind: str = "practice") -> Outline:
    started = datetime(2026, 1, 1, 9, 0) + timedelta(days=number)  # noqa: DTZ001 - as a file may have it
    return Outline(f"s{number}", started.isoformat(), kind, "p", answers)


def answer(pace: float = 150.0, **rest: object) -> AnswerOutline:
    known = {"duration": 60.0, "measured_by": "0.2.0", "recogniser": "tiny.en", "figures": {"pace": pace}}
    return AnswerOutline("why-us", "Why us?", "measured", "a.wav", **{**known, **rest})  # type: ignore[arg-type]


def test_desk_and_phone_stand_apart() -> None:
    sessions = [session(n, answer(150 + n), kind="practice" if n % 2 else "phone") for n in range(20)]
    desk = baseline(sessions, "new", "practice", TODAY).usual_of("pace")
    phone = baseline(sessions, "new", "phone", TODAY).usual_of("pace")
    assert desk is not None
    assert phone is not None
    assert (desk.middle, phone.middle) == (160, 159)
    assert (desk.answers, phone.answers) == (10, 10)
    assert baseline(sessions, "new", "demo", TODAY).usual == ()


def test_a_session_does_not_stand_beside_itself_nor_what_came_after() -> None:
    sessions = [session(n, answer(100.0), answer(120.0)) for n in range(3)]
    sessions += [session(3, answer(300.0)), session(4, answer(500.0))]
    found = baseline(sessions, "s3", "practice", TODAY)
    usual = found.usual_of("pace")
    assert usual is not None
    assert usual.high <= 120
    assert found.last_of("pace") == 110
    assert baseline(sessions, "s0", "practice", TODAY).usual == ()
    assert baseline([], "s0", "practice", TODAY) == Baseline()


def test_follow_ups_demonstrations_and_what_was_not_measured_are_no_answers() -> None:
    unmeasured = AnswerOutline("why-us", "Why us?", "recorded", "a.wav")
    one = session(0, answer(), answer(follow_up="Why?"), unmeasured)
    assert len(answered([one, session(1, answer(), kind="demo")])) == 1


def test_what_is_due_is_said_and_what_is_long_off_is_not() -> None:
    badly = answer(to_change=0.9)
    on = baseline([session(0, badly)], "s0", "practice", date(2026, 1, 1))
    assert on.due == (Due("why-us", "Why us?", 1),)
    assert baseline([session(0, badly)], "s0", "practice", TODAY).due[0].days == 0
    well = [session(n, answer()) for n in (0, 3, 10, 24)]
    assert baseline(well, "s24", "practice", date(2026, 1, 26)).due == ()


def test_figures_of_two_definitions_are_not_joined() -> None:
    counter = count()
    answers = [
        given(next(counter), {UMS.name: value}, measured_by=version, recogniser=model)
        for value, version, model in (
            *((20.0, "0.1.0", "tiny.en"), (8.0, "0.2.0", "tiny.en"), (6.0, "0.2.0", "base")),
            *((7.0, "0.10.0", "tiny.en"), (5.0, "0.2.0", "base")),
        )
    ]
    assert {by: [value for _, value in values] for by, values in apart(UMS, answers).items()} == {
        Definition(False, "tiny.en"): [20.0],
        Definition(True, "tiny.en"): [8.0, 7.0],
        Definition(True, "base"): [6.0, 5.0],
    }
    assert [value for _, value in joined(UMS, answers)] == [6.0, 5.0]
    assert joined(UMS, []) == ()


def test_pace_is_the_same_whoever_recognised_it() -> None:
    answers = [
        given(day, {PACE.name: 150.0}, measured_by=by, recogniser=model)
        for day, (by, model) in enumerate((("0.1.0", "tiny.en"), ("0.2.0", "base"), ("", ""), ("x", "given")))
    ]
    assert len(joined(PACE, answers)) == 4


@pytest.mark.parametrize(("figure", "kept"), [(PACE, 0), (UMS, 0), (LATENCY, 1)])
def test_of_an_answer_of_seven_seconds_no_rate_is_taken(figure: object, kept: int) -> None:
    short = given(0, {PACE.name: 1.0, UMS.name: 1.0, LATENCY.name: 1.0, "answer length": 7.0})
    assert len(joined(figure, [short])) == kept  # type: ignore[arg-type]
