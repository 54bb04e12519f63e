"""Recordings made elsewhere, in any common format, brought to what we measure: 16 kHz mono, with PyAV.

A file of hours is read in blocks of seconds, and its 16 kHz samples lie on disk (``paged``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voicecoach.adapters.paged import Gathering
from voicecoach.adapters.promised import share_there
from voicecoach.adapters.resampling import SoxrStream
from voicecoach.english import plural
from voicecoach.errors import EmptyRecording, UnreadableRecording
from voicecoach.files import no_file
from voicecoach.ports import Progress
from voicecoach.sound.channels import alive, in_use
from voicecoach.sound.clipping import AT_LIMIT, CLIPPED_RUN, clipped_share
from voicecoach.speech import SAMPLERATE, Decoded, Samples

if TYPE_CHECKING:  # heavy: loaded by who decodes
    import av.audio.stream
    import av.container

SHORTEST = 0.1
"""Seconds of sound below which there is nothing to measure."""
_BLOCK = 10.0  # seconds that are decoded at a time
# Only formats that hold their own sound: a playlist may name other files and addresses, and FFmpeg
# would go there; a text file would be read as a film.
_FORMATS = "wav,flac,mp3,mov,ogg,matroska,aac,aiff,amr,amrnb,amrwb,asf,au,avi,caf,flv,mpeg,mpegts,w64,wv"
# The length that these promise is a guess from the bit rate.
_GUESSED_LENGTH = frozenset({"mp3", "aac"})
_TRY = "give a recording such as WAV, FLAC, MP3, M4A or OGG"


def decode(path: Path, progress: Progress | None = None) -> Decoded:
    """The sound in the file ``path``. Raises UnreadableRecording, EmptyRecording."""
    heard = _hear(path, None, progress)
    notes = list(heard.notes)
    use = in_use(heard.power, heard.mixed_power)
    if len(use) < heard.channels:
        numbers = " and ".join(str(channel + 1) for channel in use)
        why = "the others are silent" if alive(heard.power) == use else "the channels cancel each other out"
        notes.append(f"Only channel {numbers} of {heard.channels} is measured: {why}.")
        heard = _hear(path, use, progress)
    duration = len(heard.sound) / SAMPLERATE
    if duration < SHORTEST:
        raise EmptyRecording(
            f"{path} holds only {duration:.3f} s of sound, too little to measure; give a longer recording."
        )
    return Decoded(
        samples=heard.sound.samples(),
        samplerate=heard.samplerate,
        channels=heard.channels,
        clipped_share=max(heard.clipping[channel].share for channel in use),
        notes=tuple(notes),
    )


class _Clipping:
    """Counts clipped samples of one channel across blocks, as ``clipped_share`` would of the whole."""

    def __init__(self) -> None:
        self._carry: Samples = np.zeros(0, np.float32)
        self._clipped = 0.0
        self._frames = 0

    def push(self, samples: Samples) -> None:
        samples = np.concatenate([self._carry, samples])
        # A run that touches the block's end may go on: as much of it is carried over as makes either
        # part a run of its own.
        tail = np.abs(samples[-2 * CLIPPED_RUN :]) >= AT_LIMIT
        trailing = len(tail) if tail.all() else int(np.argmin(tail[::-1]))
        trailing = CLIPPED_RUN if trailing == 2 * CLIPPED_RUN else trailing
        block, self._carry = np.split(samples, [len(samples) - trailing])
        self._count(block)

    @property
    def share(self) -> float:
        self._count(self._carry)
        self._carry = self._carry[:0]
        return self._clipped / self._frames if self._frames else 0.0

    def _count(self, samples: Samples) -> None:
        self._clipped += clipped_share(samples) * len(samples)
        self._frames += len(samples)


@dataclass(slots=True, eq=False)
class _Heard:
    """What one pass through a file gathers."""

    samplerate: int = 0
    channels: int = 0
    power: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    """Of each channel, summed over the file."""
    mixed_power: float = 0.0
    """Of the mean of the channels in use."""
    clipping: tuple[_Clipping, ...] = ()
    sound: Gathering = field(default_factory=Gathering)
    """At 16 kHz."""
    notes: list[str] = field(default_factory=list)


def _hear(path: Path, use: tuple[int, ...] | None, progress: Progress | None) -> _Heard:
    """Read the whole file; ``use`` names the channels whose mean is wanted, all where ``None``."""
    import av

    try:
        if what := no_file(path):
            raise UnreadableRecording(
                f"{path} is {what} and no file; save the sound to a file, then name that."
            )
        with path.open("rb") as file:
            if not file.read(1):
                raise EmptyRecording(f"{path} is an empty file; {_TRY}.")
            there = share_there(file)
            with av.open(file, options={"format_whitelist": _FORMATS}) as container:
                return _hear_container(path, container, use, progress, there)
    except FileNotFoundError as error:
        raise UnreadableRecording(f"There is no file {path}; check its name.") from error
    except IsADirectoryError as error:
        raise UnreadableRecording(f"{path} is a folder; name the recordings in it.") from error
    except PermissionError as error:
        raise UnreadableRecording(f"{path} may not be read; change its permissions.") from error
    except (av.FFmpegError, OSError, ValueError) as error:
        raise UnreadableRecording(f"{path} is no recording, or an incomplete one; {_TRY}.") from error


def _hear_container(
    path: Path,
    container: av.container.InputContainer,
    use: tuple[int, ...] | None,
    progress: Progress | None,
    there: float | None,
) -> _Heard:
    """``there``: the share of the sound that the file's header promises."""
    if not container.streams.audio:
        raise UnreadableRecording(f"{path} has no sound track; {_TRY}.")
    stream = container.streams.audio[0]
    heard = _Heard()
    if any(not video.disposition & video.disposition.attached_pic for video in container.streams.video):
        heard.notes.append("This is a video; its sound is measured.")
    promised = container.duration / 1e6 if container.duration else 0.0
    resampler: SoxrStream | None = None
    native = 0
    for block in _blocks(container, stream, heard):
        if resampler is None:
            resampler = SoxrStream(heard.samplerate, SAMPLERATE)
            heard.power = np.zeros(len(block))
            heard.clipping = tuple(_Clipping() for _ in block)
        heard.power += np.square(block, dtype=np.float64).sum(axis=1)
        for clipping, channel in zip(heard.clipping, block, strict=True):
            clipping.push(channel)
        mixed = block[list(use or range(len(block)))].mean(axis=0)
        heard.mixed_power += float(np.square(mixed, dtype=np.float64).sum())
        heard.sound.append(resampler.push(mixed))
        native += len(mixed)
        if progress is not None and promised:
            progress(min(1.0, native / heard.samplerate / promised))
    if resampler is None:
        raise EmptyRecording(f"{path} holds no sound; {_TRY}.")
    heard.sound.append(resampler.push(np.zeros(0, np.float32), last=True))
    seconds = native / heard.samplerate
    promised = max(promised, seconds / there if there else 0.0)
    if container.format.name not in _GUESSED_LENGTH and promised - seconds > max(0.5, 0.01 * promised):
        heard.notes.append(
            f"Only {seconds:.1f} s of the {promised:.1f} s that the file promises could be read."
        )
    return heard


def _blocks(
    container: av.container.InputContainer, stream: av.audio.stream.AudioStream, heard: _Heard
) -> Iterator[Samples]:
    """The sound in blocks of shape ``(channels, frames)``; damaged pieces are left out and noted."""
    import av

    resampler = None
    damaged = 0
    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except av.InvalidDataError:
            damaged += 1
            continue
        for frame in frames:
            if resampler is None:
                heard.samplerate, heard.channels = frame.sample_rate, frame.layout.nb_channels
                size = round(_BLOCK * frame.sample_rate)
                resampler = av.AudioResampler(format="fltp", frame_size=size)
            yield from (block.to_ndarray() for block in resampler.resample(frame))
    if resampler is not None:
        yield from (block.to_ndarray() for block in resampler.resample(None))
    if damaged:
        heard.notes.append(
            f"{plural(damaged, 'damaged piece')} left out of the file; what follows is timed too early."
        )
