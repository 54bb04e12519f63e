"""A telephone call, over ports in memory and sessions on disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from testbed.fakes import (
    RATE,
    LoudnessDetector,
    LoudnessEar,
    NoPitch,
    Reciter,
    SameRate,
    ScriptedMicrophone,
    ScriptedPanel,
    SilentLoudspeaker,
    Tones,
    blocks,
    sound,
)
from tests.unit.deliveries import QUESTION
from voicecoach import bootstrap
from voicecoach.cli.main import main
from voicecoach.coach.wording import after_the_call, phone_goodbye
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.call import Call
from voicecoach.conduct.ear import Ear
from voicecoach.conduct.over_question import since
from voicecoach.conduct.phrases import STILL_THERE
from voicecoach.conduct.room import Room
from voicecoach.line.path import LINES, by_telephone
from voicecoach.panel import Choice
from voicecoach.ports import Stop
from voicecoach.session import Session
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.speech import Recording

HELLO = sound((0, 0.5), (8_000, 0.6), (0, 2.0))
ANSWER = sound((0, 1.2), (8_000, 6.0), (0, 4.0))
NOTHING = sound((0, 30.0))
SESSION = Session("2026-11-22-0130", "2026-11-22T01:30:00+00:00", "phone", "all", line="clean", country="us")
QUESTIONS = tuple(replace(QUESTION, id=f"q{number}") for number in (1, 2))


class PatientLoudspeaker(SilentLoudspeaker):
    """Plays what is as long as ringing until it is stopped; the rest in no time. Remembers when it ended, so
    that a microphone can go on from there, however busy the machine is.
    """

    ended = 0.0

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        deadline = time.monotonic() + 10
        while recording.duration > 20 and stop is not None and not stop() and time.monotonic() < deadline:
            threading.Event().wait(0.01)
        self.ended = super().play(recording, stop)
        return self.ended


class Screen(ScriptedPanel):
    """Fulfils CallScreen, and Keys: remembers the order of things."""

    def __init__(self, *, picks_up: bool = False) -> None:
        super().__init__()
        self.states: list[str] = []
        self._picks_up = picks_up

    def ringing(self) -> None:
        self.states.append("ringing")

    def talking(self) -> None:
        self.states.append("talking")

    def hung_up(self) -> None:
        self.states.append("hung up")

    def pressed(self) -> bool:
        return self._picks_up and self.states[-1:] == ["ringing"]


def call(
    folder: Path,
    heard: Iterable[NDArray[np.int16]],
    choices: Iterable[Choice] = (),
    *,
    ring: float = 3.0,
    screen: Screen | None = None,
    transcriber: Reciter | None = None,
    loudspeaker: PatientLoudspeaker | None = None,
    drops: bool = False,
) -> tuple[Call, Screen, ScriptedPanel, Tones, SilentLoudspeaker]:
    screen = screen or Screen()
    panel, voice, loudspeaker = ScriptedPanel(choices), Tones(), loudspeaker or PatientLoudspeaker()
    room = Room(
        voice=voice,
        loudspeaker=loudspeaker,
        microphone=ScriptedMicrophone(heard, lambda: loudspeaker.ended),
        analyst=Analyst(LoudnessDetector(), NoPitch(), transcriber),
        store=FolderSessionStore(folder),
        screen=panel,
        keys=panel,
        resampling=lambda _: SameRate(),
    )
    held = Call(
        replace(room, keys=screen),
        room,
        screen=screen,
        session=SESSION,
        rules=EndRules(end_silence=2.0, unanswered=15.0),
        over_the_line=lambda recording: Recording(0.5 * recording.samples, recording.samplerate),
        ring=Recording(np.zeros(round(ring * RATE), np.float32), RATE),
        drops=drops,
        seed=1,
    )
    return held, screen, panel, voice, loudspeaker


def test_feedback_comes_after_the_goodbye(tmp_path: Path) -> None:
    held, screen, panel, voice, _ = call(tmp_path, [HELLO, ANSWER, ANSWER])
    session = held.hold(QUESTIONS)
    assert screen.states[:3] == ["ringing", "talking", "hung up"]
    assert [one.state for one in session.answers] == ["measured"] * 2
    assert screen.shown == []
    assert len(panel.shown) == 2
    order = [voice.rendered.index(text) for text in (QUESTION.text, phone_goodbye(), after_the_call(2))]
    assert order == sorted(order)
    feedback = panel.shown[0][0].feedback.spoken
    assert voice.rendered.index(feedback) > order[-1]


def test_the_question_is_recorded_too_and_time_counts_from_its_end(tmp_path: Path) -> None:
    held, _, _, _, _ = call(tmp_path, [HELLO, ANSWER])
    session = held.hold(QUESTIONS[:1])
    (one,) = session.answers
    assert one.question_end == pytest.approx(0.1)  # as long as the voice of these tests speaks
    assert one.analysis is not None
    assert one.analysis.delivery.response_latency == pytest.approx(1.2, abs=0.1)


def test_enter_picks_it_up_and_nobody_there_ends_the_ringing(tmp_path: Path) -> None:
    held, screen, _, _, _ = call(tmp_path / "a", [NOTHING, ANSWER], screen=Screen(picks_up=True))
    assert len(held.hold(QUESTIONS[:1]).answers) == 1
    held, screen, panel, voice, _ = call(tmp_path / "b", [NOTHING], ring=1.0)
    assert held.hold(QUESTIONS).answers == ()
    assert "talking" not in screen.states
    assert voice.rendered == []
    assert "Nobody picked up" in panel.notices[0]


def test_who_says_nothing_is_asked_once_whether_they_are_there_and_then_the_next_question(
    tmp_path: Path,
) -> None:
    held, _, panel, voice, _ = call(tmp_path, [HELLO, NOTHING, NOTHING, ANSWER])
    session = held.hold(QUESTIONS)
    nothing, answer = session.answers
    assert (nothing.ended_by, nothing.waited, answer.waited) == ("silence", 15.0, 0.0)
    assert panel.shown[0][0].duration == pytest.approx(15.1, abs=0.2)
    assert len([text for text in voice.rendered if text in STILL_THERE]) == 1


def test_the_silence_before_being_asked_is_part_of_the_time_to_the_first_word(tmp_path: Path) -> None:
    held, _, _, _, _ = call(tmp_path, [HELLO, NOTHING, ANSWER])
    (answer,) = held.hold(QUESTIONS[:1]).answers
    assert answer.analysis is not None
    assert answer.analysis.delivery.response_latency == pytest.approx(15.0 + 1.2, abs=0.1)
    assert len(list(tmp_path.rglob("*.wav"))) == 2  # what was not said is kept all the same


def test_ones_own_answer_is_played_over_the_line_from_where_the_question_ended(tmp_path: Path) -> None:
    held, _, _, _, loudspeaker = call(tmp_path, [HELLO, ANSWER], [Choice.PLAY, Choice.QUIT])
    held.hold(QUESTIONS[:1])
    (played,) = [one for one in loudspeaker.played if 2 < one.duration < 20]
    assert np.max(np.abs(played.samples)) == pytest.approx(0.5 * 8_000 / 32_768, abs=0.01)
    assert np.flatnonzero(played.samples)[0] / RATE == pytest.approx(1.2, abs=0.05)


def test_a_question_is_repeated_on_request_and_nothing_of_it_is_seen(tmp_path: Path) -> None:
    reciter = Reciter("Sorry, the line is bad. Could you say that again?", "I worked at a hotel.")
    request = sound((0, 0.6), (8_000, 2.5), (0, 4.0))
    held, screen, _, voice, _ = call(tmp_path, [HELLO, request, ANSWER], transcriber=reciter)
    session = held.hold(QUESTIONS[:1])
    assert voice.rendered.count(QUESTION.text) == 2
    (answer,) = session.answers
    assert answer.analysis is not None
    assert answer.analysis.transcript is not None
    assert answer.analysis.transcript.text == "I worked at a hotel."
    assert screen.shown == []


def test_a_call_is_replayed_over_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held, _, _, _, _ = call(tmp_path, [HELLO, ANSWER])
    session = held.hold(QUESTIONS[:1])
    loudspeaker = SilentLoudspeaker()
    monkeypatch.setattr(bootstrap, "loudspeaker", lambda _: loudspeaker)
    monkeypatch.setattr(bootstrap, "voice", Tones)
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path))
    assert main(["replay", session.id]) == 0
    recorded = FolderSessionStore(tmp_path).recording(session, session.answers[0])
    played = loudspeaker.played[-1]
    assert np.array_equal(played.samples, by_telephone(recorded, LINES["clean"], "mulaw").samples)


def test_nobody_listens_before_the_question_has_ended() -> None:
    _, heard = Ear(RATE, SameRate(), LoudnessEar(), deaf=0.5).hear(sound((8_000, 1.0)))
    assert not heard[:15].any()
    assert heard[16:].all()


def test_a_microphone_that_comes_late_is_preceded_by_silence() -> None:
    given = list(since(10.0, blocks(sound((8_000, 0.2)), 10.5), RATE))
    assert given[0].start == 10.0
    assert not given[0].samples.any()
    assert len(given[0].samples) == RATE // 2
    assert next(since(10.0, blocks(sound((8_000, 0.2)), 9.9), RATE)).start == 9.9
