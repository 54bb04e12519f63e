"""eSpeak NG through its library: sound with the exact time of every word.

The command line has no word events, pyttsx3 has no sound with them; so the library is called directly,
for evaluation only.
"""

from __future__ import annotations

import ctypes
from functools import cache

import numpy as np

from voicecoach.sound.resampling import resampled
from voicecoach.speech import SAMPLERATE, Samples, Word

_SYNCHRONOUS = 2
_UTF8_AND_PHONEMES = 1 | 0x100
_RATE, _PITCH = 1, 3
_WORD_EVENT = 1


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class _Library:
    def __init__(self) -> None:
        self.library = ctypes.CDLL("libespeak-ng.so.1")
        self.samplerate: int = self.library.espeak_Initialize(_SYNCHRONOUS, 0, None, 0)
        self.blocks: list[np.ndarray[tuple[int], np.dtype[np.int16]]] = []
        self.words: list[tuple[int, int, int]] = []
        self.callback = _Callback(self._receive)
        self.library.espeak_SetSynthCallback(self.callback)
        self.library.espeak_Synth.argtypes = [
            *(ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int),
            *(ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p),
        ]

    def _receive(self, wave, count: int, events) -> int:  # type: ignore[no-untyped-def]  # noqa: ANN001
        if count > 0 and wave:
            self.blocks.append(np.ctypeslib.as_array(wave, (count,)).copy())
        index = 0
        while events[index].type != 0:
            event = events[index]
            if event.type == _WORD_EVENT and event.length > 0:
                self.words.append((event.text_position - 1, event.length, event.sample))
            index += 1
        return 0


@cache
def _library() -> _Library:
    return _Library()


def spoken(
    text: str, voice: str = "en-us", rate: int = 160, pitch: int = 50
) -> tuple[Samples, tuple[Word, ...]]:
    """``text`` at 16 kHz without the silence around it, and its words. OSError without eSpeak NG."""
    espeak = _library()
    espeak.blocks.clear()
    espeak.words.clear()
    if espeak.library.espeak_SetVoiceByName(voice.encode()):
        raise ValueError(f"eSpeak NG has no voice {voice}")
    espeak.library.espeak_SetParameter(_RATE, rate, 0)
    espeak.library.espeak_SetParameter(_PITCH, pitch, 0)
    data = text.encode()
    espeak.library.espeak_Synth(data, len(data) + 1, 0, 1, 0, _UTF8_AND_PHONEMES, None, None)
    wave = np.concatenate(espeak.blocks).astype(np.float32) / 32768
    audible = np.flatnonzero(np.abs(wave) > 0.003 * np.abs(wave).max())
    first, last = int(audible[0]), int(audible[-1]) + 1
    length = (last - first) / espeak.samplerate
    starts = [min(length, max(0.0, (at - first) / espeak.samplerate)) for *_, at in espeak.words]
    words = tuple(
        Word(start, end, text[at : at + size])
        for (at, size, _), start, end in zip(espeak.words, starts, [*starts[1:], length], strict=True)
    )
    return resampled(np.asarray(wave[first:last], np.float32), espeak.samplerate, SAMPLERATE), words
