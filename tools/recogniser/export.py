"""The trained model as a CTranslate2 folder, which faster-whisper loads like any other of its models."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import Tensor, nn

from tools.recogniser.model import Attention, FeedForward, Recogniser
from tools.recogniser.targets import HOP, MELS, SIZE
from tools.recogniser.tokens import Tokens

FEATURES = {
    "chunk_length": 30,
    "feature_extractor_type": "WhisperFeatureExtractor",
    "feature_size": MELS,
    "hop_length": HOP,
    "n_fft": SIZE,
    "n_samples": 480_000,
    "nb_max_frames": 3000,
    "sampling_rate": 16_000,
}


def export(model: Recogniser, tokenizer: Path, folder: Path) -> None:
    """Write ``model`` with 8-bit weights into ``folder``, next to what is there."""
    from ctranslate2.specs import whisper_spec

    shape = model.dimensions
    spec = whisper_spec.WhisperSpec(shape.encoder_layers, shape.heads, shape.decoder_layers, shape.heads)
    _encoder(spec.encoder, model)
    _decoder(spec.decoder, model)
    tokens = Tokens.load(tokenizer)
    spec.register_vocabulary([tokens.text(each) for each in range(tokens.count)])
    spec.config.suppress_ids = sorted(tokens.suppressed)
    spec.config.suppress_ids_begin = [tokens.space, tokens.end]
    spec.config.lang_ids = [tokens.english]
    # The heads that training let rest on the next word: all layers but the first.
    spec.config.alignment_heads = [[layer, 0] for layer in range(1, shape.decoder_layers)]
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    (folder / "preprocessor_config.json").write_text(json.dumps(FEATURES, indent=2) + "\n", encoding="utf-8")


def _array(values: Tensor) -> NDArray[np.float32]:
    array: NDArray[np.float32] = values.detach().float().cpu().numpy().copy()
    return array


def _encoder(spec: Any, model: Recogniser) -> None:  # noqa: ANN401  # CTranslate2 has no types
    for target, layer in ((spec.conv1, model.conv1), (spec.conv2, model.conv2)):
        target.weight, target.bias = _array(layer.weight), _array(layer.bias)  # type: ignore[arg-type]
    spec.position_encodings.encodings = _array(model.positions)
    _norm(spec.layer_norm, model.encoder_norm)
    for target, layer in zip(spec.layer, model.encoder, strict=True):
        _self_attention(target.self_attention, layer.attention_norm, layer.attention)
        _feed(target.ffn, layer.feed_norm, layer.feed)


def _decoder(spec: Any, model: Recogniser) -> None:  # noqa: ANN401
    read, write = model.token_weights()
    spec.embeddings.weight, spec.projection.weight = _array(read), _array(write)
    spec.position_encodings.encodings = _array(model.text_positions)
    spec.scale_embeddings = False
    _norm(spec.layer_norm, model.decoder_norm)
    for target, layer in zip(spec.layer, model.decoder, strict=True):
        _self_attention(target.self_attention, layer.attention_norm, layer.attention)
        _norm(target.attention.layer_norm, layer.cross_norm)
        _linear(target.attention.linear[0], layer.cross.query)
        _linear(target.attention.linear[1], layer.cross.key_value)
        _linear(target.attention.linear[2], layer.cross.out)
        _feed(target.ffn, layer.feed_norm, layer.feed)


def _self_attention(spec: Any, norm: nn.LayerNorm, attention: Attention) -> None:  # noqa: ANN401
    _norm(spec.layer_norm, norm)
    _linear(spec.linear[0], attention.query, attention.key_value)
    _linear(spec.linear[1], attention.out)


def _feed(spec: Any, norm: nn.LayerNorm, feed: FeedForward) -> None:  # noqa: ANN401
    _norm(spec.layer_norm, norm)
    _linear(spec.linear_0, feed.up)
    _linear(spec.linear_1, feed.down)


def _norm(spec: Any, norm: nn.LayerNorm) -> None:  # noqa: ANN401
    spec.gamma, spec.beta = _array(norm.weight), _array(norm.bias)


def _linear(spec: Any, *layers: nn.Linear) -> None:  # noqa: ANN401
    spec.weight = np.concatenate([_array(layer.weight) for layer in layers])
    spec.bias = np.concatenate([_array(layer.bias) for layer in layers])
