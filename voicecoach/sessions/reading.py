"""The recordings that a session keeps, read by what is in the file and not by what its header promises.

A header can be wrong where the sound is whole: a power cut, a copy that was cut short, a repair. So sound is
what lies between the header and the end of the file, and only what cannot be known otherwise, the rate and
the channels, is taken on trust.
"""

from __future__ import annotations

import os
import stat
import struct
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from voicecoach.errors import EmptyRecording, UnreadableRecording
from voicecoach.sound.channels import Taken

HEADER = 44
"""Bytes before the sound in a file of our own."""
_RIFF, _CHUNK = 12, 8
"""Bytes of the headers of the file and of a chunk."""
_RECORDS = frozenset({"session.json", "lock"})
_LOWEST_RATE, _HIGHEST_RATE = 4_000, 384_000
"""Hz: nothing records with less or more."""
_BYTES = 2  # a sample
_PCM, _EXTENSIBLE = 1, 0xFFFE
_MOST_CHANNELS = 64


def read_wav(path: Path) -> Taken:
    """The sound that a WavWriter wrote. Raises UnreadableRecording, EmptyRecording."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableRecording(f"{path} is no file; put the recording back, or forget its session.")
        with path.open("rb") as file:
            rate, channels, length = _header(path, file)
            content = file.read(length)
    except FileNotFoundError as error:
        raise UnreadableRecording(
            f"The recording {path} is gone; nothing can be played or measured."
        ) from error
    except OSError as error:
        raise UnreadableRecording(
            f"The recording {path} cannot be read ({error.strerror or error}); restore it."
        ) from error
    frame = _BYTES * channels
    samples: NDArray[np.int16] = np.frombuffer(content[: len(content) // frame * frame], "<i2")
    if len(samples) == 0:
        raise _empty(path)
    return Taken(samples.reshape(-1, channels), rate)


def holds_sound(folder: Path) -> bool:
    """Whether there is, or may be, sound in ``folder``: anything larger than a header that is no record."""
    return any(
        entry.is_dir() or entry.stat().st_size > HEADER
        for entry in folder.iterdir()
        if entry.name not in _RECORDS and not entry.name.startswith(".session.json.")
    )


def _empty(path: Path) -> EmptyRecording:
    """Of a disk that refused already the first of it; the session's other answers are as they were."""
    return EmptyRecording(
        f"The recording {path} holds no sound: nothing of that answer was kept; give it again."
    )


def _header(path: Path, file: BinaryIO) -> tuple[int, int, int]:
    """Rate, channels, and bytes of sound from where ``file`` then stands. Raises UnreadableRecording."""
    size = os.fstat(file.fileno()).st_size
    riff = file.read(_RIFF)
    if len(riff) < _RIFF and not riff.strip(b"\0"):
        raise _empty(path)
    if riff[:4] != b"RIFF" or riff[8:12] != b"WAVE":
        raise UnreadableRecording(f"The recording {path} cannot be read (it is no WAV file); restore it.")
    form: tuple[int, int] | None = None
    while len(head := file.read(_CHUNK)) == _CHUNK:
        name, length = struct.unpack("<4sI", head)
        at = file.tell()
        if name == b"data":
            if form is None:
                break
            return *form, _sound(file, at, length, size)
        if name == b"fmt ":
            form = _format(path, file.read(min(length, 40)))
        file.seek(at + length + length % 2)
    raise UnreadableRecording(
        f"The header of the recording {path} is damaged; restore it, or analyze a copy that another program"
        " has repaired."
    )


def _format(path: Path, form: bytes) -> tuple[int, int]:
    """Rate and channels. Raises UnreadableRecording."""
    kind, channels, rate, byte_rate, frame, bits = struct.unpack("<HHIIHH", form.ljust(16, b"\0")[:16])
    if kind not in {_PCM, _EXTENSIBLE} or bits != 8 * _BYTES or not 0 < channels <= _MOST_CHANNELS:
        raise UnreadableRecording(f"{path} is not a recording of voicecoach's own; analyze it instead.")
    frame = _BYTES * channels
    # The rate is written twice.
    found = [one for one in (rate, byte_rate // frame) if _LOWEST_RATE <= one <= _HIGHEST_RATE]
    if not found:
        raise UnreadableRecording(
            f"The header of the recording {path} names a rate of {rate} Hz, which nothing records with; "
            "restore it, or analyze a copy whose rate you have corrected. The sound is left as it is."
        )
    return found[0], channels


def _sound(file: BinaryIO, at: int, promised: int, size: int) -> int:
    """Bytes of sound from ``at`` on. What is promised holds only where other chunks follow to the very end
    of the file, as an editor leaves them; otherwise all of it is sound.
    """
    there = size - at
    end = at + promised + promised % 2
    if promised and end < size:
        following = end
        while following + _CHUNK <= size:
            file.seek(following)
            name, length = struct.unpack("<4sI", file.read(_CHUNK))
            if not name.isascii() or not name.strip().isalnum():
                break
            following += _CHUNK + length + length % 2
        if following == size:
            there = promised
    file.seek(at)
    return there
