"""A natural voice as the interviewer's: made ahead where it is known what will be said, kept once made."""

from __future__ import annotations

import re
import threading
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from voicecoach.adapters.piper import Piper, Unspoken
from voicecoach.adapters.voice import need_room, read_wav, trimmed
from voicecoach.errors import VoicecoachError, VoiceError
from voicecoach.models.voices import InstalledVoice
from voicecoach.speech import Recording

_USUAL = 185
"""Words a minute that a voice speaks at its own pace, roughly."""
_DEADLINE = 60.0
"""Seconds for one sentence, the loading of the voice on a busy machine among them."""
_PAUSE = 0.3
"""Seconds between sentences."""


class NaturalVoice:
    """Fulfils ``ports.Voice``. Every sentence is made once; safe to call from any thread.

    What was asked to be prepared is made in a thread of its own, sentence by sentence, and never while
    somebody waits for another.
    """

    def __init__(self, voice: InstalledVoice, words_per_minute: int | None = None) -> None:
        """``words_per_minute``: the voice's own pace where none is asked for. Loading begins at once. Raises
        VoiceSystemMissing.
        """
        self._voice = voice
        self._pace = voice.pace * (_USUAL / words_per_minute if words_per_minute else 1.0)
        self._piper: Piper | None = Piper(voice.model, self._pace)
        self._made: dict[str, Recording] = {}
        self._making = threading.Lock()
        self._changed = threading.Condition()
        self._waiting = 0
        """How many wait for something to be made now."""
        self._coming: deque[str] = deque()
        """Sentences to be made when nobody waits."""
        self._ahead: threading.Thread | None = None

    def render(self, text: str) -> Recording:
        said = sentences(text)
        if not said:
            raise ValueError("there is no text to speak")
        with self._changed:
            self._waiting += 1
        try:
            made = [self._make(sentence) for sentence in said]
        finally:
            with self._changed:
                self._waiting -= 1
                self._changed.notify_all()
        return _joined(made)

    def prepare(self, texts: Sequence[str]) -> None:
        with self._changed:
            self._coming = deque(
                sentence for text in texts for sentence in sentences(text) if sentence not in self._made
            )
            if self._coming and self._ahead is None:
                self._ahead = threading.Thread(target=self._prepare, name="voice", daemon=True)
                self._ahead.start()

    def _prepare(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: not self._waiting)
                if not self._coming:
                    self._ahead = None
                    return
                sentence = self._coming.popleft()
            with suppress(VoicecoachError):  # who needs it is told
                self._make(sentence)

    def _make(self, sentence: str) -> Recording:
        with self._making:
            if sentence not in self._made:
                self._made[sentence] = self._speak(sentence)
            return self._made[sentence]

    def _speak(self, sentence: str) -> Recording:
        """Twice where the program breaks off: once is chance. Raises VoiceError, DiskFull."""
        why = ""
        for _ in range(2):
            piper, self._piper = self._piper or Piper(self._voice.model, self._pace), None
            need_room()
            try:
                file = piper.speak(sentence, _DEADLINE)
                made = trimmed([_taken(file)], sentence)
            except Unspoken as error:
                why = str(error)
                piper.end()
            except TimeoutError as error:
                piper.end()
                raise VoiceError(
                    f"The voice {self._voice.name} did not finish within {_DEADLINE:.0f} s; try again, or"
                    " choose the system's with --voice system."
                ) from error
            except OSError as error:
                piper.end()
                raise VoiceError(
                    f"What the voice {self._voice.name} made cannot be read ({error})."
                ) from error
            else:
                self._piper = piper
                return made
        raise VoiceError(
            f"The voice {self._voice.name} could not say {sentence[:60]!r} ({why}); choose another with"
            " --voice (`voicecoach voices` lists them)."
        )


def sentences(text: str) -> list[str]:
    """``text`` sentence by sentence; nothing of what has no letter or figure in it."""
    parts = re.split(r"(?<=[.!?])\s+", text.strip())
    return [part for part in parts if any(character.isalnum() for character in part)]


def _taken(file: Path) -> Recording:
    """What is in ``file``, which is not needed any more."""
    try:
        with file.open("rb") as opened:
            return read_wav(opened)
    finally:
        file.unlink(missing_ok=True)


def _joined(made: list[Recording]) -> Recording:
    samplerate = made[0].samplerate
    pause = np.zeros(round(_PAUSE * samplerate), np.float32)
    pieces = [piece for recording in made for piece in (pause, recording.samples)][1:]
    return Recording(np.concatenate(pieces), samplerate)
