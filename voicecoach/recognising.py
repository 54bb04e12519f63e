"""Where words come from: which recogniser writes them, chosen by name and by language, and built; or what
somebody else wrote. A part of ``bootstrap``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicecoach.language_names import ENGLISH, NAMES
from voicecoach.models.catalogue import FIRST, KnownModel, first_for
from voicecoach.settings.declared import NO_MODEL as UNWANTED

if TYPE_CHECKING:  # the help of a command that uses this file does without numpy
    from pathlib import Path

    from voicecoach.models.folders import InstalledModel
    from voicecoach.ports import Transcriber
    from voicecoach.speech import Transcript

WITHOUT_MODEL = "No speech model is installed, so answers are measured from their sound alone, without words."
NO_MODEL = (
    f"{WITHOUT_MODEL} `voicecoach models fetch {FIRST.name}` gets one (once, {FIRST.download / 1e6:.0f} MB)."
)


def transcriber(model: str | None = None, language: str | None = ENGLISH) -> Transcriber | None:
    """The recogniser with the ``model`` of that name or folder, which writes ``language`` (``None``: English,
    until it hears another). Where none is named: with the best one that is installed, or ``None`` (see
    ``model_notice``); ``None`` for ``none``, too. Raises ModelNotFound, ModelBroken.
    """
    from voicecoach.adapters.memory import few_arenas
    from voicecoach.adapters.transcriber import FasterWhisperTranscriber
    from voicecoach.models.settings import settings

    found = _model(model, language)
    if found is None:
        return None
    few_arenas()
    return FasterWhisperTranscriber(
        found.folder, name=found.name, language=language or ENGLISH, settings=settings(found.name)
    )


def recogniser(folder: Path) -> Transcriber:
    """The recogniser with the model in ``folder``, run as any model is of which nothing is known."""
    from voicecoach.adapters.transcriber import FasterWhisperTranscriber

    return FasterWhisperTranscriber(folder)


def model_notice(model: str | None = None, language: str | None = ENGLISH) -> str | None:
    """What the user must be told about ``transcriber(model, language)``, if anything. Raises as it does."""
    if model == UNWANTED or _model(model, language) is not None:
        return None
    return (
        NO_MODEL if language in {None, ENGLISH} else f"{without_model(language)} {_get(first_for(language))}"
    )


def without_model(language: str | None = ENGLISH) -> str:
    """What it means that no model for ``language`` is installed."""
    if language is None or language == ENGLISH:
        return WITHOUT_MODEL
    return WITHOUT_MODEL.replace("speech model is", f"speech model that knows {NAMES[language]} is")


def given_words(file: Path, language: str = "en") -> Transcript:
    """Words in ``language`` that somebody else has recognised. Raises TranscriptInvalid."""
    from voicecoach.adapters.given_words import given_words

    return given_words(file, language)


def check_given_words(file: Path, transcript: Transcript, duration: float) -> None:
    """Raises TranscriptInvalid where the words in ``file`` last longer than the recording, seconds."""
    from voicecoach.adapters.given_words import check_length

    check_length(file, transcript, duration)


def _get(model: KnownModel) -> str:
    return f"`voicecoach models fetch {model.name}` gets one (once, {model.download / 1e6:.0f} MB)."


def _model(name: str | None, language: str | None) -> InstalledModel | None:
    from voicecoach.errors import ModelNotFound
    from voicecoach.models import folders
    from voicecoach.models.many import knows_many_languages

    if name == UNWANTED:
        return None
    if not name:
        return folders.default(language or ENGLISH)
    found = folders.find(name)
    if language is not None and language != ENGLISH and not knows_many_languages(found.folder):
        raise ModelNotFound(
            f"The speech model {found.name} knows English alone, and no {NAMES[language]}; choose another"
            f" with --model, or leave that out. {_get(first_for(language))}"
        )
    return found
