"""What was heard in the sound test, in words that people use, and what to do about it."""

from __future__ import annotations

import sys

from voicecoach.cli.checks.listening import Heard
from voicecoach.coach.wording import digital_silence

_LOUD_BACKGROUND = -45.0
"""dBFS: from here on speech at an ordinary distance is hard to tell from the background."""
_QUIET_BACKGROUND = -60.0
_SOFT, _FULL = -42.0, -8.0
"""dBFS of a voice: under the first it is soft, over the second very loud. [D]"""
_CLIPPED_SHARE = 0.001


def is_dead(heard: Heard) -> bool:
    """Whether the microphone gave nothing at all, or nothing of the person, who was asked to speak."""
    return heard.noise_floor is None or (heard.said is not None and heard.voice_level is None)


def judged(heard: Heard) -> tuple[str, str]:
    """What was heard, and what to do about it, if anything."""
    if heard.noise_floor is None:
        return digital_silence(sys.platform)
    return f"the room is {_room(heard.noise_floor)}{_speech(heard)}", _remedy(heard, heard.noise_floor)


def _room(floor: float) -> str:
    return "loud" if floor > _LOUD_BACKGROUND else "quiet" if floor > _QUIET_BACKGROUND else "very quiet"


def _speech(heard: Heard) -> str:
    if heard.said is not None:
        said = ", and your voice was not heard"
        if heard.voice_level is not None:
            said = f", and your voice is {_how_loud(heard.voice_level)}"
    elif heard.speech_level is not None:
        said = ", and the microphone hears the loudspeaker"
    else:
        said = "; the microphone does not hear the loudspeaker (with headphones that is as it should be)"
    if heard.overflows:
        said += f"; sound was lost {heard.overflows} times"
    if heard.clipped_share > _CLIPPED_SHARE:
        said += "; it is too loud for the microphone in places"
    return said


def _how_loud(level: float) -> str:
    return "soft" if level < _SOFT else "very loud" if level > _FULL else "loud enough"


def _remedy(heard: Heard, floor: float) -> str:
    if is_dead(heard):
        return (
            "speak up when you are asked; see that this is the microphone before you (--microphone takes"
            " another), and that no switch on it is off"
        )
    soft = heard.voice_level is not None and heard.voice_level < _SOFT
    remedies = (
        (heard.overflows > 0, "close other programs that keep the machine busy"),
        (heard.clipped_share > _CLIPPED_SHARE, "turn the microphone's input level down"),
        (floor > _LOUD_BACKGROUND, "find a quieter room, or a microphone nearer to the mouth"),
        (soft, "come nearer to the microphone, or turn its input level up"),
    )
    return next((remedy for holds, remedy in remedies if holds), "")
