"""The bands that figures are judged by, each with its source.

Sources are discussed in ``docs/measures.md``. [V] read in a publication, [D] our own choice, made to be
lenient: a remark must be worth hearing.
"""

from __future__ import annotations

from dataclasses import dataclass

SYLLABLES_PER_WORD = 1.4
"""Of spoken English, to judge the pace of a recording without words [D]."""
FAST_ARTICULATION = 5.8
"""Syllables a second without pauses, from which speech itself is fast [D; 5.1 is usual, Jacewicz 2009]."""


FEW_FILLERS, TYPICAL_FILLERS, MANY_FILLERS = 3.0, 6.0, 10.0
"""A minute. 5 a minute did listeners no harm, 12 did (Laske & DiGennaro Reed 2024) [V]."""


@dataclass(frozen=True, slots=True)
class Fillers:
    """So many a minute are few, usual, many."""

    few: float = FEW_FILLERS
    usual: float = TYPICAL_FILLERS
    many: float = MANY_FILLERS
    own: bool = False
    """Whether this person has chosen them."""


@dataclass(frozen=True, slots=True)
class Bands:
    """What is judged differently across a desk and on the telephone."""

    slow: float
    """Words a minute, pauses included, under which speech is slow."""
    good_slowest: float
    good_fastest: float
    fast: float
    """Words a minute over which it is fast."""
    notable_pause: float
    """Seconds of silence inside an answer."""
    long_pause: float
    talking_over: float
    """Seconds from the end of the question to the first speech under which one risks talking over it."""
    prompt: float
    """Seconds up to which the start is prompt."""
    slow_start: float
    """Seconds from which it is slow."""
    fading: float
    """dB by which phrase ends are softer than the phrase, from which last words get lost."""
    unsteady: float | None
    """dB of loudness variation from which the level wavers too much for the line; ``None``: not judged."""
    telephone: bool = False
    syllables_per_word: float = SYLLABLES_PER_WORD
    """To judge the pace of a recording without words."""
    fast_articulation: float = FAST_ARTICULATION
    """Syllables a second without pauses, from which speech itself is fast."""
    pace_known: bool = True
    """Whether those above say anything of the language that is spoken."""
    filled_pauses: Fillers = Fillers()
    lexical_fillers: Fillers = Fillers()


DESK = Bands(
    # Microsoft Speaker Coach 100-165, Read.ai 130-175 [V]; ours are lenient [D].
    slow=110.0,
    good_slowest=130.0,
    good_fastest=175.0,
    fast=195.0,
    # 0.5-1.5 s at a boundary is good, over 3 s is flagged [D].
    notable_pause=1.5,
    long_pause=3.0,
    talking_over=0.3,
    prompt=2.0,
    slow_start=5.0,
    fading=9.0,
    unsteady=None,
)
TELEPHONE = Bands(
    # A little slower: the line takes the high sounds that tell consonants apart. [D]
    slow=105.0,
    good_slowest=120.0,
    good_fastest=165.0,
    fast=185.0,
    # Nobody sees that you think, and turns between strangers on the telephone change within about half a
    # second: docs/telephone.md. [D]
    notable_pause=1.0,
    long_pause=2.0,
    talking_over=0.3,
    prompt=1.5,
    slow_start=2.0,
    # What falls under the noise of the line is gone. [D]
    fading=7.0,
    unsteady=8.0,
    telephone=True,
)

ENOUGH_FOR_PACE = 8.0
"""Seconds of answer under which nothing is said of its pace [D]."""

ENOUGH_FOR_FILLERS = 15.0
"""Seconds of answer under which a rate of fillers says nothing [D]."""

LOW_PHONATION = 0.50
"""Share of the answer that is speech, under which it sounds halting; 0.65-0.85 is usual [D]."""

FLAT_PITCH, LIVELY_PITCH = 1.8, 2.5
"""Standard deviation of the pitch, semitones: under the first it sounds flat, 2-4 is usual [D]."""
HEDGED = 4.0
"""Hedges in 100 words from which they take the edge off what is said [D]."""
ENOUGH_WORDS = 60
"""Words under which nothing is said about hedges [D]."""

MUCH_TOO_SHORT = 0.6
"""Share of the shortest good length, under which an answer is not really one [D]."""

DEAD_BAND = 0.10
"""Differences within 10 % are called unchanged (the ear notices about 5 %, Quené 2007) [D]."""
