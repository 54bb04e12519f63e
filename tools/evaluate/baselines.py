"""What others do, on the same files."""

from __future__ import annotations

import numpy as np

from voicecoach.sound.frames import FRAME, HOP, Flags, Floats, runs
from voicecoach.speech import SAMPLERATE, Interval, Samples, Transcript, Word

SUBSTRINGS = ("um", "uh", "er", "hmm")
"""Looked for inside the transcript, as most open-source coaches do."""


def with_substrings(transcript: Transcript) -> tuple[Word, ...]:
    """The words that seem to be filled pauses when the transcript is searched as one string."""
    return tuple(word for word in transcript.words for filler in SUBSTRINGS if filler in word.text.lower())


def held_sounds(frequency: Floats) -> tuple[Interval, ...]:
    """Voice of 400 ms or more whose pitch stays within 1.2 semitones, as a meeting tool flags it."""
    semitones = 12 * np.log2(frequency)
    found = []
    for first, last in runs(np.isfinite(frequency)):
        start = first
        for end in range(first + 1, last + 1):
            if end == last or np.ptp(semitones[start : end + 1]) > 1.2:
                if (end - start) * HOP >= 0.4:
                    found.append(Interval(start * HOP, end * HOP))
                    start = end
                else:
                    while start < end < last and np.ptp(semitones[start : end + 1]) > 1.2:
                        start += 1
    return tuple(found)


def plain_pitch(samples: Samples) -> Floats:
    """SwiftF0 as its makers use it, on the frames of our own measures, Hz; NaN without a pitch."""
    from swift_f0 import SwiftF0

    track = SwiftF0(threads=1).detect(samples, SAMPLERATE, fmin=60.0, fmax=500.0)
    pitch = np.where(track.confidence >= 0.5, track.pitch_hz, np.nan)
    at = np.round(np.arange(len(samples) // FRAME) * FRAME / 256).astype(np.int64)
    return np.asarray(pitch[np.minimum(at, len(pitch) - 1)], np.float32)


def detected_regions(detected: Flags) -> tuple[Interval, ...]:
    """Speech as the detector alone gives it."""
    return tuple(Interval(first * HOP, last * HOP) for first, last in runs(detected))


def praat_syllable_nuclei(samples: Samples) -> int:
    """Syllable nuclei after de Jong & Wempe's Praat script, with Praat's own intensity and pitch."""
    import parselmouth

    sound = parselmouth.Sound(samples.astype(np.float64), SAMPLERATE)
    intensity = sound.to_intensity(minimum_pitch=50.0)
    figures, times = intensity.values[0], intensity.xs()
    loud = float(np.quantile(figures, 0.99))
    threshold = max(loud - 25, float(figures.min()))
    middle = figures[1:-1]
    peaks = np.flatnonzero((middle > figures[:-2]) & (middle >= figures[2:]) & (middle > threshold)) + 1
    pitch = sound.to_pitch_ac(time_step=0.02, pitch_floor=30.0, pitch_ceiling=450.0)
    count = 0
    for index, peak in enumerate(peaks):
        following = peaks[index + 1] if index + 1 < len(peaks) else len(figures) - 1
        if (
            figures[peak] - figures[peak : following + 1].min() > 2
            and pitch.get_value_at_time(times[peak]) > 0
        ):
            count += 1
    return count


def praat_pitch_variation(samples: Samples) -> float | None:
    """Standard deviation of Praat's pitch, semitones; octave jumps against the median left out."""
    import parselmouth

    pitch = parselmouth.Sound(samples.astype(np.float64), SAMPLERATE).to_pitch_ac(
        time_step=0.01, pitch_floor=60.0, pitch_ceiling=500.0
    )
    frequency = pitch.selected_array["frequency"]
    frequency = frequency[frequency > 0]
    if len(frequency) < 20:
        return None
    semitones = 12 * np.log2(frequency / np.median(frequency))
    return float(np.std(semitones[np.abs(semitones) < 10]))
