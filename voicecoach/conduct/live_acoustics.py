"""The sound of an answer is measured while it is being given, so that little is left when it ends.

How much can be done before the end only decides how long that takes: the figures are always those of the
whole recording (docs/decisions/0007-the-sound-is-measured-while-you-speak.md).
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voicecoach.conduct.answering import FRAME_SAMPLES
from voicecoach.ports import PitchTracker
from voicecoach.speech import SAMPLERATE, Samples

if TYPE_CHECKING:  # measuring takes a while to import: Analyst.warm_up does it in time
    from voicecoach.measure.acoustics import Acoustics, SpeechFound

EVERY = 5.0
"""Seconds of new sound after which it is worth looking at it."""
_NOTHING = np.zeros(0, np.float32)


class LiveAcoustics:
    """Hears what is pushed, in a thread of its own. Push never waits for it."""

    def __init__(self, tracker: PitchTracker) -> None:
        self._tracker = tracker.growing()
        self._samples: list[Samples] = []
        self._probabilities: list[NDArray[np.float32]] = []
        self._pushed = self._looked = 0
        """Samples."""
        self._clipped_share: float | None = None
        """Known once the recording has ended."""
        self._abandoned = False
        self._wake = threading.Event()
        self._known = threading.Event()
        """Where there is speech, or that nobody will ever say."""
        self._speech: SpeechFound | None = None
        self._heard: Acoustics | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._work, name="acoustics", daemon=True)
        self._thread.start()

    def push(self, samples: Samples, probability: NDArray[np.float32]) -> None:
        """More of the recording (16 kHz) with its speech probabilities, one for each 32 ms."""
        self._samples.append(samples)
        self._probabilities.append(probability)
        self._pushed += len(samples)
        if self._pushed - self._looked >= EVERY * SAMPLERATE:
            self._looked = self._pushed
            self._wake.set()

    def end(self, clipped_share: float) -> None:
        """All has been pushed; what is left is done while something else is. ``clipped_share``: of the
        recording as it was made.
        """
        self._clipped_share = clipped_share
        self._wake.set()

    def speech(self) -> SpeechFound:
        """Where there is speech in the whole recording, long before ``heard``; after ``end``. Raises what
        measuring raised.
        """
        self._known.wait()
        if self._speech is None:
            raise self._failure()
        return self._speech

    def heard(self) -> Acoustics:
        """What was heard in the whole recording, once it is known; after ``end``. Raises what measuring
        raised.
        """
        self._thread.join()
        if self._heard is None:
            raise self._failure()
        return self._heard

    def abandon(self) -> None:
        """Nobody wants to know any more."""
        self._abandoned = True
        self._wake.set()

    def _failure(self) -> Exception:
        return self._error or RuntimeError("the hearing was abandoned, or has not ended")

    def _work(self) -> None:
        from voicecoach.measure.acoustics import GrowingAcoustics

        growing = GrowingAcoustics(self._tracker.track)
        try:
            while self._heard is None and self._wake.wait() and not self._abandoned:
                self._wake.clear()
                clipped_share = self._clipped_share  # once it is known, all has been pushed
                probability = np.concatenate([_NOTHING, *self._probabilities])
                samples = np.concatenate([_NOTHING, *self._samples])
                if clipped_share is None:
                    growing.look(samples[: len(probability) * FRAME_SAMPLES], probability)
                else:
                    self._speech = growing.find(samples, probability)
                    self._known.set()
                    self._heard = growing.whole(samples, self._speech, clipped_share)
        except Exception as error:  # noqa: BLE001 - carried to whoever waits in heard()
            self._error = error
        finally:
            self._known.set()
