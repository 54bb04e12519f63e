"""What the sound tells of an answer the moment it ends, before it has words: its length, its first word, its
pauses, and how far it stands out from the background.

No word changes any of these, so they are the same as in the whole ``Delivery`` that follows. What words can
change (pace, articulation, filled pauses) is not there.
"""

from __future__ import annotations

from collections.abc import Sequence

from voicecoach.delivery import ArticulationRate, Delivery, RecordingQuality, SpeechRate
from voicecoach.measure.acoustics import SpeechFound
from voicecoach.measure.answer import length_and_pauses, without
from voicecoach.measure.phonation import phonation_time
from voicecoach.measure.quality import recording_quality
from voicecoach.measure.response_latency import response_latency
from voicecoach.measure.silent_pauses import silent_pauses
from voicecoach.measure.uncertainty import is_indicative
from voicecoach.speech import Interval, Samples


def at_once(
    samples: Samples,
    found: SpeechFound,
    clipped_share: float = 0.0,
    question_end: float = 0.0,
    interruptions: Sequence[Interval] = (),
) -> tuple[RecordingQuality, Delivery]:
    """Of ``samples`` (16 kHz), in which that speech was ``found``. The rest as in ``answer.delivered``."""
    quality = recording_quality(samples, found.level, None, found.speech, clipped_share)
    length, pauses = length_and_pauses(found.regions, interruptions)
    delivery = Delivery(
        answer_length=length,
        response_latency=response_latency(found.regions, question_end),
        phonation_time=phonation_time(found.regions, silent_pauses(found.regions)),
        word_count=None,
        syllable_count=None,
        speech_rate=SpeechRate(None, None),
        articulation_rate=ArticulationRate(None),
        speech=found.regions,
        silent_pauses=pauses,
        longest_pause=max((pause.duration for pause in pauses), default=None),
        indicative=is_indicative(length),
    )
    return quality, without(delivery, quality.refused)
