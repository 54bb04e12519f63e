"""The voice, the loudspeaker and the microphone, by using them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Literal

from voicecoach import bootstrap
from voicecoach.cli.checks.finding import Figures, Finding, failed
from voicecoach.cli.checks.listening import Heard, listen
from voicecoach.coach.wording import digital_silence
from voicecoach.errors import DeviceError, VoiceError
from voicecoach.speech import Recording

_Direction = Literal["input", "output"]
_NAMES: dict[_Direction, str] = {"output": "loudspeaker", "input": "microphone"}
_LOUD_BACKGROUND = -45.0
"""dBFS: from here on speech at an ordinary distance is hard to tell from the background."""
_CLIPPED_SHARE = 0.001


def check_voice(name: str | None, text: str) -> tuple[Finding, Recording | None]:
    """Render ``text``; the sound of it where that worked."""
    try:
        sound = bootstrap.voice(name).render(text)
    except VoiceError as error:
        return failed("voice", error), None
    found = f"speaks{f' as {name}' if name else ''}: a test text became {sound.duration:.0f} s of sound"
    figures: Figures = {"seconds": sound.duration, "samplerate": sound.samplerate}
    return Finding("voice", "ok", found, "", figures), sound


def check_device(direction: _Direction, wanted: str | None) -> tuple[Finding, bool]:
    """Which devices there are, and the one that is used; whether there is one."""
    part = _NAMES[direction]
    try:
        device = bootstrap.device(direction, wanted)
        all_ = bootstrap.devices(direction)
    except DeviceError as error:
        return failed(part, error), False
    others = [f"{one.number} {one.name}" for one in all_ if one.number != device.number]
    found = f"{device.number} {device.name}, {device.samplerate} Hz"
    if others:
        found += f" (--{part} takes another: {'; '.join(others)})"
    figures: Figures = {
        "device": device.name,
        "samplerate": device.samplerate,
        "others": others,
    }
    return Finding(part, "ok", found, "", figures), True


def check_sound(sentence: Recording | None, speaker: str | None, microphone: str | None) -> Iterator[Finding]:
    """Say ``sentence`` and hear what the microphone makes of it."""
    part = "sound test"
    try:
        heard = listen(bootstrap.microphone(microphone), bootstrap.loudspeaker(speaker), sentence)
    except DeviceError as error:
        yield failed(part, error)
        return
    figures: Figures = {
        "noise_floor_dbfs": heard.noise_floor,
        "speech_level_dbfs": heard.speech_level,
        "clipped_share": heard.clipped_share,
        "overflows": heard.overflows,
    }
    state, remedy = _judge(heard)
    yield Finding(part, "note" if remedy else "ok", state, remedy, figures)


def check_playing(sentence: Recording, speaker: str | None) -> Iterator[Finding]:
    """Say ``sentence`` where nobody listens."""
    try:
        bootstrap.loudspeaker(speaker).play(sentence)
    except DeviceError as error:
        yield failed("sound test", error)
    else:
        yield Finding("sound test", "ok", "the test sentence was played; nothing was recorded")


def _judge(heard: Heard) -> tuple[str, str]:
    """What was heard, and what to do about it."""
    if heard.noise_floor is None:
        return digital_silence(sys.platform)
    found = f"background {heard.noise_floor:.0f} dBFS"
    if heard.speech_level is not None:
        found += f", the test sentence {heard.speech_level:.0f} dBFS"
    else:
        found += "; the microphone does not hear the loudspeaker (with headphones that is as it should be)"
    if heard.overflows:
        return (
            f"{found}; sound was lost {heard.overflows} times",
            "close other programs that keep the machine busy",
        )
    if heard.clipped_share > _CLIPPED_SHARE:
        return f"{found}; {heard.clipped_share:.1%} is clipped", "turn the microphone's input level down"
    if heard.noise_floor > _LOUD_BACKGROUND:
        return f"{found}, which is loud", "find a quieter room, or a microphone nearer to the mouth"
    return found, ""
