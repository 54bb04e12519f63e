"""Everything that is worked out about an answer while it is being given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voicecoach.conduct.affording import Thrift
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.answering import Recorded
from voicecoach.conduct.live_acoustics import LiveAcoustics
from voicecoach.conduct.transcribing import LiveTranscription
from voicecoach.speech import Samples

if TYPE_CHECKING:
    from voicecoach.measure.acoustics import Acoustics, SpeechFound


class BackgroundWork:
    """Its words, where there is a recogniser, and its sound, where nobody else is heard in it."""

    words: LiveTranscription | None
    _sound: LiveAcoustics | None

    def __init__(self, analyst: Analyst, *, alone: bool) -> None:
        """``alone``: whether the candidate is; an interviewer's sound is taken out of the whole recording."""
        self._analyst = analyst
        self._alone = alone
        self._begin()

    def _begin(self) -> None:
        self.words = None
        if self._analyst.transcriber is not None:
            thrift = Thrift(sparing=self._analyst.sparing())
            self.words = LiveTranscription(self._analyst.transcriber, thrift)
        self._sound = LiveAcoustics(self._analyst.pitch_tracker) if self._alone else None

    def push(self, samples: Samples, probability: NDArray[np.float32]) -> None:
        """More of the recording (16 kHz) with its speech probabilities, one for each 32 ms."""
        for each in (self.words, self._sound):
            if each is not None:
                each.push(samples, probability)

    def anew(self, recorded: Recorded) -> None:
        """What was pushed is not what the recording is heard as: begin again, with all of it."""
        self.abandon()
        self._begin()
        self.push(recorded.at_16k, recorded.speech_probability)

    def end(self, recorded: Recorded) -> None:
        """The recording has ended: what is left is begun, the sound measured beside the last words."""
        if self.words is not None:
            self.words.end()
        if self._sound is not None:
            self._sound.end(recorded.taken.clipped_share)

    def speech(self) -> SpeechFound | None:
        """Where there is speech, after ``end`` and long before ``heard``; ``None`` as there."""
        return None if self._sound is None else self._sound.speech()

    def heard(self) -> Acoustics | None:
        """What is known of the sound, after ``end``; ``None`` where the candidate was not alone."""
        return None if self._sound is None else self._sound.heard()

    def abandon(self) -> None:
        """Nobody wants any of it any more."""
        for each in (self.words, self._sound):
            if each is not None:
                each.abandon()
