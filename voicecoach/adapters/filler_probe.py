"""Where Whisper would have written "um", had it been asked to.

It learnt from transcripts that leave filled pauses out, so it leaves them out. A prompt that holds some makes
it write them, and make more of them up. So it is asked differently: over the same encoded sound it is made to
write its own clean text once more, with such a prompt in front, and at every word boundary the probability is
read that it gives to um, uh, hmm and the like. Nothing is generated, so nothing can be made up.

True ones stand out by one or two orders of magnitude (docs/decisions/0084-asking-where-an-um-was.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voicecoach.adapters.whisper_window import Decoded, Window
from voicecoach.adapters.whisper_words import WrittenWord
from voicecoach.languages.language import FilledPauses
from voicecoach.speech import Suspected

if TYPE_CHECKING:  # heavy: loaded by who loads a model
    from faster_whisper.tokenizer import Tokenizer

_EDGE = 2.0
"""Times the balance at the edges of a piece, where half of what surrounds the place is unknown. [D]"""
_CLEAR = -0.35
"""Mean log probability of a text that was understood. [D]"""
_GUESSED = 4.0
"""By how much the balance rises for each unit that a text is less probable. [D]"""
_LEAST = 0.05
"""Probability (see ``Suspected``) from which a place is told of: what is less no sound makes up for."""


@dataclass(frozen=True)
class FillerProbe:
    """Asks one model about one language."""

    tokenizer: Tokenizer
    written: FilledPauses | None
    """How they are written in it; ``None``: nothing is asked. Every spelling that is looked for should be in
    its prompt, or near it."""
    balance: float
    """Probability mass of all fillers at which this model is as often right as wrong."""

    @cached_property
    def _tokens(self) -> dict[str, list[int]]:
        """The tokens that begin a filled pause, by its label."""
        found: dict[str, list[int]] = {}
        for label, spellings in (self.written.asked if self.written is not None else {}).items():
            written = [self.tokenizer.encode(" " + spelling) for spelling in spellings]
            # A longer spelling that begins as something else would count that as well.
            found[label] = sorted({tokens[0] for tokens in written if len(tokens) == 1})
        return found

    def suspected(self, window: Window, text: Decoded, words: Sequence[WrittenWord]) -> Iterator[Suspected]:
        """Where ``text``, in ``words``, may lack a filled pause, in order."""
        if not words or self.written is None:
            return
        steps = list(window.odds(text.tokens, self.written.prompt))
        # What was hard to understand could have been an um as well as anything else.
        balance = self.balance * max(1.0, 1 + _GUESSED * (_CLEAR - text.log_probability))
        for after in range(len(words) + 1):
            at = words[after].first if after < len(words) else len(text.tokens)
            mass = self._masses(steps[at])
            if after and words[after - 1].spoken < at:  # it may come before the comma as well as after it
                mass = mass + self._masses(steps[words[after - 1].spoken])
            total = float(mass.sum())
            at_edge = after in (0, len(words))
            probability = total / (total + balance * (_EDGE if at_edge else 1))
            if probability >= _LEAST:
                yield Suspected(after, tuple(self._tokens)[int(mass.argmax())], probability)

    def _masses(self, odds: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.array([odds[tokens].sum() for tokens in self._tokens.values()], np.float32)
