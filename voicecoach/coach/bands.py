"""The bands that figures are judged by, each with its source.

Sources are discussed in ``docs/measures.md``. [V] read in a publication, [D] our own choice, made to be
lenient: a remark must be worth hearing.
"""

from __future__ import annotations

SLOW, GOOD_SLOWEST, GOOD_FASTEST, FAST = 110.0, 130.0, 175.0, 195.0
"""Words a minute, pauses included [D, from Microsoft Speaker Coach 100-165, Read.ai 130-175 V]."""
SYLLABLES_PER_WORD = 1.4
"""Of spoken English, to judge the pace of a recording without words [D]."""
FAST_ARTICULATION = 5.8
"""Syllables a second without pauses, from which speech itself is fast [D; 5.1 is usual, Jacewicz 2009]."""
ENOUGH_FOR_PACE = 8.0
"""Seconds of answer under which nothing is said of its pace [D]."""

FEW_FILLERS, TYPICAL_FILLERS, MANY_FILLERS = 3.0, 6.0, 10.0
"""A minute. 5 a minute did listeners no harm, 12 did (Laske & DiGennaro Reed 2024) [V]."""
ENOUGH_FOR_FILLERS = 15.0
"""Seconds of answer under which a rate of fillers says nothing [D]."""

NOTABLE_PAUSE, LONG_PAUSE = 1.5, 3.0
"""Seconds inside an answer. 0.5-1.5 s at a boundary is good, over 3 s is flagged [D]."""
LOW_PHONATION = 0.50
"""Share of the answer that is speech, under which it sounds halting; 0.65-0.85 is usual [D]."""

TALKING_OVER, PROMPT, SLOW_START = 0.3, 2.0, 5.0
"""Seconds from the end of the question to the first speech [D]."""

FLAT_PITCH, LIVELY_PITCH = 1.8, 2.5
"""Standard deviation of the pitch, semitones: under the first it sounds flat, 2-4 is usual [D]."""
FADING = 9.0
"""dB by which phrase ends are softer than the phrase, from which last words get lost [D]."""
HEDGED = 4.0
"""Hedges in 100 words from which they take the edge off what is said [D]."""
ENOUGH_WORDS = 60
"""Words under which nothing is said about hedges [D]."""

MUCH_TOO_SHORT = 0.6
"""Share of the shortest good length, under which an answer is not really one [D]."""

DEAD_BAND = 0.10
"""Differences within 10 % are called unchanged (the ear notices about 5 %, Quené 2007) [D]."""
