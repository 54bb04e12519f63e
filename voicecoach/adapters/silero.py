"""Where there is speech: the Silero model that faster-whisper carries, run on its own.

faster-whisper uses it to skip silence, with half a second of padding and a whole recording at a
time. Measuring pauses needs the bare figure of every frame, and the end of an answer needs it while
the answer goes on, so the same file is run here directly (decision 0030).
"""

from __future__ import annotations

import importlib.util
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from voicecoach.adapters.onnx_model import one_core
from voicecoach.errors import ModelNotFound
from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES, SpeechProbability
from voicecoach.speech import Samples

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_CONTEXT = 64
"""Samples of the frame before that the model sees again."""
_STATE = (1, 1, 128)
"""Shape of each half of the recurrent state."""
_BATCH = 250
"""Frames to one run, 8 s: fewer cost more calls, more no longer stay in the processor's cache."""

_REINSTALL = "run: python -m pip install --force-reinstall 'faster-whisper>=1.2.1,<2'"


def _model_in_faster_whisper() -> Path:
    """The model's file, found without the second that importing faster_whisper takes."""
    spec = importlib.util.find_spec("faster_whisper")
    if spec is None or spec.origin is None:
        raise ModelNotFound(
            f"Speech cannot be told from silence because faster-whisper is not installed; {_REINSTALL}"
        )
    path = Path(spec.origin).parent / "assets" / "silero_vad_v6.onnx"
    if not path.is_file():
        raise ModelNotFound(
            f"Speech cannot be told from silence because the installed faster-whisper does not carry"
            f" {path.name}; {_REINSTALL}"
        )
    return path


class SileroDetector:
    """``ports.SpeechDetector`` with Silero VAD v6. The model loads when it is first needed."""

    def __init__(self, model: Path | None = None) -> None:
        """``model``: the ONNX file, by default the one inside faster-whisper."""
        self._model = model

    @cached_property
    def session(self) -> InferenceSession:
        """The loaded model. Raises ModelNotFound, ModelBroken."""
        path = self._model or _model_in_faster_whisper()
        return one_core(path, f"The speech detector's model {path} cannot be loaded; {_REINSTALL}")

    def stream(self) -> SileroStream:
        return SileroStream(self)

    def probabilities(self, samples: Samples) -> SpeechProbability:
        stream = self.stream()
        step = _BATCH * PROBABILITY_SAMPLES
        found = [stream.push(samples[start : start + step]) for start in range(0, len(samples), step)]
        if missing := -len(samples) % PROBABILITY_SAMPLES:
            found.append(stream.push(np.zeros(missing, np.float32)))
        return np.concatenate(found) if found else np.empty(0, np.float32)


class SileroStream:
    """``ports.SpeechStream``: what the model remembers, and the samples that wait for a whole frame."""

    def __init__(self, detector: SileroDetector) -> None:
        self._detector = detector
        self._h = self._c = np.zeros(_STATE, np.float32)
        self._pending = np.zeros(_CONTEXT, np.float32)
        """The context of the next frame, then its samples so far."""

    def push(self, samples: Samples) -> SpeechProbability:
        heard = np.concatenate([self._pending, samples.astype(np.float32, copy=False)])
        count = (len(heard) - _CONTEXT) // PROBABILITY_SAMPLES
        self._pending = heard[count * PROBABILITY_SAMPLES :].copy()
        if count == 0:
            return np.empty(0, np.float32)
        every = np.lib.stride_tricks.sliding_window_view(heard, _CONTEXT + PROBABILITY_SAMPLES)
        frames = every[::PROBABILITY_SAMPLES][:count]
        found = []
        for first in range(0, count, _BATCH):
            batch = np.ascontiguousarray(frames[first : first + _BATCH])
            inputs = {"input": batch, "h": self._h, "c": self._c}
            output, self._h, self._c = self._detector.session.run(None, inputs)
            found.append(output.reshape(-1))
        return np.concatenate(found)
