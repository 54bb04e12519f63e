"""A Whisper model that is made on the spot, is deaf, and recites.

It has the architecture, the file format and any wanted dimensions of a Whisper model, so faster-whisper
runs it with exactly the arithmetic of a real one. Whatever a window of 30 s holds, it writes the words
of its script, each at its time. That is enough to time a model on a machine before downloading it, and
to test everything around a recogniser against words that are known beforehand.

Its weights are composed, not trained. Sixty-four numbers of the width tell tokens apart (a code of its
own each): the output layer maps the code of a token to the token that follows it in the script. Another
sixty-four are a clock: encoder frames carry their own time, tokens the time at which the next word is
said, and the one attention head that is not zero finds the frame with the token's time. From that head
faster-whisper takes the times of words. All other weights are zero, which takes as long to multiply;
one next to nothing in each keeps the format from storing equal ones once, which would be faster.
"""

from __future__ import annotations

import json
import random
import string
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

_PART = 64
"""Numbers for the clock, and as many for the code; also the size of an attention head in every Whisper."""
MOST_WORDS = _PART - 5
_CLOCK = slice(0, 2 * _PART, 2)
_CODE = slice(1, 2 * _PART, 2)
"""Where the two are in the width. They alternate: processors without VNNI add pairs of products in 16
bits, which two neighbours of a code would overflow."""
_SURE, _LIKELY, _POSSIBLE = 60.0, 27.0, 20.0
"""Logits: of the next word of the script (about 45 beside a clock), of the end after a word that is not
in the script, and of any such word. There are so many of those that together they weigh as much as 31."""
_EARLY = 0.07
"""Seconds by which the aligner places words before the clock of their tokens (measured)."""
_FRAME = 0.02
"""Seconds to a frame of the encoder."""
_FRAMES = 1500
_MEL = 80
_CONTROL = (
    "<|endoftext|>",
    "<|startoftranscript|>",
    "<|en|>",
    "<|translate|>",
    "<|transcribe|>",
    "<|startoflm|>",
    "<|startofprev|>",
    "<|nospeech|>",
    "<|notimestamps|>",
)
_TIMES = tuple(f"<|{_FRAME * number:.2f}|>" for number in range(_FRAMES + 1))


@dataclass(frozen=True, slots=True)
class Dimensions:
    """What makes one Whisper model larger than another."""

    heads: int
    """Of attention; the width is 64 times as much. 2 or more."""
    layers: int
    """Of the encoder, and as many of the decoder."""
    vocabulary: int = 0
    """Tokens; more where the script needs more."""


def different_words(count: int) -> list[str]:
    """So many made-up words for a script, no two alike. Whisper takes text that is easily compressed for a
    loop and tries three times, which speech does not ask of it: so these have no more in common than letters.
    """
    chance, found = random.Random(0), dict[str, None]()
    while len(found) < count:
        found["".join(chance.choices(string.ascii_lowercase, k=chance.randint(3, 8)))] = None
    return list(found)


def make_stand_in(folder: Path, dimensions: Dimensions, script: Sequence[str], spacing: float) -> Path:
    """Write the model into ``folder`` (made here) and return it.

    ``script``: the words of every window, no word twice, at most ``MOST_WORDS``; ``spacing``: seconds from
    one to the next, the first at 0.
    """
    from ctranslate2.specs import whisper_spec

    tokens = _write_tokenizer(folder, script, dimensions.vocabulary)
    number = {token: place for place, token in enumerate(tokens)}
    words = [f"Ġ{word}" for word in script]
    end = _TIMES[round(spacing * len(script) / _FRAME)]
    heads, layers, width = dimensions.heads, dimensions.layers, _PART * dimensions.heads
    spec = whisper_spec.WhisperSpec(layers, heads, layers, heads)

    _convolution(spec.encoder.conv1, width, _MEL)
    _convolution(spec.encoder.conv2, width, width)
    frames = np.zeros((_FRAMES, width), np.float32)
    frames[:, _CLOCK] = _clock(_FRAME * np.arange(_FRAMES))
    spec.encoder.position_encodings.encodings = frames
    _norm(spec.encoder.layer_norm, width)
    for place, layer in enumerate(spec.encoder.layer):
        _idle(layer, width, place)

    embeddings, output = (np.zeros((len(tokens), width), np.float32) for _ in range(2))
    chain = ["<|startoftranscript|>", "<|0.00|>", *words, end, "<|endoftext|>"]
    lost, *codes = _codes()
    for (token, following), code in zip(pairwise(chain), codes[: len(chain) - 1], strict=True):
        embeddings[number[token], _CODE] = code
        output[number[following], _CODE] = _SURE * code / (_PART * heads**0.5)
    # The beam search ends when five texts have ended. So that it neither finds sooner endings by leaving
    # words out nor searches on after the end, any word that is not in the script is a better second
    # choice than a later word of it, and after such a word the end is likely.
    detours = [place for place, token in enumerate(tokens) if token not in {*words, *_CONTROL, *_TIMES}]
    embeddings[detours, _CODE] = lost
    output[number["<|endoftext|>"], _CODE] += _LIKELY * lost / (_PART * heads**0.5)
    second_choice = np.zeros(len(tokens), np.float32)
    second_choice[detours] = _POSSIBLE
    # Where times are aligned, "no timestamps" stands in the place of the first time.
    embeddings[number["<|notimestamps|>"]] = embeddings[number["<|0.00|>"]]
    for place, token in enumerate(["<|notimestamps|>", *words]):
        embeddings[number[token], _CLOCK] = _clock(np.array([spacing * (place + 0.5) + _EARLY]))
    spec.decoder.scale_embeddings = False
    spec.decoder.embeddings.weight = embeddings
    spec.decoder.projection.weight = output
    spec.decoder.projection.bias = second_choice
    spec.decoder.position_encodings.encodings = np.zeros((448, width), np.float32)
    _norm(spec.decoder.layer_norm, width)
    for place, layer in enumerate(spec.decoder.layer):
        _idle(layer, width, layers + place)
        _watch(layer.attention, width, place)

    spec.register_vocabulary(tokens)
    spec.config.suppress_ids = [number[token] for token in _CONTROL[1:8]]
    spec.config.suppress_ids_begin = [number["Ġ"], number["<|endoftext|>"]]
    spec.config.lang_ids = [number["<|en|>"]]
    spec.config.alignment_heads = [[0, 0]]
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    return folder


