"""A recogniser with a window as short as the piece, through faster-whisper itself."""

from __future__ import annotations

import numpy as np
import pytest
from faster_whisper.audio import pad_or_trim

from tests.support import whisper
from tests.support.hearing import aligned, said
from voicecoach.adapters.short_window import ShortWindowModel
from voicecoach.adapters.transcriber import FasterWhisperTranscriber
from voicecoach.speech import SAMPLERATE, Samples

pytestmark = pytest.mark.whisper

SECOND = 50
"""What the encoder makes of one."""
WINDOW = 30 * SECOND


@pytest.fixture(scope="module")
def model() -> ShortWindowModel:
    return ShortWindowModel(str(whisper.FOLDER), silence=8.0, device="cpu", cpu_threads=1)


def encoded(model: ShortWindowModel, samples: Samples) -> int:
    """How long what the encoder makes of ``samples`` is."""
    _, length, _ = model.encode(pad_or_trim(model.feature_extractor(samples))).shape
    return int(length)


def test_the_encoder_is_given_the_piece_and_the_silence_after_it(model: ShortWindowModel) -> None:
    speech = said("fluent").samples
    assert encoded(model, speech[: 7 * SAMPLERATE]) == pytest.approx((7 + 8) * SECOND, abs=1)
    assert encoded(model, speech[: 21 * SAMPLERATE]) == pytest.approx((21 + 8) * SECOND, abs=1)


def test_it_is_never_given_more_than_its_window(model: ShortWindowModel) -> None:
    assert encoded(model, said("fluent").samples[: 25 * SAMPLERATE]) == WINDOW


def test_silence_that_was_recorded_is_part_of_the_piece(model: ShortWindowModel) -> None:
    speech = said("fluent").samples[: 5 * SAMPLERATE]
    silent = np.concatenate([speech, np.zeros(5 * SAMPLERATE, np.float32)])
    assert encoded(model, silent) == pytest.approx((10 + 8) * SECOND, abs=1)
    assert encoded(model, np.zeros(3 * SAMPLERATE, np.float32)) == pytest.approx((3 + 8) * SECOND, abs=1)


def test_with_eight_seconds_of_silence_it_hears_what_the_whole_window_hears() -> None:
    ours = FasterWhisperTranscriber(whisper.FOLDER, prompt=None, silence=8.0)
    whole = FasterWhisperTranscriber(whisper.FOLDER, prompt=None)
    for name in ("fluent", "slow", "thinking_pause"):
        piece = said(name).samples[: 12 * SAMPLERATE]
        short, long = ours.transcribe(piece), whole.transcribe(piece)
        assert short.engine.options["silence"] == 8.0
        assert aligned(long.words, short.words)[0] <= 1
        assert len(long.words) > 15
