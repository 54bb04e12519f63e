"""The machine's sound devices, through PortAudio."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from voicecoach.adapters.quiet import quieten_libraries
from voicecoach.errors import DeviceError, NoLoudspeaker, NoMicrophone, SoundSystemMissing

Kind = Literal["input", "output"]

CALLED = {"input": "microphone", "output": "loudspeaker"}
NONE: dict[str, type[DeviceError]] = {"input": NoMicrophone, "output": NoLoudspeaker}


@dataclass(frozen=True, slots=True)
class Device:
    """One direction of a sound device."""

    number: int
    """As PortAudio counts; changes when devices come and go."""
    name: str
    channels: int
    samplerate: int
    """The device's own, Hz."""
    default: bool
    """Whether the system would choose it."""
    preferred: bool
    """Whether it is in the driver system of the default: Windows lists each device under several."""


WITHOUT: dict[Kind, str] = {"input": "", "output": ", or practise without one: voicecoach practice --mute"}
"""What can be done where there is none."""


def sound_system() -> Any:  # noqa: ANN401 - sounddevice has no types
    """The module ``sounddevice``. Raises SoundSystemMissing."""
    quieten_libraries()
    try:
        import sounddevice
    except OSError as error:  # what it raises without the PortAudio library
        raise SoundSystemMissing(
            "PortAudio, which plays and records sound, is not installed; install it (Debian and Ubuntu:"
            " sudo apt install libportaudio2; Fedora: sudo dnf install portaudio), then try again."
        ) from error
    return sounddevice


def devices(kind: Kind) -> tuple[Device, ...]:
    """All microphones, or all loudspeakers; none is no error. Raises SoundSystemMissing."""
    sd = sound_system()
    default = sd.default.device[0 if kind == "input" else 1]
    listed = sd.query_devices()
    preferred = listed[default]["hostapi"] if default >= 0 else None
    return tuple(
        Device(
            number=number,
            name=device["name"],
            channels=device[f"max_{kind}_channels"],
            samplerate=round(device["default_samplerate"]),
            default=number == default,
            preferred=device["hostapi"] == preferred,
        )
        for number, device in enumerate(listed)
        if device[f"max_{kind}_channels"] > 0
    )


def find_device(kind: Kind, wanted: str | None = None) -> Device:
    """The device with that number, that name or that part of a name; the system's choice by default.

    Raises NoMicrophone, NoLoudspeaker, SoundSystemMissing.
    """
    return choose(kind, devices(kind), wanted)


def choose(kind: Kind, available: tuple[Device, ...], wanted: str | None) -> Device:
    """As ``find_device``, from ``available``."""
    called, error = CALLED[kind], NONE[kind]
    if not available:
        raise error(
            f"No {called} was found; connect one and switch it on{WITHOUT[kind]}."
            " `voicecoach doctor` lists what there is."
        )
    listing = "; ".join(f"{device.number} {device.name}" for device in available)
    if wanted is None:
        chosen = [device for device in available if device.default]
        complaint = f"The system names no default {called}"
    elif wanted.isdecimal():
        chosen = [device for device in available if device.number == int(wanted)]
        complaint = f"There is no {called} with the number {wanted}"
    else:
        chosen = _named(wanted.casefold(), available)
        complaint = (
            f"{'Several devices' if chosen else 'No device'} of this machine could be the {called} {wanted!r}"
        )
    if len(chosen) != 1:
        raise error(f"{complaint}; choose one by its number or name: {listing}.")
    return chosen[0]


def _named(wanted: str, available: tuple[Device, ...]) -> list[Device]:
    exact = [device for device in available if device.name.casefold() == wanted]
    matching = exact or [device for device in available if wanted in device.name.casefold()]
    return [device for device in matching if device.preferred] or matching
