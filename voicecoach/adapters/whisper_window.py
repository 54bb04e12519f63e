"""A piece of sound as Whisper hears it: encoded once, then asked several things.

faster-whisper's own ``transcribe`` encodes, decodes and aligns in one go and keeps what it encoded to itself.
The search for filled pauses asks about the same sound again, so the three steps are taken here one by one,
with its feature extractor and tokenizer (docs/decisions/0083-whisper-asked-step-by-step.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voicecoach.speech import SAMPLERATE, Samples

if TYPE_CHECKING:  # heavy: loaded by who loads a model
    from ctranslate2 import StorageView
    from faster_whisper import WhisperModel
    from faster_whisper.tokenizer import Tokenizer

FRAMES = 100
"""Of the spectrogram, in a second."""
WHOLE = 3000
"""Frames of a whole window, 30 s: more the encoder never hears at once."""
_MOST_TOKENS = 448
"""That the decoder has places for, those of the prompt included."""
_STEP = 0.02
"""Seconds to one figure of the encoder: the finest time that an alignment tells."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """What the decoder made of a window."""

    tokens: tuple[int, ...]
    """Of the text alone."""
    log_probability: float
    """Natural logarithm, the mean of all tokens: about -0.2 for clear speech, under -1 for guesses."""
    silence: float
    """Probability that nobody speaks, 0..1."""
    finished: bool
    """Whether the decoder ended by itself; otherwise it had run away and was stopped."""


class Window:
    """One piece of sound, at most half a minute, and what one loaded model makes of it."""

    def __init__(
        self, model: WhisperModel, tokenizer: Tokenizer, samples: Samples, silence: float | None = None
    ) -> None:
        """``silence``: seconds after the end of ``samples`` (16 kHz) that the encoder is given with them;
        ``None``: as many as make a whole window of 30 s.
        """
        from faster_whisper.audio import pad_or_trim

        self._model = model
        self.tokenizer = tokenizer
        self.duration = len(samples) / SAMPLERATE
        features = model.feature_extractor(samples)
        self._frames = min(WHOLE, features.shape[-1])
        wanted = WHOLE if silence is None else min(WHOLE, self._frames + round(silence * FRAMES))
        features = pad_or_trim(features, wanted + wanted % 2)  # the encoder works on pairs
        self._encoded: StorageView = model.encode(np.ascontiguousarray(features))

    def language(self) -> tuple[str, float]:
        """ISO 639-1 code of the likeliest language, and its probability; of a model of many languages."""
        code, probability = self._model.model.detect_language(self._encoded)[0][0]
        return code.strip("<|>"), float(probability)

    def decode(self, most: int, suppressed: Sequence[int], beam_size: int, temperature: float) -> Decoded:
        """The most probable text of at most ``most`` tokens; at a ``temperature`` over 0 one drawn by lot.
        ``suppressed``: tokens that are never written.
        """
        tokenizer = self.tokenizer
        prompt = [*tokenizer.sot_sequence, tokenizer.no_timestamps]
        how = {"beam_size": beam_size}
        if temperature > 0:
            how = {"beam_size": 1, "num_hypotheses": 3, "sampling_topk": 0}
        result = self._model.model.generate(
            self._encoded,
            [prompt],
            max_length=_room(most, len(prompt)),
            return_scores=True,
            return_no_speech_prob=True,
            suppress_tokens=list(suppressed),
            sampling_temperature=temperature or 1.0,
            **how,
        )[0]
        written = result.sequences_ids[0]
        tokens = tuple(token for token in written if token < tokenizer.eot)
        # The score is the mean of the tokens without the last one, which ends the text.
        log_probability = result.scores[0] * len(written) / (len(written) + 1)
        return Decoded(tokens, log_probability, result.no_speech_prob, len(written) < most)

    def token_times(self, tokens: Sequence[int]) -> tuple[NDArray[np.float64], list[float]]:
        """Where each token begins and the last one ends, seconds, shape ``(len(tokens) + 1,)``, and each
        one's probability, by the attention of the decoder to the sound.
        """
        result = self._model.model.align(
            self._encoded, self.tokenizer.sot_sequence, [list(tokens)], self._frames, median_filter_width=7
        )[0]
        text, time = np.array(result.alignments).T
        begins = np.flatnonzero(np.diff(text, prepend=-1))
        return time[begins][: len(tokens) + 1] * _STEP, list(result.text_token_probs)

    def odds(self, tokens: Sequence[int], prompt: str) -> Iterator[NDArray[np.float32]]:
        """The probabilities over the vocabulary before each of ``tokens``, and after the last, where the
        decoder is made to write just them and has read ``prompt`` before.
        """
        tokenizer = self.tokenizer
        before = [
            tokenizer.sot_prev,
            *tokenizer.encode(prompt),
            *tokenizer.sot_sequence,
            tokenizer.no_timestamps,
        ]
        # What follows the start sequence is forced, and the figures of those steps are returned as well.
        result = self._model.model.generate(
            self._encoded,
            [[*before, *tokens]],
            beam_size=1,
            max_length=_room(len(tokens) + 1, len(before)),
            return_logits_vocab=True,
            suppress_blank=False,
            suppress_tokens=[],
        )[0]
        for step in result.logits[0][: len(tokens) + 1]:
            logits = np.asarray(step, np.float32).ravel()
            odds = np.exp(logits - logits.max())
            yield odds / odds.sum()


def _room(tokens: int, prompt: int) -> int:
    """What the library must be told so that it writes at most ``tokens`` after a ``prompt``: it takes half
    of that for the text, or what the prompt leaves, whichever is less.
    """
    return min(_MOST_TOKENS, max(2 * tokens, tokens + prompt))
