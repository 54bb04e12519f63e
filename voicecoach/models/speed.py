"""How fast speech models are on this machine, also those that are not here yet.

A model that is not here is timed with a stand-in of the same dimensions, which does the same arithmetic
for the same number of words.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from voicecoach.models.catalogue import LADDER, known
from voicecoach.ports import Transcriber
from voicecoach.speech import SAMPLERATE, Samples

COMFORTABLE = 0.2
"""Share of real time up to which a model is recommended: the last piece of an answer, 25 s at most, is
then transcribed within 5 s, and half a machine is left for everything else."""

_SECONDS = 20
_WORDS = 58
"""In those seconds: 174 a minute."""
_VOCABULARY = 51_864
"""Tokens of the English models."""
_ENOUGH = 3.0
"""Seconds after which timing is not repeated."""
_MOST_RUNS = 3


@dataclass(frozen=True, slots=True)
class Speed:
    """What was measured with one model."""

    model: str
    real_time_factor: float
    """Seconds of work for a second of speech."""
    load_time: float | None
    """Seconds from nothing to the first transcription; ``None`` for a stand-in."""

    @property
    def stand_in(self) -> bool:
        return self.load_time is None


def time_model(name: str, transcriber: Transcriber, speech: Samples) -> Speed:
    """Load ``transcriber`` and let it transcribe ``speech`` (16 kHz). Raises ModelError."""
    begun = time.monotonic()
    transcriber.warm_up()
    load_time = time.monotonic() - begun
    return Speed(name, _fastest(transcriber, speech), load_time)


def time_stand_in(name: str, recogniser: Callable[[Path], Transcriber]) -> Speed:
    """The speed that the known model ``name`` would have. ``recogniser``: one with the model in a folder.
    Raises OSError without room for a temporary file of its size.
    """
    from voicecoach.models.stand_in import Dimensions, different_words, make_stand_in

    model = known(name)
    if model is None:
        raise ValueError(f"no such model: {name}")
    with tempfile.TemporaryDirectory(prefix="voicecoach-", ignore_cleanup_errors=True) as folder:
        dimensions = Dimensions(model.heads, model.layers, _VOCABULARY)
        make_stand_in(Path(folder) / name, dimensions, different_words(_WORDS), _SECONDS / _WORDS)
        transcriber = recogniser(Path(folder) / name)
        transcriber.warm_up()
        sound = np.zeros(_SECONDS * SAMPLERATE, np.float32)
        return Speed(name, _fastest(transcriber, sound), None)


def recommended(speeds: Sequence[Speed]) -> Speed | None:
    """The most accurate model that is comfortable, else the fastest one; of those that were timed."""
    ladder = sorted((speed for speed in speeds if speed.model in LADDER), key=lambda s: LADDER.index(s.model))
    comfortable = [speed for speed in ladder if speed.real_time_factor <= COMFORTABLE]
    return comfortable[-1] if comfortable else ladder[0] if ladder else None


def _fastest(transcriber: Transcriber, speech: Samples) -> float:
    """The real-time factor of the fastest of a few runs: what else goes on only makes it slower."""
    runs: list[float] = []
    while len(runs) < _MOST_RUNS and sum(runs) < _ENOUGH:
        begun = time.monotonic()
        transcriber.transcribe(speech)
        runs.append(time.monotonic() - begun)
    return min(runs) * SAMPLERATE / len(speech)
