"""An interviewer who is only read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from voicecoach.speech import SAMPLERATE, Recording


class MutedVoice:
    """Fulfils ports.Voice: every text is no sound at all."""

    def render(self, text: str) -> Recording:  # noqa: ARG002 - the port's signature
        return Recording(np.zeros(0, np.float32), SAMPLERATE)

    def prepare(self, texts: Sequence[str]) -> None:
        pass
