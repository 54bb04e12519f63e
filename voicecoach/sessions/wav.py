"""A recording on disk: 16-bit WAV whose header is right after every write.

A program that is killed, or a disk that is full, leaves a file that any player plays. ``sessions.reading``
reads it, whatever became of its header.
"""

from __future__ import annotations

import errno
import os
import struct
import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voicecoach.sessions.faults import storage_error

SYNC_EVERY = 2.0
"""Seconds between two requests that the disk keep what it was given (against a power cut; a killed
program loses nothing that was written)."""
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_BYTES = 2  # a sample


class WavWriter:
    """Fulfils ``ports.RecordingWriter``. Raises StorageError where the file cannot be made."""

    def __init__(self, path: Path, samplerate: int, channels: int = 1) -> None:
        self._path = path
        self._samplerate = samplerate
        self._channels = channels
        self._frame = _BYTES * channels  # bytes
        self._size = 0  # bytes of sound that the file holds
        self._sync_error: OSError | None = None
        self._closing = threading.Event()
        try:
            # Unbuffered: what write() was given is the operating system's when it returns, and a
            # write that the disk takes only in part says so.
            self._file = open(path, "xb", buffering=0, opener=_private)  # noqa: SIM115
            self._write_header()
        except OSError as error:
            raise storage_error(error, path) from error
        # A slow disk may take seconds to sync. The microphone does not wait, so neither may we.
        self._syncing = threading.Thread(target=self._sync_now_and_then, name="sync", daemon=True)
        self._syncing.start()

    @property
    def duration(self) -> float:
        """Seconds of sound that the file holds."""
        return self._size // self._frame / self._samplerate

    def write(self, samples: NDArray[np.int16]) -> None:
        """Append ``samples``, shape ``(frames,)``, or ``(frames, channels)`` where there are several. Raises
        StorageError; what had been written is kept.
        """
        if samples.size % self._channels:
            raise ValueError(f"{samples.shape} samples for {self._channels} channels")
        rest = memoryview(samples.astype("<i2").tobytes())
        try:
            if self._sync_error is not None:
                raise self._sync_error
            self._file.seek(_HEADER.size + self._size)
            try:
                while rest:
                    taken = self._file.write(rest)
                    self._size += taken
                    rest = rest[taken:]
            finally:
                self._write_header()
        except OSError as error:
            kept = f"the first {self.duration:.1f} s of this answer are kept"
            raise storage_error(error, self._path, kept) from error

    def close(self) -> None:
        """Finish the file. May be called twice. Raises StorageError where the disk lost some of it."""
        if self._file.closed:
            return
        self._closing.set()
        self._syncing.join()
        self._sync()
        self._file.close()
        if self._sync_error is not None:
            kept = "the end of this answer may be missing"
            raise storage_error(self._sync_error, self._path, kept) from self._sync_error

    def _write_header(self) -> None:
        size = self._size - self._size % self._frame
        self._file.seek(0)
        self._file.write(
            _HEADER.pack(
                *(b"RIFF", _HEADER.size - 8 + size, b"WAVE"),
                *(b"fmt ", 16, 1, self._channels, self._samplerate, self._samplerate * self._frame),
                *(self._frame, 8 * _BYTES),
                *(b"data", size),
            )
        )

    def _sync_now_and_then(self) -> None:
        while not self._closing.wait(SYNC_EVERY):
            self._sync()

    def _sync(self) -> None:
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            if error.errno != errno.EINVAL:  # a file system that cannot sync
                self._sync_error = error


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
