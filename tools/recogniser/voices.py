"""Who says it: the voices of the fixtures, each at many rates and pitches, rendered once to disk."""

from __future__ import annotations

import json
import multiprocessing
import random
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tools.fixtures import render, script
from tools.fixtures.espeak import Voice
from tools.fixtures.sound import SAMPLERATE
from tools.recogniser import corpus
from tools.recogniser.corpus import Phrase

MIXTURES = 900
"""Phrases that nobody wrote, for every voice."""
SHARE = 0.5
"""Of the packs' phrases that every voice says."""
SCRIPTS = 4
"""Times that every voice says what the fixtures say."""
HELD = 30
"""Times that every voice makes each filled pause."""
ALONE = 8
"""Times that every voice says each lexical filler by itself."""
_SILENT = ("", "_")


@dataclass(frozen=True, slots=True)
class Unit:
    """A phrase or a filled pause as one voice said it."""

    first: int
    """Where it starts in the sound of its voice, in samples."""
    count: int
    words: tuple[tuple[str, float, float], ...]
    """Text, start and end in seconds."""
    phonemes: tuple[tuple[str, float, float], ...]
    filler: bool
    """Whether it may be put between phrases."""
    final: bool
    """Whether a sentence ends with it."""


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """Everything that one voice says."""

    voice: str
    sound: NDArray[np.int16]
    """16 kHz."""
    phrases: tuple[Unit, ...]
    fillers: tuple[Unit, ...]


def roster() -> dict[str, Voice]:
    """The voices of the fixtures, as the fixtures use them."""
    used = (script.load(name).spoken_by() for name in script.names())
    return {voice.name: voice for voice in sorted(used, key=lambda voice: voice.name)}


def varied(voice: Voice, chance: random.Random) -> Voice:
    """``voice`` at another rate and pitch, as people differ from one sentence to the next."""
    draw = chance.random()
    if draw < 0.74:
        rate = chance.uniform(130, 180)
    elif draw < 0.86:
        rate = chance.uniform(84, 130)
    else:
        rate = chance.uniform(180, 235)
    pitch = min(99, max(0, round(voice.pitch + chance.gauss(0, 6))))
    return Voice(voice.name, round(rate), pitch, chance.choice((40, 50, 50, 65, 85)))


def render_all(folder: Path, seed: int, processes: int = 2) -> Iterator[tuple[int, int]]:
    """Render every voice that ``folder`` lacks; yields how many are there, of how many."""
    folder.mkdir(parents=True, exist_ok=True)
    voices = roster()
    missing = [name for name in voices if not _paths(folder, name)[1].exists()]
    yield len(voices) - len(missing), len(voices)
    # A process for each voice: eSpeak repeats itself only from a fresh start.
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=fresh, max_tasks_per_child=1) as pool:
        jobs = [pool.submit(_render, folder, name, voices[name], seed) for name in missing]
        for done, job in enumerate(as_completed(jobs), start=len(voices) - len(missing) + 1):
            job.result()
            yield done, len(voices)


def load(folder: Path) -> list[Said]:
    """What ``render_all`` left in ``folder``; the sound stays on disk."""
    found = []
    for name in roster():
        sound, text = _paths(folder, name)
        units = [
            Unit(each[0], each[1], tuple(map(tuple, each[2])), tuple(map(tuple, each[3])), *each[4:])
            for each in json.loads(text.read_text(encoding="utf-8"))
        ]
        phrases = tuple(unit for unit in units if not unit.filler)
        fillers = tuple(unit for unit in units if unit.filler)
        found.append(Said(name, np.memmap(sound, np.int16, "r"), phrases, fillers))
    return found


def _paths(folder: Path, voice: str) -> tuple[Path, Path]:
    return folder / f"{voice}.s16", folder / f"{voice}.json"


def _render(folder: Path, name: str, voice: Voice, seed: int) -> None:
    chance = random.Random(f"{seed} {name}")
    sound, text = _paths(folder, name)
    units: list[list[object]] = []
    count = 0
    with sound.open("wb") as file:
        for said, filler, final in _said(voice, chance):
            samples = np.clip(np.round(said.samples * 32767), -32768, 32767).astype(np.int16)
            words = [
                (corpus.written(w.text.rstrip(".,")), round(w.start, 4), round(w.end, 4)) for w in said.words
            ]
            file.write(samples.tobytes())
            units.append([count, len(samples), words, _spans(said), filler, final])
            count += len(samples)
    text.write_text(json.dumps(units), encoding="utf-8")


def _said(voice: Voice, chance: random.Random) -> Iterator[tuple[render.Said, bool, bool]]:
    """The sound, whether it is a filler and whether a sentence ends with it."""
    packs = corpus.training_phrases()
    wanted = [phrase for phrase in packs if chance.random() < SHARE]
    wanted += [corpus.mixture(chance, packs) for _ in range(MIXTURES)]
    wanted = [corpus.with_slips(phrase, chance) for phrase in wanted]
    wanted += corpus.scripts() * SCRIPTS
    for phrase in wanted:
        yield _phrase(phrase, varied(voice, chance)), False, phrase.final
    for label in corpus.FILLED_PAUSES:
        for _ in range(HELD):
            yield (
                render.filled_pause(label, varied(voice, chance), round(chance.uniform(90, 150))),
                True,
                False,
            )
    for filler in corpus.LEXICAL_FILLERS:
        for _ in range(ALONE):
            yield _phrase(Phrase(tuple(filler.split())), varied(voice, chance)), True, False


def _phrase(phrase: Phrase, voice: Voice) -> render.Said:
    mark = "." if phrase.final else ","
    return render.phrase((*phrase.words[:-1], phrase.words[-1].rstrip(",") + mark), voice)


def _spans(said: render.Said) -> list[tuple[str, float, float]]:
    """The sounds of ``said``, silences left out."""
    end = len(said.samples) / SAMPLERATE
    ends = [start for start, _ in said.phonemes[1:]] + [end]
    return [
        (name, round(start, 4), round(min(stop, end), 4))
        for (start, name), stop in zip(said.phonemes, ends, strict=True)
        if start < min(stop, end) and name.rstrip(":") not in _SILENT
    ]
