"""Restarts: words broken off ("cust- customer"), where the transcript shows them by a dash.

A lower bound: recognisers remove most. Empty case: no words, no restarts.
"""

from __future__ import annotations

import re

from voicecoach.delivery import Phrase
from voicecoach.speech import Word

_BROKEN_OFF = re.compile(r"\w+[-\u2013\u2014][,.]?")


def restarts(words: tuple[Word, ...]) -> tuple[Phrase, ...]:
    """Ordered and disjoint."""
    return tuple(
        Phrase(word.start, word.end, word.text) for word in words if _BROKEN_OFF.fullmatch(word.text)
    )
