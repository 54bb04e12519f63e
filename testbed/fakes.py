"""Ports fulfilled in memory, for tests of what happens between them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from voicecoach.analysis import Analysis
from voicecoach.errors import NoMicrophone
from voicecoach.panel import Choice, Listening
from voicecoach.ports import Stop
from voicecoach.question import Question
from voicecoach.session import EndedBy
from voicecoach.sound.block import Block
from voicecoach.speech import Engine, Interval, PitchTrack, Recording, Samples, Transcript, Word

RATE = 16_000
BLOCK = 512


def sound(*stretches: tuple[int, float]) -> NDArray[np.int16]:
    """Noise of (amplitude, seconds), one stretch after the other; the same noise every time."""
    random = np.random.default_rng(1)
    parts = [random.uniform(-a, a, round(s * RATE)) if a else np.zeros(round(s * RATE)) for a, s in stretches]
    return np.concatenate(parts).astype(np.int16)


def blocks(samples: NDArray[np.int16], start: float) -> Iterator[Block]:
    """``samples`` as a microphone gives them, the first one heard at ``start``."""
    for at in range(0, len(samples), BLOCK):
        yield Block(samples[at : at + BLOCK], start + at / RATE)


class LoudnessEar:
    """Hears speech wherever the sound is loud; frames of 512 samples, like the real one."""

    def __init__(self) -> None:
        self._held = np.zeros(0, np.float32)

    def push(self, samples: Samples) -> NDArray[np.float32]:
        sound = np.concatenate([self._held, samples])
        frames = len(sound) // BLOCK
        self._held = sound[frames * BLOCK :]
        loud: NDArray[np.float32] = np.abs(sound[: frames * BLOCK].reshape(frames, BLOCK)).mean(axis=1)
        return (loud > 0.01).astype(np.float32)


class LoudnessDetector:
    """Fulfils SpeechDetector by loudness."""

    def stream(self) -> LoudnessEar:
        return LoudnessEar()

    def probabilities(self, samples: Samples) -> NDArray[np.float32]:
        padding = np.zeros(-len(samples) % BLOCK, np.float32)
        return LoudnessEar().push(np.concatenate([samples, padding]))


class NoPitch:
    """Fulfils PitchTracker: nothing is voiced."""

    def growing(self) -> NoPitch:
        return self

    def track(self, samples: Samples, speech: Sequence[Interval] | None = None) -> PitchTrack:
        frames = len(samples) // 256
        nothing = np.full(frames, np.nan, np.float32)
        return PitchTrack(nothing, np.zeros(frames, np.float32), 256 / RATE)


class SameRate:
    """Fulfils ResamplingStream for recordings at 16 kHz."""

    def push(self, samples: Samples, *, last: bool = False) -> Samples:
        return samples


class Reciter:
    """Fulfils Transcriber: the next of ``texts`` for each piece of sound, spread evenly over it."""

    def __init__(self, *texts: str, probability: float = 0.9) -> None:
        self._texts = iter(texts)
        self._probability = probability
        self.warmed = threading.Event()

    def warm_up(self) -> None:
        self.warmed.set()

    def transcribe(self, samples: Samples) -> Transcript:
        said = next(self._texts).split() if len(samples) else []
        step = len(samples) / RATE / max(1, len(said))
        words = (Word(at * step, (at + 1) * step, text, self._probability) for at, text in enumerate(said))
        # "given": the tones that are heard in place of speech have no syllables for so many words.
        return Transcript(Engine("given"), "en", tuple(words))


class Tones:
    """Fulfils Voice: every text is a tenth of a second of sound, remembered by its text."""

    def __init__(self) -> None:
        self.rendered: list[str] = []
        self.prepared: list[str] = []

    def render(self, text: str) -> Recording:
        if not text.strip():
            raise ValueError("there is no text to speak")
        self.rendered.append(text)
        return Recording(np.full(RATE // 10, 0.1, np.float32), RATE)

    def prepare(self, texts: Sequence[str]) -> None:
        self.prepared += texts


class SilentLoudspeaker:
    """Fulfils Loudspeaker in no time."""

    def __init__(self) -> None:
        self.played: list[Recording] = []

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        self.played.append(recording)
        if stop is not None:
            stop()
        return time.monotonic()


class ScriptedMicrophone:
    """Fulfils Microphone: each time it is opened it gives the next of ``answers``."""

    samplerate = RATE
    channels = 1

    def __init__(
        self, answers: Iterable[NDArray[np.int16] | BaseException], now: Callable[[], float] = time.monotonic
    ) -> None:
        """``now``: when the first sample of an answer is heard."""
        self._answers = iter(answers)
        self._now = now

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        answer = next(self._answers)
        if isinstance(answer, NoMicrophone):
            raise answer
        yield self._blocks(answer)

    def _blocks(self, answer: NDArray[np.int16] | BaseException) -> Iterator[Block]:
        if isinstance(answer, BaseException):
            yield from blocks(sound((8_000, 1.0)), self._now())
            raise answer
        yield from blocks(answer, self._now())


class ScriptedPanel:
    """Fulfils Screen and Keys: chooses as told, and remembers what it was shown."""

    def __init__(self, choices: Iterable[Choice] = ()) -> None:
        self._choices = iter(choices)
        self.notices: list[str] = []
        self.asked: list[tuple[str, int, int, int]] = []
        self.followed_up: list[str] = []
        self.heard_at_once: list[Analysis] = []
        self.shown: list[tuple[Analysis, Analysis | None]] = []
        self.endings: list[EndedBy] = []
        self.played_as: list[str] = []
        self.offered: list[tuple[Choice, ...]] = []

    def notice(self, text: str) -> None:
        self.notices.append(text)

    def said(self, text: str) -> None:
        self.notices.append(text)

    def question(self, question: Question, number: int, count: int, attempt: int) -> None:
        self.asked.append((question.id, number, count, attempt))

    def follow_up(self, question: Question) -> None:
        self.followed_up.append(question.text)

    def listening(self, now: Listening) -> None:
        pass

    def recorded(self, duration: float, ended_by: EndedBy) -> None:
        self.endings.append(ended_by)

    def working(self, share: float) -> None:
        pass

    def playing(self, what: str) -> None:
        self.played_as.append(what)

    def played(self) -> None:
        pass

    def heard(self, question: Question, analysis: Analysis, *, whole: bool) -> None:
        self.heard_at_once.append(analysis)

    def analysis(
        self,
        question: Question,
        analysis: Analysis,
        earlier: Analysis | None,
        follow_ups: Sequence[Analysis] = (),
        *,
        whole: bool = True,
    ) -> None:
        self.shown.append((analysis, earlier))
        self.shown += [(follow_up, None) for follow_up in follow_ups]

    def details(self) -> None:
        self.notices.append("details")

    def model_answer(self, question: Question) -> None:
        self.notices.append(question.model_answer)

    def pressed(self) -> bool:
        return False

    def touched(self) -> bool:
        return self.pressed()

    def choose(self, choices: tuple[Choice, ...]) -> Choice:
        self.offered.append(choices)
        return next(self._choices, choices[0])
