"""Speech to words with faster-whisper, on this machine alone."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voicecoach.adapters import model_check
from voicecoach.errors import ModelBroken, ModelError, ModelNotFound
from voicecoach.ports import Progress, SpeechDetector
from voicecoach.speech import Engine, Samples, Transcript, Word

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Word as RecognisedWord

_SAMPLERATE = 16_000
_FRAME = 512
"""Samples to one speech probability."""

FILLER_PROMPT = "Um, uh, hmm, er, ah."
"""Shown to the model before every window, so that it writes filled pauses down: it learnt from
transcripts that leave them out. Longer prompts cost whole sentences (notes on measurement)."""

_TEMPERATURES = (0.0, 0.2, 0.4)
"""Tried in turn while the text repeats itself or is improbable. Whisper's own list goes on to 1.0,
where the words are nearly invented; better few words than words that were not said."""

_LONGEST_PIECE = 300.0
"""Seconds given to the library at once; it holds about 0.8 MB for each of them."""
_CUT_WITHIN = 60.0
"""Seconds before the end of a piece in which the place to cut is looked for."""

_SPEECH = 0.3
"""Speech probability below which a frame is certainly not speech; text there is invented."""
_MARGIN = 0.5
"""Seconds by which the recogniser may place a word wrongly."""


class FasterWhisperTranscriber:
    """``ports.Transcriber`` with a Whisper model in a folder. Never uses the network.

    Loads once, in ``warm_up`` or when first needed, whichever comes first on any thread.
    """

    def __init__(
        self,
        folder: Path,
        detector: SpeechDetector,
        *,
        name: str | None = None,
        language: str = "en",
        prompt: str | None = FILLER_PROMPT,
        beam_size: int = 5,
        cpu_threads: int | None = None,
    ) -> None:
        """``name`` is written into transcripts, by default the folder; ``prompt`` of None or "" sends
        none; ``cpu_threads`` by default leaves no core of a small machine idle and takes 4 of a large one.
        """
        self._folder = folder
        self._detector = detector
        self._name = name or str(folder)
        self._language = language
        self._prompt = prompt or None
        self._beam_size = beam_size
        self._cpu_threads = cpu_threads or min(4, os.cpu_count() or 1)
        self._model: WhisperModel | None = None
        self._loading = threading.Lock()

    def warm_up(self) -> None:
        self._loaded()

    def transcribe(self, samples: Samples, progress: Progress | None = None) -> Transcript:
        report = progress or _ignore
        report(0.0)
        probabilities = self._detector.probabilities(samples)
        words: list[Word] = []
        for first, last in _pieces(probabilities, len(samples)):
            if np.any(probabilities[first // _FRAME : -(-last // _FRAME)] >= _SPEECH):
                for found, end in self._recognise(samples[first:last], first / _SAMPLERATE):
                    words += found
                    report(min(1.0, end * _SAMPLERATE / len(samples)))
            report(last / len(samples))
        words = [word for word in words if _heard(word, probabilities)]
        report(1.0)
        return Transcript(self._engine(), self._language, tuple(sorted(words, key=lambda word: word.start)))

    def _recognise(self, samples: Samples, offset: float) -> Iterator[tuple[list[Word], float]]:
        """The words of each segment, and where it ends, in seconds on the time line that ``samples``
        start on at ``offset``. Raises ModelError.
        """
        model = self._loaded()
        end = offset + len(samples) / _SAMPLERATE
        try:
            # The prompt goes in as "hotwords": those stand before every window, an initial prompt
            # only before the first.
            segments, _ = model.transcribe(
                samples,
                language=self._language,
                beam_size=self._beam_size,
                temperature=list(_TEMPERATURES),
                condition_on_previous_text=False,
                hotwords=self._prompt,
                word_timestamps=True,
            )
            for segment in segments:
                words = [_word(word, offset, end) for word in segment.words or () if word.word.strip()]
                yield words, min(end, offset + segment.end)
        except (RuntimeError, ValueError, LookupError, TypeError) as error:
            raise ModelBroken(
                f"The speech model in {self._folder} stopped with an error ({error}); fetch or copy it"
                " again, or choose another one (voicecoach models lists them)"
            ) from error

    def _loaded(self) -> WhisperModel:
        with self._loading:
            if self._model is None:
                self._model = self._load()
            return self._model

    def _load(self) -> WhisperModel:
        if not self._folder.exists():
            raise ModelNotFound(
                f"There is no speech model in {self._folder}; voicecoach models lists those that are there"
            )
        # The library would fetch a missing tokenizer from the network.
        if problem := model_check.problem(self._folder):
            raise self._broken(problem)
        import ctranslate2
        from faster_whisper import WhisperModel

        # Above temperature 0 it draws words by lot: from the same recording, the same ones.
        ctranslate2.set_random_seed(0)
        try:
            return WhisperModel(
                str(self._folder),
                device="cpu",
                compute_type="int8",
                cpu_threads=self._cpu_threads,
                local_files_only=True,
            )
        # The tokenizer raises plain Exception, CTranslate2 RuntimeError and ValueError.
        except Exception as error:
            raise self._broken(str(error)) from error

    def _broken(self, problem: str) -> ModelError:
        return ModelBroken(
            f"The speech model in {self._folder} cannot be loaded: {problem}; fetch or copy it again, or"
            " choose another one (voicecoach models lists them)"
        )

    def _engine(self) -> Engine:
        from importlib.metadata import version

        return Engine(
            name="faster-whisper",
            model=self._name,
            version=version("faster-whisper"),
            options={
                "beam_size": self._beam_size,
                "compute_type": "int8",
                "language": self._language,
                "prompt": self._prompt,
                "temperatures": " ".join(map(str, _TEMPERATURES)),
            },
        )


def _pieces(probabilities: NDArray[np.float32], length: int) -> Iterator[tuple[int, int]]:
    """First and last sample of each piece; cut where speech is least likely for half a second around."""
    longest, window = (round(s * _SAMPLERATE / _FRAME) for s in (_LONGEST_PIECE, _CUT_WITHIN))
    around = np.ones(16, np.float32) / 16
    first, frames = 0, len(probabilities)
    while frames - first > longest:
        end = first + longest
        likely = np.convolve(probabilities[end - window : end], around, mode="valid")
        cut = end - window + int(np.argmin(likely)) + len(around) // 2
        yield first * _FRAME, cut * _FRAME
        first = cut
    if length:
        yield first * _FRAME, length


def _word(word: RecognisedWord, offset: float, end: float) -> Word:
    """A word of the library's as ours, clipped to ``[offset, end]``."""
    start, stop = (min(end, offset + max(0.0, float(time))) for time in (word.start, word.end))
    return Word(start, max(start, stop), word.word.strip(), float(word.probability))


def _heard(word: Word, probabilities: NDArray[np.float32]) -> bool:
    """Whether there may have been speech around ``word``."""
    first = max(0.0, word.start - _MARGIN) * _SAMPLERATE / _FRAME
    last = (word.end + _MARGIN) * _SAMPLERATE / _FRAME
    return bool(np.any(probabilities[int(first) : int(last) + 1] >= _SPEECH))


def _ignore(_: float) -> None:
    pass
