"""A Whisper model for tests, made on the spot, that recites.

Real architecture, file format and tokenizer, so that faster-whisper runs it for real; but it is deaf:
whatever a window of 30 s holds, it writes the words of ``SCRIPT``, each at its time. So a test knows
which words must come out where, which ones lie in silence, and what a second window adds.

Its weights are composed, not trained. Half of the width tells tokens apart (a random code each): the
output layer maps the code of a token to the token that follows it in the script. The other half is a
clock: encoder frames carry their own time, tokens the time at which the next word is said, and the
one attention head that is not zero finds the frame with the token's time, from where faster-whisper
takes the times of words.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

SPACING = 0.5
"""Seconds from one word to the next."""
SCRIPT = (
    *("I", "worked", "at", "um", "a", "hotel", "for", "two", "years"),
    *("and", "once", "uh", "helped", "every", "guest", "find", "lost", "bags"),
)
"""The words of every window; no word twice."""

_HALF = 64
_WIDTH = 2 * _HALF
_FRAMES = 1500
_FRAME = 0.02
_MEL = 80
_TIMES = tuple(f"<|{_FRAME * number:.2f}|>" for number in range(_FRAMES + 1))
_SPECIAL = (
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

Array = NDArray[np.float32]


def said(window: int = 0) -> list[tuple[str, float]]:
    """The words of window ``window`` and when they start, seconds from the start of the sound. (The
    aligner starts the first word of a window where the window starts.)
    """
    return [(word, 30 * window + SPACING * number) for number, word in enumerate(SCRIPT)]


def make_whisper_model(folder: Path) -> Path:
    """Write the model into ``folder`` (made here) and return it."""
    from ctranslate2.specs import whisper_spec

    tokens = _write_tokenizer(folder)
    codes = np.random.default_rng(0).choice(np.array([-1, 1], np.float32), (len(tokens), _HALF))
    end = SPACING * len(SCRIPT)
    words = [f"Ġ{word}" for word in SCRIPT]
    chain = ["<|startoftranscript|>", "<|0.00|>", *words, f"<|{end:.2f}|>", "<|endoftext|>"]

    spec = whisper_spec.WhisperSpec(1, 2, 1, 2)
    _convolution(spec.encoder.conv1, _MEL)
    _convolution(spec.encoder.conv2, _WIDTH)
    spec.encoder.position_encodings.encodings = np.pad(
        _clock(_FRAME * np.arange(_FRAMES)), ((0, 0), (0, _HALF))
    )
    _norm(spec.encoder.layer_norm)
    _deaf_layer(spec.encoder.layer[0])

    embeddings = np.pad(codes, ((0, 0), (_HALF, 0)))
    output = np.zeros((len(tokens), _WIDTH), np.float32)
    for token, following in pairwise(chain):
        output[tokens.index(following), _HALF:] += 0.5 * codes[tokens.index(token)]
    # While times are aligned, "no timestamps" stands where "0.00" stood.
    for number, token in enumerate(["<|notimestamps|>", *words]):
        embeddings[tokens.index(token), :_HALF] = _clock(np.array([SPACING * (number + 0.5)]))
    spec.decoder.scale_embeddings = False
    spec.decoder.embeddings.weight = embeddings
    spec.decoder.projection.weight = output
    spec.decoder.position_encodings.encodings = np.zeros((448, _WIDTH), np.float32)
    _norm(spec.decoder.layer_norm)
    layer = spec.decoder.layer[0]
    _deaf_layer(layer)
    _norm(layer.attention.layer_norm)
    watch = np.zeros((_WIDTH, _WIDTH), np.float32)
    watch[:_HALF, :_HALF] = 10 * np.eye(_HALF)
    _linear(layer.attention.linear[0], watch)
    _linear(layer.attention.linear[1], np.concatenate([watch / 10, np.zeros_like(watch)]))
    _linear(layer.attention.linear[2], np.zeros_like(watch))

    spec.register_vocabulary(tokens)
    spec.config.suppress_ids = [tokens.index(token) for token in _SPECIAL[1:8]]
    spec.config.suppress_ids_begin = [tokens.index("Ġ"), tokens.index("<|endoftext|>")]
    spec.config.lang_ids = [tokens.index("<|en|>")]
    spec.config.alignment_heads = [[0, 0]]
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    return folder


def _write_tokenizer(folder: Path) -> list[str]:
    """All bytes, the words of the script, the control tokens; in the order of their numbers."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    vocabulary = sorted(pre_tokenizers.ByteLevel.alphabet())
    merges = []
    for word in SCRIPT:
        whole = "Ġ"
        for letter in word:
            merges.append((whole, letter))
            whole += letter
            vocabulary.append(whole)
    vocabulary = list(dict.fromkeys(vocabulary))
    numbers = {token: number for number, token in enumerate(vocabulary)}
    tokenizer = Tokenizer(models.BPE(vocab=numbers, merges=list(dict.fromkeys(merges))))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    control = (*_SPECIAL, *_TIMES)
    tokenizer.add_special_tokens([AddedToken(name, special=True) for name in control])
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "preprocessor_config.json").write_text(json.dumps({"feature_size": _MEL, "n_fft": 400}))
    return [*vocabulary, *control]


def _clock(times: NDArray[Any]) -> Array:
    """``times`` (seconds) as sinusoids, shape ``(len(times), _HALF)``: alike only where times are close."""
    wavelengths = np.geomspace(0.5, 60, _HALF // 2)
    angles = 2 * np.pi * times[:, None] / wavelengths
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32)


def _linear(spec: Any, weight: Array) -> None:
    spec.weight = weight
    spec.bias = np.zeros(len(weight), np.float32)


def _convolution(spec: Any, inputs: int) -> None:
    spec.weight = np.zeros((_WIDTH, inputs, 3), np.float32)
    spec.bias = np.zeros(_WIDTH, np.float32)


def _norm(spec: Any) -> None:
    spec.gamma = np.ones(_WIDTH, np.float32)
    spec.beta = np.zeros(_WIDTH, np.float32)


def _deaf_layer(layer: Any) -> None:
    """Self-attention and feed-forward network that add nothing."""
    _norm(layer.self_attention.layer_norm)
    _linear(layer.self_attention.linear[0], np.zeros((3 * _WIDTH, _WIDTH), np.float32))
    _linear(layer.self_attention.linear[1], np.zeros((_WIDTH, _WIDTH), np.float32))
    _norm(layer.ffn.layer_norm)
    _linear(layer.ffn.linear_0, np.zeros((_WIDTH, _WIDTH), np.float32))
    _linear(layer.ffn.linear_1, np.zeros((_WIDTH, _WIDTH), np.float32))
