"""The recorded answers: whole, true to their truth, and made again as they are."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from tools.fixtures import natural, natural_wheel
from tools.fixtures.make import make
from tools.fixtures.script import NATURAL, FilledPause, Mark, Phrase, Silence, load, names, pieces
from voicecoach import bootstrap
from voicecoach.resources import folder
from voicecoach.speech import Samples

FOLDER = folder("audio_fixtures")
RATE = 16_000


def sound(name: str, at: Path = FOLDER) -> Samples:
    with av.open(str(at / f"{name}.flac")) as container:
        stream = container.streams.audio[0]
        assert (stream.rate, stream.layout.name) == (RATE, "mono")
        blocks = [frame.to_ndarray()[0] for frame in container.decode(stream)]
    return np.concatenate(blocks, dtype=np.float32) / np.float32(32768)


def truth(name: str, at: Path = FOLDER) -> Any:
    return json.loads((at / f"{name}.truth.json").read_text(encoding="utf-8"))


def level(samples: Samples) -> float:
    return float(10 * np.log10(np.mean(np.square(samples))))


def part(samples: Samples, at: Any) -> Samples:
    return samples[round(at["start"] * RATE) : round(at["end"] * RATE)]


def test_every_script_has_its_recording_and_its_truth_and_nothing_else_lies_there() -> None:
    assert {path.name for path in FOLDER.glob("*.flac")} == {f"{name}.flac" for name in names()}
    assert {path.name for path in FOLDER.glob("*.json")} == {f"{name}.truth.json" for name in names()}


def test_the_recordings_stay_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 6_000_000


def test_every_answer_belongs_to_a_question_that_exists() -> None:
    known = {question.id for question in bootstrap.questions().questions()}
    for name in names():
        assert truth(name)["question"] in known | {None}, name


@pytest.mark.parametrize("name", names())
def test_the_truth_has_everything_in_order_and_inside_the_recording(name: str) -> None:
    given = truth(name)
    assert len(sound(name)) / RATE == pytest.approx(given["duration"], abs=1e-4)
    spoken = sorted(given["words"] + given["filled_pauses"], key=lambda one: one["start"])
    for rows in (spoken, given["silent_pauses"], given["speech"], given["lexical_fillers"]):
        assert all(0 <= one["start"] < one["end"] <= given["duration"] for one in rows)
        assert all(before["end"] <= after["start"] + 1e-3 for before, after in pairwise(rows))
    assert " ".join(one.get("label") or one["text"] for one in spoken) == given["text"]


@pytest.mark.parametrize("name", names())
def test_no_fixture_is_digitally_silent_anywhere(name: str) -> None:
    heard = np.flatnonzero(sound(name))
    assert np.diff(heard, prepend=0).max() < 0.01 * RATE


@pytest.mark.parametrize("name", ["fluent", "hesitant", "rushed"])
def test_what_the_truth_calls_speech_is_loud_and_what_it_calls_a_pause_is_not(name: str) -> None:
    samples, given = sound(name), truth(name)
    speech = level(np.concatenate([part(samples, at) for at in given["speech"]]))
    assert -28 < speech < -24
    for pause in given["silent_pauses"]:
        assert pause["end"] - pause["start"] >= 0.25 - 1e-4
        assert level(part(samples, pause)) < speech - 35
    for filled in given["filled_pauses"]:
        assert filled["end"] - filled["start"] > 0.25
        assert level(part(samples, filled)) > speech - 8


def test_a_pause_is_as_long_as_it_is_written() -> None:
    written = [piece.seconds for piece in pieces(load("hesitant").said) if isinstance(piece, Silence)]
    measured = [pause["end"] - pause["start"] for pause in truth("hesitant")["silent_pauses"]]
    for seconds in (2.6, 2.3):
        assert seconds in written
        assert min(abs(seconds - pause) for pause in measured) < 2e-4


def test_the_long_pause_the_line_and_the_self_corrections_are_there() -> None:
    pauses = [pause["end"] - pause["start"] for pause in truth("thinking_pause")["silent_pauses"]]
    assert max(pauses) == pytest.approx(6.0, abs=2e-4)

    power = np.square(np.abs(np.fft.rfft(sound("telephone"))))
    frequency = np.fft.rfftfreq(len(sound("telephone")), 1 / RATE)
    outside = (frequency < 250) | (frequency > 3_600)
    assert power[outside].sum() < power.sum() / 1000

    given = truth("self_corrections")
    assert [one["text"] for one in given["repeats"]] == ["I", "on", "then I", "so", "so"]
    assert "custo-" in [one["text"] for one in given["restarts"]]


def test_a_script_is_words_pauses_and_marks() -> None:
    assert pieces("[0.5] Well, {you know,} I <restart went> was [um] <repeat the> the first. [1]") == (
        Silence(0.5),
        Phrase(
            ("Well,", "you", "know,", "I", "went", "was"),
            (Mark("lexical_fillers", 1, 2), Mark("restarts", 4, 4)),
        ),
        FilledPause("um"),
        Phrase(("the", "the", "first."), (Mark("repeats", 0, 0),)),
        Silence(1.0),
    )


@pytest.mark.parametrize("wrong", ["[oops]", "{open", "<again the>", "12", "[um"])
def test_a_mark_that_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="not understood"):
        pieces(f"This is {wrong} here.")


ESPEAK = [name for name in names() if load(name).voice != NATURAL]
needs_the_natural_voice = pytest.mark.skipif(
    not natural_wheel.is_here(), reason=f"{natural_wheel.WHEEL} was never fetched (python -m tools.fixtures)"
)


@pytest.mark.slow
@pytest.mark.voice
def test_made_again_what_espeak_says_is_the_same(tmp_path: Path) -> None:
    """Samples, not bytes: another FFmpeg packs FLAC in another way, and another processor may round the
    last bit differently.
    """
    for name, made in make(ESPEAK, tmp_path):
        if made.synthesiser != truth(name)["synthesiser"]:
            pytest.skip(f"the fixtures were spoken by another eSpeak NG than {made.synthesiser}")
        assert truth(name, tmp_path) == truth(name)
        again, before = sound(name, tmp_path), sound(name)
        assert len(again) == len(before)
        assert np.abs(again - before).max() <= 2 / 32768


@pytest.mark.slow
@pytest.mark.voice
@needs_the_natural_voice
def test_made_again_the_natural_voice_says_the_same_in_about_the_same_time(tmp_path: Path) -> None:
    """Another processor may add up otherwise, and a sound then last a frame longer."""
    for name, _ in make(["very_short", "rushed"], tmp_path):
        again, before = truth(name, tmp_path), truth(name)
        assert again["text"] == before["text"]
        assert again["duration"] == pytest.approx(before["duration"], rel=0.05)


@pytest.mark.voice
@pytest.mark.parametrize(
    ("first", "then"),
    [("new_york", "west_midlands"), pytest.param("telephone", "very_short", marks=needs_the_natural_voice)],
)
def test_on_one_machine_even_the_bytes_are_the_same_whatever_was_said_before(
    tmp_path: Path, first: str, then: str
) -> None:
    files = []
    for place, run in enumerate([(then,), (first, then)]):
        at = tmp_path / str(place)
        at.mkdir()
        list(make(run, at))
        files.append([(at / f"{then}{end}").read_bytes() for end in (".flac", ".truth.json")])
    assert files[0] == files[1]


@needs_the_natural_voice
@pytest.mark.voice
def test_words_that_are_run_together_share_their_time() -> None:
    said = natural.say("I met her at a station, in the rain.", natural.Speaker(150))
    text = "I met her at a station, in the rain."
    begun = {text[place:].split(maxsplit=1)[0]: start for place, start in said.starts.items()}
    assert "a" not in begun
    assert "the" not in begun
    assert list(begun.values()) == sorted(begun.values())
    assert 0 <= begun["I"] < begun["rain."] < len(said.samples) / said.samplerate
