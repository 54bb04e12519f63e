"""What the interview needs from the world, as protocols.

Adapters fulfil them with real devices, libraries and files; ``voicecoach.adapters.stored`` with
recordings and transcripts that already exist. One contract suite per port runs on both
(``tests/contract``). Every method may raise the errors of ``voicecoach.errors`` that its docstring
names, and no others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from voicecoach.question import Idea, Question
from voicecoach.session import Answer, Session
from voicecoach.sound.block import Block
from voicecoach.sound.channels import Taken
from voicecoach.sound.speech_probability import SpeechProbability
from voicecoach.speech import Interval, PitchTrack, Recording, Samples, Transcript

Stop = Callable[[], bool]
"""Asked every few hundredths of a second while something long goes on; true ends it early."""
Progress = Callable[[float], None]
"""Told the share that is done, 0..1, never falling."""


class Voice(Protocol):
    """Text to speech."""

    def render(self, text: str) -> Recording:
        """``text`` as sound. Raises VoiceError where nothing could be rendered, ValueError for blank text."""

    def prepare(self, texts: Sequence[str]) -> None:
        """``texts`` will be wanted soon, in that order, and what was to be prepared before no longer: they
        may be made while nobody waits. Never waits, and raises nothing.
        """


class Loudspeaker(Protocol):
    """Where the candidate hears things."""

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        """Play to the end, or until ``stop``; return when the last sample was heard, in seconds of
        ``time.monotonic``. Raises DeviceError, or StorageError where files take a device's place.
        """


class Microphone(Protocol):
    """Where the candidate is heard."""

    @property
    def samplerate(self) -> int:
        """Of the blocks, Hz: the device's own, for certain while it is listened to."""

    @property
    def channels(self) -> int:
        """How many the device gives: what a recording of it must keep."""

    def listen(self) -> AbstractContextManager[Iterator[Block]]:
        """Blocks from now on, without gaps, until the context is left or a stored recording ends.

        Waiting for a block never takes longer than half a second; one without samples says that there is
        nothing yet. A device that gives nothing for 8 s is a lost one. Raises NoMicrophone on entry,
        DeviceLost while iterating.
        """


class ResamplingStream(Protocol):
    """Brings sound to another rate as it arrives."""

    def push(self, samples: Samples, *, last: bool = False) -> Samples:
        """What ``samples`` complete; with ``last``, all that was held back too."""


class SpeechStream(Protocol):
    """Speech probability of sound that arrives piece by piece."""

    def push(self, samples: Samples) -> SpeechProbability:
        """Probabilities, 0..1, of the 32 ms frames that ``samples`` (16 kHz) complete."""


class SpeechDetector(Protocol):
    """Where there is speech. Figure ``i`` covers ``[i, i + 1)`` hops of sound."""

    def stream(self) -> SpeechStream:
        """A new stream, at its start."""

    def probabilities(self, samples: Samples) -> SpeechProbability:
        """Of a whole recording (16 kHz); the last frame is padded with silence. The same figures as
        a stream gives.
        """


class PitchTracker(Protocol):
    """The melody of the voice."""

    def track(self, samples: Samples, speech: Sequence[Interval] | None = None) -> PitchTrack:
        """Of a whole recording (16 kHz), or of what lies in ``speech`` alone (ordered, disjoint): then
        nothing is voiced elsewhere.
        """

    def growing(self) -> PitchTracker:
        """One with the same figures for a single recording while it grows: it remembers the stretches of
        speech that it was asked about before.
        """


class Transcriber(Protocol):
    """Speech to words."""

    def warm_up(self) -> None:
        """Load what is needed, so that the first transcription need not. Raises ModelError."""

    def transcribe(self, samples: Samples) -> Transcript:
        """The words of a piece of a recording (16 kHz), at most half a minute in which somebody speaks
        (``conduct.pieces``), timed from its start; none of no samples. Raises ModelError.
        """


class RecordingWriter(Protocol):
    """A recording that grows on disk. What was written stays, whatever happens to the program."""

    def write(self, samples: NDArray[np.int16]) -> None:
        """Append ``samples``, shape ``(frames,)`` or ``(frames, channels)``. Raises StorageError; what had
        been written before is kept.
        """

    def close(self) -> None:
        """Finish the file. May be called twice."""


class SessionStore(Protocol):
    """Sessions on disk."""

    def new_id(self, started: datetime) -> str:
        """An id for a session that starts now: sorts by time, easy to type."""

    def begin(self, session: Session) -> None:
        """Make the session's folder and hold it against other programs. Raises StorageError."""

    def go_on(self, session: Session) -> None:
        """Hold a session that was cut off, for more answers to join it. Raises SessionInUse, SessionNotFound,
        StorageError.
        """

    def save(self, session: Session) -> None:
        """Replace the session's record, all or nothing. Raises StorageError."""

    def end(self, session: Session) -> None:
        """Let go of the session; one without answers is removed, unless it holds sound."""

    def record(
        self, session: Session, name: str, samplerate: int, longest: float = 300.0, channels: int = 1
    ) -> RecordingWriter:
        """A new recording ``name`` in the session's folder, at most ``longest`` seconds long. Raises
        StorageError, DiskFull already where there is no room for the longest.
        """

    def set_aside(self, session: Session, name: str) -> None:
        """The recording ``name`` is no answer: it keeps its sound and loses its name, which may be used
        again. Raises StorageError.
        """

    def load(self, session_id: str) -> Session:
        """The session with that id, the only one whose id begins so, or the ``latest``.

        Raises SessionNotFound, SessionUnreadable.
        """

    def recording(self, session: Session, answer: Answer) -> Recording:
        """The sound of an answer, at the rate it was recorded with. Raises RecordingError."""

    def taken(self, session: Session, answer: Answer) -> Taken:
        """The same with all that the device gave. Raises RecordingError."""

    def all(self) -> tuple[Session, ...]:
        """Every readable session, oldest first."""

    def unfinished(self) -> tuple[Session, ...]:
        """Sessions with answers that were recorded and not measured, and that no program holds."""

    def reopen(self, session_id: str) -> AbstractContextManager[Session]:
        """Hold a session that exists, so that it may be saved. Raises SessionNotFound,
        SessionUnreadable, SessionInUse.
        """

    def discard(self, session_id: str) -> None:
        """Delete a session that has no answer; nothing where there is sound in its folder. Raises as
        ``forget`` does.
        """

    def forget(self, session_id: str) -> None:
        """Delete a session with all its recordings, readable or not. Raises SessionNotFound,
        SessionInUse, StorageError.
        """


class QuestionSource(Protocol):
    """The questions that an interview may ask."""

    def questions(self) -> tuple[Question, ...]:
        """In the order of their packs. Raises QuestionError."""


class IdeaSource(Protocol):
    """The ideas that key points may name."""

    def ideas(self) -> tuple[Idea, ...]:
        """In the order of their files. Raises QuestionError."""
