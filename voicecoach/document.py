"""Our data as JSON and back: the document of ``analyze --json`` and the session file.

Keys are the field names of the dataclasses and a contract: added, never renamed. Figures that could
not be had are ``null``; so is NaN, which JSON does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np

from voicecoach.analysis import Analysis, Feedback
from voicecoach.content import ContentEvidence
from voicecoach.delivery import Delivery, RecordingQuality
from voicecoach.session import Session
from voicecoach.speech import Transcript

Migration = Callable[[dict[str, Any]], dict[str, Any]]
"""Lifts the content of a session file from its schema version to the next."""

SCHEMA_VERSION = 2


def _say_who_measured(content: dict[str, Any]) -> dict[str, Any]:
    """Version 1 was written by programs of one version, and did not say so."""
    answers = content.get("answers")
    for answer in answers if isinstance(answers, list) else ():
        # What is damaged is said by whoever converts it.
        if isinstance(answer, dict) and isinstance(answer.get("analysis"), dict):
            answer["analysis"].setdefault("measured_by", "0.1.0")
    return content


MIGRATIONS: Mapping[int, Migration] = {1: _say_who_measured}
"""By the version they lift from. Version 1 is the first."""


class NewerSchema(ValueError):
    """The file was written by a later version of the program."""


@dataclass(frozen=True, slots=True)
class RecordingDocument:
    """What was measured, and what it can carry."""

    duration: float
    """Seconds."""
    samplerate: int
    """Hz, as recorded."""
    channels: int
    quality: RecordingQuality
    notes: tuple[str, ...] = ()
    """One sentence each: what was made of the file where that is not obvious."""


@dataclass(frozen=True, slots=True)
class AnalysisDocument:
    """What ``analyze --json`` prints about one file."""

    schema_version: int
    file: str
    """As it was given."""
    recording: RecordingDocument
    transcript: Transcript | None
    delivery: Delivery
    feedback: Feedback
    content: ContentEvidence | None = None
    """What the answer said; with a transcript and a question."""
    words_refused: str = ""
    """Why the words of the transcript are not what was said; then all is from the sound alone."""
    measured_by: str = ""
    """Version of voicecoach."""


def analysis_document(file: str, analysis: Analysis, notes: tuple[str, ...] = ()) -> AnalysisDocument:
    """The document about ``file``."""
    return AnalysisDocument(
        schema_version=SCHEMA_VERSION,
        file=file,
        recording=RecordingDocument(
            analysis.duration, analysis.samplerate, analysis.channels, analysis.quality, notes
        ),
        transcript=analysis.transcript,
        delivery=analysis.delivery,
        feedback=analysis.feedback,
        content=analysis.content,
        words_refused=analysis.words_refused,
        measured_by=analysis.measured_by,
    )


def to_json(document: object) -> str:
    """``document`` as readable JSON, ending in a new line."""
    return msgspec.json.format(msgspec.json.encode(document, enc_hook=_plain), indent=2).decode() + "\n"


def session_to_json(session: Session) -> str:
    """The session file. Raises ValueError where it could not be read back: that is never written."""
    text = to_json(session)
    session_from_json(text)
    return text


def session_from_json(
    text: str | bytes, migrations: Mapping[int, Migration] = MIGRATIONS, wanted: int = SCHEMA_VERSION
) -> Session:
    """Raises NewerSchema, or ValueError with the place and the reason in its message."""
    content = msgspec.json.decode(text)
    version = content.get("schema_version") if isinstance(content, dict) else None
    if not isinstance(version, int) or version < 1:
        raise ValueError("no schema_version")
    if version > wanted:
        raise NewerSchema(f"schema version {version}, and this program knows {wanted}")
    for older in range(version, wanted):
        content = migrations[older](content)
        content["schema_version"] = older + 1
    return msgspec.convert(content, Session)


def _plain(value: object) -> object:
    """A number that is still numpy's, as Python's."""
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError(f"{type(value).__name__} has no place in a document")
