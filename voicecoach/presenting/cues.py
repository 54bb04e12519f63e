"""An answer as it goes by: its words, fillers and long pauses in the order in which they are heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from voicecoach.analysis import Analysis
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.wording import seconds
from voicecoach.measure.words import words_of
from voicecoach.session import Gap
from voicecoach.speech import Interval, Word

if TYPE_CHECKING:  # heavy: only who prints loads them
    import numpy as np
    from numpy.typing import NDArray

LONG_PAUSE = 1.0
"""Seconds of silence from which a pause is marked."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Something that is shown when it is heard."""

    time: float
    """Seconds from the start of the recording."""
    text: str
    kind: Literal["word", "filler", "pause", "speech", "gap"]
    """``speech``: somebody speaks, and no transcript says what; ``gap``: sound is missing."""


def cues(analysis: Analysis, gaps: Sequence[Gap] = (), say: Catalogue = IN_ENGLISH) -> tuple[Cue, ...]:
    """What there is to show of an answer, in order of time. Fillers stand between asterisks. ``gaps``: where
    sound is missing.
    """
    missing = (
        Cue(gap.start, say("[{length} missing]", length=seconds(gap.missing, say)), "gap") for gap in gaps
    )
    return tuple(sorted([*_cues(analysis, say), *missing], key=lambda cue: cue.time))


def _cues(analysis: Analysis, say: Catalogue) -> Iterator[Cue]:
    delivery = analysis.delivery
    believed = analysis.transcript is not None and not analysis.words_refused
    # One um is shown once: where it was heard, not where the transcript has it, and not at all if it was not.
    words = words_of(analysis.transcript) if analysis.transcript is not None and believed else ()
    for word, is_part in zip(words, parts(words, delivery.lexical_fillers), strict=True):
        if is_part:
            yield Cue(word.start, f"*{word.text}*", "filler")
        else:
            yield Cue(word.start, word.text, "word")
    for pause in delivery.filled_pauses:
        yield Cue(pause.start, f"*{pause.label}*", "filler")
    for silence in delivery.silent_pauses:
        if silence.duration >= LONG_PAUSE:
            yield Cue(silence.start, say("[pause {length}]", length=seconds(silence.duration, say)), "pause")
    if not believed:
        for stretch in delivery.speech:
            yield Cue(
                stretch.start, say("[speech {length}]", length=seconds(stretch.duration, say)), "speech"
            )


def parts(words: Sequence[Word], fillers: Sequence[Interval]) -> NDArray[np.bool_]:
    """Of every word, whether more than half of it lies in one filler."""
    import numpy as np

    def edges(intervals: Sequence[Interval]) -> NDArray[np.float64]:
        return np.array([(one.start, one.end) for one in intervals], np.float64).reshape(-1, 2).T

    start, end = edges(words)[..., None]
    from_, to = edges(fillers)
    shared = np.minimum(end, to) - np.maximum(start, from_)
    return np.asarray((shared > (end - start) / 2).any(axis=1))
