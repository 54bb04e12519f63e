"""Recording that begins before the question has ended, so that an answer which talks over it is heard.

The question is on the recording then; ``Answer.question_end`` says how much of it. Until it has faded nobody
listens for the answer's end, for requests or for words. Whether the answer had begun by then is found
afterwards (``sound.echo``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.sound.block import Block, silence

FADES = 0.15
"""Seconds for which a question lingers in the room."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the recording of an answer begins, beside the end of its question."""

    begun: float
    """Seconds of ``time.monotonic``."""
    question_end: float = 0.0
    """Seconds into the recording."""

    @property
    def deaf(self) -> float:
        """Seconds of the recording in which the question is heard, and lingers."""
        return self.question_end + FADES if self.question_end else 0.0

    def blocks(self, blocks: Iterator[Block], samplerate: int) -> Iterator[Block]:
        """``blocks``; where the question is recorded as well, from its first moment on."""
        return since(self.begun, blocks, samplerate) if self.question_end else blocks


def after_question(end: float, lasting: float) -> Opening:  # noqa: ARG001
    """Where a question that took ``lasting`` seconds has ended at ``end``, seconds of ``time.monotonic``."""
    return Opening(end)


def over_question(end: float, lasting: float) -> Opening:
    """Where that question has begun: it is recorded too."""
    return Opening(end - lasting, lasting)


def since(moment: float, blocks: Iterator[Block], samplerate: int) -> Iterator[Block]:
    """``blocks``, preceded by silence where they begin after ``moment`` (seconds of ``time.monotonic``)."""
    for index, block in enumerate(blocks):
        missing = round((block.start - moment) * samplerate)
        if index == 0 and missing > 0:
            yield silence(block, missing, moment)
        yield block
