"""Whether numbers and spelled names came in groups: on the telephone the other side writes them down."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence

from voicecoach.analysis import Remark
from voicecoach.bands import Bands
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.wording import minute
from voicecoach.speech import Interval, Word

LONG = 6
"""Digits or letters from which one wants to hear groups: a date or a price has fewer. [D]"""
GROUP = 5
"""Of them that one can write down at a time; telephone numbers are printed in groups of three to five. [D]"""
_DIGIT = re.compile(r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)", re.IGNORECASE)
_DOUBLE = re.compile(r"double|triple", re.IGNORECASE)
_FIGURES = re.compile(r"\+?\d+(?:-\d+)*")
_LETTERS = re.compile(r"[A-Z](?:[-.][A-Z])*\.?")


def spelling_remark(
    words: Sequence[Word], pauses: Sequence[Interval], judged: Bands, say: Catalogue = IN_ENGLISH
) -> Remark | None:
    """On the first string of ``LONG`` or more digits or letters that came without ``pauses`` to write, or
    that all did; ``None`` at the desk, and where there was none.
    """
    found = list(_spelled(words)) if judged.telephone else []
    hurried = [each for each in found if _longest_group(each, pauses) > GROUP]
    if not found:
        return None
    first = (hurried or found)[0]
    said, at = " ".join(word.text for word in first).strip(" .,;:"), minute(first[0].start)
    moments = tuple(Interval(each[0].start, each[-1].end) for each in hurried or found)
    if hurried:
        return Remark(
            topic="spelling",
            figures=("silent_pauses",),
            tone="change",
            statement=say(
                "{said} at {at} came without a pause to write it down.", said=say.quoted(said), at=at
            ),
            advice=say("Say three or four at a time, wait, and ask: \u201cShall I repeat that?\u201d"),
            spoken=say("Numbers came too fast to write down. Say three or four digits at a time."),
            moments=moments,
            weight=0.55,
        )
    return Remark(
        topic="spelling",
        figures=("silent_pauses",),
        tone="keep",
        statement=say(
            "{said} at {at} came in groups that can be written down.", said=say.quoted(said), at=at
        ),
        advice=say("Keep doing that."),
        spoken=say("You gave your numbers in groups that are easy to write down."),
        moments=moments,
        weight=0.3,
    )


def _symbols(word: Word) -> int:
    """Digits or letters that ``word`` spells; 0 where it is a word like others."""
    text = word.text.strip(" ,;:!?.")
    if _FIGURES.fullmatch(text):
        return sum(character.isdigit() for character in text)
    if _LETTERS.fullmatch(text):
        return sum(character.isalpha() for character in text)
    return int(_DIGIT.fullmatch(text) is not None or _DOUBLE.fullmatch(text) is not None)


def _spelled(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Runs of words that spell ``LONG`` symbols or more."""
    run: list[Word] = []
    for word in (*words, Word(0.0, 0.0, "")):
        if _symbols(word):
            run.append(word)
            continue
        if sum(map(_symbols, run)) >= LONG:
            yield tuple(run)
        run = []


def _longest_group(run: Sequence[Word], pauses: Sequence[Interval]) -> int:
    """Symbols between one pause and the next, at most. They lie evenly on their word: what a recogniser
    writes as one long number may have been said in groups.
    """
    middles = [(pause.start + pause.end) / 2 for pause in pauses]
    times: list[float] = []
    for word in run:
        count = _symbols(word)
        times += [word.start + word.duration * (at + 0.5) / count for at in range(count)]
    return max(Counter(bisect(middles, time) for time in times).values())
