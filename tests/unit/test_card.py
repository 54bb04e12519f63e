"""The end of a session is a card that fits the screen."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import IO, cast

import pytest

from testbed.emulator import Emulator
from testbed.sittings import sitting
from tests.unit.deliveries import GOOD_SOUND, QUESTION, delivery
from tests.unit.many_answers import told
from voicecoach.analysis import Analysis, Feedback, Remark
from voicecoach.bands import DESK, TELEPHONE, Bands
from voicecoach.baseline import NOTHING_KNOWN, Baseline, Due, Last, Usual
from voicecoach.cli.card import print_card
from voicecoach.cli.terminal import console
from voicecoach.content import ContentEvidence, Quote, Star
from voicecoach.delivery import Delivery
from voicecoach.figures import KEY
from voicecoach.presenting.best_moment import best_moment
from voicecoach.presenting.call_verdict import call_verdict
from voicecoach.presenting.card import card
from voicecoach.question import FollowUp, Question
from voicecoach.session import Answer, Session
from voicecoach.speech import Engine, Interval, Transcript, Word

NOTHING = Feedback(None, None, (), "")
LONG = Quote(70.0, 75.0, "and " + "over the next three months not a single one of all those bicycles " * 4)
SLOW = Remark("pace", "change", "Slow.", "Hurry.", "That was slow. Hurry up a little.", weight=0.5)
UMS = Remark("filled_pauses", "change", "Ums.", "Breathe.", "I heard um. Breathe.", weight=0.9)


def desk(_: Question) -> Bands:
    return DESK


def answer(
    how: Delivery,
    question: str = "q",
    attempt: int = 1,
    content: ContentEvidence | None = None,
    feedback: Feedback = NOTHING,
) -> Answer:
    analysis = Analysis(60.0, 48_000, 1, GOOD_SOUND, None, how, feedback, content)
    asked = replace(QUESTION, id=question)
    return Answer(asked, "a.wav", "measured", attempt, ended_by="key", analysis=analysis)


def session(*answers: Answer, kind: str = "practice") -> Session:
    return sitting("2026-11-29-1847", kind=kind, answers=answers)


def told_of(quote: str, *, number: bool = False, off_topic: bool = False) -> ContentEvidence:
    said = Quote(10.0, 12.0, quote)
    return ContentEvidence(
        star=Star(result=(said,)), numbers=(said,) if number else (), off_topic=off_topic, episode=True
    )


def test_the_best_moment_is_a_result_with_a_figure_and_of_several_the_latest() -> None:
    plain, first, latest = (
        told_of("it went well"),
        told_of("ten came back", number=True),
        told_of("12 did", number=True),
    )
    found = best_moment(session(*(answer(delivery(), content=each) for each in (first, latest, plain))))
    assert found is not None
    assert (found.text, found.at) == ("\u201c12 did\u201d", 10.0)


def test_of_who_answered_another_question_nothing_is_quoted() -> None:
    only = session(answer(delivery(length=5.0, pauses=()), content=told_of("ten came back", off_topic=True)))
    assert best_moment(only) is None


def test_without_words_the_best_moment_is_what_was_said_in_one_go() -> None:
    how = delivery(pauses=(Interval(21.0, 24.0),), length=40.0)
    found = best_moment(session(answer(how)))
    assert found is not None
    assert found.text == "20 s in one go, from 0:01"
    words = Transcript(Engine("given"), "en", (Word(3.0, 3.5, "I"), Word(3.5, 4.0, "helped.")))
    with_words = answer(how)
    assert with_words.analysis is not None
    found = best_moment(session(replace(with_words, analysis=replace(with_words.analysis, transcript=words))))
    assert found is not None
    assert (found.text, found.why) == ("\u201cI helped\u201d", "20 s in one go")


def test_what_got_better_is_told_against_the_last_session_or_the_first_attempt() -> None:
    one = session(answer(delivery(wpm=150.0, fillers=2)))
    last = Baseline(last=(Last("pace", 100.0), Last("filled pauses", 9.0), Last("filler words", 0.0)))
    assert (
        card(one, last, desk).better == "Than last time: pace 150 words/min (was 100) and ums 2/min (was 9)."
    )
    same = Baseline(last=(Last("pace", 149.0), Last("filled pauses", 2.0)))
    assert card(one, same, desk).better == "About the same as last time."
    retaken = session(answer(delivery(fillers=12)), answer(delivery(fillers=1), attempt=2))
    assert card(retaken, NOTHING_KNOWN, desk).better == "Than at your first attempt: ums 1/min (was 12)."
    assert card(one, NOTHING_KNOWN, desk).better == ""


def test_next_time_is_what_most_answers_lacked() -> None:
    changes = [UMS, SLOW, SLOW]
    answers = [
        answer(delivery(), f"q{number}", feedback=replace(NOTHING, change=change))
        for number, change in enumerate(changes)
    ]
    assert (
        card(session(*answers), NOTHING_KNOWN, desk).next == f"{SLOW.spoken} That was so in 2 of 3 answers."
    )
    # Of a question only the last attempt counts.
    again = replace(answers[0], attempt=2, analysis=answer(delivery()).analysis)
    assert card(session(answers[0], again), NOTHING_KNOWN, desk).next.startswith("Nothing stands out")


def test_figures_stand_beside_what_is_usual_and_else_beside_what_to_aim_for() -> None:
    one = session(answer(delivery(wpm=150.0)), answer(delivery(wpm=160.0), "r"))
    (pace, *_) = card(one, NOTHING_KNOWN, desk).standings
    assert (pace.amount, pace.beside, pace.said) == ("155 words/min", "130\u2013175", "good")
    usual = Baseline(usual=(Usual("pace", 98.0, 100.0, 102.0, 12),))
    (pace, *_) = card(one, usual, desk).standings
    assert (pace.beside, pace.said) == ("98\u2013102", "faster than usual")
    as_ever = Baseline(usual=(Usual("pace", 150.0, 154.0, 160.0, 12),))
    assert card(one, as_ever, desk).standings[0].said == "as usual"


def test_answers_to_a_part_and_short_ones_say_nothing_of_how_one_speaks() -> None:
    part = replace(answer(delivery(wpm=250.0)), follow_up=FollowUp("no-result", "And then?"))
    short = answer(delivery(wpm=250.0, length=5.0), "s")
    (pace, *_) = card(session(answer(delivery(wpm=150.0)), part, short), NOTHING_KNOWN, desk).standings
    assert pace.amount == "150 words/min"


def test_what_is_due_again_is_named() -> None:
    due = tuple(Due(str(days), f"Question {days}?", days) for days in (0, 1, 5))
    found = card(session(answer(delivery())), Baseline(due=due), desk).due
    assert found == "\u201cQuestion 0?\u201d now; \u201cQuestion 1?\u201d in 1 day; and 1 more."


@pytest.mark.parametrize(
    ("latency", "remarks", "said"),
    [
        (1.0, ("answer_length", "key_points"), "A good call: nothing was heard"),
        (-1.0, ("response_latency",), "A good call but for one thing: talking over the question."),
        (6.0, ("response_latency",), "A good call but for one thing: dead air before the first word."),
        (6.0, ("response_latency", "phrase_end_fade"), "On the telephone this would cost you: dead air"),
    ],
)
def test_a_call_gets_a_verdict(latency: float, remarks: tuple[str, ...], said: str) -> None:
    lacks = replace(NOTHING, remarks=tuple(Remark(topic, "change", "So.") for topic in remarks))
    one = answer(delivery(latency=latency), feedback=lacks)
    assert one.analysis is not None
    assert call_verdict([one.analysis]).startswith(said)
    assert card(session(one, kind="phone"), NOTHING_KNOWN, lambda _: TELEPHONE).call.startswith(said)
    assert card(session(one), NOTHING_KNOWN, desk).call == ""


def test_any_session_fits_the_screen() -> None:
    chance = Random(80)
    known = Baseline(
        tuple(Usual(figure.name, 100.0, 150.0, 200.0, 9) for figure in KEY),
        tuple(Last(figure.name, 90.0) for figure in KEY),
        tuple(
            Due(str(days), "Tell me about a customer who left and came back to you. " * 3, days)
            for days in range(9)
        ),
    )
    for kind in ("practice", "phone"):
        answers = []
        for number in range(12):
            case = told(chance)
            content = replace(case.what, star=Star(result=(LONG,)), numbers=(LONG,), off_topic=False)
            answers.append(answer(case.how, f"q{number}", content=content, feedback=case.feedback))
        emulator = Emulator()
        to = console(
            file=cast("IO[str]", emulator), width=80, height=24, force_terminal=True, legacy_windows=False
        )
        print_card(to, session(*answers, kind=kind), known, desk)
        to.print("12 answers are kept. Hear: voicecoach replay", end="")
        assert emulator.scrolled_away == 0, emulator.text
        labels = ("Session", "Best moment", "Better", "Next time", "Pace", "Longest pause", "Due again")
        assert all(label in emulator.text for label in labels)
        assert ("The call" in emulator.text) is (kind == "phone")


def test_of_a_session_without_answers_there_is_no_card() -> None:
    emulator = Emulator()
    print_card(console(file=cast("IO[str]", emulator)), session(), NOTHING_KNOWN, desk)
    assert emulator.text.strip() == ""
