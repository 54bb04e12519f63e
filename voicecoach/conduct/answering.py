"""Record one answer: microphone to disk first, then the ear that notices when the answer has ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voicecoach.errors import DeviceLost, StorageError, VoicecoachError
from voicecoach.ports import Listening, RecordingWriter, ResamplingStream, SpeechStream
from voicecoach.session import EndedBy, Gap
from voicecoach.sound.block import Block, silence
from voicecoach.sound.channels import Taken
from voicecoach.speech import Samples

if TYPE_CHECKING:  # its patterns take a while to compile
    from voicecoach.coach.commands import Command

FRAME = 0.032
"""Seconds that one speech probability covers."""
FRAME_SAMPLES = 512
"""The same at 16 kHz."""
SPOKEN = 0.5
"""Speech probability from which a frame counts as speech (the model's own default)."""
BEGUN = 4
"""Consecutive frames of speech (0.13 s) before an answer has begun: a click or a cough is shorter."""
FULL_SCALE = 32_768.0
_UNHEARD = 10.0  # seconds of sound that may be kept before they are listened to
FILLED = 10.0
"""Seconds of silence that stand in a recording for sound that is missing, at most: a machine may have slept
for hours."""


@dataclass(frozen=True, slots=True)
class EndRules:
    """When an answer is over, unless the candidate says so with a key. Seconds."""

    end_silence: float = 5.0
    """Silence after speech has begun; 0 never ends an answer. People pause 3 to 5 s to think."""
    longest: float = 300.0
    """The longest answer."""
    unanswered: float = 0.0
    """Silence in place of an answer; 0 waits for ever."""

    def later(self, seconds: float) -> EndRules:
        """The same for a recording that begins ``seconds`` before the question has ended."""
        unanswered = self.unanswered + seconds if self.unanswered else 0.0
        return EndRules(self.end_silence, self.longest + seconds, unanswered)

    def silent(self, clock: SilenceClock, elapsed: float) -> bool:
        """Whether silence has ended the answer, ``elapsed`` seconds after the question."""
        if not clock.heard:
            return 0 < self.unanswered <= elapsed
        return 0 < self.end_silence <= clock.silence


@dataclass(frozen=True, eq=False)
class Recorded:
    """An answer as recorded, and what was computed on the way."""

    taken: Taken
    """As the microphone gave it."""
    at_16k: Samples
    """What was listened to."""
    speech_probability: NDArray[np.float32]
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


class SilenceClock:
    """Follows speech probabilities and knows how long it has been silent since speech began."""

    def __init__(self) -> None:
        self._frames = 0
        self._run = 0
        self._first_speech = 0
        self._last_speech: int | None = None

    @property
    def heard(self) -> bool:
        """Whether speech has begun."""
        return self._last_speech is not None

    @property
    def silence(self) -> float:
        """Seconds since the last speech; 0 before any."""
        return 0.0 if self._last_speech is None else (self._frames - self._last_speech) * FRAME

    @property
    def speech(self) -> float:
        """Seconds from the first speech to the last; 0 before any."""
        return 0.0 if self._last_speech is None else (self._last_speech - self._first_speech) * FRAME

    def excuse(self) -> None:
        """It was not the candidate's turn: silence counts from now on."""
        if self.heard:
            self._last_speech = self._frames

    def push(self, probabilities: NDArray[np.float32]) -> None:
        """Take the next frames into account."""
        for probability in probabilities:
            self._frames += 1
            self._run = self._run + 1 if probability >= SPOKEN else 0
            # Once speech has begun a single frame keeps it going: better to wait than to cut off.
            if self._run >= (1 if self.heard else BEGUN):
                if not self.heard:
                    self._first_speech = self._frames - self._run
                self._last_speech = self._frames


def level(samples: NDArray[np.int16]) -> float:
    """RMS of ``samples``, dB relative to full scale; -120 for silence or nothing."""
    if len(samples) == 0:
        return -120.0
    power = float(np.mean(np.square(samples / FULL_SCALE)))
    return max(-120.0, 10 * float(np.log10(power))) if power > 0 else -120.0


def record_answer(
    blocks: Iterator[Block],
    writer: RecordingWriter,
    *,
    since: float,
    samplerate: int,
    resampler: ResamplingStream,
    ear: SpeechStream,
    rules: EndRules,
    key_pressed: Callable[[], bool],
    show: Callable[[Listening], None],
    follow: Callable[[Samples, NDArray[np.float32]], None],
    request: Callable[[float], Command | None] = lambda _: None,
    interrupted: Callable[[], bool] = lambda: False,
) -> Recorded:
    """Record from the moment ``since`` (seconds of ``time.monotonic``: the question's end) until a
    rule of ``rules`` or a key ends the answer, the blocks do, or the microphone or the disk fails.

    Every block is on disk before anything else is done with it; ``follow`` is given what was heard, at
    16 kHz with its speech probabilities. ``request`` is given how long the speech has lasted, seconds, and
    says whether it is a request instead of an answer: that ends it too. ``interrupted`` says whether the
    interviewer speaks: that is no silence, and neither is sound that is missing. Raises nothing but what
    the callbacks raise (KeyboardInterrupt above all); the writer is then left for the caller to close.
    """
    tape = _Tape(writer, samplerate, resampler, ear, follow, interrupted)
    overflows = 0
    ended_by: EndedBy = "end"
    trouble: VoicecoachError | None = None
    asked: Command | None = None
    try:
        for given in blocks:
            block = given if tape.frames else given.after(since, samplerate)
            if len(block.samples):
                tape.keep(block)
                overflows += block.overflowed and not block.missing
                if block.more and tape.waiting < _UNHEARD:
                    continue  # to listen takes a while on a busy machine
            tape.listen()
            if tape.frames:
                show(Listening(tape.elapsed, level(block.samples), tape.clock.heard))
            if key_pressed():
                ended_by = "key"
                break
            asked = request(tape.clock.speech) if tape.clock.heard else None
            if asked is not None or rules.silent(tape.clock, tape.elapsed):
                ended_by = "silence"
                break
            if tape.elapsed >= rules.longest:
                ended_by = "length"
                break
    except DeviceLost as error:
        ended_by, trouble = "lost", error
    except StorageError as error:
        ended_by, trouble = "disk", error
    return tape.recorded(ended_by, overflows, trouble, asked)


class _Tape:
    """What was recorded, and what was made of it on the way."""

    def __init__(  # noqa: PLR0917
        self,
        writer: RecordingWriter,
        samplerate: int,
        resampler: ResamplingStream,
        ear: SpeechStream,
        follow: Callable[[Samples, NDArray[np.float32]], None],
        interrupted: Callable[[], bool],
    ) -> None:
        self._writer = writer
        self._samplerate = samplerate
        self._resampler = resampler
        self._ear = ear
        self._follow = follow
        self._interrupted = interrupted
        self._taken: list[NDArray[np.int16]] = []
        self._listened: list[NDArray[np.int16]] = []
        self._at_16k: list[Samples] = []
        self._probabilities: list[NDArray[np.float32]] = []
        self._gaps: list[Gap] = []
        self._waiting: list[tuple[NDArray[np.int16], bool]] = []
        self.clock = SilenceClock()
        self.frames = 0

    @property
    def elapsed(self) -> float:
        """Seconds."""
        return self.frames / self._samplerate

    @property
    def waiting(self) -> float:
        """Seconds that were kept and not listened to yet."""
        return sum(len(samples) for samples, _ in self._waiting) / self._samplerate

    def keep(self, block: Block) -> None:
        """``block``, and silence for what is missing before it. Raises StorageError."""
        if block.missing:
            begin, nothing = self.elapsed, _in_place_of(block, self._samplerate)
            self._gaps.append(Gap(begin, begin + len(nothing.samples) / self._samplerate, block.missing))
            self._keep(nothing, excused=True)
        self._keep(block)

    def listen(self) -> None:
        """To all that has been kept."""
        waiting, self._waiting = self._waiting, []
        for samples, excused in waiting:
            at_16k = self._resampler.push((samples / FULL_SCALE).astype(np.float32))
            self._hear(at_16k, self._ear.push(at_16k), excused=excused)

    def recorded(
        self, ended_by: EndedBy, overflows: int, trouble: VoicecoachError | None, asked: Command | None
    ) -> Recorded:
        """All of it."""
        self.listen()
        rest = self._resampler.push(np.zeros(0, np.float32), last=True)
        padding = np.zeros(FRAME_SAMPLES - 1, np.float32)  # completes the last frame, if there is half a one
        self._hear(rest, self._ear.push(np.concatenate([rest, padding])))
        everything = np.concatenate(self._taken) if self._taken else np.zeros(0, np.int16)
        taken = Taken(everything.reshape(len(everything), -1 if len(everything) else 1), self._samplerate)
        several = taken.channels.shape[1] > 1
        return Recorded(
            taken=taken,
            at_16k=np.concatenate(self._at_16k),
            speech_probability=np.concatenate(self._probabilities),
            ended_by=ended_by,
            overflows=overflows,
            trouble=trouble,
            request=asked,
            speech=self.clock.speech,
            gaps=tuple(self._gaps),
            misheard=several and not np.array_equal(np.concatenate(self._listened), taken.samples),
        )

    def _keep(self, block: Block, *, excused: bool = False) -> None:
        everything = block.samples if block.channels is None else block.channels
        self._taken.append(everything)  # a block that the disk refuses is still measured
        self._listened.append(block.samples)
        self._waiting.append((block.samples, excused))
        self._writer.write(everything)
        self.frames += len(everything)

    def _hear(self, at_16k: Samples, heard: NDArray[np.float32], *, excused: bool = False) -> None:
        self.clock.push(heard)
        if excused or self._interrupted():
            self.clock.excuse()
        self._at_16k.append(at_16k)
        self._probabilities.append(heard)
        self._follow(at_16k, heard)


def _in_place_of(block: Block, samplerate: int) -> Block:
    """Silence for the sound that is missing before ``block``."""
    return silence(block, round(min(block.missing, FILLED) * samplerate), block.start - block.missing)
