"""Speech to words with faster-whisper, on this machine alone."""

from __future__ import annotations

import os
import sys
import threading
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.adapters import model_check
from voicecoach.adapters.model_catalogue import FILLER_PROMPT
from voicecoach.errors import ModelBroken, ModelError, ModelNotFound
from voicecoach.speech import SAMPLERATE, Engine, Samples, Transcript, Word

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Word as RecognisedWord


_TEMPERATURES = (0.0, 0.2, 0.4)
"""Tried in turn while the text repeats itself or is improbable. Whisper's own list goes on to 1.0,
where the words are nearly invented; better few words than words that were not said."""

_NICE = 5
"""Added to the niceness of the recogniser's threads."""


class FasterWhisperTranscriber:
    """``ports.Transcriber`` with a Whisper model in a folder. Never uses the network.

    Loads once, in ``warm_up`` or when first needed, whichever comes first on any thread. Its arithmetic goes
    on in threads of the library that step back behind everything else on the machine, a recording above all.
    """

    def __init__(
        self,
        folder: Path,
        *,
        name: str | None = None,
        language: str = "en",
        prompt: str | None = FILLER_PROMPT,
        beam_size: int = 5,
        cpu_threads: int | None = None,
        silence: float | None = None,
    ) -> None:
        """``name`` is written into transcripts, by default the folder; ``prompt`` of None or "" sends
        none; ``cpu_threads`` by default leaves no core of a small machine idle and takes 4 of a large one;
        ``silence``: see ``model_catalogue.Settings``.
        """
        self._folder = folder
        self._name = name or str(folder)
        self._language = language
        self._prompt = prompt or None
        self._beam_size = beam_size
        self._cpu_threads = cpu_threads or min(4, os.cpu_count() or 1)
        self._silence = silence
        self._model: WhisperModel | None = None
        self._loading = threading.Lock()

    def warm_up(self) -> None:
        self._loaded()

    def transcribe(self, samples: Samples) -> Transcript:
        words = self._recognise(samples) if len(samples) else []
        return Transcript(self._engine(), self._language, tuple(sorted(words, key=lambda word: word.start)))

    def _recognise(self, samples: Samples) -> list[Word]:
        model = self._loaded()
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
            end = len(samples) / SAMPLERATE
            found = [word for segment in segments for word in segment.words or ()]
            return [_word(word, end) for word in found if word.word.strip()]
        except (RuntimeError, ValueError, LookupError, TypeError) as error:
            raise ModelBroken(
                f"The speech model in {self._folder} stopped with an error ({error}); fetch or copy it"
                " again, or choose another one (voicecoach models lists them)"
            ) from error

    def _loaded(self) -> WhisperModel:
        with self._loading:
            if self._model is None:
                loaded: Future[WhisperModel] = Future()
                threading.Thread(target=self._load_behind, args=[loaded], daemon=True).start()
                self._model = loaded.result()
            return self._model

    def _load_behind(self, loaded: Future[WhisperModel]) -> None:
        """For a thread of its own: the library's threads inherit its niceness, which cannot be undone."""
        try:
            _step_back()
            loaded.set_result(self._load())
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            loaded.set_exception(error)

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

        from voicecoach.adapters.short_window import ShortWindowModel

        # Above temperature 0 it draws words by lot: from the same recording, the same ones.
        ctranslate2.set_random_seed(0)
        how = {
            "device": "cpu",
            "compute_type": "int8",
            "cpu_threads": self._cpu_threads,
            "local_files_only": True,
        }
        try:
            if self._silence is None:
                return WhisperModel(str(self._folder), **how)
            return ShortWindowModel(str(self._folder), silence=self._silence, **how)
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
                "silence": self._silence,
                "temperatures": " ".join(map(str, _TEMPERATURES)),
            },
        )


def _word(word: RecognisedWord, end: float) -> Word:
    """A word of the library's as ours, clipped to ``[0, end]``."""
    start, stop = (min(end, max(0.0, float(time))) for time in (word.start, word.end))
    return Word(start, max(start, stop), word.word.strip(), float(word.probability))


def _step_back() -> None:
    """Take the processor only where nobody else wants it. Linux alone knows the niceness of a thread."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, min(19, os.getpriority(os.PRIO_PROCESS, thread) + _NICE))
