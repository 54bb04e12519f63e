"""What an answer is given over: a line that holds, or one that drops (``dropping``)."""

from __future__ import annotations

from typing import Protocol

from voicecoach.conduct.answering import Follower, Recorded
from voicecoach.session import Answer, Drop
from voicecoach.sound.speech_probability import SpeechProbability
from voicecoach.speech import Samples


class Line(Follower, Protocol):
    """Follows one answer."""

    def asking_back(self) -> bool:
        """Whether the interviewer speaks: what has been heard last is not the candidate."""

    def drop(self) -> Drop | None:
        """Where the line dropped, once the answer is over; ``None`` where it held. Raises DeviceError."""

    def so_far(self) -> Drop | None:
        """The same of an answer that was broken off: without waiting, and without an error."""


class Lines(Protocol):
    """A line for each answer."""

    def prepare(self, answer: Answer) -> None:
        """``answer`` is about to be asked for. Raises VoiceError."""

    def line(self, begun: float) -> Line:
        """For the answer whose recording began at ``begun``, seconds of ``time.monotonic``."""


class SteadyLine:
    """Fulfils ``Line`` and ``Lines``: at the desk there is none, and most hold."""

    def prepare(self, answer: Answer) -> None:
        pass

    def line(self, begun: float) -> Line:  # noqa: ARG002
        return self

    def heard(self, samples: Samples, probability: SpeechProbability) -> None:
        pass

    def ended(self, recorded: Recorded) -> None:
        pass

    def asking_back(self) -> bool:
        return False

    def drop(self) -> Drop | None:
        return None

    def so_far(self) -> Drop | None:
        return None
