"""Measuring recorded answers: again with today's code, or for the first time after a program was cut off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from voicecoach.analysis import Analysis
from voicecoach.circumstances import of_answer
from voicecoach.coach.follow_up import asked
from voicecoach.conduct.analysing import Analyst
from voicecoach.errors import EmptyRecording, RecordingError
from voicecoach.ports import Progress, SessionStore
from voicecoach.session import Answer, Session
from voicecoach.sound.activity import ONSET
from voicecoach.sound.resampling import resampled
from voicecoach.speech import SAMPLERATE, Transcript

LISTENED_TO = 60.0
"""Seconds: nobody records more of nothing."""


def analyse_stored(
    session: Session,
    answer: Answer,
    analyst: Analyst,
    store: SessionStore,
    *,
    transcript: Transcript | None = None,
    progress: Progress | None = None,
) -> Analysis:
    """Analyse the recording of an answer. Raises RecordingError, ModelError."""
    taken = store.taken(session, answer)
    recording = taken.recording
    earlier = session.answers[: session.answers.index(answer)]
    before = earlier[-1].analysis if answer.follow_up is not None and earlier else None
    return analyst.analyse(
        resampled(recording.samples, recording.samplerate, SAMPLERATE),
        of_answer(
            answer,
            session,
            None if before is None else before.transcript,
            taken,
        ),
        transcript=transcript,
        progress=progress,
    )


def with_answer(session: Session, index: int, *answers: Answer) -> Session:
    """The session with ``answers`` in place of the one at ``index``."""
    return replace(session, answers=(*session.answers[:index], *answers, *session.answers[index + 1 :]))


def worth_measuring(session: Session, analyst: Analyst, store: SessionStore) -> bool:
    """Whether somebody speaks in what was left unmeasured. Where that cannot be known, somebody may."""
    return any(
        answer.state != "measured" and _may_speak(session, answer, analyst, store)
        for answer in session.answers
    )


def _may_speak(session: Session, answer: Answer, analyst: Analyst, store: SessionStore) -> bool:
    try:
        recording = store.recording(session, answer)
    except EmptyRecording:
        return False
    except RecordingError:
        return True
    if recording.duration > LISTENED_TO:
        return True
    samples = resampled(recording.samples, recording.samplerate, SAMPLERATE)
    probabilities = analyst.detector.probabilities(samples)
    return bool(len(probabilities)) and float(probabilities.max()) >= ONSET


def recover(
    session: Session,
    analyst: Analyst,
    store: SessionStore,
    tell: Callable[[str], None],
    progress: Progress | None = None,
) -> None:
    """Measure what a program that was cut off left unmeasured, saving after every answer; ``tell`` a
    sentence about each.

    An answer with no sound in it leaves the session, which is deleted when none is left and its folder holds
    no sound. Raises ModelError, SessionInUse and the other StorageErrors.
    """
    with store.reopen(session.id) as held:
        session = held
        for answer in held.answers:
            index = session.answers.index(answer)
            text = asked(answer).text
            if answer.state == "measured":
                continue
            try:
                analysis = analyse_stored(session, answer, analyst, store, progress=progress)
            except EmptyRecording:
                session = with_answer(session, index)
                tell(f"\u201c{text}\u201d: nothing had been recorded.")
            except RecordingError as error:
                tell(f"\u201c{text}\u201d: {error}")
                continue
            else:
                session = with_answer(session, index, replace(answer, state="measured", analysis=analysis))
                tell(f"\u201c{text}\u201d: {analysis.duration:.0f} s measured.")
            store.save(session)
    if not session.answers:
        store.discard(session.id)
