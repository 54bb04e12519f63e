"""Answers put together by lot from the recordings in ``audio_fixtures``, with the words that are in them."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from functools import cache

import numpy as np

from testbed.hearing import Said, said
from voicecoach.resources import folder
from voicecoach.speech import SAMPLERATE, Word

TALKERS = ("fading_ends", "fluent", "hesitant", "slow", "thinking_pause")
_MARGIN = 0.03
"""Seconds kept around a stretch of speech, where a consonant fades."""


def composed(chance: random.Random, lasting: float) -> Said:
    """Stretches of one talker for ``lasting`` seconds or a little more, with pauses of 0.2 to 2.5 s, in noise
    or in none. Its filled pauses are left out of what was said.
    """
    name = chance.choice(TALKERS)
    talker, stretches = said(name), _stretches(name)
    parts = [np.zeros(round(chance.uniform(0.3, 2) * SAMPLERATE), np.float32)]
    words: list[Word] = []
    now = len(parts[0])
    while now < lasting * SAMPLERATE:
        start, end = chance.choice(stretches)
        first, last = round((start - _MARGIN) * SAMPLERATE), round((end + _MARGIN) * SAMPLERATE)
        moved = (now - first) / SAMPLERATE
        inside = [word for word in talker.words if start - 0.01 <= word.start and word.end <= end + 0.01]
        words += [replace(word, start=word.start + moved, end=word.end + moved) for word in inside]
        pause = np.zeros(round(chance.uniform(0.2, 2.5) * SAMPLERATE), np.float32)
        parts += [talker.samples[first:last], pause]
        now += last - first + len(pause)
    samples = np.concatenate(parts)
    noise = np.random.default_rng(chance.getrandbits(32)).standard_normal(len(samples))
    level = chance.choice((0.0, 10 ** (-60 / 20), 10 ** (-50 / 20)))
    return Said((samples + level * noise).astype(np.float32), tuple(words), ())


@cache
def _stretches(name: str) -> list[tuple[float, float]]:
    """Of speech between two pauses, seconds."""
    truth = json.loads((folder("audio_fixtures") / f"{name}.truth.json").read_text(encoding="utf-8"))
    return [(one["start"], one["end"]) for one in truth["speech"]]
