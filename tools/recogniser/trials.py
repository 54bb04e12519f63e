"""What the recogniser is tried on: answers that were not trained on, made from the fixtures' scripts and
from sentences held back.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from tools.fixtures import render, script
from tools.fixtures.espeak import Voice
from tools.fixtures.sound import SAMPLERATE, at_speech_level, in_room
from tools.recogniser import corpus
from tools.recogniser.corpus import Phrase
from tools.recogniser.voices import roster
from voicecoach.speech import Samples

ROOM = -45.0
"""Level of the room, dB against speech: that of the fixtures."""
FILLED = 0.15
"""Chance of a filled pause before a phrase of the sentences held back."""


@dataclass(slots=True, eq=False)
class Trial:
    """A recording and what is said in it."""

    name: str
    samples: Samples
    """16 kHz."""
    words: list[tuple[str, float, float]] = field(default_factory=list)
    """Plain words and filled pauses, with start and end in seconds."""


def fixture_answers(seed: int, each: int = 3) -> Iterator[Trial]:
    """Stretches of 5 to 30 s of every script, said by every voice that speaks for a fixture, at other
    rates and pitches than the fixtures.
    """
    scripts = [script.load(name) for name in script.names()]
    spoken = [one for one in scripts if one.said]
    for voice in roster().values():
        chance = random.Random(f"fixture answers {seed} {voice.name}")
        for one in chance.sample(spoken, each):
            pieces = list(script.pieces(one.said))
            trial = _Trial(f"{voice.name}", _other(voice, one.rate, chance), chance.uniform(6, 28))
            first = chance.randrange(max(1, len(pieces) - 12))
            for piece in pieces[first:]:
                if isinstance(piece, script.Silence):
                    trial.wait(min(piece.seconds, 3.0))
                elif isinstance(piece, script.FilledPause):
                    trial.hold(piece.label)
                else:
                    trial.say(piece.words)
                if trial.full():
                    break
            yield trial.done(chance)


def new_answers(seed: int, each: int = 3, lasting: tuple[float, float] = (6, 28)) -> Iterator[Trial]:
    """Answers made of sentences held back, in every voice, with filled pauses."""
    pool = corpus.new_sentences()
    for voice in roster().values():
        chance = random.Random(f"new answers {seed} {voice.name} {lasting}")
        for _ in range(each):
            trial = _Trial(voice.name, _other(voice, 150, chance), chance.uniform(*lasting))
            trial.wait(chance.uniform(0.3, 1.0))
            while not trial.full():
                for phrase in corpus.phrases(chance.choice(pool)):
                    if chance.random() < FILLED:
                        trial.hold(chance.choice(corpus.FILLED_PAUSES))
                        trial.wait(chance.uniform(0.2, 0.6))
                    trial.say(_punctuated(phrase))
                    trial.wait(chance.uniform(0.3, 1.0))
                    if trial.full():
                        break
            yield trial.done(chance)


def long_answers(seed: int, lasting: float) -> Iterator[Trial]:
    """One answer of ``lasting`` seconds in every other voice, from the fixtures' scripts."""
    phrases = [piece for name in script.names() for piece in script.pieces(script.load(name).said)]
    for voice in list(roster().values())[::2]:
        chance = random.Random(f"long answers {seed} {voice.name} {lasting}")
        trial = _Trial(voice.name, _other(voice, 150, chance), lasting)
        at = chance.randrange(len(phrases))
        while not trial.full():
            piece = phrases[at % len(phrases)]
            at += 1
            if isinstance(piece, script.Silence):
                trial.wait(min(piece.seconds, 3.0))
            elif isinstance(piece, script.FilledPause):
                trial.hold(piece.label)
            else:
                trial.say(piece.words)
        yield trial.done(chance)


def empty(seed: int) -> Iterator[Trial]:
    """Silence, and noise from faint to loud."""
    for level in (None, -70.0, -50.0, -35.0):
        silence = np.zeros(5 * SAMPLERATE, np.float32)
        yield Trial("empty", silence if level is None else in_room(silence, level + 26, seed))


def _punctuated(phrase: Phrase) -> tuple[str, ...]:
    mark = "." if phrase.final else ","
    return (*phrase.words[:-1], phrase.words[-1].rstrip(",") + mark)


def _other(voice: Voice, rate: int, chance: random.Random) -> Voice:
    """``voice`` at nearly that rate and nearly its pitch."""
    return Voice(
        voice.name,
        round(rate * chance.uniform(0.92, 1.08)),
        min(99, max(0, voice.pitch + chance.randint(-6, 6))),
        voice.pitch_range,
    )


class _Trial:
    """A trial in the making."""

    def __init__(self, name: str, voice: Voice, lasting: float) -> None:
        self._trial = Trial(name, np.zeros(0, np.float32))
        self._voice = voice
        self._lasting = lasting
        self._parts: list[Samples] = []
        self._now = 0
        self._sounding = False

    def full(self) -> bool:
        return self._now >= self._lasting * SAMPLERATE

    def wait(self, seconds: float) -> None:
        self._put(np.zeros(round(seconds * SAMPLERATE), np.float32))
        self._sounding = False

    def hold(self, label: str) -> None:
        self._add(render.filled_pause(label, self._voice))

    def say(self, words: tuple[str, ...]) -> None:
        self._add(render.phrase(words, self._voice))

    def done(self, chance: random.Random) -> Trial:
        self.wait(0.6)
        clean = np.concatenate(self._parts)
        sound = at_speech_level(clean, np.abs(clean) > render.AUDIBLE)
        self._trial.samples = in_room(sound, ROOM, chance.getrandbits(31))
        return self._trial

    def _add(self, said: render.Said) -> None:
        if self._sounding:
            self.wait(render.JOIN)
        at = self._now / SAMPLERATE
        self._trial.words += [
            (corpus.written(word.text.strip(".,;:?!")), at + word.start, at + word.end) for word in said.words
        ]
        self._put(said.samples)
        self._sounding = True

    def _put(self, samples: Samples) -> None:
        self._parts.append(samples)
        self._now += len(samples)
