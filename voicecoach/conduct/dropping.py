"""A drill: the line drops for two seconds in the middle of an answer, and the interviewer says so.

Only the line drops: the recording goes on, so that it can be told afterwards what was lost and what was done
about it.
"""

from __future__ import annotations

import random
from concurrent.futures import Future, ThreadPoolExecutor

from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.conduct.answering import Recorded, SilenceClock
from voicecoach.conduct.lines import Line, SteadyLine
from voicecoach.conduct.over_question import FADES
from voicecoach.conduct.phrases import Phrases
from voicecoach.ports import Loudspeaker, Voice
from voicecoach.session import Answer, Drop
from voicecoach.sound.speech_probability import PROBABILITY_HOP, SpeechProbability
from voicecoach.speech import Interval, Recording, Samples

EARLIEST, LATEST = 10.0, 15.0
"""Seconds of answer after which the line drops: when one is in the middle of it. [D]"""
DEAD = 1.75
"""Seconds after which the interviewer begins to ask back; the loudspeaker takes up to half a second more."""
ASKED_BACK = (
    "Hello? I lost you for a moment. Please go on.",
    "Sorry, the line was gone for a moment. Could you take it from there?",
    "Hello, are you still there? I didn't hear the last bit.",
)


class DroppingLine:
    """Fulfils ``Line``: drops once the answer is well under way, and has the interviewer ask back."""

    def __init__(self, loudspeaker: Loudspeaker, said: Recording, *, begun: float, after: float) -> None:
        """``said``: what asks back. ``begun``: when the recording began, seconds of ``time.monotonic``.
        ``after``: seconds of answer after which the line drops.
        """
        self._loudspeaker = loudspeaker
        self._said = said
        self._begun = begun
        self._after = after
        self._clock = SilenceClock()
        self._heard = 0.0
        """Seconds."""
        self._dead_from: float | None = None
        self._end: Future[float] | None = None

    def heard(self, samples: Samples, probability: SpeechProbability) -> None:
        """See ``Follower``. May raise what a loudspeaker does."""
        self._heard += len(probability) * PROBABILITY_HOP
        if self._end is not None:
            return
        self._clock.heard(samples, probability)
        if self._dead_from is None and self._clock.speech >= self._after and not self._clock.silence:
            self._dead_from = self._heard
        if self._dead_from is not None and self._heard >= self._dead_from + DEAD:
            beside = ThreadPoolExecutor(1)
            self._end = beside.submit(self._loudspeaker.play, self._said)
            beside.shutdown(wait=False)

    def ended(self, recorded: Recorded) -> None:
        """See ``Follower``."""

    def asking_back(self) -> bool:
        """Whether the interviewer speaks: what has been heard last is not the candidate's silence."""
        if self._end is None:
            return False
        return not self._end.done() or self._heard <= self._end.result() - self._begun + FADES

    def drop(self) -> Drop | None:
        """What happened, once the answer is over; ``None`` where it ended before. Waits for the interviewer
        to have spoken. Raises what a loudspeaker does.
        """
        if self._end is None or self._dead_from is None:
            return None
        end = self._end.result() - self._begun
        begin = max(self._dead_from, end - self._said.duration)
        return Drop(lost=Interval(self._dead_from, begin), back=Interval(begin, max(begin, end)))

    def so_far(self) -> Drop | None:
        """The same of an answer that was broken off: without waiting, and without an error."""
        if self._end is None or self._dead_from is None:
            return None
        if self._end.done() and self._end.exception() is None:
            return self.drop()
        begin = min(self._dead_from + DEAD, self._heard)
        return Drop(lost=Interval(self._dead_from, begin), back=Interval(begin, self._heard))


class Drill:
    """Fulfils ``Lines``: drops the line in one answer after the other, each time at another moment. The same
    ``seed`` chooses the same ones.
    """

    def __init__(
        self,
        voice: Voice,
        loudspeaker: Loudspeaker,
        seed: int | None = None,
        say: Catalogue = IN_ENGLISH,
    ) -> None:
        self._voice = voice
        self._loudspeaker = loudspeaker
        self._phrases = Phrases(seed, say)
        self._chance = random.Random(seed)
        self._said: Recording | None = None

    def prepare(self, answer: Answer) -> None:
        """Only before an answer to the question itself. Raises VoiceError."""
        if answer.follow_up is None:
            self._said = self._voice.render(self._phrases.one_of(ASKED_BACK))

    def line(self, begun: float) -> Line:
        """One that will drop, where it was prepared."""
        said, self._said = self._said, None
        if said is None:
            return SteadyLine()
        after = self._chance.uniform(EARLIEST, LATEST)
        return DroppingLine(self._loudspeaker, said, begun=begun, after=after)
