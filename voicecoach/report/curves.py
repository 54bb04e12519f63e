"""What changes over an answer: its sound, pace, loudness and pitch, as a few hundred points to draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voicecoach.analysis import Analysis
from voicecoach.delivery import Delivery
from voicecoach.measure.words import words_of
from voicecoach.sound.frames import HOP, flagged
from voicecoach.sound.levels import levels
from voicecoach.speech import SAMPLERATE, Interval, PitchTrack, Samples

BINS_A_SECOND, MOST_BINS = 20, 4000
"""Of the waveform: fine enough for a look at ten seconds, and few enough for an hour."""
LOUDEST = 99.9
"""Percentile of the sound that fills the height: one click does not make all else small."""
WINDOW, STEP = 15.0, 5.0
"""Seconds over which the pace is taken, and from one such stretch to the next; as in ``measure.pace``."""
SHORTEST = 10.0
"""Seconds that the last window must have."""
CURVE_STEP, MOST_POINTS = 0.1, 1500
"""Seconds from one point of loudness or pitch to the next, and the most of them."""
FEWEST_VOICED = 3
"""Frames with a pitch that a point needs."""


@dataclass(frozen=True, slots=True)
class Waveform:
    """Bins of equal length, each 0..100 of the full height."""

    peaks: tuple[int, ...]
    body: tuple[int, ...]
    """Root mean square."""


@dataclass(frozen=True, slots=True)
class Point:
    """``value`` at ``time``, seconds; ``None`` where the line is broken."""

    time: float
    value: float | None


@dataclass(frozen=True, slots=True)
class Curve:
    """Points in order of time."""

    points: tuple[Point, ...]

    @property
    def values(self) -> tuple[float, ...]:
        """Those that there are."""
        return tuple(point.value for point in self.points if point.value is not None)


NOTHING = Curve(())


def waveform(samples: Samples) -> Waveform:
    """Of sound at 16 kHz; no bins of no sound."""
    if not len(samples):
        return Waveform((), ())
    count = max(1, min(MOST_BINS, round(len(samples) / SAMPLERATE * BINS_A_SECOND)))
    edges = np.linspace(0, len(samples), count + 1).astype(np.int64)[:-1]
    peaks = np.maximum.reduceat(np.abs(samples), edges)
    lengths = np.diff(np.append(edges, len(samples)))
    body = np.sqrt(np.add.reduceat(samples.astype(np.float32) ** 2, edges) / lengths)
    # The square root lifts what is quiet: ears hear ratios, and a picture should show speech, not its peaks.
    full = float(np.percentile(peaks, LOUDEST)) or 1.0
    return Waveform(_heights(peaks / full), _heights(body / full))


def _heights(shares: NDArray[np.floating[Any]]) -> tuple[int, ...]:
    return tuple(int(height) for height in np.round(100 * np.sqrt(np.clip(shares, 0, 1))))


def pace_in_words(analysis: Analysis) -> Curve:
    """Words a minute, pauses included, so that it is the pace of the figure looked at more closely."""
    transcript, delivery = analysis.transcript, analysis.delivery
    if transcript is None or analysis.words_refused or not delivery.speech or delivery.word_count is None:
        return NOTHING
    middles = np.array([(word.start + word.end) / 2 for word in words_of(transcript)])
    points = []
    for window in _windows(delivery):
        said = np.count_nonzero((middles >= window.start) & (middles < window.end))
        points.append(Point((window.start + window.end) / 2, float(said) * 60 / window.duration))
    return Curve(tuple(points))


def pace_in_syllables(delivery: Delivery) -> Curve:
    """Syllables a second, pauses left out: what there is without words."""
    return Curve(
        tuple(Point((part.start + part.end) / 2, part.syllables_per_second) for part in delivery.pace)
    )


def _windows(delivery: Delivery) -> list[Interval]:
    start, end = delivery.speech[0].start, delivery.speech[-1].end
    count = 1 + max(0, ceil((end - start - WINDOW) / STEP))
    found = [Interval(at, min(at + WINDOW, end)) for at in (start + n * STEP for n in range(count))]
    return [window for window in found if window.duration >= SHORTEST]


def loudness(samples: Samples, speech: Sequence[Interval]) -> Curve:
    """Level in dB over the median of the speech; broken where nobody speaks."""
    level = levels(samples)
    heard = flagged(speech, len(level))
    if not heard.any():
        return NOTHING
    level = np.where(heard, level - np.median(level[heard]), np.nan).astype(np.float32)
    return _curve(level, HOP)


def pitch(track: PitchTrack, speech: Sequence[Interval]) -> Curve:
    """Semitones over the median; broken where the voice does not vibrate."""
    times = np.arange(len(track.frequency)) * track.hop
    spoken = np.zeros(len(times), bool)
    for stretch in speech:
        spoken[np.searchsorted(times, stretch.start) : np.searchsorted(times, stretch.end)] = True
    voiced = spoken & np.isfinite(track.frequency)
    if not voiced.any():
        return NOTHING
    tones = np.full(len(times), np.nan, np.float32)
    tones[voiced] = 12 * np.log2(track.frequency[voiced] / np.median(track.frequency[voiced]))
    return _curve(tones, track.hop)


def _curve(figures: NDArray[np.float32], hop: float) -> Curve:
    """The median of every few figures; none where too few are there."""
    size = max(1, round(max(CURVE_STEP, len(figures) * hop / MOST_POINTS) / hop))
    points = []
    for first in range(0, len(figures), size):
        part = figures[first : first + size]
        there = part[np.isfinite(part)]
        enough = len(there) >= min(FEWEST_VOICED, len(part))
        middle = (first + len(part) / 2) * hop
        points.append(Point(middle, float(np.median(there)) if enough else None))
    return Curve(tuple(points))
