"""What an employer writes about itself, as a plain text file: a job advert, or an About page."""

from __future__ import annotations

from pathlib import Path

from voicecoach.errors import NotesInvalid
from voicecoach.files import no_file

MOST = 1_000_000
"""Bytes; an advert has some thousand."""


def read_notes(path: Path) -> str:
    """The text of ``path``. Raises NotesInvalid: one sentence."""
    try:
        if what := no_file(path):
            raise NotesInvalid(f"{path} is {what} and no file; save the notes to a file, then name that.")
        with path.open("rb") as file:
            content = file.read(MOST + 1)
    except OSError as error:
        raise NotesInvalid(
            f"The notes on the employer in {path} cannot be read ({error.strerror}); check the name."
        ) from error
    if len(content) > MOST:
        raise NotesInvalid(
            f"{path} is larger than {MOST // 1_000_000} MB; give the job advert or the About page alone."
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotesInvalid(
            f"{path} is not plain text in UTF-8; paste the job advert or the About page into a text file."
        ) from error
    if "\0" in text:
        raise NotesInvalid(
            f"{path} is not plain text; paste the job advert or the About page into a text file."
        )
    return text
