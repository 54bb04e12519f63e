"""``python -m tools.bench.windows [MODEL]``: what a recogniser loses, and gains, with a shorter window.

For each length of silence after a piece: the words that it has wrong in the fixtures and in answers composed
of them, and what it takes of the time with the whole window (docs/decisions/0074).
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import replace
from pathlib import Path

from testbed import whisper
from testbed.composing import composed
from testbed.hearing import Said, aligned, lexical, said
from tools.bench.words import FIXTURES
from voicecoach.adapters.model_settings import settings
from voicecoach.adapters.silero import SileroDetector
from voicecoach.adapters.transcriber import FasterWhisperTranscriber
from voicecoach.conduct.pieces import Piece, PieceCutter

_SILENCES = (None, 2.0, 4.0, 6.0, 8.0, 10.0)
"""Seconds; ``None``: the whole window."""
_COMPOSED = 14
"""Answers of 40 to 70 s."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.windows", description=__doc__)
    parser.add_argument("model", nargs="?", type=Path, help="its folder (default: that of tiny.en)")
    folder = parser.parse_args().model or whisper.FOLDER
    answers = [(answer, _pieces(answer)) for answer in _answers()]
    how = settings("tiny.en")
    recognisers = [
        FasterWhisperTranscriber(folder, settings=replace(how, silence=silence)) for silence in _SILENCES
    ]
    said_words = sum(len(lexical(answer.words)) for answer, _ in answers)
    wrong, taken = [0] * len(recognisers), [0.0] * len(recognisers)
    for answer, pieces in answers:
        for index, recogniser in enumerate(recognisers):  # in turn: a busy moment meets them all
            recogniser.warm_up()
            began = time.perf_counter()
            words = [word for piece in pieces for word in recogniser.transcribe(piece.samples).words]
            taken[index] += time.perf_counter() - began
            wrong[index] += aligned(lexical(answer.words), lexical(words))[0]
    for silence, errors, seconds in zip(_SILENCES, wrong, taken, strict=True):
        name = "the whole window" if silence is None else f"{silence:g} s of silence"
        share = seconds / taken[0]
        print(f"{name:20} {errors / said_words:6.1%} of {said_words} words wrong, {share:.2f} of its time")


def _answers() -> list[Said]:
    lots = [random.Random(seed) for seed in range(_COMPOSED)]
    return [said(name) for name in FIXTURES] + [composed(lot, lot.uniform(40, 70)) for lot in lots]


def _pieces(answer: Said) -> list[Piece]:
    cutter = PieceCutter()
    pieces = cutter.push(answer.samples, SileroDetector().probabilities(answer.samples))
    return pieces + cutter.finish()


if __name__ == "__main__":
    main()
