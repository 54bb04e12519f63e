"""Words that somebody else has recognised or typed: ``[{"text": "...", "start": 1.2, "end": 1.5}]``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from voicecoach.errors import TranscriptInvalid
from voicecoach.files import no_file
from voicecoach.speech import Engine, Transcript, Word

OVERSHOOT = 0.5
"""Seconds by which a recogniser may place a word beyond the end of the recording."""
_SHAPE = '[{"text": "hello", "start": 1.2, "end": 1.5}, ...] with times in seconds'


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    start: float
    end: float
    probability: float | None = None


def given_words(path: Path, language: str = "en") -> Transcript:
    """The transcript in ``path``, of words in ``language``. Raises TranscriptInvalid, which names the entry
    and the field.
    """
    try:
        if what := no_file(path):
            raise TranscriptInvalid(
                f"{path} is {what} and no file; save the words to a file, then name that."
            )
        entries = msgspec.json.decode(path.read_bytes())
    except OSError as error:
        raise TranscriptInvalid(f"{path} cannot be read ({error.strerror}); check its name.") from error
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else error
        raise TranscriptInvalid(f"{path} is not JSON ({reason}); give {_SHAPE}.") from error
    if not isinstance(entries, list):
        raise TranscriptInvalid(f"{path} holds no list of words; give {_SHAPE}.")
    words: list[Word] = []
    for number, entry in enumerate(entries, 1):
        try:
            words.append(_word(entry, words[-1].start if words else 0.0))
        except ValueError as error:
            raise TranscriptInvalid(f"{path}, entry {number}: {error}; give {_SHAPE}.") from error
    return Transcript(Engine("given"), language=language, words=tuple(words))


def check_length(path: Path, transcript: Transcript, duration: float) -> None:
    """Raises TranscriptInvalid where the words in ``path`` last longer than the recording, seconds."""
    for number, word in enumerate(transcript.words, 1):
        if word.end > duration + OVERSHOOT:
            raise TranscriptInvalid(
                f"{path}, entry {number}: end is {word.end:g} s and the recording lasts {duration:.1f} s; "
                "give the words of this recording."
            )


def _word(content: Any, not_before: float) -> Word:  # noqa: ANN401 - it is checked here
    entry = msgspec.convert(content, _Entry)
    text = entry.text.strip()
    if not text:
        raise ValueError("text is blank")
    if entry.start < 0:
        raise ValueError(f"start is {entry.start:g}, before the recording")
    if entry.end < entry.start:
        raise ValueError(f"end is {entry.end:g}, before start at {entry.start:g}")
    if entry.start < not_before:
        raise ValueError(f"start is {entry.start:g}, before the start of the entry above it, {not_before:g}")
    if entry.probability is not None and not 0 <= entry.probability <= 1:
        raise ValueError(f"probability is {entry.probability:g}, and not from 0 to 1")
    return Word(entry.start, entry.end, text, entry.probability)
