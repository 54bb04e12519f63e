"""What every SpeechDetector keeps to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testbed.fakes import LoudnessDetector
from testbed.spoken import SAMPLERATE, silence, spoken
from voicecoach.adapters.silero import SileroDetector
from voicecoach.errors import ModelBroken, ModelNotFound
from voicecoach.ports import SpeechDetector
from voicecoach.speech import Samples

FRAME = 512


DETECTORS: dict[str, type[SpeechDetector]] = {"Silero": SileroDetector, "the tests' own": LoudnessDetector}


@pytest.fixture(scope="module", params=DETECTORS)
def detector(request: pytest.FixtureRequest) -> SpeechDetector:
    return DETECTORS[request.param]()


def noise(seconds: float, seed: int = 0) -> Samples:
    return np.random.default_rng(seed).normal(0, 0.05, round(seconds * SAMPLERATE)).astype(np.float32)


@pytest.mark.parametrize(("length", "frames"), [(0, 0), (1, 1), (512, 1), (513, 2), (16_000, 32)])
def test_every_frame_has_a_probability_and_the_last_is_padded(
    detector: SpeechDetector, length: int, frames: int
) -> None:
    found = detector.probabilities(noise(1)[:length])
    assert found.shape == (frames,)
    assert found.dtype == np.float32
    assert np.all((found >= 0) & (found <= 1))


@pytest.mark.parametrize("kind", DETECTORS)
@given(blocks=st.lists(st.integers(0, 3000), min_size=1, max_size=40))
@settings(max_examples=25, deadline=None)
def test_a_stream_in_any_block_sizes_gives_the_probabilities_of_the_whole(
    kind: str, blocks: list[int]
) -> None:
    detector = DETECTORS[kind]()
    sound = noise(8)[: sum(blocks)]
    stream = detector.stream()
    ends = np.cumsum(blocks)
    found = [stream.push(sound[end - length : end]) for end, length in zip(ends, blocks, strict=True)]
    streamed = np.concatenate(found)
    assert len(streamed) == len(sound) // FRAME
    np.testing.assert_allclose(streamed, detector.probabilities(sound)[: len(streamed)], atol=1e-5)


def test_a_recording_longer_than_a_batch_is_not_cut_in_its_memory(detector: SpeechDetector) -> None:
    sound = noise(70)
    stream = detector.stream()
    streamed = np.concatenate([stream.push(sound[i : i + 4096]) for i in range(0, len(sound), 4096)])
    np.testing.assert_allclose(streamed, detector.probabilities(sound)[: len(streamed)], atol=1e-5)


def test_streams_do_not_hear_each_other(detector: SpeechDetector) -> None:
    sound = noise(2)
    alone = detector.stream().push(sound)
    first, second = detector.stream(), detector.stream()
    second.push(noise(2, seed=1))
    np.testing.assert_array_equal(first.push(sound), alone)


@pytest.mark.voice
def test_speech_is_speech_and_the_silence_around_it_is_not(detector: SpeechDetector) -> None:
    speech = spoken("I helped a customer whose parcel was lost, and she wrote to thank us.")
    sound = np.concatenate([silence(2), speech, silence(2)])
    found = detector.probabilities(sound)
    frame = FRAME / SAMPLERATE
    inside = found[round(2.3 / frame) : round((2 + len(speech) / SAMPLERATE - 0.3) / frame)]
    assert np.median(inside) > 0.9
    assert np.max(found[: round(1.9 / frame)]) < 0.3
    assert np.max(found[round((2 + len(speech) / SAMPLERATE + 0.5) / frame) :]) < 0.3


@pytest.mark.voice
def test_figures_are_those_of_faster_whispers_own_use_of_the_model() -> None:
    from faster_whisper.vad import get_vad_model

    sound = spoken("Thank you for waiting. How can I help?")
    sound = sound[: len(sound) // FRAME * FRAME]
    theirs = get_vad_model()(sound.copy())
    # Theirs blanks the end of the last frame.
    np.testing.assert_allclose(SileroDetector().probabilities(sound)[:-1], theirs[:-1], atol=1e-5)


def test_a_model_that_is_not_one_is_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "silero.onnx"
    broken.write_bytes(b"not a model")
    with pytest.raises(ModelBroken, match=r"silero\.onnx cannot be loaded; run: .*faster-whisper"):
        SileroDetector(broken).probabilities(silence(1))


def test_a_faster_whisper_without_the_model_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "faster_whisper"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "faster_whisper", raising=False)
    with pytest.raises(ModelNotFound, match=r"does not carry silero_vad_v6\.onnx; run: "):
        SileroDetector().probabilities(silence(1))


def test_faster_whisper_itself_is_not_imported() -> None:
    program = (
        "import sys, numpy; from voicecoach.adapters.silero import SileroDetector;"
        "SileroDetector().probabilities(numpy.zeros(999, 'f4'));"
        "sys.exit('faster_whisper' in sys.modules or 'ctranslate2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
