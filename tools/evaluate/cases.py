"""What is measured, and what is true of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from testbed.recordings import Part, doubtful, labels, manifest, part, passages, sound
from voicecoach.measure.words import filled_pause_label
from voicecoach.sound.levels import levels
from voicecoach.speech import SAMPLERATE, Interval, Samples, Word

Kind = Literal["speaker", "stunt", "reading", "telephone", "meeting", "joined", "synthetic", "noise"]
"""One person near the microphone who says um; the same breathing, laughing, breaking off and putting on
voices, without one; read aloud; a telephone conversation; several people, far microphones; read sentences
with known silences between them; eSpeak NG; nobody at all."""

READINGS = ("librispeech/", "read_misc/", "noisy_speech/", "phone/OSR", "phone/en-GB")
UNLABELLED = ("phone/aepyx", "phone/aws")
"""Conversations that nobody has labelled yet."""
QUIET = 45
"""dB from background to loud speech that a reading needs, for its true edges to be taken from it."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One recording with what is known of it; ``None`` is unknown."""

    name: str
    kind: Kind
    part: Part
    samples: Samples
    words: tuple[Word, ...] | None = None
    """With their fillers, in order."""
    fillers: tuple[Interval, ...] = ()
    """All of them."""
    doubtful: tuple[Interval, ...] = ()
    """Where there may be another: found or not, it counts neither way."""
    text: str | None = None
    """Of one person, without fillers, for counting words and syllables."""
    passages: tuple[Word, ...] = ()
    """Stretches whose text is known, where that of the whole is not."""
    speech: tuple[Interval, ...] | None = None
    """Exact, where it is known; pauses between them are 0.25 s or more."""
    question_end: float = 0.0


def human(audio: Path) -> list[Case]:
    """The labelled recordings of people, and the read ones."""
    return [
        _case(audio, row)
        for row in manifest(audio)
        if not row["file"].startswith(("noise/", "rir/", *UNLABELLED))
    ]


def _case(audio: Path, row: dict[str, str]) -> Case:
    name = row["file"]
    words, fillers = labels(audio, name)
    kind = _kind(name, fillers)
    text = " ".join(w for w in row["transcript"].split() if filled_pause_label(w) is None and "<" not in w)
    return Case(
        name=name,
        kind=kind,
        part=part(name),
        samples=sound(audio / name),
        words=None if words is None else tuple(sorted(words, key=lambda word: word.start)),
        fillers=fillers,
        doubtful=doubtful(name),
        text=(text or None) if kind != "meeting" else None,
        passages=passages(name),
    )


def _kind(name: str, fillers: tuple[Interval, ...]) -> Kind:
    if name.startswith(READINGS):
        return "reading"
    if name.startswith("ami/"):
        return "meeting"
    if name.startswith("phone/"):
        return "telephone"
    return "speaker" if fillers else "stunt"


def audible(samples: Samples) -> tuple[float, float]:
    """Where clean read speech begins and ends: 10 dB over its background, at most 35 dB under its
    loud part. Independent of the speech detector.
    """
    level = levels(samples)
    loud, background = np.percentile(level, [95, 3])
    heard = np.flatnonzero(level > max(loud - 35, background + 10))
    return heard[0] * 0.01, (heard[-1] + 1) * 0.01


def joined(cases: list[Case]) -> list[Case]:
    """Answers of several read sentences each, with known silences between them: for edges and rates."""
    speakers: dict[str, list[Case]] = {}
    for case in cases:
        loud, background = np.percentile(levels(case.samples), [95, 3])
        if case.kind == "reading" and case.text and loud - background >= QUIET:
            key = (
                case.name.split("/")[0]
                + "/"
                + case.name.split("/")[1].split("-0")[0].split("_00")[0].split("_a00")[0]
            )
            speakers.setdefault(key, []).append(case)
    return [_joined(name, spoken[:8], seed) for seed, (name, spoken) in enumerate(sorted(speakers.items()))]


def _joined(name: str, cases: list[Case], seed: int) -> Case:
    chance = np.random.default_rng(seed)
    around = 0.1
    pieces: list[Samples] = []
    speech = []
    now = 0.0
    for index, case in enumerate(cases):
        start, end = audible(case.samples)
        before, after = min(around, start), min(around, len(case.samples) / SAMPLERATE - end)
        piece = case.samples[round((start - before) * SAMPLERATE) : round((end + after) * SAMPLERATE)].copy()
        fade = np.linspace(0, 1, 160, dtype=np.float32)
        piece[:160] *= fade
        piece[-160:] *= fade[::-1]
        floor = 10 ** (float(np.percentile(levels(case.samples), 3)) / 20)
        gap = float(chance.uniform(0.5, 2.5) if index == 0 else chance.uniform(0.3, 2.0))
        silence = chance.normal(0, max(floor, 1e-5), round(gap * SAMPLERATE)).astype(np.float32)
        pieces += [silence, piece]
        now += len(silence) / SAMPLERATE
        speech.append(Interval(now + before, now + before + end - start))
        now += len(piece) / SAMPLERATE
    pieces.append(chance.normal(0, 1e-4, SAMPLERATE).astype(np.float32))
    return Case(
        name=f"{name}-joined",
        kind="joined",
        part=cases[0].part,
        samples=np.concatenate(pieces),
        text=" ".join(case.text or "" for case in cases),
        speech=tuple(speech),
        question_end=float(chance.uniform(0, 0.4)),
    )
