"""The sound of an answer is measured while it is being given, so that little is left when it ends.

How much can be done before the end only decides how long that takes: the figures are always those of the
whole recording (docs/decisions/0007-the-sound-is-measured-while-you-speak.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from voicecoach.conduct.answering import Recorded
from voicecoach.conduct.worker import Job, Worker
from voicecoach.ports import PitchTracker
from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES, SpeechProbability
from voicecoach.speech import SAMPLERATE, Samples

if TYPE_CHECKING:  # measuring takes a while to import: Analyst.warm_up does it in time
    from voicecoach.measure.acoustics import Acoustics, GrowingAcoustics, SpeechFound

EVERY = 5.0
"""Seconds of new sound after which it is worth looking at it."""
_NOTHING = np.zeros(0, np.float32)
_NOT_ENDED = "it was abandoned, or has not ended"


class LiveAcoustics:
    """Fulfils ``Follower``: measures in a thread of its own."""

    def __init__(self, tracker: PitchTracker) -> None:
        self._tracker = tracker.growing()
        self._samples: list[Samples] = []
        self._probabilities: list[SpeechProbability] = []
        self._pushed = self._looked = 0
        """Samples."""
        self._all: tuple[Samples, SpeechProbability, float] | None = None
        """Sound, speech probabilities and clipped share, once the recording has ended."""
        self._growing: GrowingAcoustics | None = None
        self._speech: SpeechFound | None = None
        self._heard: Acoustics | None = None
        self._worker = Worker("acoustics", self._next)
        self._worker.start()

    def heard(self, samples: Samples, probability: SpeechProbability) -> None:
        """See ``Follower``."""
        with self._worker.changed:
            self._samples.append(samples)
            self._probabilities.append(probability)
            self._pushed += len(samples)
            self._worker.changed.notify_all()

    def end(self, samples: Samples, probability: SpeechProbability, clipped_share: float) -> None:
        """All has been pushed, and here it is in one; what is left is done while something else is.
        ``clipped_share``: of the recording as it was made.
        """
        with self._worker.changed:
            self._all = samples, probability, clipped_share
            self._samples.clear()  # what was pushed need not be there twice
        self._worker.end()

    def ended(self, recorded: Recorded) -> None:
        """See ``Follower``."""
        self.end(recorded.at_16k, recorded.speech_probability, recorded.taken.clipped_share)

    def speech(self) -> SpeechFound:
        """Where there is speech in the whole recording, long before ``acoustics``; after ``end``. Raises what
        measuring raised.
        """
        with self._worker.changed:
            self._worker.changed.wait_for(lambda: self._speech is not None or not self._worker.busy)
        if self._speech is None:
            self._worker.join()
            raise RuntimeError(_NOT_ENDED)
        return self._speech

    def acoustics(self) -> Acoustics:
        """What was heard in the whole recording, once it is known; after ``end``. Raises what measuring
        raised.
        """
        self._worker.join()
        if self._heard is None:
            raise RuntimeError(_NOT_ENDED)
        return self._heard

    def abandon(self) -> None:
        """Nobody wants to know any more."""
        self._worker.abandon()

    def _next(self) -> Job | None:
        if self._all is not None:
            return self._find if self._speech is None else self._measure if self._heard is None else None
        if self._pushed - self._looked < EVERY * SAMPLERATE:
            return None
        self._looked = self._pushed
        return self._look

    def _look(self) -> None:
        with self._worker.changed:
            pushed, probabilities = list(self._samples), list(self._probabilities)
            if self._all is not None:
                return
        probability = np.concatenate([_NOTHING, *probabilities])
        samples = np.concatenate([_NOTHING, *pushed])[: len(probability) * PROBABILITY_SAMPLES]
        self._measuring().look(samples, probability)

    def _find(self) -> None:
        if self._all is not None:
            self._speech = self._measuring().find(*self._all[:2])

    def _measure(self) -> None:
        if self._all is not None and self._speech is not None:
            samples, _, clipped_share = self._all
            self._heard = self._measuring().whole(samples, self._speech, clipped_share)

    def _measuring(self) -> GrowingAcoustics:
        from voicecoach.measure.acoustics import GrowingAcoustics

        self._growing = self._growing or GrowingAcoustics(self._tracker.track)
        return self._growing
