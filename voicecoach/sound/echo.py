"""The question's own sound in the microphone, and the recording without it.

Through a loudspeaker the microphone hears the question as well as the candidate. On the phone the two can be
told apart without knowing the room, the devices or their clocks: the question came over a line, so it has
nothing under 300 Hz and over 3400 Hz, where every voice in the room has its fundamental and its hissing
sounds (decision 0071). While the question can be heard, what has neither is turned down to the background.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from voicecoach.sound.frames import FRAME, HOP, Flags, Floats, bridged, runs
from voicecoach.speech import SAMPLERATE, Samples

TAIL = 0.5
"""Seconds after the question for which it can still be heard: devices that are late, the room. [D]"""
_LOW, _LINE, _HIGH = (80.0, 270.0), (300.0, 3400.0), (3700.0, 7500.0)
"""Hz: of a voice in the room alone, of both, of a voice in the room alone."""
_WINDOW = 512
"""Samples: 32 ms, which tell 270 from 300 Hz well enough."""
_QUIET = 0.1
"""Quantile of a band's level that is its background."""
_STANDS_OUT = 10.0
"""dB over the background that is somebody's sound. [D]"""
_ECHO_SHARE = 0.5
"""Share of the question that must be heard in the line's band, for there to be an echo at all. [D]"""
_FAINT = 40.0
"""dB under the candidate's own level, under which the detector of speech does not hear it either. [D]"""
_LEAK_QUANTILE, _LEAK = 0.4, 10.0
"""A loudspeaker's distortion fills the other bands in proportion: so much over what it usually puts there,
dB, is somebody else. [D]"""
_LEAST_LEAK = -20.0
"""dB, of the other bands over the line's, that any loudspeaker may put there. [D]"""
_OWN = 20.0
"""dB under the candidate's own level in the answer, under which a sound is not the candidate. [D]"""
_GAP = 0.15
"""Seconds with neither band that belong to a voice. [D]"""
_SHORTEST = 0.06
"""Seconds; what is shorter is a click. [D]"""


def without_echo(heard: Samples, question_end: float, begin: float = 0.0) -> Samples:
    """``heard`` (16 kHz), in which a question is asked from ``begin`` to ``question_end`` (seconds), with
    only background where the question alone is heard. The same array where it is not heard at all, as in a
    headset.
    """
    frames = len(heard) // FRAME
    ends = (begin, question_end, question_end + TAIL)
    first, asked, last = (min(round(at / HOP), frames) for at in ends)
    if asked <= first:
        return heard
    low, line, high = _levels(heard, (_LOW, _LINE, _HIGH))
    background = float(np.quantile(line, _QUIET))
    rest = line[last:] if last < len(line) else line
    audible = line[first:asked] > max(background + _STANDS_OUT, float(np.quantile(rest, 0.95)) - _FAINT)
    if audible.mean() < _ECHO_SHARE:
        return heard
    voice = np.zeros(len(line), bool)
    for band in (low, high):
        leak = float(np.quantile((band - line)[first:asked][audible], _LEAK_QUANTILE)) + _LEAK
        own = float(np.quantile(band[last:] if last < len(band) else band, 0.95)) - _OWN
        floor = max(float(np.quantile(band, _QUIET)) + _STANDS_OUT, own)
        voice |= (band > floor) & (band > line + max(leak, _LEAST_LEAK))
    voice = bridged(_long_enough(voice), round(_GAP / HOP))[:last]
    gain = np.where(voice, 1.0, np.minimum(1.0, 10 ** ((background - line[:last]) / 20)))
    gain[:first] = 1.0
    cleaned = heard.copy()
    at = np.arange(last * FRAME)
    cleaned[: len(at)] *= np.interp(at, (np.arange(last) + 0.5) * FRAME, gain).astype(np.float32)
    return cleaned


def _levels(samples: Samples, bands: Sequence[tuple[float, float]]) -> list[Floats]:
    """Of each band (lowest and highest Hz), dB, one figure for each frame of ``sound.levels``."""
    padded = np.pad(samples, ((_WINDOW - FRAME) // 2, _WINDOW))
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::FRAME][: len(samples) // FRAME]
    power = np.abs(np.fft.rfft(windows * np.blackman(_WINDOW), axis=1)) ** 2
    frequency = np.fft.rfftfreq(_WINDOW, 1 / SAMPLERATE)
    inside = [(frequency >= lowest) & (frequency <= highest) for lowest, highest in bands]
    return [np.asarray(10 * np.log10(power[:, band].sum(axis=1) + 1e-12), np.float32) for band in inside]


def _long_enough(voice: Flags) -> Flags:
    kept = np.zeros_like(voice)
    for first, last in runs(voice):
        if (last - first) * HOP >= _SHORTEST:
            kept[first:last] = True
    return kept
