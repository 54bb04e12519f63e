"""Whisper's tiny.en through our adapter, against the exact truth about our recorded fixtures."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from testbed import whisper
from testbed.hearing import Said, aligned, assert_close, lexical, said, tiny_en, word_error
from tests.support.offline import run_offline
from voicecoach import bootstrap
from voicecoach.adapters.transcriber import FasterWhisperTranscriber
from voicecoach.conduct.transcribing import transcribe
from voicecoach.errors import ModelBroken
from voicecoach.ports import Progress, Transcriber
from voicecoach.speech import Interval, Samples, Transcript

pytestmark = [pytest.mark.whisper, pytest.mark.slow]

MODEL = whisper.FOLDER
SHORT = ("fading_ends", "telephone", "thinking_pause")
"""Recordings of 19 to 27 s, by speakers of several sizes. Those of the demo are judged by
what the demo itself hears in them (``tests/e2e/test_demo_words.py``).
"""
LONG = 65.5
"""Seconds of the longest one, to the end of a sentence: more than two windows of the recogniser."""
WORST_WORD_ERROR = 0.1


@pytest.fixture(scope="module")
def transcriber() -> Transcriber:
    return tiny_en()


def in_pieces(transcriber: Transcriber, samples: Samples, progress: Progress | None = None) -> Transcript:
    """As the interview has it done."""
    return transcribe(transcriber, samples, bootstrap.detector().probabilities(samples), progress)


@pytest.fixture(scope="module")
def heard(transcriber: Transcriber) -> dict[str, tuple[Said, Transcript]]:
    truths = {name: said(name) for name in SHORT}
    return {name: (truth, in_pieces(transcriber, truth.samples)) for name, truth in truths.items()}


@pytest.mark.parametrize("name", SHORT)
def test_the_words_are_those_that_were_said(heard: dict[str, tuple[Said, Transcript]], name: str) -> None:
    truth, transcript = heard[name]
    assert word_error(lexical(truth.words), lexical(transcript.words)) <= WORST_WORD_ERROR, transcript.text


def test_words_have_the_times_at_which_they_were_said(heard: dict[str, tuple[Said, Transcript]]) -> None:
    pairs = [pair for truth, found in heard.values() for pair in aligned(truth.words, found.words)[1]]
    assert len(pairs) > 150
    assert_close(pairs)


def test_a_long_answer_is_heard_to_its_end(transcriber: Transcriber) -> None:
    truth = said("rambling").until(LONG)
    shares: list[float] = []
    words = in_pieces(transcriber, truth.samples, shares.append).words
    assert word_error(lexical(truth.words), lexical(words)) <= WORST_WORD_ERROR
    assert [word.start for word in words] == sorted(word.start for word in words)
    assert words[-1].end == pytest.approx(truth.words[-1].end, abs=0.5)
    assert shares == sorted(shares)
    assert shares[-1] == 1


@pytest.mark.parametrize("name", ["silence", "noise"])
def test_where_nobody_speaks_nothing_is_written(transcriber: Transcriber, name: str) -> None:
    assert in_pieces(transcriber, said(name).samples).words == ()


def test_silence_around_an_answer_adds_no_word(transcriber: Transcriber) -> None:
    truth = said("fading_ends")
    quiet = np.zeros(8 * 16_000, np.float32)
    words = in_pieces(transcriber, np.concatenate([quiet, truth.samples, quiet])).words
    spoken = Interval(8 + truth.words[0].start - 0.5, 8 + truth.words[-1].end + 0.5)
    assert all(spoken.start <= word.start <= word.end <= spoken.end for word in words)
    assert word_error(lexical(truth.words), lexical(words)) <= WORST_WORD_ERROR


def test_the_same_recording_gives_the_same_words(transcriber: Transcriber) -> None:
    truth = said("fading_ends")
    assert tiny_en().transcribe(truth.samples) == transcriber.transcribe(truth.samples)


def test_a_transcript_says_what_made_it(heard: dict[str, tuple[Said, Transcript]]) -> None:
    engine = heard["telephone"][1].engine
    assert (engine.name, engine.model) == ("faster-whisper", "tiny.en")


def cut(model: Path) -> None:
    weights = model / "model.bin"
    weights.write_bytes(weights.read_bytes()[:-1000])


DAMAGES: dict[str, tuple[Callable[[Path], None], str]] = {
    "truncated": (cut, "model.bin is incomplete"),
    "without tokenizer": (lambda model: (model / "tokenizer.json").unlink(), "tokenizer.json is missing"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_copy_is_a_sentence(tmp_path: Path, name: str) -> None:
    damage, sentence = DAMAGES[name]
    copy = Path(shutil.copytree(MODEL, tmp_path / "copy"))
    damage(copy)
    with pytest.raises(ModelBroken, match=sentence):
        FasterWhisperTranscriber(copy).transcribe(said("very_short").samples)


PROGRAM = """
from testbed.hearing import said, tiny_en
from voicecoach.adapters.transcriber import FasterWhisperTranscriber
from voicecoach.errors import ModelBroken

truth = said("fading_ends")
print("words:", len(tiny_en().transcribe(truth.samples).words))
try:
    FasterWhisperTranscriber(Path(sys.argv[1])).warm_up()
except ModelBroken as error:
    print("refused:", error)
"""


def test_the_network_is_never_asked_for_anything(tmp_path: Path) -> None:
    torn = Path(shutil.copytree(MODEL, tmp_path / "torn"))
    (torn / "tokenizer.json").unlink()
    run = run_offline("from pathlib import Path\n" + PROGRAM, torn, env=os.environ | whisper.WITH_WHISPER)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "network:" not in run.stdout
    assert int(run.stdout.partition("words: ")[2].partition("\n")[0]) > 20
    assert "refused: The speech model" in run.stdout
