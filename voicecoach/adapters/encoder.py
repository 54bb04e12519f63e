"""Words as vectors of their meaning: a small encoder that comes with the program, run by onnxruntime.

Made by ``tools/encoder`` from all-MiniLM-L6-v2 (Apache-2.0), with 8-bit weights and a smaller vocabulary
(decision 0109).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from voicecoach.adapters.onnx_model import one_core
from voicecoach.errors import ModelBroken
from voicecoach.resources import folder

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_REINSTALL = "run: python -m pip install --force-reinstall voicecoach"
_BATCH = 8
"""Texts of about one length that are read at once."""
_LONGEST = 126
"""Pieces of one text; the model was trained on shorter ones."""


class SentenceEncoder:
    """Fulfils ``coach.content.meaning.Encoder``. The model loads when it is first needed."""

    def __init__(self, place: Path | None = None) -> None:
        """``place``: the folder with the model, by default the one that comes with the program."""
        self._place = place or folder("meaning")

    def encode(self, texts: Sequence[Sequence[str]]) -> list[npt.NDArray[np.float32]]:
        """For each text the vectors of its words, words x 384. Raises ModelBroken."""
        pieces = [self._pieces(words) for words in texts]
        order = sorted(range(len(texts)), key=lambda each: len(pieces[each][0]))
        found: list[npt.NDArray[np.float32]] = [np.empty((0, 0), np.float32)] * len(texts)
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            longest = max(len(pieces[each][0]) for each in batch)
            ids = np.zeros((len(batch), longest), np.int64)
            mask = np.zeros_like(ids)
            for row, each in enumerate(batch):
                ids[row, : len(pieces[each][0])] = pieces[each][0]
                mask[row, : len(pieces[each][0])] = 1
            read = self.session.run(None, {"ids": ids, "mask": mask})[0]
            for row, each in enumerate(batch):
                found[each] = _by_word(read[row], pieces[each][1], len(texts[each]))
        return found

    def _pieces(self, words: Sequence[str]) -> tuple[list[int], list[int | None]]:
        """The pieces of a text, and which word each belongs to."""
        cut = self.tokenizer.encode(list(words), is_pretokenized=True)
        return cut.ids[:_LONGEST], cut.word_ids[:_LONGEST]

    @cached_property
    def session(self) -> InferenceSession:
        """The loaded model. Raises ModelBroken."""
        path = self._place / "encoder.onnx"
        return one_core(path, f"The encoder {path} cannot be loaded; {_REINSTALL}")

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """What cuts words into pieces that the model knows. Raises ModelBroken."""
        from tokenizers import Tokenizer

        path = self._place / "tokenizer.json"
        try:
            return Tokenizer.from_file(str(path))
        except Exception as error:  # nor have those of tokenizers
            raise ModelBroken(f"The encoder's vocabulary {path} cannot be read; {_REINSTALL}") from error


def _by_word(
    read: npt.NDArray[np.float32], owners: Sequence[int | None], count: int
) -> npt.NDArray[np.float32]:
    """The sum of the pieces of each word: a run of words then weighs each piece alike."""
    found = np.zeros((count, read.shape[1]), np.float32)
    for vector, owner in zip(read, owners, strict=False):
        if owner is not None:
            found[owner] += vector
    return found
