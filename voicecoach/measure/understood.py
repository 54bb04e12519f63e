"""Sound and words together: what each says of the other, before anything is measured.

The words decide what the recording can carry, and where filled pauses may be; the sound decides whether
they are, and where the words really lie: a recogniser lets them last through silences and filled pauses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from voicecoach.delivery import FilledPause
from voicecoach.languages import ENGLISH, language_of
from voicecoach.languages.language import Language
from voicecoach.measure.acoustics import Acoustics
from voicecoach.measure.confirmed import laid
from voicecoach.measure.filled_pauses import filled_pauses
from voicecoach.measure.quality import with_words
from voicecoach.measure.unexplained import expected_length
from voicecoach.measure.words import separated, spoken_words
from voicecoach.speech import Interval, Transcript, Word

BEGUN = 0.4
"""Times its expected length that the first part of a word lasts, before a silence inside it, if it was said
there; otherwise it was said after it. [D]"""


@dataclass(frozen=True, slots=True, eq=False)
class Understood:
    """One answer, as far as it was heard and understood."""

    acoustics: Acoustics
    """With what its recording can carry, now that it has words."""
    transcript: Transcript | None
    """Its words where they lie in the sound."""
    spoken: tuple[Word, ...] | None
    """Those of them that lie on speech, filled pauses included; ``None`` without a transcript."""
    filled_pauses: tuple[FilledPause, ...]
    """Ordered and disjoint."""
    language: Language = ENGLISH
    """Of the transcript."""


def understood(acoustics: Acoustics, transcript: Transcript | None) -> Understood:
    """``transcript``: ``None`` where there is none; its words are moved where they came from a recogniser
    that was asked about filled pauses, and stay where they are otherwise.
    """
    by_sound = filled_pauses(acoustics.voicing, acoustics.held, None)
    if transcript is None:
        return Understood(acoustics, None, None, by_sound)
    language = language_of(transcript.language)
    acoustics = replace(acoustics, quality=with_words(acoustics.quality, transcript.words))
    suspected = transcript.suspected
    if suspected is None:
        transcript = replace(transcript, words=separated(transcript.words))
        spoken = spoken_words(transcript.words, acoustics.regions)
        if language.filled_pauses is not None:
            by_sound = filled_pauses(acoustics.voicing, acoustics.held, spoken, language)
        return Understood(acoustics, transcript, spoken, by_sound, language)
    transcript = transcript.as_recognised
    found, placed = laid(acoustics.voicing, transcript.words, suspected, language)
    if language.filled_pauses is None:
        found = by_sound
    words = tuple(_on_speech(word, acoustics.regions) for word in placed)
    if words != transcript.words:
        recognised = tuple(Interval(word.start, word.end) for word in transcript.words)
        transcript = replace(transcript, words=words, recognised=recognised)
    return Understood(acoustics, transcript, spoken_words(words, acoustics.regions), found, language)


def _on_speech(word: Word, speech: tuple[Interval, ...]) -> Word:
    """``word`` without the silence that it was stretched over."""
    parts = [
        Interval(max(word.start, at.start), min(word.end, at.end)) for at in speech if at.overlap(word) > 0
    ]
    if not parts:
        return word
    begun = parts[0].duration >= BEGUN * expected_length(word.text)
    at = parts[0] if begun else max(parts, key=lambda part: part.duration)
    return replace(word, start=at.start, end=at.end)
