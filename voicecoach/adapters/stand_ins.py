"""What takes the loudspeaker's place where nothing shall, or can, be heard."""

from __future__ import annotations

import errno
import time
import wave
from pathlib import Path

from voicecoach.errors import DiskFull, NotWritable
from voicecoach.ports import Stop
from voicecoach.sound.pcm import as_pcm
from voicecoach.speech import Recording


class MutedLoudspeaker:
    """Fulfils ``ports.Loudspeaker``: whatever is played is over at once."""

    def play(self, recording: Recording, stop: Stop | None = None) -> float:  # noqa: ARG002 - the port's
        return time.monotonic()


class FileLoudspeaker:
    """Fulfils ``ports.Loudspeaker``: each recording becomes the next numbered WAV file of ``folder``.

    Files that are already there are left alone. Raises NotWritable and DiskFull.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0

    def play(self, recording: Recording, stop: Stop | None = None) -> float:  # noqa: ARG002 - the port's
        samples = as_pcm(recording.samples).astype("<i2")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._next_file().open("wb") as file, wave.open(file, "wb") as sound:
                sound.setnchannels(1)
                sound.setsampwidth(2)
                sound.setframerate(recording.samplerate)
                sound.writeframes(samples.tobytes())
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull(
                    f"No room is left for speech in {self._folder}; free some disk space."
                ) from error
            raise NotWritable(
                f"Speech cannot be written to {self._folder} ({error.strerror}); choose another folder."
            ) from error
        return time.monotonic()

    def _next_file(self) -> Path:
        while True:
            self._number += 1
            path = self._folder / f"{self._number:03}.wav"
            if not path.exists():
                return path
