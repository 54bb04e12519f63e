"""An answer that was listened to with channels which turn out not to hold the voice.

Which channels do is chosen while they are heard (``sound.channels``) and settles with the first words. What
was said until then is heard again, so that the figures are those of the recording, live and replayed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from voicecoach.conduct.answering import Recorded
from voicecoach.ports import ResamplingStream, SpeechDetector
from voicecoach.sound.speech_probability import PROBABILITY_HOP
from voicecoach.speech import Interval


def heard_anew(
    recorded: Recorded, resampler: ResamplingStream, detector: SpeechDetector, deaf: Sequence[Interval]
) -> Recorded:
    """``recorded`` as all of it is best heard. ``deaf``: where somebody else spoke, who is no candidate."""
    at_16k = resampler.push(recorded.taken.recording.samples, last=True)
    probability = detector.probabilities(at_16k)
    at = np.arange(len(probability)) * PROBABILITY_HOP
    for stretch in deaf:
        probability = np.where((at >= stretch.start) & (at < stretch.end), np.float32(0), probability)
    return replace(recorded, at_16k=at_16k, speech_probability=probability, misheard=False)
