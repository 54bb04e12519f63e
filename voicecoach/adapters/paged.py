"""The sound of a long file, which lies on disk: hours of it would fill the memory of a small machine.

It is measured piece by piece, and every piece is read when it is wanted. The file has no name and is gone
with the program, however that ends.
"""

from __future__ import annotations

import errno
import tempfile
import weakref
from typing import Any, cast

import numpy as np
from numpy.typing import DTypeLike, NDArray

from voicecoach.errors import DiskFull
from voicecoach.speech import SAMPLERATE, Samples

IN_MEMORY = 30 * 60 * SAMPLERATE
"""Samples that are kept in memory: half an hour is 115 MB."""
_BYTES = 4
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_STEP = 60 * SAMPLERATE


class PagedSamples:
    """Behaves as ``Samples`` do where they are cut into pieces; as an array it is all of it, in memory."""

    dtype = np.dtype(np.float32)
    ndim = 1

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="voicecoach-")  # noqa: SIM115 - as long as it is wanted
        weakref.finalize(self, self._file.close)
        self._length = 0

    def append(self, samples: Samples) -> None:
        """Raises DiskFull."""
        try:
            self._file.seek(_BYTES * self._length)
            self._file.write(samples.tobytes())
        except OSError as error:
            if error.errno not in _FULL:
                raise
            raise DiskFull(
                f"No room is left in {tempfile.gettempdir()} for the sound of this long file; free some disk"
                " space, or set TMPDIR to a roomier folder."
            ) from error
        self._length += len(samples)

    @property
    def shape(self) -> tuple[int]:
        return (self._length,)

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, part: slice) -> Samples:
        first, last, step = part.indices(self._length)
        self._file.flush()
        self._file.seek(_BYTES * first)
        content = self._file.read(_BYTES * max(0, last - first))
        return np.frombuffer(content, np.float32)[::step]

    def __array__(self, dtype: DTypeLike | None = None, copy: bool | None = None) -> NDArray[Any]:
        return self[:].astype(self.dtype if dtype is None else dtype, copy=False)

    def any(self, **_: object) -> bool:
        """Whether any is not zero (``np.any`` asks)."""
        return any(bool(self[at : at + _STEP].any()) for at in range(0, self._length, _STEP))


class Gathering:
    """Sound of unknown length as it is decoded: in memory, and on disk once there is much of it."""

    def __init__(self) -> None:
        self._memory = bytearray()  # it grows in place: pieces to be joined would need twice the room
        self._paged: PagedSamples | None = None

    def __len__(self) -> int:
        return len(self._memory) // _BYTES if self._paged is None else len(self._paged)

    def append(self, samples: Samples) -> None:
        """Raises DiskFull."""
        if self._paged is None and len(self) + len(samples) > IN_MEMORY:
            self._paged = PagedSamples()
            self._paged.append(np.frombuffer(self._memory, np.float32))
            self._memory = bytearray()
        if self._paged is not None:
            self._paged.append(samples)
        else:
            self._memory += samples.tobytes()

    def samples(self) -> Samples:
        """All of it."""
        if self._paged is not None:
            return cast("Samples", self._paged)
        return np.frombuffer(self._memory, np.float32)
