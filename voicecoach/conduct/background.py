"""Everything that is worked out about an answer while it is being given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicecoach.conduct.affording import Thrift
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.answering import Recorded
from voicecoach.conduct.live_acoustics import LiveAcoustics
from voicecoach.conduct.patience import EndingEar
from voicecoach.conduct.requests import RequestEar
from voicecoach.conduct.transcribing import LiveTranscription
from voicecoach.sound.speech_probability import SpeechProbability
from voicecoach.speech import Samples

if TYPE_CHECKING:
    from voicecoach.measure.acoustics import Acoustics, SpeechFound


_LAST_WORDS = 6


class BackgroundWork:
    """Fulfils ``Follower``: its words, where there is a recogniser, and its sound, where nobody else is."""

    words: LiveTranscription | None
    request: RequestEar
    """Whether what was said so far is a request in place of an answer."""
    _sound: LiveAcoustics | None

    def __init__(self, analyst: Analyst, *, alone: bool, language: str = "en") -> None:
        """``alone``: whether the candidate is; an interviewer's sound is taken out of the whole recording.
        ``language``: that of the answer, ISO 639-1.
        """
        self._analyst = analyst
        self._alone = alone
        self._language = language
        self._begin()

    def _begin(self) -> None:
        self.words = None
        if self._analyst.transcriber is not None:
            thrift = Thrift(sparing=self._analyst.sparing())
            self.words = LiveTranscription(self._analyst.transcriber, thrift)
        self.request = RequestEar(self.words, self._language)
        self._sound = LiveAcoustics(self._analyst.pitch_tracker) if self._alone else None
        self._ending = EndingEar(self._analyst.pitch_tracker)
        self._all: list[LiveTranscription | LiveAcoustics | EndingEar] = [
            each for each in (self.words, self._sound, self._ending) if each is not None
        ]

    def heard(self, samples: Samples, probability: SpeechProbability) -> None:
        """See ``Follower``."""
        for each in self._all:
            each.heard(samples, probability)

    def unfinished(self) -> bool:
        """Whether what was said last sounds as if it went on: by its words, where they are known by
        now, or by the voice. Never waits.
        """
        if self._ending.level:
            return True
        words = None if self.words is None else self.words.so_far()
        if not words:
            return False
        from voicecoach.coach.unfinished import sounds_unfinished

        return sounds_unfinished(" ".join(word.text for word in words[-_LAST_WORDS:]), self._language)

    def anew(self, recorded: Recorded) -> None:
        """What was heard is not what the recording is heard as: begin again, with all of it."""
        self.abandon()
        self._begin()
        self.heard(recorded.at_16k, recorded.speech_probability)

    def ended(self, recorded: Recorded) -> None:
        """See ``Follower``: what is left is begun, the sound measured beside the last words."""
        for each in self._all:
            each.ended(recorded)

    def speech(self) -> SpeechFound | None:
        """Where there is speech, after ``ended`` and long before ``acoustics``; ``None`` as there."""
        return None if self._sound is None else self._sound.speech()

    def acoustics(self) -> Acoustics | None:
        """What is known of the sound, after ``ended``; ``None`` where the candidate was not alone."""
        return None if self._sound is None else self._sound.acoustics()

    def abandon(self) -> None:
        """Nobody wants any of it any more."""
        for each in self._all:
            each.abandon()
