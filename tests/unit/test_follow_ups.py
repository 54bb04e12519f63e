"""The interviewer follows up what was said; both answers get their feedback afterwards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from testbed.fakes import LoudnessDetector, NoPitch, Reciter, sound
from testbed.known_ideas import known_ideas
from testbed.written import transcript
from tests.unit.deliveries import GOOD_SOUND, delivery
from tests.unit.test_content import LONG_ENOUGH, QUESTION, STORY, WE
from tests.unit.test_interview_loop import ANSWER, interview
from voicecoach.analysis import Feedback
from voicecoach.circumstances import Circumstances
from voicecoach.coach.coaching import coach
from voicecoach.coach.content.evidence import continued
from voicecoach.coach.follow_up import PART_LENGTH, as_question
from voicecoach.conduct import phrases
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.remeasuring import analyse_stored
from voicecoach.errors import DeviceLost, NoMicrophone
from voicecoach.panel import Choice
from voicecoach.question import FollowUp, Question, TargetLength
from voicecoach.questions.choose import how_it_went
from voicecoach.sessions.store import FolderSessionStore

ABOUT = Circumstances(question=QUESTION)
STORY_WANTED = replace(QUESTION, target_length=TargetLength(20, 60))
NO_RESULT = (
    "Last winter a customer came in with a broken parcel. I let her finish and said sorry." + LONG_ENOUGH
)
RESULT = "She got a new one the next morning, and she has ordered twelve times since then."
GENERAL = "I usually say sorry and listen. I would always look for what is fair to all." + LONG_ENOUGH
SHORT = sound((0, 0.5), (8_000, 3.0), (0, 2.5))


def by_condition(condition: str) -> FollowUp:
    return next(each for each in QUESTION.follow_ups if each.condition == condition)


def test_what_was_not_told_is_asked_for_and_the_feedback_comes_after_both(tmp_path: Path) -> None:
    held, panel, voice, _ = interview(
        tmp_path, [ANSWER, SHORT], [Choice.QUIT], Reciter(NO_RESULT, RESULT), follow_ups=2
    )
    session = held.hold([STORY_WANTED])
    assert panel.followed_up == ["What came of it?"]
    assert len(set(phrases.FOLLOW_UP) & set(voice.rendered)) == 1
    main, further = session.answers
    assert (main.follow_up, further.follow_up) == (None, by_condition("no-result"))
    assert {main.question, further.question} == {STORY_WANTED}
    assert [answer.state for answer in session.answers] == ["measured"] * 2
    assert main.analysis is not None
    assert further.analysis is not None
    feedback = (
        f"What came of it? {main.analysis.feedback.spoken} "
        "When I asked for the result, you gave it. Next time, say it without being asked. Thank you,"
    )
    assert feedback in " ".join(voice.rendered)
    assert [analysis for analysis, _ in panel.shown] == [main.analysis, further.analysis]
    store = FolderSessionStore(tmp_path)
    assert store.load(session.id) == session
    assert set(how_it_went(store.outlines())) == {STORY_WANTED.id}
    changed = main.analysis.feedback.change
    assert how_it_went(store.outlines())[STORY_WANTED.id] == 1 - (changed.weight if changed else 0)


@pytest.mark.parametrize(("follow_ups", "words"), [(0, [NO_RESULT]), (2, None), (2, [STORY + LONG_ENOUGH])])
def test_nothing_is_followed_up_when_it_is_off_or_without_words_or_where_nothing_lacks(
    tmp_path: Path, follow_ups: int, words: list[str] | None
) -> None:
    reciter = None if words is None else Reciter(*words)
    held, panel, _, _ = interview(tmp_path, [ANSWER], [Choice.QUIT], reciter, follow_ups=follow_ups)
    assert len(held.hold([STORY_WANTED]).answers) == 1
    assert panel.followed_up == []


def test_a_second_follow_up_comes_only_after_a_whole_new_answer(tmp_path: Path) -> None:
    reciter = Reciter(GENERAL, NO_RESULT, "That I do not remember any more, I am afraid, sorry.")
    held, panel, _, _ = interview(tmp_path, [ANSWER, ANSWER, SHORT], [Choice.QUIT], reciter, follow_ups=2)
    session = held.hold([STORY_WANTED])
    assert panel.followed_up == ["Can you think of one case?", "What came of it?"]
    assert session.answers[2].analysis is not None
    change = session.answers[2].analysis.feedback.change
    assert change is not None
    assert change.topic == "follow_up"


def test_ctrl_c_in_a_follow_up_loses_neither_answer(tmp_path: Path) -> None:
    held, _, _, _ = interview(
        tmp_path, [ANSWER, KeyboardInterrupt()], transcriber=Reciter(NO_RESULT, RESULT), follow_ups=2
    )
    with pytest.raises(KeyboardInterrupt):
        held.hold([STORY_WANTED])
    store = FolderSessionStore(tmp_path)
    (session,) = store.unfinished()
    assert [(a.state, a.follow_up is None) for a in session.answers] == [
        ("measured", True),
        ("recorded", False),
    ]
    assert store.recording(session, session.answers[1]).duration == pytest.approx(1.0, abs=0.05)
    later = analyse_stored(
        session, session.answers[1], Analyst(LoudnessDetector(), NoPitch(), Reciter(RESULT)), store
    )
    assert (
        later.feedback.spoken
        == "When I asked for the result, you gave it. Next time, say it without being asked."
    )


def test_a_microphone_that_is_gone_when_it_is_followed_up_costs_no_feedback(tmp_path: Path) -> None:
    gone = NoMicrophone("The microphone has gone.")
    held, panel, _, _ = interview(tmp_path, [ANSWER, gone], transcriber=Reciter(NO_RESULT), follow_ups=2)
    with pytest.raises(NoMicrophone):
        held.hold([STORY_WANTED])
    assert len(panel.shown) == 1


def test_a_lost_microphone_is_not_asked_further(tmp_path: Path) -> None:
    gone = DeviceLost("The microphone has gone.")
    held, panel, _, _ = interview(tmp_path, [gone], [Choice.QUIT], Reciter(NO_RESULT), follow_ups=2)
    (answer,) = held.hold([STORY_WANTED]).answers
    assert answer.ended_by == "lost"
    assert panel.followed_up == []


def test_a_follow_up_can_be_skipped_and_the_interview_stopped_in_it(tmp_path: Path) -> None:
    request = sound((0, 0.5), (8_000, 1.0), (0, 2.5))
    for said, asked_for in (("Skip this one.", 2), ("Let's stop here.", 1)):
        held, panel, _, _ = interview(
            tmp_path / said,
            [ANSWER, request, ANSWER],
            transcriber=Reciter(NO_RESULT, said, STORY),
            follow_ups=2,
        )
        held.hold([STORY_WANTED, replace(STORY_WANTED, id="other", follow_ups=())])
        assert len(panel.asked) == len(panel.shown) == asked_for


def test_in_a_role_play_the_customer_goes_on_without_the_interviewer(tmp_path: Path) -> None:
    scene = replace(STORY_WANTED, kind="role-play", star=False)
    held, panel, voice, _ = interview(
        tmp_path, [ANSWER, SHORT], [Choice.QUIT], Reciter(NO_RESULT, RESULT), follow_ups=1
    )
    held.hold([scene])
    assert panel.followed_up == ["What came of it?"]
    assert not set(phrases.FOLLOW_UP) & set(voice.rendered)


def test_a_follow_up_asks_for_a_part_or_for_everything_anew() -> None:
    part = as_question(QUESTION, by_condition("key-point-missed"))
    assert (part.text, part.target_length, part.star) == ("And did you say sorry?", PART_LENGTH, False)
    assert [point.point for point in part.key_points] == ["Say sorry"]
    assert as_question(QUESTION, by_condition("no-result")).key_points == ()
    for condition in ("no-episode", "too-short"):
        follow_up = by_condition(condition)
        assert as_question(QUESTION, follow_up) == replace(QUESTION, text=follow_up.text)


@pytest.mark.parametrize(
    ("condition", "told", "not_told"),
    [
        ("no-result", RESULT, "I told her that we would see about it and wished her a nice evening."),
        ("no-personal-action", "I called the courier and I packed the new one.", WE),
        (
            "no-number",
            "It was about forty parcels a week, I think.",
            "It was rather a lot of them, I would say.",
        ),
        (
            "key-point-missed",
            "Yes, of course I said sorry to her at once.",
            "No, why should I have done that then?",
        ),
    ],
)
def test_whether_the_follow_up_brought_it_out_is_said(condition: str, told: str, not_told: str) -> None:
    follow_up = by_condition(condition)
    assert follow_up_feedback(follow_up, told).spoken.startswith("When I asked for ")
    missing = follow_up_feedback(follow_up, not_told)
    assert "didn't hear it" in missing.spoken
    assert all(len(each.spoken.split()) < 30 for each in missing.remarks)


def follow_up_feedback(follow_up: FollowUp, text: str) -> Feedback:
    question: Question = as_question(QUESTION, follow_up)
    found = continued(question, transcript(NO_RESULT), transcript(text), known_ideas())
    return coach(replace(ABOUT, follow_up=follow_up), GOOD_SOUND, delivery(), found)


def test_time_that_was_asked_for_is_not_held_against_anyone() -> None:
    slow = delivery(latency=9.0)
    assert any(each.topic == "response_latency" for each in coach(ABOUT, GOOD_SOUND, slow).remarks)
    patient = coach(replace(ABOUT, time_asked=True), GOOD_SOUND, slow)
    assert not any(each.topic == "response_latency" for each in patient.remarks)
