"""What Whisper writes about a piece of sound, guarded against what it makes up.

Its decoder can fall into a loop ("Please call Stella. Please call Stella. ...") or write what nobody said
about breath and noise. A text is bounded by what can be said in its time, taken for doubtful where it repeats
itself, runs into that bound or is improbable, and then tried again with the whole window of 30 s that Whisper
learnt with, and by lot. So the worst piece costs a few times as much as a good one, not fifty times.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from voicecoach.adapters.whisper_window import Decoded, Window

if TYPE_CHECKING:  # heavy: loaded by who loads a model
    from faster_whisper.tokenizer import Tokenizer

_TOKENS_A_SECOND = 7.0
"""That are written about the fastest speech: 300 words a minute are 6.5."""
_TOKENS_BESIDES = 6
_REPETITIVE = 2.4
"""Times that a text can be compressed: from here on Whisper's authors take it for a loop."""
_IMPROBABLE = -1.0
"""Mean log probability under which a text is doubtful: theirs as well."""
_NOBODY = 0.6
"""Probability of silence from which a doubtful text is none: theirs as well."""
_HALF_SURE = -0.5
"""Mean log probability that a text needs where silence is that probable. [D]"""
_LOTS = (0.2, 0.4)
"""Temperatures tried last. Whisper's own list goes on to 1.0, where the words are nearly invented; better
few words than words that were not said."""


class Writer:
    """Writes with one model."""

    def __init__(self, tokenizer: Tokenizer, beam_size: int) -> None:
        from faster_whisper.transcribe import get_suppressed_tokens

        self._tokenizer = tokenizer
        self._beam_size = beam_size
        self._suppressed = get_suppressed_tokens(tokenizer, [-1])

    def write(self, hear: Callable[[bool], Window]) -> tuple[Window, Decoded] | None:
        """The most believable text of a piece, with the window it was written about; ``None`` where nothing
        was said. ``hear``: encodes the piece, with as little silence after it as the model needs, or (True)
        in a whole window.
        """
        tries: list[tuple[Window, Decoded]] = []
        for window, decoded in self._tries(hear):
            if decoded.silence > _NOBODY and decoded.log_probability < _HALF_SURE:
                return None
            tries.append((window, decoded))
            if not self._doubtful(decoded):
                break
        # Of doubtful ones the likeliest that came to an end: what had to be stopped was a loop.
        ended = [one for one in tries if one[1].finished and not self._repetitive(one[1])]
        best = max(ended, key=lambda one: one[1].log_probability, default=None)
        return best if best is not None and best[1].tokens else None

    def _tries(self, hear: Callable[[bool], Window]) -> Iterator[tuple[Window, Decoded]]:
        window = hear(False)
        most = math.ceil(_TOKENS_A_SECOND * window.duration) + _TOKENS_BESIDES
        yield window, window.decode(most, self._suppressed, self._beam_size, 0.0)
        window = hear(True)
        for temperature in (0.0, *_LOTS):
            yield window, window.decode(most, self._suppressed, self._beam_size, temperature)

    def _doubtful(self, decoded: Decoded) -> bool:
        return not decoded.finished or decoded.log_probability < _IMPROBABLE or self._repetitive(decoded)

    def _repetitive(self, decoded: Decoded) -> bool:
        text = self._tokenizer.decode(list(decoded.tokens)).encode()
        return len(text) > _REPETITIVE * len(zlib.compress(text))
