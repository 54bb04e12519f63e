"""The transcript as it is read: paragraphs that begin at pauses, every word with its time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis import Analysis
from voicecoach.coach.wording import seconds
from voicecoach.measure.words import words_of
from voicecoach.presenting.cues import LONG_PAUSE, parts
from voicecoach.session import Gap
from voicecoach.speech import Interval

PARAGRAPH, LONGEST_PARAGRAPH = 20.0, 45.0
"""Seconds after which the next long pause, and seconds after which any word, begins a paragraph."""

ItemKind = Literal["word", "um", "filler", "pause", "gap"]


@dataclass(frozen=True, slots=True)
class Item(Interval):
    """A word, an um, a pause or missing sound."""

    text: str
    kind: ItemKind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Never empty."""

    items: tuple[Item, ...]

    @property
    def start(self) -> float:
        """Seconds."""
        return self.items[0].start


def paragraphs(analysis: Analysis, gaps: Sequence[Gap] = ()) -> tuple[Paragraph, ...]:
    """What was said; none where no words are known, or those that there are were not said."""
    if analysis.transcript is None or analysis.words_refused or not analysis.transcript.words:
        return ()
    items = sorted(_items(analysis, gaps), key=lambda item: item.start)
    found: list[list[Item]] = []
    for item in items:
        if not found or _begins(found[-1], item):
            found.append([])
        found[-1].append(item)
    return tuple(Paragraph(tuple(part)) for part in found)


def _begins(last: Sequence[Item], item: Item) -> bool:
    length = item.start - last[0].start
    return item.kind != "pause" and (
        length >= LONGEST_PARAGRAPH or (length >= PARAGRAPH and last[-1].kind == "pause")
    )


def _items(analysis: Analysis, gaps: Sequence[Gap]) -> Iterator[Item]:
    delivery = analysis.delivery
    # One um is shown once: where it was heard, not where the transcript has it, and not at all if it was not.
    words = words_of(analysis.transcript) if analysis.transcript is not None else ()
    for word, is_part in zip(words, parts(words, delivery.lexical_fillers), strict=True):
        yield Item(word.start, word.end, word.text, "filler" if is_part else "word")
    for um in delivery.filled_pauses:
        yield Item(um.start, um.end, um.label, "um")
    for silence in delivery.silent_pauses:
        if silence.duration >= LONG_PAUSE:
            yield Item(silence.start, silence.end, f"pause {seconds(silence.duration)}", "pause")
    for gap in gaps:
        yield Item(gap.start, gap.end, f"{seconds(gap.missing)} of sound missing", "gap")
