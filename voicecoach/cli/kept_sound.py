"""The sound of a kept answer as the interviewer heard it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicecoach import bootstrap

if TYPE_CHECKING:
    from voicecoach.session import Answer, Session
    from voicecoach.sessions.store import FolderSessionStore
    from voicecoach.speech import Recording


def kept_sound(store: FolderSessionStore, session: Session, answer: Answer) -> Recording:
    """Without what was lost where the line dropped, and over the line of a call. Raises RecordingError."""
    recording = store.recording(session, answer)
    if answer.drop is not None:
        recording = recording.silenced(answer.drop.lost)
    if session.line:
        recording = bootstrap.over_the_line(session.line, session.country)(recording)
    return recording
