"""All the measures of one answer, composed once.

Nothing is read or decoded twice: every measure gets the level, the speech regions and the pitch from
here.
"""

from __future__ import annotations

from voicecoach.delivery import Delivery, RecordingQuality
from voicecoach.measure import voicing
from voicecoach.measure.activity import speech_regions
from voicecoach.measure.answer_length import answer_length
from voicecoach.measure.articulation_rate import articulation_rate
from voicecoach.measure.filled_pauses import filled_pauses
from voicecoach.measure.levels import Floats, flagged, levels
from voicecoach.measure.lexical_fillers import lexical_fillers
from voicecoach.measure.phonation import phonation_time
from voicecoach.measure.quality import recording_quality
from voicecoach.measure.response_latency import response_latency
from voicecoach.measure.silent_pauses import silent_pauses
from voicecoach.measure.speech_rate import speech_rate
from voicecoach.measure.syllable_nuclei import syllable_nuclei
from voicecoach.measure.syllables import syllables
from voicecoach.measure.words import spoken_words, without_filled_pauses
from voicecoach.speech import PitchTrack, Samples, Transcript


def measure(
    samples: Samples,
    speech_probability: Floats,
    pitch: PitchTrack,
    transcript: Transcript | None,
    *,
    question_end: float = 0.0,
    clipped_share: float = 0.0,
) -> tuple[RecordingQuality, Delivery]:
    """How an answer was recorded and delivered.

    ``samples``: mono, 16 kHz. ``speech_probability``: one figure for each 32 ms of them. ``question_end``:
    when the question had been spoken, seconds. ``clipped_share``: of the recording as it was made.
    """
    level = levels(samples)
    regions = speech_regions(level, speech_probability)
    speech = flagged(regions, len(level))
    frequency = voicing.frequency(pitch, len(level))
    quality = recording_quality(samples, level, speech, clipped_share)

    spoken = None if transcript is None else spoken_words(transcript.words, regions)
    filled = filled_pauses(frequency, level, speech, spoken)
    words = None if spoken is None else without_filled_pauses(spoken)
    if words is None:
        syllable_count = len(syllable_nuclei(level, frequency > 0, speech)) if regions else None
    else:
        syllable_count = sum(syllables(word.text) for word in words)

    length = answer_length(regions)
    phonation = phonation_time(regions)
    word_count = None if words is None else len(words)
    return quality, Delivery(
        answer_length=length,
        response_latency=response_latency(regions, question_end),
        phonation_time=phonation,
        word_count=word_count,
        syllable_count=syllable_count,
        speech_rate=speech_rate(word_count, syllable_count, length),
        articulation_rate=articulation_rate(syllable_count, phonation - sum(p.duration for p in filled)),
        speech=regions,
        silent_pauses=silent_pauses(regions),
        filled_pauses=filled,
        lexical_fillers=lexical_fillers(words or ()),
    )