def _write_tokenizer(folder: Path, script: Sequence[str], size: int) -> list[str]:
    """All bytes, the words of the script, what fills up to ``size``, the control tokens; in that order."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    vocabulary = sorted(pre_tokenizers.ByteLevel.alphabet())
    merges = []
    for word in script:
        whole = "Ġ"
        for letter in word:
            merges.append((whole, letter))
            whole += letter
            vocabulary.append(whole)
    control = (*_CONTROL, *_TIMES)
    vocabulary = list(dict.fromkeys(vocabulary))
    vocabulary += [f"unused{place}" for place in range(size - len(vocabulary) - len(control))]
    numbers = {token: place for place, token in enumerate(vocabulary)}
    tokenizer = Tokenizer(models.BPE(vocab=numbers, merges=list(dict.fromkeys(merges))))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(name, special=True) for name in control])
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "preprocessor_config.json").write_text(json.dumps({"feature_size": _MEL, "n_fft": 400}))
    return [*vocabulary, *control]


def _codes() -> Array:
    """63 codes with nothing in common and a mean of 0: the rows of a Hadamard matrix but the first."""
    codes = np.ones((1, 1), np.float32)
    while len(codes) < _PART:
        codes = np.block([[codes, codes], [codes, -codes]])
    return codes[1:]


def _clock(times: NDArray[np.floating[Any]]) -> Array:
    """``times`` (seconds) as sinusoids, shape ``(len(times), _PART)``: alike only where times are close."""
    wavelengths = np.geomspace(0.5, 60, _PART // 2)
    angles = 2 * np.pi * times[:, None] / wavelengths
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32)


def _watch(attention: Any, width: int, place: int) -> None:  # noqa: ANN401 - ctranslate2 has no types
    """Attention whose first head looks where the encoder's clock agrees with the token's."""
    _norm(attention.layer_norm, width)
    clock = np.zeros((width, width), np.float32)
    clock[:_PART, _CLOCK] = np.eye(_PART)
    queries, keys_and_values, result = attention.linear
    _linear(queries, 10 * clock, place)
    _linear(keys_and_values, np.concatenate([clock, np.zeros_like(clock)]), place)
    _linear(result, np.zeros_like(clock), place)


def _idle(layer: Any, width: int, place: int) -> None:  # noqa: ANN401
    """Self-attention and feed-forward network that compute, and add nothing."""
    _norm(layer.self_attention.layer_norm, width)
    _norm(layer.ffn.layer_norm, width)
    _linear(layer.self_attention.linear[0], np.zeros((3 * width, width), np.float32), place)
    _linear(layer.self_attention.linear[1], np.zeros((width, width), np.float32), place)
    _linear(layer.ffn.linear_0, np.zeros((4 * width, width), np.float32), place)
    _linear(layer.ffn.linear_1, np.zeros((width, 4 * width), np.float32), place)


def _linear(spec: Any, weight: Array, place: int) -> None:  # noqa: ANN401
    weight[-1, -1 - place] = 1e-6
    spec.weight = weight
    spec.bias = np.zeros(len(weight), np.float32)


def _convolution(spec: Any, outputs: int, inputs: int) -> None:  # noqa: ANN401
    spec.weight = np.zeros((outputs, inputs, 3), np.float32)
    spec.bias = np.zeros(outputs, np.float32)


def _norm(spec: Any, width: int) -> None:  # noqa: ANN401
    spec.gamma = np.ones(width, np.float32)
    spec.beta = np.zeros(width, np.float32)
