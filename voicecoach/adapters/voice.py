"""The interviewer's voice: the system's own, through pyttsx3."""

from __future__ import annotations

import difflib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import wave
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from voicecoach.adapters.voice_process import VoiceProcess
from voicecoach.errors import DiskFull, VoiceError, VoiceNotFound, VoiceSystemMissing
from voicecoach.language_names import NAMES
from voicecoach.sound.pcm import FULL_SCALE
from voicecoach.speech import Recording, Samples

WORDS_PER_MINUTE = 165
_SYSTEMS_OWN = "en"
"""The language for which the system's own choice is kept."""
_PIECE = 1000
"""Characters: pyttsx3 2.99 tells eSpeak NG that a text is ten times as long as it is, and a long one
makes it read where there is no memory."""
_ATTEMPTS = 3
_ROOM = 20_000_000
"""Bytes: several minutes of speech."""
_SILENT = 10 ** (-60 / 20)
"""Share of full scale under which a rendered sample counts as silence."""
_REMEDY = {
    "darwin": "check System Settings > Accessibility > Spoken Content, and that pyobjc is installed"
    " (pip install pyobjc)",
    "win32": "check Settings > Time & language > Speech, and that pywin32 is installed (pip install pywin32)",
}
_INSTALL = (
    "install eSpeak NG (Debian and Ubuntu: sudo apt install espeak-ng; Fedora: sudo dnf install espeak-ng)"
)


@dataclass(frozen=True, slots=True)
class SystemVoice:
    """A voice of the operating system."""

    id: str
    name: str
    languages: tuple[str, ...]


class Pyttsx3Voice:
    """Fulfils ``ports.Voice``. Every text is rendered once; safe to call from any thread."""

    def __init__(
        self, voice: str | None = None, words_per_minute: int = WORDS_PER_MINUTE, language: str = "en"
    ) -> None:
        """``voice`` is an id or a name as in ``voices()``, for eSpeak NG also with a variant
        (``en-us+f3``); by default the system's own choice, or the first that speaks another ``language``.
        """
        self._wanted = voice
        self._language = language
        self._voice_id: str | None = None
        self._rate = words_per_minute
        self._rendered: dict[str, Recording] = {}
        self._lock = threading.Lock()
        self._next: VoiceProcess | None = None
        """For the next text."""
        self._start_next()

    def render(self, text: str) -> Recording:
        if not text.strip():
            raise ValueError("there is no text to speak")
        with self._lock:
            if text not in self._rendered:
                if self._voice_id is None and self._wanted is not None:
                    self._voice_id = find_voice(self._wanted, voices())
                elif self._voice_id is None and self._language != _SYSTEMS_OWN:
                    self._voice_id = voice_speaking(self._language, voices())
                self._rendered[text] = self._render(text)
            return self._rendered[text]

    def prepare(self, texts: Sequence[str]) -> None:
        """Nothing: a text takes no longer than it takes to notice."""

    def _render(self, text: str) -> Recording:
        try:
            with tempfile.TemporaryDirectory(prefix="voicecoach-") as folder:
                need_room()
                pieces = [
                    self._render_piece(piece, Path(folder) / f"{number}.wav")
                    for number, piece in enumerate(split(text))
                ]
        except OSError as error:
            raise VoiceError(
                f"Speech could not be made in {tempfile.gettempdir()} ({error}); free some space there,"
                " or set TMPDIR to another folder."
            ) from error
        return trimmed(pieces, text)

    def _render_piece(self, text: str, file: Path) -> Recording:
        request = {
            "do": "render",
            "voice": self._voice_id,
            "rate": self._rate,
            "text": text,
            "file": str(file),
        }
        process, self._next = self._next, None
        try:
            _ask(request, 30, process)
        finally:
            self._start_next()
        return _read(file)

    def _start_next(self) -> None:
        """While nobody waits for it. Where there is no room for a process, it is told when one is needed."""
        with suppress(OSError):
            self._next = VoiceProcess()


def need_room() -> None:
    """ESpeak NG waits for ever where it cannot write. Raises DiskFull."""
    folder = tempfile.gettempdir()
    if shutil.disk_usage(folder).free < _ROOM:
        raise DiskFull(
            f"No room is left in {folder} to make speech in; free some disk space, or set TMPDIR to"
            " another folder."
        )


def voices() -> tuple[SystemVoice, ...]:
    """The voices of this machine. Raises VoiceError."""
    listed = _ask({"do": "voices"}, 30)["voices"]
    return tuple(SystemVoice(voice["id"], voice["name"], tuple(voice["languages"])) for voice in listed)


def _names(voice: SystemVoice) -> tuple[str, ...]:
    return voice.id.casefold(), voice.id.rpartition("/")[2].casefold(), voice.name.casefold()


def _languages(voice: SystemVoice) -> tuple[str, ...]:
    return tuple(tag.casefold() for tag in voice.languages)


