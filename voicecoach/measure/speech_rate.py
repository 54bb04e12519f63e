"""Speech rate: units over the time from first to last speech, pauses included.

Words leave out filled pauses; in a language written without spaces there are none to count. Empty case: no
speech, no rate; no words, no word rate.
"""

from __future__ import annotations

from voicecoach.delivery import SpeechRate


def speech_rate(
    word_count: int | None, syllable_count: int | None, answer_length: float | None
) -> SpeechRate:
    """Words a minute and syllables a second of an answer of ``answer_length`` seconds."""
    if not answer_length:
        return SpeechRate(None, None)
    return SpeechRate(
        words_per_minute=None if word_count is None else word_count / answer_length * 60,
        syllables_per_second=None if syllable_count is None else syllable_count / answer_length,
    )
