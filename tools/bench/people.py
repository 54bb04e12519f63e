"""Answers of any length by people: recordings of readers and speakers, joined.

They lie beside the checkout (``testbed.recordings``). Each is taken as it is, with the silence that it
begins and ends with, so the pauses between them are those of people. Every answer begins alike, and each
turn ends with another sentence, cut off soon after its last word: so the recogniser has now more left to do,
now less.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path

import numpy as np

from testbed import recordings
from tools.evaluate import wording
from voicecoach.adapters.silero import SileroDetector
from voicecoach.conduct.answering import SPOKEN
from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES
from voicecoach.speech import Samples

RATE = 16_000
AFTER = 0.4
"""Seconds from the last word to Enter."""
_SPEAKING = ("batchalign/test.flac", "mfa/acoustic_corpus.flac")
"""People who speak freely; the others read (``librispeech/``)."""
_LAST = (4.0, 9.0)
"""Seconds of a sentence that may end an answer."""
_ENDINGS = 5
_NEARLY = 2.0
"""Seconds by which an answer may be longer or shorter."""


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """An answer and what is said in it."""

    samples: Samples
    """16 kHz."""
    words: tuple[str, ...]
    """As they are compared (``tools.evaluate.wording``)."""


def answer(audio: Path, seconds: float, turn: int) -> Spoken:
    """About so long; ``audio``: the folder of the recordings."""
    parts, endings = _parts(audio), _endings(audio)
    last = _until_its_last_word(endings[turn % len(endings)])
    before: list[Spoken] = []
    left = seconds - len(last.samples) / RATE
    for part in cycle(part for part in parts if not any(part is ending for ending in endings)):
        if left < _NEARLY:
            break
        if len(part.samples) / RATE < left + _NEARLY:
            before.append(part)
            left -= len(part.samples) / RATE
    return Spoken(
        np.concatenate([part.samples for part in [*before, last]]),
        tuple(word for part in [*before, last] for word in part.words),
    )


@cache
def _endings(audio: Path) -> tuple[Spoken, ...]:
    """Sentences of different readers, after which there is silence."""
    found = [
        part
        for part in _parts(audio)
        if _LAST[0] <= len(part.samples) / RATE <= _LAST[1] and _is_over(_until_its_last_word(part).samples)
    ]
    return tuple(found[:: max(1, len(found) // _ENDINGS)][:_ENDINGS])


def _is_over(samples: Samples) -> bool:
    spoken, last = (float(np.sqrt(np.mean(samples[-round(s * RATE) :] ** 2))) for s in (3.0, 0.3))
    return last < 0.3 * spoken


def _until_its_last_word(part: Spoken) -> Spoken:
    """With ``AFTER`` behind it: as it is recorded, then of silence."""
    spoken = np.flatnonzero(SileroDetector().probabilities(part.samples) >= SPOKEN)
    end = (int(spoken[-1]) + 1) * PROBABILITY_SAMPLES + round(AFTER * RATE)
    samples = part.samples[:end]
    return Spoken(np.pad(samples, (0, end - len(samples))), part.words)


@cache
def _parts(audio: Path) -> tuple[Spoken, ...]:
    """Readers in turn, so that no answer has one voice alone, and the speakers among them."""
    with (audio / "manifest.tsv").open(encoding="utf-8", newline="") as lines:
        rows = {row["file"]: row for row in csv.DictReader(lines, delimiter="\t")}
    read = sorted(name for name in rows if name.startswith("librispeech/"))
    by_sentence = sorted(read, key=lambda name: Path(name).stem[::-1])
    return tuple(
        Spoken(recordings.sound(audio / name), tuple(wording.plain(rows[name]["transcript"])))
        for name in [*by_sentence[:5], *_SPEAKING, *by_sentence[5:]]
    )
