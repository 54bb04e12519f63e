"""The silences of people who talk: inside what somebody says, and where they have ended."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from testbed import recordings
from voicecoach.adapters.silero import SileroDetector
from voicecoach.conduct.answering import SPOKEN
from voicecoach.measure.silent_pauses import SHORTEST
from voicecoach.sound.speech_probability import PROBABILITY_HOP, SpeechProbability
from voicecoach.speech import Samples

Kind = Literal["inside", "end"]
CALL = ("phone/Auto_Repairs_40_UTC_caller.flac", "phone/Auto_Repairs_40_UTC_agent.flac")
"""The two sides of one call, each recorded by itself."""
TOGETHER = "phone/aws_Auto0_mono.flac"
"""Both sides of another in one."""
ALONE = ("batchalign/test.flac", "mfa/acoustic_corpus.flac")
"""People who talk by themselves."""
_OTHER_SPEAKS = 0.25
"""Seconds of the other side in a silence of this one: then it was an end."""
_NEAR = 0.25
"""Seconds within which a label and a silence begin."""


@dataclass(frozen=True, slots=True)
class Silence:
    """One of them, seconds of its recording."""

    recording: str
    start: float
    end: float
    kind: Kind

    @property
    def duration(self) -> float:
        return self.end - self.start


@cache
def heard(audio: Path, name: str) -> tuple[Samples, SpeechProbability]:
    """A recording, and where there is speech in it."""
    samples = recordings.sound(audio / name)
    return samples, SileroDetector().probabilities(samples)


def between(probability: SpeechProbability) -> Iterator[tuple[float, float]]:
    """Silences between speech, as the program takes them while it waits for an end."""
    last = None
    for frame, one in enumerate(probability):
        if one >= SPOKEN:
            if last is not None and (frame - last - 1) * PROBABILITY_HOP >= SHORTEST:
                yield (last + 1) * PROBABILITY_HOP, frame * PROBABILITY_HOP
            last = frame


def conversations(audio: Path) -> list[Silence]:
    """Those of people who talk to others or by themselves, recording by recording, in order."""
    found = [*_of_sides(audio), *_labelled(audio)]
    for name in ALONE:
        found += _all_inside(audio, name)
    for path in sorted((audio / "ami").glob("*.flac")):
        found += _by_speaker(audio, f"ami/{path.name}")
    return found


def readers(audio: Path) -> list[Silence]:
    """Those of people who read aloud."""
    names = [f"librispeech/{path.name}" for path in sorted((audio / "librispeech").glob("*.flac"))]
    return [one for name in [*names, "read_misc/bush.flac"] for one in _all_inside(audio, name)]


def _all_inside(audio: Path, name: str) -> Iterator[Silence]:
    for start, end in between(heard(audio, name)[1]):
        yield Silence(name, start, end, "inside")


def _of_sides(audio: Path) -> Iterator[Silence]:
    """By what the other side does meanwhile."""
    for name, other in (CALL, CALL[::-1]):
        answers = heard(audio, other)[1] >= SPOKEN
        for start, end in between(heard(audio, name)[1]):
            frames = slice(round(start / PROBABILITY_HOP), round(end / PROBABILITY_HOP))
            spoken = float(answers[frames].sum()) * PROBABILITY_HOP
            yield Silence(name, start, end, "end" if spoken >= _OTHER_SPEAKS else "inside")


def _labelled(audio: Path) -> Iterator[Silence]:
    """By our labels, in which a silence may be unclear: somebody looks something up."""
    path = recordings.HERE / "labels" / Path(TOGETHER).with_suffix(".labels.json")
    labels = json.loads(path.read_text("utf-8"))
    for start, end in between(heard(audio, TOGETHER)[1]):
        if not _near(start, labels["unclear"]):
            yield Silence(TOGETHER, start, end, "end" if _near(start, labels["ends"]) else "inside")


def _near(start: float, times: Sequence[float]) -> bool:
    return any(abs(start - at) <= _NEAR for at in times)


def _by_speaker(audio: Path, name: str) -> Iterator[Silence]:
    """In a meeting it is an end where somebody else speaks next."""
    words = json.loads((audio / Path(name).with_suffix(".labels.json")).read_text("utf-8"))["words"]
    for start, end in between(heard(audio, name)[1]):
        middle = (start + end) / 2
        before = [word for word in words if word["start"] < middle]
        after = [word for word in words if word["start"] >= middle]
        if before and after and "spk" in before[-1]:
            same = before[-1]["spk"] == after[0]["spk"]
            yield Silence(name, start, end, "inside" if same else "end")
