"""The labelled recordings: where they are, their sound and their labels.

They lie beside the checkout (``../shared/audio``) or where VOICECOACH_AUDIO points. Labels come with
them (``NAME.labels.json``); those of our own making are in ``labels/``, by the same path.
"""

from __future__ import annotations

import csv
import json
import os
from functools import cache
from pathlib import Path
from typing import Any, Literal

import av
import numpy as np

from voicecoach.sound.resampling import resampled
from voicecoach.speech import SAMPLERATE, Interval, Samples, Word

HERE = Path(__file__).parent
ABSENT = "the recordings of people are neither in ../shared/audio nor where VOICECOACH_AUDIO points"
Part = Literal["tuning", "held-out"]


def folder() -> Path | None:
    """Where the recordings are; ``None`` where they are not."""
    named = os.environ.get("VOICECOACH_AUDIO")
    places = [Path(named)] if named else [HERE.parent / ".." / "shared" / "audio"]
    return next((place.resolve() for place in places if (place / "manifest.tsv").is_file()), None)


def manifest(audio: Path) -> list[dict[str, str]]:
    """One row for each recording."""
    with (audio / "manifest.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def sound(path: Path) -> Samples:
    """A recording as it is measured: mono, 16 kHz."""
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        blocks = [frame.to_ndarray() for frame in container.decode(stream)]
        samplerate, channels = stream.rate, stream.channels
    samples = np.concatenate(blocks, axis=1)
    if len(samples) == 1:  # packed: the channels take turns
        samples = samples.reshape(-1, channels).T
    if samples.dtype.kind == "i":
        samples = samples / float(np.iinfo(samples.dtype).max)
    return resampled(samples.mean(axis=0).astype(np.float32), samplerate, SAMPLERATE)


def labels(audio: Path, name: str) -> tuple[tuple[Word, ...] | None, tuple[Interval, ...]]:
    """The timed words of a recording (``None`` where they have no times) and its filled pauses."""
    words: tuple[Word, ...] | None = None
    fillers: tuple[Interval, ...] = ()
    relative = Path(name).with_suffix(".labels.json")
    for place in (audio / relative, HERE / "labels" / relative):
        if not place.is_file():
            continue
        found = json.loads(place.read_text("utf-8"))
        if "fillers" in found:
            # One that began before the recording was cut cannot be found by its onset.
            fillers = tuple(Interval(at["start"], at["end"]) for at in found["fillers"] if at["start"] >= 0)
        if "words" in found:
            words = tuple(Word(max(0, at["start"]), at["end"], at["word"]) for at in found["words"])
    return words, fillers


def doubtful(name: str) -> tuple[Interval, ...]:
    """Where there may be a filled pause and may be none: one found there counts neither way."""
    return tuple(Interval(at["start"], at["end"]) for at in _own(name, "doubtful"))


def passages(name: str) -> tuple[Word, ...]:
    """Stretches of a conversation with their text, without fillers, as far as there is little doubt."""
    return tuple(Word(at["start"], at["end"], at["text"]) for at in _own(name, "text"))


def _own(name: str, field: str) -> list[dict[str, Any]]:
    """One field of our own labels of a recording."""
    place = HERE / "labels" / Path(name).with_suffix(".labels.json")
    found: list[dict[str, Any]] = []
    if place.is_file():
        found = json.loads(place.read_text("utf-8")).get(field, [])
    return found


def part(name: str) -> Part:
    """Which side of the split a recording is on."""
    return "held-out" if name.startswith(_held_out()) else "tuning"


@cache
def _held_out() -> tuple[str, ...]:
    lines = (HERE / "split.txt").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
