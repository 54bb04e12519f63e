"""Filled pauses that recogniser and sound agree on.

The recogniser says between which two words it suspects one, and how much (``speech.Suspected``); it knows
neither when nor how long, and beside a filled pause its word times are off by as much as that lasts. So
around each suspicion the words and what is suspected between them are laid over the sound anew, in order,
as well as they fit (``fitting``): every word wants the time that its letters take, a filled pause wants
voice that holds, and voice that nothing explains costs. Where leaving the filled pause out fits better,
nothing was said. The more the recogniser suspects, the less the sound has to say.

Empty case: where nothing is suspected, nothing is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voicecoach.delivery import FilledPause
from voicecoach.languages import ENGLISH
from voicecoach.languages.language import Language
from voicecoach.measure.fitting import Token, fitted, ground
from voicecoach.measure.held_sound import held_sound
from voicecoach.measure.unexplained import expected_length, own_pace
from voicecoach.measure.voicing import Voicing
from voicecoach.measure.words import filled_pause_labels
from voicecoach.sound.frames import HOP
from voicecoach.speech import Interval, Suspected, Word

LEAST = 0.4
"""Probability of a suspicion that is worth a look. [D]"""
WRITTEN = 0.9
"""Probability that a filled pause was said which the recogniser wrote down unasked. [D]"""
AGAIN = 0.05
"""Probability of another filled pause right after one ("um, uh"): the recogniser was not asked about it."""
MOST_AGAIN = 5
"""Of these."""
STRONG = 0.8
"""Probability of a suspicion that any voice to spare confirms. [D]"""
HELD = 0.06
"""Seconds that the sound holds which confirms a weaker one. [D]"""
HELD_AGAIN = 0.2
"""Seconds that another one right after it holds. [D]"""
REACH = 2.0
"""Seconds before the first word and after the last one in which a filled pause is looked for. [D]"""
SQUEEZED = 0.4
"""Times its expected length under which a word's time is not believed. [D]"""
MOST_SQUEEZED = 3
"""Words in a row."""


def laid(
    voice: Voicing,
    words: tuple[Word, ...],
    suspected: tuple[Suspected, ...],
    language: Language = ENGLISH,
) -> tuple[tuple[FilledPause, ...], tuple[Word, ...]]:
    """The filled pauses, ordered and disjoint, and ``words`` with better times around them. ``words``: all
    that the recogniser wrote, as ``suspected`` counts them.
    """
    labels = filled_pause_labels(words, language)
    pace = own_pace(tuple(word for word, label in zip(words, labels, strict=True) if label is None))
    places = {place.after: place for place in suspected if place.probability >= LEAST}
    # Where the recogniser wrote one down, that is the one it suspects.
    for number, label in enumerate(labels):
        if label is not None:
            places.pop(number, None)
            places.pop(number + 1, None)
    wanted = sorted({*places, *(number for number, label in enumerate(labels) if label is not None)})
    sound = ground(voice)
    found: list[FilledPause] = []
    placed = list(words)
    for first, last in _stretches(words, labels, wanted):
        tokens: list[Token] = []
        for number in range(first, last + 1):
            if (place := places.get(number)) is not None and (number > first or first == 0):
                tokens += _suspected(place)
            if number < last:
                tokens.append(_spoken(number, labels[number], pace * expected_length(words[number].text)))
        start = words[first].start if first > 0 else max(0.0, words[0].start - REACH)
        end = words[last - 1].end if last < len(words) else words[-1].end + REACH
        for token, at in fitted(sound, start, end, tokens):
            if token.label:
                pause = FilledPause(at.start, at.end, token.label, token.confidence, token.evidence)
                found += [pause] if _believable(voice, token, at) else []
            if token.number is not None:
                placed[token.number] = replace(words[token.number], start=at.start, end=at.end)
    return tuple(found), tuple(placed)


def _suspected(place: Suspected) -> list[Token]:
    """One filled pause that the recogniser left out, and perhaps others right after it."""
    one = Token(None, place.probability, None, place.label, place.probability, ("recogniser", "sound"))
    return [one, *(replace(one, probability=AGAIN) for _ in range(MOST_AGAIN))]


def _spoken(number: int, label: str | None, expected: float) -> Token:
    """Word ``number``, which the recogniser wrote down and which may be a filled pause itself."""
    if label is None:
        return Token(expected, 1.0, number)
    return Token(None, WRITTEN, number, label, WRITTEN, ("word", "sound"))


def _believable(voice: Voicing, token: Token, at: Interval) -> bool:
    """Whether the sound at ``at`` is held, where there is little more to say for a filled pause."""
    if token.probability > AGAIN and token.confidence >= STRONG:
        return True
    sound = held_sound(voice, round(at.start / HOP), round(at.end / HOP))
    return sound.steady >= (HELD if token.probability > AGAIN else HELD_AGAIN)


def _stretches(
    words: Sequence[Word], labels: Sequence[str | None], wanted: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Numbers of the first and one past the last word of each stretch that is laid anew: from a word whose
    time can be believed, before each place, to one after it; what overlaps is one stretch.
    """
    found: list[tuple[int, int]] = []
    for after in wanted:
        first = _believed(words, labels, after - 1, -1)
        last = _believed(words, labels, after, 1) + 1
        first, last = max(0, first), min(len(words), last)
        if found and first < found[-1][1]:
            first, last = found[-1][0], max(last, found.pop()[1])
        found.append((first, last))
    yield from found


def _believed(words: Sequence[Word], labels: Sequence[str | None], number: int, step: int) -> int:
    """The number of the nearest word, from ``number`` on, that has about the time it needs: beside a filled
    pause the recogniser often has several words begin and end where it is over.
    """
    squeezed = 0
    while 0 <= number < len(words) and squeezed < MOST_SQUEEZED:
        word = words[number]
        if labels[number] is None:
            if word.duration >= SQUEEZED * expected_length(word.text):
                break
            squeezed += 1
        number += step
    return number
