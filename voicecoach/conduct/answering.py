"""When an answer is over, what a recording of it is, and who follows it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from voicecoach.errors import VoicecoachError
from voicecoach.session import Drop, EndedBy, Gap
from voicecoach.sound.channels import Taken
from voicecoach.sound.speech_probability import PROBABILITY_HOP, SpeechProbability
from voicecoach.speech import Samples

if TYPE_CHECKING:  # its patterns take a while to compile
    from voicecoach.coach.commands import Command

SPOKEN = 0.5
"""Speech probability from which a frame counts as speech (the model's own default)."""
ROOM = 1.25
"""Times a candidate's longest pause is waited: whoever pauses long does so again."""
THINKING = 2.0
"""Times as long as otherwise is waited after what sounds unfinished."""
MOST = 10.0
"""Seconds beyond which only who asks for more is waited for."""
BREATH = 0.5
"""Seconds of silence that count as a pause in ``SilenceClock.unbroken``."""
BEGUN = 4
"""Consecutive frames of speech (0.13 s) before an answer has begun: a click or a cough is shorter."""


@dataclass(frozen=True, slots=True)
class EndRules:
    """When an answer is over, unless the candidate says so with a key. Seconds."""

    end_silence: float = 3.5
    """The least silence after speech has begun; 0 never ends an answer."""
    longest: float = 300.0
    """The longest answer."""
    unanswered: float = 0.0
    """Silence in place of an answer; 0 waits for ever."""
    usual: float = 0.0
    """The least silence as the candidate's own pauses call for it."""

    def later(self, seconds: float) -> EndRules:
        """The same for a recording that begins ``seconds`` before the question has ended."""
        unanswered = self.unanswered + seconds if self.unanswered else 0.0
        return replace(self, longest=self.longest + seconds, unanswered=unanswered)

    def patience(self, clock: SilenceClock, *, unfinished: bool = False) -> float:
        """Seconds of silence that end an answer, once it has begun; infinite where none does.
        ``unfinished``: what was said last sounds so.
        """
        if not self.end_silence:
            return math.inf
        wait = max(self.end_silence, min(MOST, max(self.usual, ROOM * clock.longest)))
        return max(wait, min(MOST, THINKING * wait)) if unfinished else wait


@dataclass(frozen=True, eq=False)
class Recorded:
    """An answer as recorded, and what was computed on the way."""

    taken: Taken
    """As the microphone gave it."""
    at_16k: Samples
    """What was listened to."""
    speech_probability: SpeechProbability
    ended_by: EndedBy
    overflows: int
    """How often the machine was too slow and sound was lost."""
    trouble: VoicecoachError | None = None
    """Why it ended, where that was not the candidate's doing."""
    request: Command | None = None
    """What was asked for, where it was no answer and was cut short for that."""
    speech: float = 0.0
    """Seconds from the first speech to the last."""
    gaps: tuple[Gap, ...] = ()
    """Where sound is missing."""
    drop: Drop | None = None
    """Where the line dropped, and the interviewer asked back."""
    misheard: bool = False
    """Whether some of it was listened to with other channels than all of it is best heard with."""

    @property
    def samples(self) -> NDArray[np.int16]:
        """What is heard of it, shape ``(frames,)``."""
        return self.taken.samples

    @property
    def samplerate(self) -> int:
        """Hz."""
        return self.taken.samplerate

    @property
    def duration(self) -> float:
        """Seconds."""
        return len(self.taken.channels) / self.taken.samplerate


class Follower(Protocol):
    """Follows an answer while it is being recorded."""

    def heard(self, samples: Samples, probability: SpeechProbability) -> None:
        """More of the recording (16 kHz) with its speech probabilities, one for each 32 ms. Never waits."""

    def ended(self, recorded: Recorded) -> None:
        """That was all of it."""


class SilenceClock:
    """Fulfils ``Follower``: knows how long it has been silent since speech began."""

    def __init__(self) -> None:
        self._frames = 0
        self._run = 0
        self._first_speech = 0
        self._last_speech: int | None = None
        self._last_pause = 0
        """Where the speech that goes on has begun."""
        self.longest = 0.0
        """Seconds of the longest silence after which the candidate went on."""

    @property
    def begun(self) -> bool:
        """Whether speech has."""
        return self._last_speech is not None

    @property
    def silence(self) -> float:
        """Seconds since the last speech; 0 before any."""
        return 0.0 if self._last_speech is None else (self._frames - self._last_speech) * PROBABILITY_HOP

    @property
    def unbroken(self) -> float:
        """Seconds of speech without a breath until now; 0 in silence."""
        if self._last_speech is None or self.silence >= BREATH:
            return 0.0
        return (self._frames - self._last_pause) * PROBABILITY_HOP

    @property
    def speech(self) -> float:
        """Seconds from the first speech to the last; 0 before any."""
        if self._last_speech is None:
            return 0.0
        return (self._last_speech - self._first_speech) * PROBABILITY_HOP

    def excuse(self) -> None:
        """It was not the candidate's turn: silence counts from now on."""
        if self.begun:
            self._last_speech = self._last_pause = self._frames

    def heard(self, samples: Samples, probability: SpeechProbability) -> None:  # noqa: ARG002
        """See ``Follower``."""
        for one in probability:
            self._frames += 1
            self._run = self._run + 1 if one >= SPOKEN else 0
            # Once speech has begun a single frame keeps it going: better to wait than to cut off.
            if self._run >= (1 if self.begun else BEGUN):
                if not self.begun:
                    self._first_speech = self._last_pause = self._frames - self._run
                elif self._run == 1:
                    self._resumed()
                self._last_speech = self._frames

    def _resumed(self) -> None:
        """The candidate goes on after a silence, if there was one."""
        silence = self.silence - PROBABILITY_HOP
        self.longest = max(self.longest, silence)
        if silence >= BREATH:
            self._last_pause = self._frames - 1

    def ended(self, recorded: Recorded) -> None:
        """See ``Follower``."""
