"""Echo: the question, played by the loudspeaker, heard again by the microphone.

The delay is where the cross-correlation of what was recorded with what was played, whitened by its own
magnitude, peaks (GCC-PHAT, Knapp & Carter 1976). The echo is then the part of the recording that a short
filter can make of the question, by least squares (Widrow & Stearns 1985), which gathers the early
reflections; its power is cleared of what such a filter explains of any sound by chance.

Empty case: nothing played, nothing recorded, or no peak that stands out: no echo.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voicecoach.delivery import Echo
from voicecoach.speech import SAMPLERATE, Samples

LONGEST = SAMPLERATE
"""Samples that an echo comes late at most: a second, which wireless loudspeakers and calls stay under."""
OUTSTANDING = 8.0
"""Times its own standard deviation that the peak is high; chance reaches about 5. [D]"""
BAND = 200.0, 4000.0
"""Hz in which speech is compared: loudspeakers have little below, lines nothing above."""
TAPS = 512
"""Samples of the filter, 32 ms, at most."""
EARLIER = 16
"""Samples by which the filter begins before the peak."""
FOR_EACH_TAP = 16
"""Samples heard that each of them needs."""


def echo(recorded: Samples, played: Samples, question_end: float, speech_level: float) -> Echo | None:
    """The echo of ``played`` in ``recorded`` (16 kHz both), if any.

    ``question_end``: seconds on the time line of the recording at which the last sample was played; at 0
    the recording began with it, and only what comes late can be heard. ``speech_level``: mean level of the
    answer's speech, dB.
    """
    end = round(question_end * SAMPLERATE)
    begun = max(end - len(played), -LONGEST)
    said = played[len(played) - (end - begun) :]
    heard = recorded[max(0, begun) : end + LONGEST]
    if not np.any(said) or not np.any(heard):
        return None
    at_once = min(0, begun)
    lag = _lag(heard, said, at_once)
    if lag is None:
        return None
    power = _power(heard, said, lag - EARLIER)
    if power <= 0:
        return None
    return Echo(level=float(10 * np.log10(power)) - speech_level, delay=(lag - at_once) / SAMPLERATE)


def _lag(heard: Samples, said: Samples, at_once: int) -> int | None:
    """Samples by which ``said`` is late in ``heard``, from ``at_once`` to ``LONGEST`` more."""
    size = 1 << (len(heard) + len(said)).bit_length()
    shared = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(said, size))
    shared /= np.maximum(np.abs(shared), 1e-12)
    frequencies = np.fft.rfftfreq(size, 1 / SAMPLERATE)
    shared[(frequencies < BAND[0]) | (frequencies > BAND[1])] = 0
    correlation = np.fft.irfft(shared, size)
    lags = np.arange(at_once, at_once + LONGEST)
    peak = int(lags[np.argmax(np.abs(correlation[lags]))])
    return peak if abs(correlation[peak]) > OUTSTANDING * float(np.std(correlation)) else None


def _power(heard: Samples, said: Samples, lag: int) -> float:
    """Mean power of what a filter that begins at ``lag`` makes of ``said`` in ``heard``."""
    first, last = max(0, lag), min(len(heard), lag + len(said))
    taps = min(TAPS, (last - first) // FOR_EACH_TAP)
    if taps < 1:
        return 0.0
    source = said[first - lag : last - lag].astype(np.float64)
    sound = heard[first:last].astype(np.float64)
    own = _correlation(source, source, taps)
    shared = _correlation(sound, source, taps)
    apart = np.abs(np.arange(taps)[:, None] - np.arange(taps))
    filtered = np.linalg.solve(own[apart] + 1e-4 * own[0] * np.eye(taps), shared)
    explained = float(filtered @ shared)
    left = max(0.0, float(sound @ sound) - explained)
    return (explained - left * taps / len(sound)) / len(sound)


def _correlation(one: NDArray[np.float64], other: NDArray[np.float64], lags: int) -> NDArray[np.float64]:
    """Sums of products, ``other`` later by 0 to ``lags`` - 1 samples in ``one``."""
    size = 1 << (len(one) + lags).bit_length()
    return np.asarray(np.fft.irfft(np.fft.rfft(one, size) * np.conj(np.fft.rfft(other, size)), size)[:lags])
