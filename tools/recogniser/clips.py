"""How it is put together: phrases, filled pauses and silences in a row, as in an answer."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tools.fixtures.render import JOIN
from tools.fixtures.sound import SAMPLERATE
from tools.recogniser.voices import Said, Unit
from voicecoach.speech import Samples

FILLED = 0.26
"""Chance of a filled pause or a lexical filler between two phrases."""
BROKEN = 0.3
"""Chance that a phrase is broken off in the middle and goes on."""
AROUND = 0.01
"""Seconds of sound left around words that are cut out of a phrase."""
FADE = 64
"""Samples over which a cut sound comes and goes."""


@dataclass(slots=True, eq=False)
class Clip:
    """A stretch of an answer. Times in seconds from its start."""

    samples: Samples
    """16 kHz."""
    words: list[tuple[str, float, float]]
    ends: set[int]
    """Words that end a sentence, by their index."""
    phonemes: list[tuple[str, float, float]]

    @property
    def duration(self) -> float:
        return len(self.samples) / SAMPLERATE


def gap(chance: random.Random) -> float:
    """Seconds between two phrases."""
    draw = chance.random()
    if draw < 0.25:
        return JOIN * chance.uniform(0.6, 1.4)
    if draw < 0.60:
        return chance.uniform(0.15, 0.6)
    if draw < 0.92:
        return chance.uniform(0.6, 1.15)
    return chance.uniform(1.15, 3.0)


def compose(said: Said, chance: random.Random, lasting: float, *, cut: bool = False) -> Clip:
    """A stretch of an answer of at most ``lasting`` seconds; with ``cut`` it goes on beyond its end, as it
    does where a window of a long recording ends.
    """
    clip = _Clip(lasting, cut)
    clip.wait(chance.uniform(0.02, 0.5) if chance.random() < 0.85 else chance.uniform(0.5, 2.0))
    after_filler = False
    while not clip.full:
        if not after_filler and chance.random() < FILLED:
            filler = chance.choice(said.fillers)
            clip.add(said, filler, 0, len(filler.words))
            clip.wait(gap(chance))
            after_filler = True
            continue
        after_filler = False
        unit = chance.choice(said.phrases)
        edges = _edges(unit, chance, lasting)
        for first, last in pairwise(edges):
            clip.add(said, unit, first, last)
            if last != edges[-1]:
                if chance.random() < 0.6:
                    clip.wait(gap(chance) if chance.random() < 0.5 else JOIN)
                    filler = chance.choice(said.fillers)
                    clip.add(said, filler, 0, len(filler.words))
                clip.wait(gap(chance))
        if (unit.final and edges[-1] == len(unit.words)) or chance.random() < 0.08:
            clip.end_sentence()
        clip.wait(gap(chance))
    return clip.done(chance)


def _edges(unit: Unit, chance: random.Random, lasting: float) -> list[int]:
    """Where to break ``unit``, as indices of words, with both ends; a short clip takes a part of it."""
    count = len(unit.words)
    first, last = 0, count
    if count > 6 and lasting < 7 and chance.random() < 0.4:
        first = chance.randint(0, count - 4)
        last = chance.randint(first + 3, count)
    edges = {first, last}
    if last - first > 3 and chance.random() < BROKEN:
        edges.add(chance.randint(first + 1, last - 1))
    return sorted(edges)


class _Clip:
    """A clip in the making."""

    def __init__(self, lasting: float, cut: bool) -> None:
        self._limit = lasting
        self._cut = cut
        self._now = 0.0
        self._parts: list[tuple[int, Samples]] = []
        self._words: list[tuple[str, float, float]] = []
        self._ends: set[int] = set()
        self._phonemes: list[tuple[str, float, float]] = []
        self.full = False

    def wait(self, seconds: float) -> None:
        self._now += seconds
        self.full = self.full or self._now >= self._limit

    def end_sentence(self) -> None:
        if self._words:
            self._ends.add(len(self._words) - 1)

    def add(self, said: Said, unit: Unit, first: int, last: int) -> None:
        """Words ``first`` to ``last`` of ``unit``, fewer where they would not fit."""
        if self.full:
            return
        words = unit.words
        low = 0.0 if first == 0 else max(0.0, words[first][1] - AROUND)
        if not self._cut:
            wanted = last
            while last > first and self._now + words[last - 1][2] - low + 0.05 > self._limit:
                last -= 1
            self.full = last < wanted
            if last == first:
                return
        whole = last == len(words)
        high = unit.count / SAMPLERATE if whole else (words[last - 1][2] + words[last][1]) / 2
        sound = _faded(
            said.sound[unit.first + round(low * SAMPLERATE) : unit.first + round(high * SAMPLERATE)],
            at_start=first > 0,
            at_end=not whole,
        )
        self._parts.append((round(self._now * SAMPLERATE), sound))
        at = self._now - low
        self._words += [(w, at + max(low, s), at + min(high, e)) for w, s, e in words[first:last]]
        self._phonemes += [
            (name, at + max(low, start), at + min(high, end))
            for name, start, end in unit.phonemes
            if end > low and start < high
        ]
        self.wait(high - low)

    def done(self, chance: random.Random) -> Clip:
        """The clip, with a little silence after it, and without what lies beyond its end."""
        if self._cut:
            end = self._limit
        else:
            self.end_sentence()
            spoken = self._words[-1][2] if self._words else 0.5
            after = chance.uniform(0.05, 0.6) if chance.random() < 0.7 else chance.uniform(0.6, 3.0)
            end = min(self._limit, spoken + after)
        samples = np.zeros(round(end * SAMPLERATE), np.float32)
        for at, sound in self._parts:
            part = samples[at : at + len(sound)]
            part += sound[: len(part)]
        return Clip(samples, self._words, self._ends, self._phonemes)


def _faded(sound: NDArray[np.int16], *, at_start: bool, at_end: bool) -> Samples:
    result: Samples = sound.astype(np.float32) / np.float32(32768)
    length = min(FADE, len(result) // 2)
    if at_start and length:
        result[:length] *= np.linspace(0, 1, length, dtype=np.float32)
    if at_end and length:
        result[-length:] *= np.linspace(1, 0, length, dtype=np.float32)
    return result
