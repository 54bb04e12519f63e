"""An interviewer at the other end of a telephone line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from voicecoach.ports import Voice
from voicecoach.speech import Recording


class TelephoneVoice:
    """Fulfils ``ports.Voice``: another voice, as it comes over a line."""

    def __init__(self, voice: Voice, over_the_line: Callable[[Recording], Recording]) -> None:
        self._voice = voice
        self._over_the_line = over_the_line

    def render(self, text: str) -> Recording:
        return self._over_the_line(self._voice.render(text))

    def prepare(self, texts: Sequence[str]) -> None:
        self._voice.prepare(texts)
