"""Sessions for pages: of people, and of somebody who means harm."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import numpy as np

from testbed import recordings
from testbed.analyses import HESITANT
from testbed.sittings import sitting
from voicecoach import bootstrap
from voicecoach.analysis import Feedback, Remark
from voicecoach.conduct.remeasuring import analyse_stored, with_answer
from voicecoach.content import ContentEvidence, CoveredPoint, Quote, Star
from voicecoach.delivery import SpeechRate
from voicecoach.question import FollowUp, KeyPoint, Question, TargetLength
from voicecoach.session import Answer, Session
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.speech import SAMPLERATE, Engine, Interval, Samples, Transcript

PERSON = "batchalign/test.flac"
HARM = (
    "</script><script>window.harm=1</script><img src=x onerror=window.harm=1>\"' onclick=window.harm=1 "
    "</style></title><svg/onload=window.harm=1>{{ 7*7 }}{% raw %}--><!--\u202e\x1b[31m"
)
_OURS = frozenset(
    (
        "kind",
        "state",
        "ended_by",
        "tone",
        "condition",
        "level",
        "started",
        "recording",
        "id",
        "line",
        "country",
    )
)
STORY = Question(
    "a-story",
    "Tell me about a time when you helped somebody.",
    "teamwork",
    "behavioural",
    TargetLength(20, 60),
    looking_for="Whether you see what others need.",
    key_points=(KeyPoint("You noticed", ("i saw",)), KeyPoint("You helped", ("helped",))),
    model_answer="Once a colleague was stuck, and I stayed late with her.",
    why_it_works="It is one case.",
    star=True,
)
TOLD = replace(
    HESITANT,
    duration=6.0,
    delivery=replace(
        HESITANT.delivery,
        answer_length=5.0,
        response_latency=0.5,
        word_count=4,
        speech_rate=SpeechRate(48.0, 1.0),
        longest_pause=2.0,
    ),
    feedback=Feedback(
        keep=Remark("star", "keep", "A story.", moments=(Interval(1.0, 2.0),)),
        change=Remark("pace", "change", "Too slow.", "Hurry."),
        remarks=(Remark("pace", "note", "More."),),
        spoken="",
    ),
    content=ContentEvidence(
        star=Star(situation=(Quote(3.0, 3.5, "you know"),), result=(Quote(4.0, 5.5, "help"),)),
        episode=True,
        covered=(CoveredPoint("You helped", Quote(4.0, 5.5, "help")),),
        possible=(CoveredPoint("You noticed", Quote(0.8, 1.0, "I")),),
        missed=("Something else",),
    ),
)


def of_people(store: FolderSessionStore, name: str) -> Session:
    """A person's answer, the same in so much noise that figures are refused, one that nobody measured and
    whose recording is gone, and one that was not recognised; kept in ``store``.
    """
    audio = recordings.folder()
    assert audio is not None  # by the marker
    sound = recordings.sound(audio / PERSON)
    words, _ = recordings.labels(audio, PERSON)
    noise = np.random.default_rng(7).normal(0, 0.02, len(sound)).astype(np.float32)
    session = sitting(name, started="2026-11-22T09:30:00+01:00")
    store.begin(session)
    transcript = Transcript(Engine("given"), "en", words or ())
    analyst = bootstrap.analyst()
    for number, (samples, known) in enumerate(
        ((sound, transcript), (sound + noise, transcript), (sound, None)), 1
    ):
        question = STORY if number < 3 else replace(STORY, id="another", text="And another?")
        answer = Answer(
            question, f"answer-{number}.wav", "measured", attempt=1 + (number == 2), ended_by="key"
        )
        _record(store, session, answer, samples)
        session = replace(session, answers=(*session.answers, answer))
        analysis = analyse_stored(session, answer, analyst, store, transcript=known)
        session = with_answer(session, number - 1, replace(answer, analysis=analysis, question_end=0.1))
    gone = Answer(replace(STORY, id="third", text="A third?"), "answer-4.wav", "recorded")
    session = replace(session, answers=(*session.answers, gone))
    store.save(session)
    store.end(session)
    return session


def _record(store: FolderSessionStore, session: Session, answer: Answer, samples: Samples) -> None:
    writer = store.record(session, answer.recording, SAMPLERATE)
    writer.write((np.clip(samples, -1, 1) * 32_767).astype(np.int16))
    writer.close()


def everything(name: str) -> Session:
    """A session with something of all that a page can show, and no recordings."""
    follow_up = FollowUp("no-result", "What came of it?")
    answers = (
        Answer(STORY, "answer-1.wav", "measured", analysis=TOLD, ended_by="key"),
        Answer(STORY, "answer-2.wav", "measured", attempt=2, analysis=TOLD, ended_by="key"),
        Answer(STORY, "answer-3.wav", "measured", analysis=TOLD, follow_up=follow_up, ended_by="lost"),
        Answer(
            STORY, "answer-4.wav", "measured", analysis=replace(TOLD, words_refused="No."), ended_by="key"
        ),
    )
    return sitting(name, answers=answers)


def harmful(name: str) -> Session:
    """The same in which every text that somebody else wrote means harm."""
    plain = msgspec.json.decode(msgspec.json.encode(everything(name)))
    return msgspec.convert(_with_harm(plain), Session)


def _with_harm(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _with_harm(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_with_harm(each, key) for each in value]
    return f"{value}{HARM}" if value and isinstance(value, str) and key not in _OURS else value
