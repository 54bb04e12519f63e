"""Whisper's encoder on what there is to hear, in place of its window of 30 s."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from faster_whisper import WhisperModel
from numpy.typing import NDArray

if TYPE_CHECKING:
    from ctranslate2 import StorageView

_FRAMES = 100
"""Of the spectrogram, in a second."""


class ShortWindowModel(WhisperModel):  # type: ignore[misc]  # it has no types
    """A model that hears each piece with a little silence after it, and no more.

    A model that has always been given 30 s can repeat itself or stop early in a shorter window: only for
    models that were tried (docs/decisions/0074-windows-as-short-as-the-piece.md).
    """

    def __init__(self, folder: str, *, silence: float, **how: object) -> None:
        """``silence``: seconds after the end of a piece that the encoder is given with it."""
        super().__init__(folder, **how)
        self._silence = round(silence * _FRAMES)

    def encode(self, features: NDArray[np.float32]) -> StorageView:
        """``features``: of one window, shape ``(bands, 3000)``, zeros where it was filled up."""
        return super().encode(np.ascontiguousarray(features[:, : self._heard(features)]))

    def _heard(self, features: NDArray[np.float32]) -> int:
        """How many frames the encoder is given: an even number, since it works on pairs."""
        sound = np.flatnonzero(features.any(axis=0))  # of real silence the spectrogram is not zero
        end = int(sound[-1]) + 1 if len(sound) else 0
        return min(int(features.shape[1]), end + end % 2 + self._silence)
