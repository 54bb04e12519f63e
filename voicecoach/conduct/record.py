"""The session as it grows: on disk at every moment, so that whatever ends the program ends no answer."""

from __future__ import annotations

import re
from dataclasses import replace

from voicecoach.analysis import Analysis
from voicecoach.ports import RecordingWriter, SessionStore
from voicecoach.session import Answer, AnswerState, Drop, EndedBy, Gap, Session

_NUMBERED = re.compile(r"answer-(\d{1,6})\.wav")


class SessionRecord:
    """Writes down what becomes of the answers, one after the other."""

    def __init__(self, store: SessionStore, session: Session) -> None:
        self.session = session
        self._store = store

    def begin(self, answer: Answer, samplerate: int, longest: float, channels: int = 1) -> RecordingWriter:
        """``answer`` is about to be given; where its sound goes, under a name of its own. Raises
        StorageError.
        """
        name = f"answer-{_next_number(self.session):02d}.wav"
        writer = self._store.record(self.session, name, samplerate, longest, channels)
        self._save((*self.session.answers, replace(answer, recording=name, state="recording")))
        return writer

    def keep(
        self,
        *,
        state: AnswerState,
        ended_by: EndedBy | None = None,
        analysis: Analysis | None = None,
        drop: Drop | None = None,
        gaps: tuple[Gap, ...] = (),
    ) -> None:
        """What has become of the latest answer. Raises StorageError."""
        *before, answer = self.session.answers
        ended_by, drop, gaps = ended_by or answer.ended_by, drop or answer.drop, gaps or answer.gaps
        answer = replace(answer, state=state, ended_by=ended_by, analysis=analysis, drop=drop, gaps=gaps)
        self._save((*before, answer))

    def set_aside(self) -> None:
        """The latest answer was none: it leaves the session, its sound is kept under another name. Raises
        StorageError.
        """
        *before, answer = self.session.answers
        self._save(tuple(before))  # first: a session never names a recording that is not there
        self._store.set_aside(self.session, answer.recording)

    def _save(self, answers: tuple[Answer, ...]) -> None:
        self.session = replace(self.session, answers=answers)
        self._store.save(self.session)


def _next_number(session: Session) -> int:
    """After those that there are: of a session that was cut off some may have gone."""
    found = (_NUMBERED.fullmatch(answer.recording) for answer in session.answers)
    return max((int(number[1]) for number in found if number), default=len(session.answers)) + 1
