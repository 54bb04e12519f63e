"""How well the exported model hears, through the unmodified faster-whisper."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tools.fixtures.sound import SAMPLERATE
from tools.recogniser.corpus import FILLED_PAUSES
from tools.recogniser.trials import Trial

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

Heard = tuple[str, float, float]
"""A word, its start and its end in seconds."""


@dataclass(slots=True)
class Score:
    """Of some trials together."""

    words: int = 0
    errors: int = 0
    fillers: int = 0
    fillers_written: int = 0
    fillers_right: int = 0
    starts: list[float] = field(default_factory=list)
    """Seconds by which words that were recognised start too late."""
    ends: list[float] = field(default_factory=list)
    recorded: float = 0.0
    """Seconds of sound."""
    taken: float = 0.0
    """Seconds of work."""

    @property
    def word_error_rate(self) -> float:
        return self.errors / max(1, self.words)

    @property
    def filler_recall(self) -> float:
        return self.fillers_right / max(1, self.fillers)

    @property
    def filler_precision(self) -> float:
        return self.fillers_right / max(1, self.fillers_written)

    @property
    def real_time_factor(self) -> float:
        return self.taken / max(1e-9, self.recorded)

    def edges(self, share: float) -> tuple[float, float]:
        """That quantile of the error of word starts and of word ends, in seconds."""
        start, end = (
            float(np.quantile(np.abs(each), share)) if each else 0.0 for each in (self.starts, self.ends)
        )
        return start, end


def load(folder: Path) -> WhisperModel:
    """The model on one core, as the figures are given."""
    from faster_whisper import WhisperModel

    return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)


def hear(model: WhisperModel, trial: Trial) -> list[Heard]:
    """The words of ``trial``, as faster-whisper gives them for the whole of it."""
    segments, _ = model.transcribe(
        trial.samples,
        language="en",
        beam_size=5,
        temperature=[0.0, 0.2, 0.4],
        condition_on_previous_text=False,
        word_timestamps=True,
    )
    words = (word for segment in segments for word in segment.words or ())
    return [(word.word.strip(), float(word.start), float(word.end)) for word in words]


def score(model: WhisperModel, trials: Iterable[Trial]) -> Score:
    """How well ``model`` hears all of ``trials``."""
    total = Score()
    for trial in trials:
        began = time.perf_counter()
        heard = hear(model, trial)
        total.taken += time.perf_counter() - began
        total.recorded += len(trial.samples) / SAMPLERATE
        add(total, trial.words, heard)
    return total


def add(total: Score, said: list[Heard], heard: list[Heard]) -> None:
    """Count what was ``heard`` against what was ``said``."""
    said, heard = _plain(said), _plain(heard)
    total.words += len(said)
    total.fillers += sum(word in FILLED_PAUSES for word, *_ in said)
    total.fillers_written += sum(word in FILLED_PAUSES for word, *_ in heard)
    for true, found in aligned([word for word, *_ in said], [word for word, *_ in heard]):
        if true is None or found is None or said[true][0] != heard[found][0]:
            total.errors += 1
            continue
        total.fillers_right += said[true][0] in FILLED_PAUSES
        total.starts.append(heard[found][1] - said[true][1])
        total.ends.append(heard[found][2] - said[true][2])


def _plain(words: list[Heard]) -> list[Heard]:
    """Lower case, no punctuation; a hyphenated word is two, which share its time."""
    found: list[Heard] = []
    for text, start, end in words:
        parts = re.findall(r"[a-z']+", text.lower())
        edges = np.linspace(start, end, len(parts) + 1)
        found += [(part, float(a), float(b)) for part, a, b in zip(parts, edges, edges[1:], strict=False)]
    return found


def aligned(said: list[str], heard: list[str]) -> list[tuple[int | None, int | None]]:
    """Pairs of indices with the fewest errors (Levenshtein 1966); None where a word has no partner."""
    rows, columns = len(said) + 1, len(heard) + 1
    cost = np.zeros((rows, columns), np.int32)
    cost[:, 0], cost[0] = np.arange(rows), np.arange(columns)
    for i in range(1, rows):
        for j in range(1, columns):
            wrong = said[i - 1] != heard[j - 1]
            cost[i, j] = min(cost[i - 1, j - 1] + wrong, cost[i - 1, j] + 1, cost[i, j - 1] + 1)
    pairs: list[tuple[int | None, int | None]] = []
    i, j = rows - 1, columns - 1
    while i or j:
        if i and j and cost[i, j] == cost[i - 1, j - 1] + (said[i - 1] != heard[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif i and cost[i, j] == cost[i - 1, j] + 1:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return pairs[::-1]
