"""A recogniser that writes about a sound what it wrote about it before."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np

from voicecoach.ports import Transcriber
from voicecoach.speech import Samples, Transcript


class NoWords(Exception):
    """There is no model, and a sound has no words yet."""


class KeptWords:
    """Fulfils ``ports.Transcriber``."""

    def __init__(
        self, load: Callable[[], Transcriber | None], folder: Path, earlier: Path | None = None
    ) -> None:
        """``load``: the recogniser, once a sound has no words. ``folder``: where words are kept, one file for
        each piece of sound. ``earlier``: where to look first.
        """
        self.recognised = 0
        """How many pieces had no words yet."""
        self._load = load
        self._folder = folder
        self._earlier = earlier
        self._transcriber: Transcriber | None = None

    def warm_up(self) -> None:
        """Nothing is loaded until a sound has no words."""

    def transcribe(self, samples: Samples) -> Transcript:
        """Raises NoWords, ModelError."""
        name = f"{hashlib.sha256(np.ascontiguousarray(samples).tobytes()).hexdigest()[:24]}.json"
        kept = self._folder / name
        if not kept.is_file():
            self._folder.mkdir(parents=True, exist_ok=True)
            if self._earlier is not None and (self._earlier / name).is_file():
                shutil.copyfile(self._earlier / name, kept)
            else:
                kept.write_bytes(msgspec.json.encode(self._recognise(samples)))
        return msgspec.json.decode(kept.read_bytes(), type=Transcript)

    def _recognise(self, samples: Samples) -> Transcript:
        self._transcriber = self._transcriber or self._load()
        if self._transcriber is None:
            raise NoWords("A sound has no words yet, and there is no model; `make model` fetches one.")
        self.recognised += 1
        return self._transcriber.transcribe(samples)
