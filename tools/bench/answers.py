"""Answers of any length, put together from the recordings in ``audio_fixtures``."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from voicecoach.adapters.decoding import decode
from voicecoach.resources import folder
from voicecoach.speech import Samples

RATE = 16_000
_TALKER, _OTHER = "rambling", "fluent"
"""Three minutes with pauses to end a stretch in, and somebody else to make long answers longer."""
_AFTER = 0.4
"""Seconds from the last word to the end of an answer."""


def answer(seconds: float, tail: float, turn: int) -> Samples:
    """Speech of that length, which ends after a phrase. Each ``turn`` has other last ``tail`` seconds, so
    that the recogniser has now more and now less left to do; what is before them is the same.
    """
    last = _stretch(min(seconds, tail), turn)
    before = np.resize(np.concatenate([_sound(_TALKER), _sound(_OTHER)]), round(seconds * RATE) - len(last))
    return np.concatenate([before, last]).astype(np.float32)


def words_a_piece(seconds: float, tokens: float) -> int:
    """How many words a recogniser writes about one piece of such an answer, at ``tokens`` a second."""
    from voicecoach.adapters.silero import SileroDetector
    from voicecoach.conduct.pieces import PieceCutter

    sound, cutter = answer(seconds, 0, 0), PieceCutter()
    pieces = cutter.push(sound, SileroDetector().probabilities(sound)) + cutter.finish()
    return round(tokens * sum(len(piece.samples) for piece in pieces) / RATE / len(pieces))


def _stretch(seconds: float, turn: int) -> Samples:
    """``seconds`` of the talker up to the end of a phrase, another one each ``turn``."""
    if seconds == 0:
        return np.zeros(0, np.float32)
    ends = [end for end in _ends() if end + _AFTER >= seconds]
    stop = round((ends[turn * 7 % len(ends)] + _AFTER) * RATE)
    return _sound(_TALKER)[stop - round(seconds * RATE) : stop]


@cache
def _sound(name: str) -> Samples:
    return decode(_file(f"{name}.flac")).samples


@cache
def _ends() -> list[float]:
    """Of the talker's phrases that a pause follows, seconds."""
    truth = json.loads(_file(f"{_TALKER}.truth.json").read_text(encoding="utf-8"))
    phrases = truth["speech"]
    return [
        float(phrase["end"])
        for phrase, following in pairwise(phrases)
        if following["start"] - phrase["end"] > _AFTER
    ]


def _file(name: str) -> Path:
    return folder("audio_fixtures") / name
