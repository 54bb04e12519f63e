"""The interview loop, over ports in memory and sessions on disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from testbed.fakes import (
    RATE,
    LoudnessDetector,
    NoPitch,
    Reciter,
    SameRate,
    ScriptedMicrophone,
    ScriptedPanel,
    SilentLoudspeaker,
    Tones,
    sound,
)
from tests.unit.deliveries import QUESTION
from voicecoach.coach.wording import greeting
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.interview import CHOICES, Interview
from voicecoach.conduct.room import Room
from voicecoach.conduct.speaking import parts
from voicecoach.errors import DeviceLost, ModelBroken
from voicecoach.panel import Choice
from voicecoach.ports import Microphone, Transcriber
from voicecoach.session import Session
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.sound.block import Block
from voicecoach.speech import Samples, Transcript

ANSWER = sound((0, 0.8), (8_000, 6.0), (0, 0.6), (8_000, 4.0), (0, 3.0))
SESSION = Session(id="2026-11-22-0130", started="2026-11-22T01:30:00+00:00", kind="practice", pack="all")
QUESTIONS = tuple(replace(QUESTION, id=f"q{number}") for number in (1, 2, 3))


class BrokenTranscriber:
    """A recogniser whose model turns out to be damaged."""

    def __init__(self) -> None:
        self.warmed = threading.Event()

    def warm_up(self) -> None:
        self.warmed.set()
        raise ModelBroken("The model is damaged.")

    def transcribe(self, samples: Samples) -> Transcript:
        raise ModelBroken("The model is damaged.")


def interview(
    folder: Path,
    answers: Iterable[NDArray[np.int16] | BaseException],
    choices: Iterable[Choice] = (),
    transcriber: Transcriber | None = None,
    follow_ups: int = 0,
    *,
    session: Session = SESSION,
    microphone: Microphone | None = None,
) -> tuple[Interview, ScriptedPanel, Tones, SilentLoudspeaker]:
    panel, voice, loudspeaker = ScriptedPanel(choices), Tones(), SilentLoudspeaker()
    room = Room(
        voice=voice,
        loudspeaker=loudspeaker,
        microphone=microphone or ScriptedMicrophone(answers),
        analyst=Analyst(LoudnessDetector(), NoPitch(), transcriber),
        store=FolderSessionStore(folder),
        screen=panel,
        keys=panel,
        resampling=lambda _: SameRate(),
    )
    held = Interview(room, session, EndRules(end_silence=2.0), follow_ups=follow_ups)
    return held, panel, voice, loudspeaker


def test_three_questions_are_asked_recorded_measured_and_commented_on(tmp_path: Path) -> None:
    held, panel, voice, _ = interview(tmp_path, [ANSWER] * 3)
    session = held.hold(QUESTIONS)
    assert panel.asked == [("q1", 1, 3, 1), ("q2", 2, 3, 1), ("q3", 3, 3, 1)]
    assert panel.endings == ["silence"] * 3
    assert [answer.state for answer in session.answers] == ["measured"] * 3
    assert voice.rendered.count(QUESTION.text) == 3
    spoken = [part for one, _ in panel.shown for part in parts(one.feedback.spoken)]
    assert all(part in voice.rendered for part in spoken)
    # All but the greeting and what comes of the answers could be made before it was wanted.
    assert {*voice.rendered} - {*voice.prepared} == {*spoken, greeting(3)}
    store = FolderSessionStore(tmp_path)
    assert store.load(SESSION.id) == session
    assert store.unfinished() == ()
    for answer in session.answers:
        recording = store.recording(session, answer)
        assert recording.duration == pytest.approx(0.8 + 6.0 + 0.6 + 4.0 + 2.0, abs=0.2)
        assert answer.analysis is not None
        assert answer.analysis.delivery.response_latency == pytest.approx(0.8, abs=0.1)


class AfterTheFigures(Reciter):
    """A recogniser that waits until the screen has what needs no words."""

    def __init__(self, *texts: str) -> None:
        super().__init__(*texts)
        self.panel: ScriptedPanel | None = None

    def transcribe(self, samples: Samples) -> Transcript:
        deadline = time.monotonic() + 30
        while len(samples) and self.panel is not None and not self.panel.heard_at_once:
            assert time.monotonic() < deadline, "nothing was shown before there were words"
            time.sleep(0.01)
        return super().transcribe(samples)


def test_what_needs_no_words_is_shown_before_there_are_any_and_stays_true(tmp_path: Path) -> None:
    spoken = sound((0, 0.8), (8_000, 9.0), (0, 0.6), (8_000, 7.0), (0, 3.0))
    words = AfterTheFigures(*["I helped a guest and they came back"] * 4)
    held, panel, _, _ = interview(tmp_path, [spoken], transcriber=words)
    words.panel = panel
    held.hold(QUESTIONS[:1])
    (early,) = panel.heard_at_once
    ((whole, _),) = panel.shown
    assert whole.delivery.word_count is not None
    assert early.transcript is None
    assert early.delivery.answer_length == whole.delivery.answer_length == pytest.approx(16.6, abs=0.2)
    assert early.delivery.response_latency == whole.delivery.response_latency
    assert early.delivery.silent_pauses == whole.delivery.silent_pauses != ()
    assert early.quality.snr_db == whole.quality.snr_db


def test_nothing_is_shown_early_of_what_may_turn_out_to_be_a_request(tmp_path: Path) -> None:
    held, panel, _, _ = interview(
        tmp_path,
        [sound((0, 0.5), (8_000, 3.0), (0, 3.0)), ANSWER],
        transcriber=Reciter("next one please", *["yes"] * 4),
    )
    held.hold(QUESTIONS[:2])
    assert panel.heard_at_once == []
    assert len(panel.shown) == 1


def test_the_first_choice_leads_on_and_after_the_last_question_out(tmp_path: Path) -> None:
    held, panel, _, _ = interview(tmp_path, [ANSWER] * 2)
    held.hold(QUESTIONS[:2])
    assert panel.offered[0] == CHOICES
    assert panel.offered[1] == CHOICES  # the same keys after the last


def test_a_retake_is_shown_beside_the_attempt_before(tmp_path: Path) -> None:
    held, panel, _, _ = interview(tmp_path, [ANSWER, ANSWER], [Choice.RETRY, Choice.QUIT])
    session = held.hold(QUESTIONS)
    assert [answer.attempt for answer in session.answers] == [1, 2]
    (first, none), (_, earlier) = panel.shown
    assert none is None
    assert earlier is first


def test_an_answer_can_be_played_back_and_the_model_answer_heard(tmp_path: Path) -> None:
    held, panel, voice, loudspeaker = interview(tmp_path, [ANSWER], [Choice.PLAY, Choice.MODEL, Choice.QUIT])
    held.hold(QUESTIONS)
    played = [recording for recording in loudspeaker.played if recording.duration > 1]
    assert len(played) == 1
    assert np.max(np.abs(played[0].samples)) == pytest.approx(8_000 / 32_768, abs=0.01)
    assert QUESTION.model_answer in voice.rendered
    assert QUESTION.model_answer in panel.notices


def test_quitting_asks_nothing_more_and_says_goodbye(tmp_path: Path) -> None:
    held, panel, voice, _ = interview(tmp_path, [ANSWER], [Choice.QUIT])
    assert len(held.hold(QUESTIONS).answers) == 1
    assert len(panel.asked) == 1
    assert "everything from me" in voice.rendered[-1]


def test_ctrl_c_in_the_middle_of_an_answer_keeps_what_was_said(tmp_path: Path) -> None:
    held, _, _, _ = interview(tmp_path, [ANSWER, KeyboardInterrupt()])
    with pytest.raises(KeyboardInterrupt):
        held.hold(QUESTIONS)
    store = FolderSessionStore(tmp_path)
    (session,) = store.unfinished()
    assert [(a.state, a.ended_by) for a in session.answers] == [
        ("measured", "silence"),
        ("recorded", "interrupted"),
    ]
    assert store.recording(session, session.answers[1]).duration == pytest.approx(1.0, abs=0.05)


def test_a_lost_microphone_ends_the_answer_which_is_measured_all_the_same(tmp_path: Path) -> None:
    held, panel, _, _ = interview(tmp_path, [DeviceLost("The microphone has gone.")], [Choice.QUIT])
    session = held.hold(QUESTIONS)
    assert session.answers[0].state == "measured"
    assert session.answers[0].ended_by == "lost"
    assert "The microphone has gone." in panel.notices


def test_a_broken_model_costs_the_words_and_not_the_answer(tmp_path: Path) -> None:
    transcriber = BrokenTranscriber()
    held, panel, _, _ = interview(tmp_path, [ANSWER], transcriber=transcriber)
    session = held.hold(QUESTIONS[:1])
    assert transcriber.warmed.wait(60)
    assert any("damaged" in notice and "sound alone" in notice for notice in panel.notices)
    assert session.answers[0].analysis is not None
    assert session.answers[0].analysis.transcript is None


def test_an_answer_of_silence_is_an_answer(tmp_path: Path) -> None:
    held, panel, _, _ = interview(tmp_path, [np.zeros(3 * RATE, np.int16)])
    held.hold(QUESTIONS[:1])
    analysis, _ = panel.shown[0]
    assert analysis.delivery.answer_length is None
    assert "didn't hear" in analysis.feedback.spoken


@pytest.mark.parametrize(
    ("platform", "where"),
    [
        ("darwin", "Privacy & Security, Microphone"),
        ("win32", "desktop apps"),
        ("linux", "mixer has not muted"),
    ],
)
def test_a_microphone_that_gives_nothing_but_zeros_is_told_apart_from_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, where: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    held, panel, _, _ = interview(tmp_path, [sound((0, 3.0)), sound((3, 3.0))])
    held.hold(QUESTIONS[:2])
    told = [notice for notice in panel.notices if "digital silence" in notice]
    assert len(told) == 1
    assert where in told[0]


def test_what_a_standstill_cost_is_told_kept_and_not_held_against_the_answer(tmp_path: Path) -> None:
    class Sleepy(ScriptedMicrophone):
        @contextmanager
        def listen(self) -> Iterator[Iterator[Block]]:
            with super().listen() as blocks:
                yield (replace(b, missing=6.0 if n == 100 else 0.0) for n, b in enumerate(blocks))

    held, panel, _, _ = interview(tmp_path, [], microphone=Sleepy([ANSWER]))
    held.hold(QUESTIONS[:1])
    assert any("6.0 s of sound are missing at 0:03.2" in notice for notice in panel.notices)
    (answer,) = FolderSessionStore(tmp_path).load("latest").answers
    (gap,) = answer.gaps
    assert (gap.missing, round(gap.duration, 2)) == (6.0, 6.0)
    assert answer.analysis is not None
    assert answer.analysis.duration == pytest.approx(len(ANSWER) / 16_000 + 6.0, abs=2.5)
    assert answer.analysis.delivery.longest_pause == pytest.approx(0.6, abs=0.2)
    assert answer.analysis.delivery.answer_length == pytest.approx(10.6, abs=0.3)
    assert not any(remark.topic == "answer_length" for remark in answer.analysis.feedback.remarks)
