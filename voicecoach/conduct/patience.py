"""How much silence a candidate is given: more where their own pauses are longer, and while they sound
unfinished (docs/decisions/0117-silence-waits-for-the-person.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from voicecoach.conduct.answering import MOST, ROOM, SPOKEN, Recorded
from voicecoach.conduct.worker import Job, Worker
from voicecoach.delivery import Delivery
from voicecoach.measure.level_end import ends_level
from voicecoach.ports import PitchTracker
from voicecoach.session import Session
from voicecoach.sound.speech_probability import PROBABILITY_HOP, SpeechProbability
from voicecoach.speech import SAMPLERATE, Samples

SPARED = 98
"""Of a hundred of the candidate's pauses, how many must be shorter than the silence that ends an answer.
Those that were cut off are not among the pauses that are known: hence ``ROOM``."""
FEWEST = 50
"""Pauses from which on they tell what is usual."""
_TAIL = 1.5
"""Seconds before a silence in which it is heard how the voice ended,"""
_AFTER = 0.2
"""and of the silence itself, since the detector lets go late."""
_SURE = 0.5
"""Seconds of silence after which that is worth listening to."""


def usual_wait(pauses: Sequence[float]) -> float:
    """Seconds of silence that the ``pauses`` of earlier answers, seconds, call for; 0 for too few of them."""
    if len(pauses) < FEWEST:
        return 0.0
    return min(MOST, ROOM * float(np.percentile(pauses, SPARED)))


class Patience:
    """The pauses that are known of a candidate."""

    def __init__(self, pauses: Iterable[float] = ()) -> None:
        """``pauses``: of earlier answers, seconds."""
        self._pauses = list(pauses)

    @property
    def usual(self) -> float:
        """Seconds of silence that they call for."""
        return usual_wait(self._pauses)

    def learn(self, delivery: Delivery) -> None:
        """Those of one more answer."""
        self._pauses.extend(pause.duration for pause in delivery.silent_pauses)

    def learn_from(self, session: Session) -> None:
        """Those of all its answers."""
        for answer in session.answers:
            if answer.analysis is not None:
                self.learn(answer.analysis.delivery)


class EndingEar:
    """Fulfils ``Follower``: how the voice ended, whenever it falls silent, heard in a thread of its own."""

    def __init__(self, tracker: PitchTracker) -> None:
        self._tracker = tracker
        self._tail = np.zeros(0, np.float32)
        self._silent = round(_SURE / PROBABILITY_HOP)
        """Frames since the last speech."""
        self._heard: Samples | None = None
        """The end of a voice that nobody has listened to yet."""
        self._level = False
        self._worker = Worker("endings", self._next)
        self._worker.start()

    @property
    def level(self) -> bool:
        """Whether the voice that is silent now ended level, as far as that is known. Never waits."""
        return self._level

    def heard(self, samples: Samples, probability: SpeechProbability) -> None:
        """See ``Follower``."""
        keep = round((_TAIL + _SURE + _AFTER) * SAMPLERATE)
        self._tail = np.concatenate([self._tail, samples])[-keep:]
        sure = round(_SURE / PROBABILITY_HOP)
        before = self._silent
        for one in probability:
            self._silent = 0 if one >= SPOKEN else self._silent + 1
        with self._worker.changed:
            if self._silent == 0 or self._silent < before:
                self._level, self._heard = False, None
            if self._silent >= sure and (before < sure or self._silent < before):
                silence = round((self._silent * PROBABILITY_HOP - _AFTER) * SAMPLERATE)
                self._heard = self._tail[-round(_TAIL * SAMPLERATE) - silence : len(self._tail) - silence]
                self._worker.changed.notify_all()

    def ended(self, recorded: Recorded) -> None:  # noqa: ARG002
        """See ``Follower``."""
        self.abandon()

    def abandon(self) -> None:
        """Nobody wants to know any more."""
        self._worker.abandon()

    def _next(self) -> Job | None:
        heard, self._heard = self._heard, None
        return None if heard is None else lambda: self._listen(heard)

    def _listen(self, heard: Samples) -> None:
        level = ends_level(self._tracker.track(heard))
        with self._worker.changed:
            # Whoever speaks again has not ended.
            self._level = level and self._silent > 0
