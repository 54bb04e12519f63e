"""What is told without being named is found by its meaning, and what is denied is not."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from testbed.known_ideas import known_encoder, known_ideas
from testbed.written import transcript
from voicecoach.adapters.encoder import SentenceEncoder
from voicecoach.coach.content.evidence import evidence
from voicecoach.content import ContentEvidence
from voicecoach.errors import ModelBroken
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions
from voicecoach.resources import folder

QUESTIONS = {each.id: each for each in FolderQuestions([packs.folders()[0]]).questions()}
DIFFICULT = "handle-a-difficult-customer"
TOLD = (
    "A man came up to the hatch about a parcel, last winter it was. He was purple in the face. I slid him a "
    "brew and let him run dry. I told him I'd be spitting feathers too. The label had the wrong street on, "
    "so I walked it round to his sister's on my way home."
)


def judged(text: str, question: str = DIFFICULT) -> ContentEvidence:
    return evidence(QUESTIONS[question], transcript(text), known_ideas(), encoder=known_encoder())


def test_what_is_told_without_being_named_is_found_and_quoted_in_whole_clauses() -> None:
    quotes = {each.point: each.quote.text for each in judged(TOLD).covered}
    assert "let him run dry" in quotes["Listen and let them finish"]
    assert "spitting feathers" in quotes["Acknowledge the feeling"]
    assert all(len(each.split()) > 3 for each in quotes.values())


def test_the_same_denied_or_done_by_somebody_else_is_not_praised() -> None:
    denied = (
        TOLD.replace("I slid him a brew and let him run dry.", "I never slid him a brew or let him run dry.")
        .replace("I told him I'd", "My manager told him she'd")
        .replace("so I walked it", "but nobody walked it")
    )
    assert not {each.point for each in judged(denied).covered} & {
        "Listen and let them finish",
        "Acknowledge the feeling",
    }


def test_words_far_from_every_point_show_none() -> None:
    found = judged(
        "I do the flowers at the church on a Thursday and I've two grown up sons. One of them drives a "
        "lorry, the other is in the bank in Hull. We went to Wales in the caravan and it rained throughout."
    )
    assert not found.covered


def test_an_answer_without_full_stops_is_read_in_parts() -> None:
    text = " ".join(TOLD.replace(".", "").split() * 6)
    assert "Listen and let them finish" in {each.point for each in judged(text).covered}


def test_each_word_has_one_vector_whatever_is_read_beside_it() -> None:
    encoder = known_encoder()
    alone = encoder.encode([["I", "apologised", "to", "her"]])[0]
    beside = encoder.encode(
        [["I", "apologised", "to", "her"], ["So", "that", "was", "that", "then", "I", "think"]]
    )[0]
    assert alone.shape == (4, 384)
    # Numbers of 8 bits are scaled by what is read together.
    assert np.abs(alone - beside).max() < 0.35 * np.abs(alone).max()


def test_what_ships_is_what_its_notice_says() -> None:
    place = folder("meaning")
    notice = (place / "NOTICE").read_text(encoding="utf-8")
    files = [place / "encoder.onnx", place / "tokenizer.json"]
    assert sum(each.stat().st_size for each in files) < 30e6
    for each in files:
        assert hashlib.sha256(each.read_bytes()).hexdigest() in notice


def test_a_broken_encoder_is_one_sentence_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "encoder.onnx").write_bytes(b"no model")
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(ModelBroken, match=r"vocabulary .* cannot be read; run: python -m pip"):
        SentenceEncoder(tmp_path).encode([["hello"]])
    (tmp_path / "tokenizer.json").write_bytes((folder("meaning") / "tokenizer.json").read_bytes())
    with pytest.raises(ModelBroken, match="cannot be loaded; run: python -m pip"):
        SentenceEncoder(tmp_path).encode([["hello"]])
