"""Filled pauses: um, uh, er, hmm.

Three sources, joined: the words (a verbatim transcript has some), the disagreement of sound and words
(voiced sound that no word explains), and the sound alone (held, flat and steady). Without words the last
is all there is, and what it finds is a "possible hesitation".

Empty case: no speech has none.
"""

from __future__ import annotations

from voicecoach.delivery import FilledPause
from voicecoach.measure.held_sound import held_sounds
from voicecoach.measure.levels import Flags, Floats
from voicecoach.measure.unexplained import unexplained
from voicecoach.measure.words import filled_pause_label
from voicecoach.speech import Interval, Word

HEARD = 0.95
"""Confidence in a filled pause that the transcript has."""
UNEXPLAINED = 0.8
"""Confidence in a stretch of voice that no word explains."""
HELD = 0.5
"""Confidence in a held sound alone."""


def filled_pauses(
    frequency: Floats, level: Floats, speech: Flags, words: tuple[Word, ...] | None
) -> tuple[FilledPause, ...]:
    """All of them, ordered and disjoint. ``words`` are those on speech; ``None`` without a transcript."""
    held = held_sounds(frequency, level, speech)
    if words is None:
        return tuple(FilledPause(at.start, at.end, "hesitation", HELD, ("sound",)) for at in held)
    found: list[FilledPause] = []
    for word in words:
        label = filled_pause_label(word.text)
        if label:
            found.append(FilledPause(word.start, word.end, label, HEARD, ("word",)))
    for at in unexplained(frequency, level, speech, words):
        if not any(at.overlap(other) for other in found):
            evidence = ("unexplained", "sound") if _touches(at, held) else ("unexplained",)
            found.append(FilledPause(at.start, at.end, "uh", UNEXPLAINED, evidence))
    return tuple(sorted(found, key=lambda pause: pause.start))


def _touches(at: Interval, others: tuple[Interval, ...]) -> bool:
    return any(at.overlap(other) for other in others)
