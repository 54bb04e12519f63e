"""What is being played can be skipped."""

from __future__ import annotations

from collections.abc import Callable

from voicecoach.ports import Loudspeaker, Stop
from voicecoach.speech import Recording


class SkippableLoudspeaker:
    """Fulfils ``ports.Loudspeaker`` with another one, which falls silent as soon as a skip is ``wanted``."""

    def __init__(self, loudspeaker: Loudspeaker, wanted: Callable[[], bool]) -> None:
        self._loudspeaker = loudspeaker
        self._wanted = wanted

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        return self._loudspeaker.play(recording, lambda: self._wanted() or (stop is not None and stop()))
