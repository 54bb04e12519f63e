"""Answers made of tones, whose every figure is known."""

import numpy as np

from voicecoach.delivery import Delivery, RecordingQuality
from voicecoach.measure.acoustics import PitchTracking, acoustics_of
from voicecoach.measure.answer import delivered
from voicecoach.measure.understood import understood
from voicecoach.sound.frames import Floats
from voicecoach.speech import SAMPLERATE, Engine, PitchTrack, Samples, Transcript, Word

PITCH_HOP = 0.016


def answer(
    duration: float, speech: list[tuple[float, float]], syllable: float = 0.2, pitch: float = 120.0
) -> tuple[Samples, Floats, PitchTracking]:
    """Sound that swells once every ``syllable`` seconds in ``speech``, with quiet noise around it, and
    what the detectors would say of it.
    """
    time = np.arange(round(duration * SAMPLERATE)) / SAMPLERATE
    active = np.zeros(len(time), bool)
    envelope = np.zeros(len(time))
    for start, end in speech:
        inside = (time >= start) & (time < end)
        active |= inside
        envelope[inside] = 0.02 + np.sin(np.pi * (time[inside] - start) / syllable) ** 2
    noise = np.random.default_rng(0).normal(0, 1e-4, len(time))
    samples = (0.2 * envelope * np.sin(2 * np.pi * pitch * time) + noise).astype(np.float32)
    centres = (np.arange(-(-len(time) // 512)) + 0.5) * 0.032
    detected = np.array([any(s <= t < e for s, e in speech) for t in centres], np.float32)
    frames = np.arange(round(duration / PITCH_HOP)) * PITCH_HOP
    voice = np.array([any(s <= t < e for s, e in speech) for t in frames])
    frequency = np.where(voice, pitch, np.nan).astype(np.float32)
    track = PitchTrack(frequency, voice.astype(np.float32), PITCH_HOP)
    return samples, detected, tracked(track)


def tracked(pitch: PitchTrack) -> PitchTracking:
    """A tracker that always says the same."""
    return lambda _samples, _speech: pitch


def transcript(*words: tuple[str, float, float]) -> Transcript:
    return Transcript(Engine("given"), "en", tuple(Word(start, end, text) for text, start, end in words))


def measure(
    samples: Samples,
    speech_probability: Floats,
    track_pitch: PitchTracking,
    words: Transcript | None,
    *,
    question_end: float = 0.0,
    clipped_share: float = 0.0,
) -> tuple[RecordingQuality, Delivery]:
    """How an answer was recorded and delivered."""
    heard = acoustics_of(samples, speech_probability, track_pitch, clipped_share)
    known = understood(heard, words)
    return known.acoustics.quality, delivered(known, question_end)
