"""A stand-in of any size recites its script, so what is timed with it is what a real model does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from voicecoach.adapters.transcriber import FasterWhisperTranscriber
from voicecoach.models import check
from voicecoach.models.stand_in import MOST_WORDS, Dimensions, different_words, make_stand_in


@pytest.mark.slow
@pytest.mark.parametrize(
    ("dimensions", "words", "spacing"),
    [
        (Dimensions(2, 1), 1, 0.5),
        (Dimensions(6, 1), 44, 1 / 3),  # ends between two timestamps
        (Dimensions(3, 2, 5000), 20, 0.6),
        (Dimensions(6, 1, 51_864), MOST_WORDS, 0.34),
    ],
)
def test_it_recites_its_script_at_any_size(
    tmp_path: Path, dimensions: Dimensions, words: int, spacing: float
) -> None:
    script = different_words(words)
    folder = make_stand_in(tmp_path / "model", dimensions, script, spacing)
    assert check.problem(folder) is None
    loud = np.random.default_rng(0).uniform(-0.3, 0.3, 21 * 16_000).astype(np.float32)
    found = FasterWhisperTranscriber(folder).transcribe(loud).words
    assert [word.text for word in found] == script
    expected = [spacing * place for place in range(words)]
    assert [word.start for word in found] == pytest.approx(expected, abs=0.15)
    assert all(word.probability is not None and word.probability > 0.9 for word in found)


@pytest.mark.slow
def test_what_it_is_timed_with_is_decoded_once_like_speech(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    script = different_words(MOST_WORDS)
    assert len(set(script)) == MOST_WORDS
    transcriber = FasterWhisperTranscriber(make_stand_in(tmp_path / "model", Dimensions(2, 1), script, 0.34))
    with caplog.at_level("DEBUG", logger="faster_whisper"):
        assert len(transcriber.transcribe(np.zeros(20 * 16_000, np.float32)).words) == MOST_WORDS
    assert "threshold is not met" not in caplog.text


def test_its_layers_are_stored_apart(tmp_path: Path) -> None:
    # Equal weights are stored once, which would make a large model as fast as its first layer.
    sizes = [
        check.size(make_stand_in(tmp_path / str(layers), Dimensions(4, layers), ["one"], 0.5))
        for layers in (1, 3)
    ]
    weights_of_a_layer = (12 + 16) * 256 * 256
    assert sizes[1] - sizes[0] > 2 * weights_of_a_layer * 0.95
