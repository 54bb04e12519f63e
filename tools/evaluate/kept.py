"""What is slow to find out about a sound, kept from run to run while the code that finds it is the same."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import msgspec
import numpy as np

from testbed import scoring
from tools.evaluate import baselines
from voicecoach import delivery, measure, sound, speech
from voicecoach.adapters import (
    filler_probe,
    pitch,
    silero,
    transcriber,
    whisper_text,
    whisper_window,
    whisper_words,
)
from voicecoach.conduct import analysing, pieces, transcribing
from voicecoach.models import settings as model_settings
from voicecoach.models.folders import InstalledModel
from voicecoach.sound.frames import Floats
from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES
from voicecoach.speech import Interval, PitchTrack, Samples, Transcript

T = TypeVar("T")

CACHE = Path(__file__).parents[2] / ".cache" / "evaluate"
_TRACKER = pitch.SwiftF0Tracker()
_TRANSCRIBING = (transcriber, whisper_window, whisper_text, whisper_words, filler_probe)
"""The code that a transcript depends on, besides how the sound is cut."""
_CUT = (pieces.SPEECH, pieces.PAUSE, pieces.LONG_PAUSE, pieces.ENOUGH, pieces.LONGEST, pieces.MARGIN)
_PARTED = (pieces.PARTED_FROM, pieces.PART_PAUSE, pieces.PART_ENOUGH, pieces.PART_LEAST)
"""On which the cut of long recordings depends as well."""
_MEASURING = (
    *(path for room in (measure, sound) for path in sorted(Path(room.__file__ or "").parent.glob("*.py"))),
    Path(analysing.__file__ or ""),
    *(Path(__file__).parent / name for name in ("sound_alone.py", "baselines.py")),
    Path(scoring.__file__ or ""),
)
"""The code that a score depends on."""


def speech_probability(samples: Samples) -> Floats:
    """What the speech detector says, one figure each 32 ms."""
    say = silero.SileroDetector().probabilities
    return _kept(_key(samples, silero), lambda: {"speech": say(samples)})["speech"]


def track_pitch(samples: Samples, regions: Sequence[Interval]) -> PitchTrack:
    """What the pitch tracker says about ``regions``."""

    def track() -> dict[str, Floats]:
        found = _TRACKER.track(samples, regions)
        return {
            "frequency": found.frequency,
            "confidence": found.confidence,
            "hop": np.array(found.hop, np.float32),
        }

    where = repr([(round(one.start, 3), round(one.end, 3)) for one in regions])
    found = _kept(_key(samples, pitch, also=where), track)
    return PitchTrack(found["frequency"], found["confidence"], float(found["hop"]))


def plain_pitch(samples: Samples) -> Floats:
    """The pitch that the plain use of the tracker hears, Hz, one figure each 10 ms."""
    say = baselines.plain_pitch
    return _kept(_key(samples, baselines), lambda: {"pitch": say(samples)})["pitch"]


def transcript(model: InstalledModel, samples: Samples) -> Transcript:
    """What ``model`` writes about a recording, as ``analyze`` has it write. Raises ModelError."""
    settings = model_settings.settings(model.name)
    also = f"{_sum(model.folder)} {settings} {_CUT}"
    if len(samples) > pieces.PARTED_FROM * PROBABILITY_SAMPLES:
        also += f" {_PARTED}"
    kept = CACHE / model.name.replace(os.sep, "-") / f"{_key(samples, *_TRANSCRIBING, also=also)}.json"
    if kept.is_file():
        return msgspec.json.decode(kept.read_bytes(), type=Transcript)
    # A model draws some words by lot, and goes on drawing where it left off: loaded anew for each recording,
    # it writes what it would have written about that one alone.
    fresh = transcriber.FasterWhisperTranscriber(model.folder, name=model.name, settings=settings)
    found = transcribing.transcribe(fresh, samples, speech_probability(samples))
    _write(kept, msgspec.json.encode(found))
    return found


def remembered(kind: type[T], samples: Samples, also: object, make: Callable[[], T]) -> T:
    """What ``make`` measures in ``samples`` under circumstances that ``also`` says."""
    key = _key(samples, silero, pitch, delivery, speech, also=f"{also!r}{_measures()}")
    kept = CACHE / "measured" / f"{key}.json"
    if kept.is_file():
        return msgspec.json.decode(kept.read_bytes(), type=kind)
    found = make()
    _write(kept, msgspec.json.encode(found))
    return found


def _kept(key: str, say: Callable[[], dict[str, Floats]]) -> dict[str, Floats]:
    kept = CACHE / f"{key}.npz"
    if not kept.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        np.savez(kept, **say())  # type: ignore[arg-type]
    with np.load(kept) as found:
        return dict(found)


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: a run may be stopped at any time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(f".{os.getpid()}")
    partial.write_bytes(data)
    partial.replace(path)


def _key(samples: Samples, *code: ModuleType, also: str = "") -> str:
    """The name under which is kept what ``code`` finds out about ``samples``."""
    said = b"".join(_source(module) for module in code)
    return hashlib.sha256(samples.tobytes() + also.encode() + said).hexdigest()[:24]


@cache
def _source(module: ModuleType) -> bytes:
    return Path(module.__file__ or "").read_bytes()


@cache
def _measures() -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in _MEASURING)).hexdigest()


@cache
def _sum(folder: Path) -> str:
    """Of the weights: one name may stand for several."""
    with (folder / "model.bin").open("rb") as weights:
        return hashlib.file_digest(weights, "sha256").hexdigest()
