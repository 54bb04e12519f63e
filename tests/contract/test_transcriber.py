"""What every Transcriber keeps to. The real one runs faster-whisper with a model made on the spot,
which recites the same words about every window of 30 s.
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from testbed.spoken import SAMPLERATE, silence, spoken
from testbed.whisper_model import SCRIPT, make_whisper_model, said
from tests.support.offline import run_offline
from voicecoach.adapters.silero import SileroDetector
from voicecoach.adapters.transcriber import _NICE, FasterWhisperTranscriber
from voicecoach.conduct.pieces import PieceCutter
from voicecoach.conduct.transcribing import transcribe
from voicecoach.errors import ModelBroken, ModelNotFound
from voicecoach.models.settings import Settings
from voicecoach.ports import Transcriber
from voicecoach.speech import Samples, Transcript

ANSWER = "I worked at a hotel for two years, and one day a customer called about a lost booking."

pytestmark = pytest.mark.voice


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_whisper_model(tmp_path_factory.mktemp("models") / "arbitrary")


@pytest.fixture(scope="module")
def transcriber(folder: Path) -> Transcriber:
    return real(folder)


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "model"))


def real(folder: Path) -> FasterWhisperTranscriber:
    return FasterWhisperTranscriber(folder, settings=Settings(cpu_threads=1))


def answer(seconds: float) -> Samples:
    """Speech of that length, with short pauses in it."""
    once = np.concatenate([spoken(ANSWER), silence(0.4)])
    times = round(seconds * SAMPLERATE / len(once)) + 1
    return np.concatenate([once] * times)[: round(seconds * SAMPLERATE)]


def found_in(transcript: Transcript) -> list[tuple[str, float]]:
    return [(word.text, word.start) for word in transcript.words]


def assert_same(found: list[tuple[str, float]], expected: list[tuple[str, float]]) -> None:
    assert [text for text, _ in found] == [text for text, _ in expected]
    assert [start for _, start in found] == pytest.approx([start for _, start in expected], abs=0.1)


def test_the_words_are_those_of_the_model_at_their_times(transcriber: Transcriber) -> None:
    assert_same(found_in(transcriber.transcribe(answer(12))), said())


@pytest.mark.parametrize("seconds", [3, 5, 25])
def test_words_lie_in_order_inside_the_recording(transcriber: Transcriber, seconds: float) -> None:
    # The model says nine seconds of words even where the recording is shorter.
    sound = answer(seconds)
    words = transcriber.transcribe(sound).words
    assert len(words) == len(SCRIPT)
    assert [word.start for word in words] == sorted(word.start for word in words)
    assert max(word.end for word in words) <= len(sound) / SAMPLERATE
    for word in words:
        assert word.text in SCRIPT
        assert type(word.start) is type(word.end) is type(word.probability) is float
        assert 0 <= word.probability <= 1


def test_more_words_than_can_be_said_in_the_time_are_none(transcriber: Transcriber) -> None:
    # The model recites its eighteen words about one second as well: a decoder that has run away.
    assert transcriber.transcribe(answer(1)).words == ()


def test_the_transcript_says_what_made_it(folder: Path) -> None:
    transcriber = FasterWhisperTranscriber(folder, name="arbitrary", settings=Settings(filler_balance=0.07))
    engine = transcriber.transcribe(answer(5)).engine
    assert (engine.name, engine.model) == ("faster-whisper", "arbitrary")
    assert engine.version is not None
    assert engine.version[0].isdigit()
    assert engine.options["filler_balance"] == 0.07
    assert engine.options["language"] == "en"


def sounds_without_speech() -> dict[str, Samples]:
    draw = np.random.default_rng(0)
    hum = 0.1 * np.sin(2 * np.pi * 50 * np.arange(4 * SAMPLERATE) / SAMPLERATE)
    return {
        "nothing": silence(0),
        "one sample": np.ones(1, np.float32),
        "silence": silence(4),
        "half a minute and more of silence": silence(40),
        "noise": draw.normal(0, 0.05, 4 * SAMPLERATE).astype(np.float32),
        "hum": hum.astype(np.float32),
    }


def whole(transcriber: Transcriber, sound: Samples) -> list[tuple[str, float]]:
    """What becomes of a recording of any length and with silence in it."""
    return found_in(transcribe(transcriber, sound, SileroDetector().probabilities(sound)))


@pytest.mark.parametrize("name", sounds_without_speech())
def test_where_nobody_speaks_there_are_no_words(transcriber: Transcriber, name: str) -> None:
    assert whole(transcriber, sounds_without_speech()[name]) == []


def test_silence_gets_no_words_though_the_model_would_find_some(transcriber: Transcriber) -> None:
    sound = np.concatenate([silence(6), answer(12), silence(60)])
    # A piece begins a quarter of a second before its speech.
    assert_same(whole(transcriber, sound), [(word, 5.8 + at) for word, at in said()])


@pytest.mark.slow
def test_a_long_recording_has_the_words_of_every_piece_on_one_time_line(transcriber: Transcriber) -> None:
    sound = np.concatenate([answer(12), silence(226), answer(72)])
    words = whole(transcriber, sound)
    assert_same(words[: len(SCRIPT)], said())
    pieces = PieceCutter().push(sound, SileroDetector().probabilities(sound))
    starts = [at for word, at in words if word == SCRIPT[0]]
    assert len(pieces) > 3
    assert starts[: len(pieces)] == pytest.approx([piece.start for piece in pieces], abs=0.1)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows the niceness of a thread")
def test_the_model_works_in_threads_that_step_back_and_leaves_ours_alone(folder: Path) -> None:
    def niceness() -> dict[str, int]:
        threads = Path("/proc/self/task").iterdir()
        return {one.name: os.getpriority(os.PRIO_PROCESS, int(one.name)) for one in threads}

    before = niceness()
    model = FasterWhisperTranscriber(folder, settings=Settings(cpu_threads=2))
    model.transcribe(answer(5))
    own = os.getpriority(os.PRIO_PROCESS, 0)
    after = niceness()
    assert {name: nice for name, nice in after.items() if name in before} == before
    # Other libraries may have started threads of theirs, at our own niceness.
    new = [nice for name, nice in after.items() if name not in before]
    assert new.count(min(19, own + _NICE)) >= 2


def test_several_threads_may_ask_for_it_before_it_has_loaded(folder: Path) -> None:
    transcriber = real(folder)
    expected = real(folder).transcribe(answer(5)).text
    found: list[str] = []
    threads = [threading.Thread(target=transcriber.warm_up) for _ in range(3)]
    threads.append(threading.Thread(target=lambda: found.append(transcriber.transcribe(answer(5)).text)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected]


def cut(name: str, share: float) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        file = folder / name
        file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])

    return damage


def without(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


DAMAGES = {
    "no tokenizer": (without("tokenizer.json"), "tokenizer.json is missing"),
    "no weights": (without("model.bin"), "model.bin is missing"),
    "no configuration": (without("config.json"), "config.json is missing"),
    "no vocabulary": (without("vocabulary.json"), "vocabulary.json .* is missing"),
    "half the weights": (cut("model.bin", 0.5), "model.bin is incomplete"),
    "almost all of the weights": (cut("model.bin", 0.9999), "model.bin is incomplete"),
    "empty weights": (cut("model.bin", 0), "model.bin is incomplete"),
    "half the tokenizer": (cut("tokenizer.json", 0.5), "tokenizer.json is incomplete or damaged"),
    "other weights": (
        lambda folder: (folder / "model.bin").write_bytes(b"PK\x03\x04" + bytes(1000)),
        "not a Whisper model",
    ),
    "a tokenizer that is none": (
        lambda folder: (folder / "tokenizer.json").write_text("{}"),
        "cannot be loaded: ",
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_model_is_a_sentence(copy: Path, name: str) -> None:
    damage, sentence = DAMAGES[name]
    damage(copy)
    with pytest.raises(ModelBroken, match=sentence) as caught:
        real(copy).warm_up()
    assert str(copy) in str(caught.value)
    assert "voicecoach models" in str(caught.value)
    with pytest.raises(ModelBroken, match=sentence):
        real(copy).transcribe(answer(5))


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFound, match="There is no speech model in"):
        real(tmp_path / "nowhere").warm_up()


PROGRAM = """
from pathlib import Path
from testbed.spoken import spoken
from voicecoach.adapters.transcriber import _NICE, FasterWhisperTranscriber
from voicecoach.errors import ModelBroken

whole, torn = map(Path, sys.argv[1:])
sound = spoken("I worked at a hotel for two years, and then I moved to a call centre.")
assert FasterWhisperTranscriber(whole).transcribe(sound).words
try:
    FasterWhisperTranscriber(torn).warm_up()
except ModelBroken as error:
    print("refused:", error)
"""


@pytest.mark.slow
def test_the_network_is_never_touched(folder: Path, copy: Path) -> None:
    (copy / "tokenizer.json").unlink()
    run = run_offline(PROGRAM, folder, copy)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "network:" not in run.stdout
    assert "refused: The speech model" in run.stdout