def find_voice(wanted: str, available: tuple[SystemVoice, ...]) -> str:
    """The id of the voice with that id, name, language or part of a name.

    Raises VoiceNotFound, which names what comes near.
    """
    base, plus, variant = wanted.partition("+")
    key = base.strip().casefold()
    for attribute in _names, _languages:
        for voice in available:
            if key in attribute(voice):
                return voice.id + plus + variant
    parts = [voice for voice in available if key in voice.name.casefold()]
    if len(parts) == 1:
        return parts[0].id + plus + variant
    names = [voice.name for voice in available]
    near = [voice.name for voice in parts] or difflib.get_close_matches(wanted, names, n=5, cutoff=0.5)
    hint = f"; near it: {', '.join(near[:5])}" if near else ""
    raise VoiceNotFound(
        f"There is no voice {wanted!r} on this machine{hint}. `voicecoach doctor --voices` lists them."
    )


def voice_speaking(language: str, available: tuple[SystemVoice, ...]) -> str:
    """The id of the first voice that speaks ``language`` (ISO 639-1), whatever its country. Raises
    VoiceNotFound.
    """
    for voice in available:
        if any(re.split("[-_]", tag)[0] == language for tag in _languages(voice)):
            return voice.id
    raise VoiceNotFound(
        f"This machine has no voice for {NAMES.get(language, language)}; install one in the system's"
        " settings, choose another with --voice, or practise without: voicecoach practice --mute."
    )


def split(text: str) -> list[str]:
    """``text`` in pieces that the voice can take, cut after sentences, else clauses, else words."""
    pieces = [""]
    for sentence in re.split(r"(?<=[.!?;:])\s+", text.strip()):
        for part in [sentence] if len(sentence) <= _PIECE else re.split(r"(?<=,)\s+|\s+", sentence):
            if pieces[-1] and len(pieces[-1]) + 1 + len(part) > _PIECE:
                pieces.append("")
            pieces[-1] = f"{pieces[-1]} {part}".lstrip()
    return pieces


def _ask(request: dict[str, Any], deadline: float, process: VoiceProcess | None = None) -> dict[str, Any]:
    """The answer of ``process``, or of a fresh one where that crashes. Raises VoiceError."""
    remedy = _REMEDY.get(sys.platform, _INSTALL)
    for _ in range(_ATTEMPTS):
        try:
            code, answered, complaint = (process or VoiceProcess()).ask(request, deadline)
        except subprocess.TimeoutExpired as error:
            raise VoiceError(
                f"The voice of this machine did not finish within {deadline:.0f} s;"
                " try again, or practise without it: voicecoach practice --mute."
            ) from error
        if code == 0:
            break
        process = None
    else:
        why = complaint.decode(errors="replace").strip().rpartition("\n")[2] or f"code {code}"
        raise VoiceError(
            f"The voice of this machine broke off ({why}); {remedy}, or practise without it:"
            " voicecoach practice --mute."
        )
    answer: dict[str, Any] = json.loads(answered)
    if "missing" in answer:
        raise VoiceSystemMissing(
            f"This machine has no voice yet: {remedy}, or practise without it: voicecoach practice --mute."
        )
    if "failed" in answer:
        raise VoiceError(
            f"The voice of this machine failed ({answer['failed']}); choose another:"
            " `voicecoach doctor --voices` lists them."
        )
    return answer


def _read(file: Path) -> Recording:
    """A sound file as the system's voice wrote it: WAV, on macOS AIFF whatever its name."""
    with file.open("rb") as opened:
        if opened.read(4) == b"RIFF":
            opened.seek(0)
            return read_wav(opened)
    import av

    resampler = av.AudioResampler(format="flt", layout="mono")
    with av.open(file) as container:
        samplerate = container.streams.audio[0].rate
        frames = [part for frame in container.decode(audio=0) for part in resampler.resample(frame)]
    sound = [frame.to_ndarray()[0] for frame in frames]
    return Recording(np.concatenate([np.zeros(0, np.float32), *sound]), samplerate)


def read_wav(file: BinaryIO) -> Recording:
    """Without the tenth of a second that PyAV takes to load, before the first word can be heard."""
    with wave.open(file) as sound:
        frames = np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
        mono = frames.reshape(-1, sound.getnchannels()).mean(axis=1) / FULL_SCALE
        return Recording(mono.astype(np.float32), sound.getframerate())


def trimmed(pieces: list[Recording], text: str) -> Recording:
    """The pieces in a row, from the first sound to the last: where a question ends is measured."""
    samples: Samples = np.concatenate([piece.samples for piece in pieces])
    heard = np.flatnonzero(np.abs(samples) > _SILENT)
    if not len(heard):
        raise VoiceError(
            f"The voice of this machine makes no sound of {text[:60]!r}; choose another:"
            " `voicecoach doctor --voices` lists them."
        )
    return Recording(samples[heard[0] : heard[-1] + 1], pieces[0].samplerate)
