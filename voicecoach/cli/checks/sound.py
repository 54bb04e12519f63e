"""The voice, the loudspeaker and the microphone, by using them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from voicecoach import bootstrap
from voicecoach.cli.checks.finding import Figures, Finding, failed
from voicecoach.cli.checks.judging import is_dead, judged
from voicecoach.cli.checks.listening import listen
from voicecoach.errors import DeviceError, VoiceError
from voicecoach.ports import Transcriber
from voicecoach.speech import Recording

_Direction = Literal["input", "output"]
_NAMES: dict[_Direction, str] = {"output": "loudspeaker", "input": "microphone"}


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


def check_sound(
    sentence: Recording | None,
    speaker: str | None,
    microphone: str | None,
    ask: Callable[[], None] | None = None,
) -> tuple[Finding, Recording | None]:
    """Say ``sentence`` and hear what the microphone makes of it, and of the person, where there is one to
    ``ask``; what they said, if they were heard.
    """
    part = "sound test"
    try:
        heard = listen(bootstrap.microphone(microphone), bootstrap.loudspeaker(speaker), sentence, ask)
    except DeviceError as error:
        return failed(part, error), None
    figures: dict[str, str | int | float | Sequence[str] | None] = {
        "noise_floor_dbfs": heard.noise_floor,
        "speech_level_dbfs": heard.speech_level,
        "clipped_share": heard.clipped_share,
        "overflows": heard.overflows,
    }
    figures |= {"voice_level_dbfs": heard.voice_level} if heard.said is not None else {}
    dead, (found, remedy) = is_dead(heard), judged(heard)
    finding = Finding(part, "missing" if dead else "note" if remedy else "ok", found, remedy, figures)
    return finding, None if dead else heard.said


def check_understood(said: Recording, model: Transcriber) -> Finding:
    """What the recogniser makes of what the person ``said``. Raises ModelError."""
    sound = bootstrap.resampling(said.samplerate).push(said.samples, last=True)
    words = " ".join(word.text.strip() for word in model.transcribe(sound).words)
    if words:
        return Finding("your words", "ok", f"understood: \u201c{words}\u201d", figures={"words": words})
    return Finding(
        "your words", "note", "no words were understood", "come nearer to the microphone, and run it again"
    )


def check_playing(sentence: Recording, speaker: str | None) -> Iterator[Finding]:
    """Say ``sentence`` where nobody listens."""
    try:
        bootstrap.loudspeaker(speaker).play(sentence)
    except DeviceError as error:
        yield failed("sound test", error)
    else:
        yield Finding("sound test", "ok", "the test sentence was played; nothing was recorded")
