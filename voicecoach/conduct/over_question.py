"""Recording that begins before the question has ended, so that an answer which talks over it is heard.

The question is on the recording then; ``Answer.question_end`` says how much of it. Until it has faded nobody
listens for the answer's end, for requests or for words. Whether the answer had begun by then is found
afterwards (``sound.echo``).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from voicecoach.conduct.answering import FRAME
from voicecoach.ports import SpeechStream
from voicecoach.sound.block import Block, silence
from voicecoach.speech import Samples

FADES = 0.15
"""Seconds for which a question lingers in the room."""


class AfterQuestion:
    """Fulfils ``ports.SpeechStream``: hears no speech for the first ``deaf`` seconds."""

    def __init__(self, ear: SpeechStream, deaf: float) -> None:
        self._ear = ear
        self._deaf = deaf
        self._frames = 0

    def push(self, samples: Samples) -> NDArray[np.float32]:
        heard = self._ear.push(samples)
        at = np.arange(self._frames, self._frames + len(heard)) * FRAME
        self._frames += len(heard)
        return np.where(at < self._deaf, 0, heard).astype(np.float32)


def since(moment: float, blocks: Iterator[Block], samplerate: int) -> Iterator[Block]:
    """``blocks``, preceded by silence where they begin after ``moment`` (seconds of ``time.monotonic``)."""
    for index, block in enumerate(blocks):
        missing = round((block.start - moment) * samplerate)
        if index == 0 and missing > 0:
            yield silence(block, missing, moment)
        yield block
