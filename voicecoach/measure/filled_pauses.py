"""Filled pauses: um, uh, er, hmm.

Where the recogniser was asked about them, it and the sound must agree (``confirmed``). Words that came
without such a recogniser are compared with the sound: voice that no word explains (``unexplained``).
Without words there is the sound alone (held, flat and steady), and what it finds is a "possible
hesitation".

Empty case: no speech has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from voicecoach.delivery import FilledPause
from voicecoach.languages import ENGLISH
from voicecoach.languages.language import Language
from voicecoach.measure.unexplained import unexplained
from voicecoach.measure.voicing import Voicing
from voicecoach.measure.words import filled_pause_labels
from voicecoach.speech import Interval, Word

HEARD = 0.95
"""Confidence in a filled pause that the transcript has."""
UNEXPLAINED_AND_HELD = 0.9
"""Confidence in a held sound that no word explains."""
UNEXPLAINED = 0.7
"""Confidence in other voice that no word explains."""
HELD = 0.6
"""Confidence in a held sound without a transcript: a possible hesitation."""
SAME = 0.05
"""Seconds between two stretches that are one filled pause. [D]"""


def filled_pauses(
    voice: Voicing,
    held: tuple[Interval, ...],
    words: tuple[Word, ...] | None,
    language: Language = ENGLISH,
) -> tuple[FilledPause, ...]:
    """All of them, ordered and disjoint, where no recogniser was asked about them. ``held``: see
    ``held_sounds``. ``words``: those on speech; ``None`` without a transcript.
    """
    if words is None:
        return tuple(FilledPause(at.start, at.end, "hesitation", HELD, ("sound",)) for at in held)
    found = list(_in_words(words, language))
    for at in joined(tuple(sound.interval for sound in unexplained(voice, words))):
        if any(at.overlap(other) for other in found):
            continue
        sounds_held = any(at.overlap(other) for other in held)
        evidence = ("unexplained", "sound") if sounds_held else ("unexplained",)
        confidence = UNEXPLAINED_AND_HELD if sounds_held else UNEXPLAINED
        found.append(FilledPause(at.start, at.end, "hesitation", confidence, evidence))
    return tuple(sorted(found, key=lambda pause: pause.start))


def _in_words(words: tuple[Word, ...], language: Language) -> Iterator[FilledPause]:
    """Those that the transcript has; where two overlap, the later one begins when the first has ended."""
    now = 0.0
    for word, label in zip(words, filled_pause_labels(words, language), strict=True):
        if label and word.end > now:
            yield FilledPause(max(now, word.start), word.end, label, HEARD, ("word",))
            now = word.end


def joined(intervals: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """``intervals`` with those that follow at once on one another as one: the two halves of an um."""
    found: list[Interval] = []
    for at in intervals:
        if found and at.start - found[-1].end < SAME:
            found[-1] = Interval(found[-1].start, at.end)
        else:
            found.append(at)
    return tuple(found)
