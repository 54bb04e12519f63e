"""``python -m tools.encoder.export WEIGHTS OUT``: the graph that ships, with 8-bit weights and fewer pieces.

Of the 30,522 pieces of words that the encoder knows stay those of ``pairs`` and of the packs, and the
commonest: the others are cut into smaller ones, as any word is that it does not know.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import tempfile
from pathlib import Path
from typing import Any

import torch
from onnxruntime import quantization
from onnxruntime.quantization import preprocess
from transformers import AutoModel, AutoTokenizer

from tools.encoder.pairs import pairs, questions

_COMMON = 14_000
"""Pieces stand in the order of how common they are."""
_PLAIN = re.compile(r"(?:##)?[a-z0-9'£$€%.,?!;:&/()-]+")
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


class _Words(torch.nn.Module):  # type: ignore[misc]
    """The vectors of the pieces, and nothing else."""

    def __init__(self, model: Any) -> None:  # noqa: ANN401 - torch is no dependency
        super().__init__()
        self.model = model

    def forward(self, ids: Any, mask: Any) -> Any:  # noqa: ANN401
        kinds = torch.zeros_like(ids)
        return self.model(input_ids=ids, attention_mask=mask, token_type_ids=kinds).last_hidden_state


def _kept(weights: Path) -> tuple[dict[str, Any], list[int]]:
    """The tokenizer's file with the pieces that stay, and their old numbers."""
    whole = json.loads((weights / "tokenizer.json").read_text(encoding="utf-8"))
    vocabulary: dict[str, int] = whole["model"]["vocab"]
    cut = AutoTokenizer.from_pretrained(weights)
    texts = {each.text for each in pairs(tuning=True)}
    texts |= {
        text
        for question in questions().values()
        for point in question.key_points
        for text in (point.point, *point.phrases)
    }
    used = {piece for text in texts for piece in cut(text)["input_ids"]}
    kept = [
        (piece, number)
        for piece, number in sorted(vocabulary.items(), key=lambda each: each[1])
        if piece in _SPECIAL
        or number in used
        or (_PLAIN.fullmatch(piece) and (number < _COMMON or len(piece.removeprefix("##")) <= 2))
    ]
    fewer = {piece: place for place, (piece, _) in enumerate(kept)}
    whole["model"]["vocab"] = fewer
    for added in whole["added_tokens"]:
        added["id"] = fewer[added["content"]]
    after = whole["post_processor"]
    for piece, special in after.get("special_tokens", {}).items():
        special["ids"] = [fewer[piece]]
    for place, piece in (("cls", "[CLS]"), ("sep", "[SEP]")):
        if place in after:
            after[place][1] = fewer[piece]
    whole["padding"] = whole["truncation"] = None
    return whole, [number for _, number in kept]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="folder that train.py wrote")
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    asked.out.mkdir(exist_ok=True)
    tokenizer, kept = _kept(asked.weights)
    vocabulary = asked.out / "tokenizer.json"
    vocabulary.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    model: Any = AutoModel.from_pretrained(asked.weights, attn_implementation="eager").eval()
    rows = model.embeddings.word_embeddings.weight.data[kept].clone()
    model.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(rows)
    ids = torch.tensor([[2, 5, 6, 3], [2, 5, 3, 0]])
    free = {0: "texts", 1: "pieces"}
    with tempfile.TemporaryDirectory() as folder:
        full, plain = Path(folder) / "full.onnx", Path(folder) / "plain.onnx"
        torch.onnx.export(
            _Words(model),
            (ids, (ids > 0).long()),
            str(full),
            input_names=["ids", "mask"],
            output_names=["vectors"],
            dynamic_axes={"ids": free, "mask": free, "vectors": free},
            opset_version=17,
            dynamo=False,
        )
        preprocess.quant_pre_process(full, plain, skip_symbolic_shape=True)
        quantization.quantize_dynamic(
            plain,
            asked.out / "encoder.onnx",
            weight_type=quantization.QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    for path in (asked.out / "encoder.onnx", vocabulary):
        print(path.name, path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
