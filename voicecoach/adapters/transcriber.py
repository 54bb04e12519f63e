"""Speech to words with faster-whisper, on this machine alone."""

from __future__ import annotations

import os
import sys
import threading
from concurrent.futures import Future
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.adapters.filler_probe import FillerProbe
from voicecoach.adapters.whisper_text import Writer
from voicecoach.adapters.whisper_window import FRAMES, WHOLE, Window
from voicecoach.adapters.whisper_words import written_words
from voicecoach.errors import ModelBroken, ModelError, ModelNotFound
from voicecoach.languages import language_of
from voicecoach.models import check
from voicecoach.models.settings import Settings
from voicecoach.speech import SAMPLERATE, Engine, Samples, Transcript

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.tokenizer import Tokenizer

_NICE = 2
"""Added to the niceness of the recogniser's threads."""

_TELLING = 5.0
"""Seconds of a piece whose language can be told. [D]"""
_SURE = 0.9
"""Probability of a language that is said to have been heard. [D]"""


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A model that is ready, and what asks it."""

    model: WhisperModel
    tokenizer: Tokenizer
    writer: Writer
    probe: FillerProbe


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
        beam_size: int = 5,
        settings: Settings | None = None,
    ) -> None:
        """``name`` is written into transcripts, by default the folder; ``language``: what is written, in
        whatever is spoken; one of English alone writes no other. ``settings``: by default those of a model
        that was never tried.
        """
        self._folder = folder
        self._name = name or str(folder)
        self._language = language
        self._fillers = language_of(language).filled_pauses
        self._beam_size = beam_size
        self._settings = settings or Settings()
        self._ready: _Loaded | None = None
        self._model: WhisperModel | None = None
        """Loaded already, for another language."""
        self._others: dict[str, FasterWhisperTranscriber] = {}
        """Those that write other languages."""
        self._loading = threading.Lock()

    def warm_up(self) -> None:
        self._loaded()

    def for_recording(self, language: str | None, samples: Samples) -> FasterWhisperTranscriber:
        """Who writes a recording in ``language``; ``None``: in what is heard in ``samples`` (16 kHz) of it,
        or in this one's own where that cannot be told. Raises ModelError.
        """
        wanted = language or self.language_of(samples) or self._language
        if wanted == self._language:
            return self
        if wanted not in self._others:
            self._others[wanted] = self.writing(wanted)
        return self._others[wanted]

    def writing(self, language: str) -> FasterWhisperTranscriber:
        """The same model, loaded once for both, writing ``language``. Raises ModelError."""
        if not self._loaded().model.model.is_multilingual:
            raise ModelNotFound(
                f"The speech model {self._name} knows English alone, and no {language_of(language).name};"
                " choose one of many languages with --model (voicecoach models lists them)."
            )
        other = copy(self)
        other._language, other._fillers = language, language_of(language).filled_pauses  # noqa: SLF001
        other._loading = threading.Lock()  # noqa: SLF001
        other._ready = None  # noqa: SLF001
        other._model = self._loaded().model  # noqa: SLF001
        return other

    def language_of(self, samples: Samples) -> str | None:
        """The ISO 639-1 code of what is spoken in ``samples`` (16 kHz, at most 30 s are heard); ``None``
        where they are too short or unclear to tell, and of a model of English alone. Raises ModelError.
        """
        ready = self._loaded()
        heard = samples[: WHOLE // FRAMES * SAMPLERATE]
        if not len(heard) or not ready.model.model.is_multilingual:
            return None
        return self._heard_language(ready, Window(ready.model, ready.tokenizer, heard))

    def transcribe(self, samples: Samples) -> Transcript:
        empty = Transcript(self._engine(), self._language, suspected=())
        return self._recognise(samples, empty) if len(samples) else empty

    def _recognise(self, samples: Samples, empty: Transcript) -> Transcript:
        ready = self._loaded()

        def hear(whole: bool) -> Window:
            silence = None if whole else self._settings.silence
            return Window(ready.model, ready.tokenizer, samples, silence)

        try:
            found = ready.writer.write(hear)
            if found is None:
                return empty
            window, text = found
            words = written_words(window, text.tokens)
            suspected = tuple(ready.probe.suspected(window, text, words))
            heard = self._heard_language(ready, window)
        except (RuntimeError, ValueError, LookupError, TypeError) as error:
            raise ModelBroken(
                f"The speech model in {self._folder} stopped with an error ({error}); fetch or copy it"
                " again, or choose another one (voicecoach models lists them)"
            ) from error
        return replace(
            empty, words=tuple(one.word for one in words), suspected=suspected, heard_language=heard
        )

    def _heard_language(self, ready: _Loaded, window: Window) -> str | None:
        if not ready.model.model.is_multilingual or window.duration < _TELLING:
            return None
        code, probability = window.language()
        return code if probability >= _SURE else None

    def _loaded(self) -> _Loaded:
        with self._loading:
            if self._ready is None:
                loaded: Future[_Loaded] = Future()
                threading.Thread(target=self._load_behind, args=[loaded], daemon=True).start()
                self._ready = loaded.result()
            return self._ready

    def _load_behind(self, loaded: Future[_Loaded]) -> None:
        """For a thread of its own: the library's threads inherit its niceness, which cannot be undone."""
        try:
            _step_back()
            loaded.set_result(self._load())
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            loaded.set_exception(error)

    def _load(self) -> _Loaded:
        if not self._folder.exists():
            raise ModelNotFound(
                f"There is no speech model in {self._folder}; voicecoach models lists those that are there"
            )
        # The library would fetch a missing tokenizer from the network.
        if problem := check.problem(self._folder):
            raise self._broken(problem)
        # Threads that spin while they wait starve a browser or a video call beside us, and are starved by
        # them: decision 0085. Read when the library is loaded; a user's own choice stays.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        import ctranslate2
        from faster_whisper import WhisperModel
        from faster_whisper.tokenizer import Tokenizer

        # Above temperature 0 it draws words by lot: from the same recording, the same ones.
        ctranslate2.set_random_seed(0)
        try:
            model = self._model or WhisperModel(
                str(self._folder),
                device="cpu",
                compute_type="int8",
                cpu_threads=self._settings.cpu_threads or min(4, os.cpu_count() or 1),
                local_files_only=True,
            )
            tokenizer = Tokenizer(
                model.hf_tokenizer, model.model.is_multilingual, task="transcribe", language=self._language
            )
            writer = Writer(tokenizer, self._beam_size)
        # The tokenizer raises plain Exception, CTranslate2 RuntimeError and ValueError.
        except Exception as error:
            raise self._broken(str(error)) from error
        return _Loaded(
            model, tokenizer, writer, FillerProbe(tokenizer, self._fillers, self._settings.filler_balance)
        )

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
                "filler_prompt": None if self._fillers is None else self._fillers.prompt.strip(),
                "filler_balance": self._settings.filler_balance,
                "silence": self._settings.silence,
            },
        )


def _step_back() -> None:
    """Take the processor only where nobody else wants it. Linux alone knows the niceness of a thread."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, min(19, os.getpriority(os.PRIO_PROCESS, thread) + _NICE))
