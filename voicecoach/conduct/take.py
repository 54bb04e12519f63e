"""One answer being recorded."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voicecoach.conduct.answering import EndRules, Follower, Recorded, SilenceClock
from voicecoach.conduct.ear import Ear, Listened
from voicecoach.conduct.lines import Line
from voicecoach.conduct.over_question import Opening
from voicecoach.errors import DeviceLost, StorageError, VoicecoachError
from voicecoach.panel import Keys, Listening, Screen
from voicecoach.ports import RecordingWriter
from voicecoach.session import EndedBy, Gap
from voicecoach.sound.block import Block, silence
from voicecoach.sound.channels import Taken
from voicecoach.sound.pcm import FULL_SCALE
from voicecoach.sound.speech_probability import SpeechProbability
from voicecoach.speech import Samples

if TYPE_CHECKING:  # its patterns take a while to compile
    from voicecoach.coach.commands import Command

FILLED = 10.0
"""Seconds of silence that stand in a recording for sound that is missing, at most: a machine may have slept
for hours."""
TOLD = 2.0
"""Seconds before silence ends an answer from which on that is shown."""
NO_BREATH = 30.0
"""Seconds of speech without a pause after which it is something else that is heard beside the voice: people
go on for 19 s at most (``python -m tools.patience``)."""
_UNHEARD = 10.0
"""Seconds of sound that may be waiting to be listened to: what was said while a question was spoken is there
all at once, and listening to it takes a while on a busy machine."""


class Take:
    """An answer from where its recording opens to where a rule, a key, the microphone or the disk ends it.

    Every block is on disk, and all that is there with it, before anything else is done with it; then all who
    follow the answer are given what was heard. While the interviewer asks back nothing is heard, and that is
    no silence of the candidate; neither is sound that is missing.
    """

    def __init__(  # noqa: PLR0917
        self,
        opening: Opening,
        rules: EndRules,
        ear: Ear,
        writer: RecordingWriter,
        line: Line,
        followers: Sequence[Follower] = (),
    ) -> None:
        self._opening = opening
        self._rules = rules
        self._ear = ear
        self._writer = writer
        self._line = line
        self._clock = SilenceClock()
        self._followers = (self._clock, *followers)
        self._frames = self._overflows = 0
        self._taken: list[NDArray[np.int16]] = []
        self._listened: list[NDArray[np.int16]] = []
        self._at_16k: list[Samples] = []
        self._probabilities: list[SpeechProbability] = []
        self._gaps: list[Gap] = []
        self._waiting: list[tuple[NDArray[np.int16], bool]] = []
        self._request: Command | None = None

    @property
    def elapsed(self) -> float:
        """Seconds that were recorded."""
        return self._frames / self._ear.samplerate

    def record(
        self,
        blocks: Iterator[Block],
        screen: Screen,
        keys: Keys,
        request: Callable[[float], Command | None] = lambda _: None,
        unfinished: Callable[[], bool] = lambda: False,
    ) -> Recorded:
        """All of it. ``request`` is given how long the speech has lasted, seconds, and says whether it is a
        request instead of an answer: that ends it too. ``unfinished``: whether what was said last sounds so;
        asked in silences that may end it.

        Raises what the line, ``screen``, ``keys`` and ``request`` raise (KeyboardInterrupt above all); the
        writer is always left for the caller to close.
        """
        ended_by: EndedBy = "end"
        trouble: VoicecoachError | None = None
        try:
            for given in self._opening.blocks(blocks, self._ear.samplerate):
                block = given if self._frames else given.after(self._opening.begun, self._ear.samplerate)
                if len(block.samples):
                    self._take(block)
                    if block.more and self._unheard < _UNHEARD:
                        continue
                self._listen()
                left = self._left(unfinished)
                if self._frames:
                    screen.listening(self._seen(block, left))
                over = "key" if keys.pressed() else self._over(request, left)
                if over is not None:
                    ended_by = over
                    break
        except DeviceLost as error:
            ended_by, trouble = "lost", error
        except StorageError as error:
            ended_by, trouble = "disk", error
        return self._recorded(ended_by, trouble)

    def _left(self, unfinished: Callable[[], bool]) -> float:
        """Seconds of silence until it ends, as long as nothing is said."""
        clock, rules = self._clock, self._rules
        if not clock.begun:
            return rules.unanswered - self.elapsed if rules.unanswered else math.inf
        left = rules.patience(clock) - clock.silence
        if left < TOLD and clock.silence > 0 and unfinished():
            left = rules.patience(clock, unfinished=True) - clock.silence
        return left

    def _seen(self, block: Block, left: float) -> Listening:
        clock = self._clock
        return Listening(
            self.elapsed,
            level(block.samples),
            clock.begun,
            ends_in=max(0.0, left) if clock.begun and clock.silence > 0 and left < TOLD else None,
            unbroken=clock.unbroken > NO_BREATH,
        )

    def _over(self, request: Callable[[float], Command | None], left: float) -> EndedBy | None:
        """What has ended it, if something has; silence with nothing ``left``."""
        self._request = request(self._clock.speech) if self._clock.begun else None
        if self._request is not None or left <= 0:
            return "silence"
        return "length" if self.elapsed >= self._rules.longest else None

    def _take(self, block: Block) -> None:
        """``block``, and silence for what is missing before it. Raises StorageError."""
        if block.missing:
            begin, nothing = self.elapsed, _in_place_of(block, self._ear.samplerate)
            self._gaps.append(Gap(begin, begin + len(nothing.samples) / self._ear.samplerate, block.missing))
            self._add(nothing, excused=True)
        self._add(block)
        self._overflows += block.overflowed and not block.missing

    def _add(self, block: Block, *, excused: bool = False) -> None:
        everything = block.samples if block.channels is None else block.channels
        self._taken.append(everything)  # a block that the disk refuses is still measured
        self._listened.append(block.samples)
        self._waiting.append((block.samples, excused))
        self._writer.write(everything)
        self._frames += len(everything)

    @property
    def _unheard(self) -> float:
        """Seconds that are on disk and were not listened to yet."""
        return sum(len(samples) for samples, _ in self._waiting) / self._ear.samplerate

    def _listen(self) -> None:
        """To all that has come."""
        waiting, self._waiting = self._waiting, []
        for samples, excused in waiting:
            self._hear(self._ear.hear(samples), excused=excused)

    def _hear(self, listened: Listened, *, excused: bool = False) -> None:
        at_16k, probability = listened
        self._line.heard(at_16k, probability)
        asking_back = self._line.asking_back()
        if asking_back:
            probability = np.zeros_like(probability)
        self._at_16k.append(at_16k)
        self._probabilities.append(probability)
        for each in self._followers:
            each.heard(at_16k, probability)
        if excused or asking_back:
            self._clock.excuse()

    def _recorded(self, ended_by: EndedBy, trouble: VoicecoachError | None) -> Recorded:
        self._listen()
        self._hear(self._ear.rest())
        everything = np.concatenate(self._taken) if self._taken else np.zeros(0, np.int16)
        taken = Taken(everything.reshape(len(everything), -1 if len(everything) else 1), self._ear.samplerate)
        several = taken.channels.shape[1] > 1
        return Recorded(
            taken=taken,
            at_16k=np.concatenate(self._at_16k),
            speech_probability=np.concatenate(self._probabilities),
            ended_by=ended_by,
            overflows=self._overflows,
            trouble=trouble,
            request=self._request,
            speech=self._clock.speech,
            gaps=tuple(self._gaps),
            drop=self._line.drop(),
            misheard=several and not np.array_equal(np.concatenate(self._listened), taken.samples),
        )


def level(samples: NDArray[np.int16]) -> float:
    """RMS of ``samples``, dB relative to full scale; -120 for silence or nothing."""
    if len(samples) == 0:
        return -120.0
    power = float(np.mean(np.square(samples / FULL_SCALE)))
    return max(-120.0, 10 * float(np.log10(power))) if power > 0 else -120.0


def _in_place_of(block: Block, samplerate: int) -> Block:
    """Silence for the sound that is missing before ``block``."""
    return silence(block, round(min(block.missing, FILLED) * samplerate), block.start - block.missing)
