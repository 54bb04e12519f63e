"""Whether an answer ends, and is not cut into, where a steady noise goes on beside the voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from testbed import recordings
from tools.evaluate.conditions import active_level
from tools.patience.silences import ALONE, CALL, Silence, between, heard
from voicecoach.adapters.silero import SileroDetector
from voicecoach.conduct.answering import EndRules, SilenceClock
from voicecoach.sound.speech_probability import PROBABILITY_HOP, SpeechProbability
from voicecoach.speech import SAMPLERATE, Samples

NOISES = ("doing_the_dishes", "exercise_bike", "office-ambience-24000-mono", "sb_noise1")
SNR = 5.0
"""dB of the noise under the voice."""
_BEFORE, _AFTER = 6.0, 8.0
"""Seconds of voice, and of noise alone after it."""
_ENDS = 12
"""That are tried in each noise."""


@dataclass(frozen=True, slots=True)
class InNoise:
    """What one noise did."""

    name: str
    ends: int
    ended: int
    late: float
    """Seconds by which the latest of those ended later than in quiet."""
    made: int
    """Silences long enough to end an answer that were made out of speech by the noise."""
    minutes: float
    """Of speech that was looked at for them."""
    unbroken: float
    """Seconds of the longest stretch without a breath."""


def in_noises(audio: Path, ends: Sequence[Silence]) -> list[InNoise]:
    """What each noise does to answers that end at ``ends``."""
    return [_in_noise(audio, name, ends[:: max(1, len(ends) // _ENDS)][:_ENDS]) for name in NOISES]


def _in_noise(audio: Path, name: str, ends: Sequence[Silence]) -> InNoise:
    noise, detector = recordings.sound(audio / "noise" / f"{name}.flac"), SileroDetector()
    asked, late = EndRules().end_silence, []
    for end in ends:
        samples, _ = heard(audio, end.recording)
        stop = round((end.start + 0.1) * SAMPLERATE)
        said = samples[max(0, stop - round(_BEFORE * SAMPLERATE)) : stop]
        quiet = np.zeros(round(_AFTER * SAMPLERATE), np.float32)
        probability = detector.probabilities(_mixed(np.concatenate([said, quiet]), said, noise))
        waited = _waited(probability, asked)
        if waited is not None:
            late.append(waited - (len(said) / SAMPLERATE - 0.1 + asked))
    made, minutes, unbroken = 0, 0.0, 0.0
    for file in (CALL[0], *ALONE):
        samples, clean = heard(audio, file)
        known = [(start, stop) for start, stop in between(clean) if stop - start >= 1.0]
        probability = detector.probabilities(_mixed(samples, samples, noise))
        long = [(start, stop) for start, stop in between(probability) if stop - start >= asked]
        made += sum(not any(start < b and a < stop for a, b in known) for start, stop in long)
        minutes += len(samples) / SAMPLERATE / 60
        unbroken = max(unbroken, longest_unbroken(probability))
    return InNoise(name, len(ends), len(late), max(late, default=0.0), made, minutes, unbroken)


def longest_unbroken(probability: SpeechProbability) -> float:
    """Seconds of the longest stretch that the program takes for speech without a breath."""
    clock, longest = SilenceClock(), 0.0
    for one in probability:
        clock.heard(np.zeros(0, np.float32), np.asarray([one], np.float32))
        longest = max(longest, clock.unbroken)
    return longest


def _mixed(samples: Samples, voice: Samples, noise: Samples) -> Samples:
    """``samples`` in ``noise``, ``SNR`` under the level of ``voice``."""
    beside = np.resize(noise, len(samples))
    now = 10 * np.log10(np.mean(beside.astype(np.float64) ** 2) + 1e-12)
    gain = 10 ** ((active_level(voice) - SNR - now) / 20)
    return np.asarray(samples + gain * beside, np.float32)


def _waited(probability: SpeechProbability, asked: float) -> float | None:
    """Seconds at which silence has lasted as long as ``asked``; ``None`` where it never does."""
    clock = SilenceClock()
    for frame, one in enumerate(probability):
        clock.heard(np.zeros(0, np.float32), np.asarray([one], np.float32))
        if clock.begun and clock.silence >= asked:
            return (frame + 1) * PROBABILITY_HOP
    return None
