"""``voicecoach analyze`` through the installed command: what it prints, refuses and exits with."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pexpect
import pytest

from testbed.command import COMMAND, Voicecoach
from testbed.media import write_film_without_sound, write_sound
from testbed.spoken import silence, spoken
from testbed.whisper_model import make_whisper_model, said
from tests.support.documents import ISSUE_2, has_keys
from voicecoach.adapters.decoding import _TRY
from voicecoach.speech import Samples

pytestmark = pytest.mark.voice
FIRST, SECOND = "I worked in a hotel for two years.", "I enjoyed helping every single guest."
PAUSE = 1.5


@pytest.fixture
def voicecoach(tmp_path: Path) -> Voicecoach:
    return Voicecoach(tmp_path)


def answer() -> Samples:
    """A second of room noise, a sentence, a pause, a sentence; the room is 50 dB under the voice."""
    sound = np.concatenate([silence(1.0), spoken(FIRST), silence(PAUSE), spoken(SECOND), silence(0.5)])
    return sound + np.random.default_rng(1).normal(0, 3e-4, len(sound)).astype(np.float32)


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write_sound(tmp_path / "answer.flac", answer()[np.newaxis], 16_000)


def document(voicecoach: Voicecoach, *arguments: str | Path) -> dict[str, Any]:
    """The only thing on standard output."""
    done = voicecoach("analyze", "--json", *arguments)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout, parse_constant=pytest.fail)
    return found


def test_the_document_has_what_was_heard(voicecoach: Voicecoach, recording: Path) -> None:
    found = document(voicecoach, recording)
    assert has_keys(found, ISSUE_2)
    assert found["schema_version"] == 2
    assert found["file"] == str(recording)
    duration = len(answer()) / 16_000
    assert found["recording"]["duration"] == pytest.approx(duration, abs=0.01)
    assert (found["recording"]["samplerate"], found["recording"]["channels"]) == (16_000, 1)
    assert found["recording"]["quality"]["usable"] is True
    assert found["transcript"] is None
    delivery = found["delivery"]
    assert delivery["response_latency"] == pytest.approx(1.0, abs=0.15)
    assert delivery["word_count"] is None
    assert delivery["speech_rate"]["words_per_minute"] is None
    assert delivery["answer_length"] == pytest.approx(duration - 1.5, abs=0.4)
    longest = max(delivery["silent_pauses"], key=lambda pause: pause["end"] - pause["start"])
    assert longest["end"] - longest["start"] == pytest.approx(PAUSE, abs=0.4)


def test_the_document_of_a_file_is_always_the_same(voicecoach: Voicecoach, recording: Path) -> None:
    first, second = (voicecoach("analyze", "--json", recording) for _ in range(2))
    assert first.stdout == second.stdout


def test_without_a_model_it_says_so_and_how_to_get_one(voicecoach: Voicecoach, recording: Path) -> None:
    done = voicecoach("analyze", recording)
    assert done.returncode == 0
    assert "voicecoach models fetch" in done.stderr
    assert "models fetch" not in done.stdout


def test_the_print_out_shows_quality_figures_and_where_the_long_pause_is(
    voicecoach: Voicecoach, recording: Path
) -> None:
    printed = voicecoach("analyze", recording, "--details").stdout
    start = len(spoken(FIRST)) / 16_000 + 1.0
    assert printed.startswith(f"{recording}\n")
    for part in ("Recording ", "Answer length", "syllables a second", "Silent pauses"):
        assert part in printed
    assert f"at 0:{int(start):02d}." in printed or f"at 0:{int(start - 0.2):02d}." in printed


def test_given_words_are_counted_instead_of_recognised(
    voicecoach: Voicecoach, recording: Path, tmp_path: Path
) -> None:
    words = tmp_path / "words.json"
    spacing = len(spoken(FIRST)) / 16_000 / 8
    texts = FIRST.split()
    words.write_text(
        json.dumps(
            [
                {"text": text, "start": 1 + i * spacing, "end": 1 + (i + 0.9) * spacing}
                for i, text in enumerate(texts)
            ]
        )
    )
    found = document(voicecoach, recording, "--transcript", words)
    assert found["transcript"]["engine"]["name"] == "given"
    assert [word["text"] for word in found["transcript"]["words"]] == texts
    assert found["delivery"]["word_count"] == len(texts)
    length = found["delivery"]["answer_length"]
    assert found["delivery"]["speech_rate"]["words_per_minute"] == pytest.approx(60 * len(texts) / length)


def test_the_words_of_a_model_are_counted_unless_the_sound_has_no_room_for_them(
    voicecoach: Voicecoach, recording: Path, tmp_path: Path
) -> None:
    model = make_whisper_model(tmp_path / "model")
    found = document(voicecoach, recording, "--model", model)
    assert found["transcript"]["engine"]["name"] == "faster-whisper"
    assert found["transcript"]["engine"]["model"] == str(model)
    heard = [word["text"] for word in found["transcript"]["words"]]
    assert heard
    assert set(heard) <= {text for text, _ in said()}
    counted = found["delivery"]["word_count"] is not None
    assert counted is (found["words_refused"] == "")  # it recites, whatever is said


def test_the_question_sets_the_length_to_aim_for(voicecoach: Voicecoach, recording: Path) -> None:
    printed = voicecoach("analyze", recording, "--question", "tell-me-about-yourself")
    assert "60\u201390 s" in printed.stdout
    unknown = voicecoach("analyze", recording, "--question", "tell-me-abut-yourself")
    assert unknown.returncode == 6
    assert "tell-me-about-yourself" in unknown.stderr


def test_of_several_files_a_bad_one_is_reported_and_the_others_are_measured(
    voicecoach: Voicecoach, recording: Path, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir or Madam")
    silent = write_sound(tmp_path / "silence.wav", np.zeros((1, 32_000), np.float32), 16_000)
    done = voicecoach("analyze", "--json", recording, "letter.txt", "missing.wav", silent)
    assert done.returncode == 4
    assert [found["file"] for found in json.loads(done.stdout)] == [str(recording), str(silent)]
    assert [line for line in done.stderr.splitlines() if line.startswith("voicecoach:")] == [
        f"voicecoach: letter.txt is no recording, or an incomplete one; {_TRY}.",
        "voicecoach: There is no file missing.wav; check its name.",
    ]


def test_silence_and_noise_have_no_figures_and_say_why(voicecoach: Voicecoach, tmp_path: Path) -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, (1, 32_000)).astype(np.float32)
    for samples, problem in ((np.zeros((1, 32_000), np.float32), "silent throughout"), (noise, "No speech")):
        found = document(voicecoach, write_sound(tmp_path / "a.wav", samples, 16_000))
        assert found["recording"]["quality"]["usable"] is False
        assert problem in found["recording"]["quality"]["problems"][0]
        assert found["delivery"]["answer_length"] is None
        assert found["delivery"]["speech"] == []


def test_a_clipped_recording_says_so(voicecoach: Voicecoach, tmp_path: Path) -> None:
    loud = np.clip(20 * answer(), -1, 1)[np.newaxis]
    found = document(voicecoach, write_sound(tmp_path / "loud.wav", loud, 16_000))
    assert found["recording"]["quality"]["clipped_share"] > 0.01
    assert any("clipped" in problem for problem in found["recording"]["quality"]["problems"])


def test_a_film_and_a_dead_channel_are_noted(voicecoach: Voicecoach, tmp_path: Path) -> None:
    sound = np.stack([answer(), np.zeros_like(answer())])
    film = write_sound(tmp_path / "film.mp4", sound, 16_000, picture=True)
    found = document(voicecoach, film)
    assert found["recording"]["channels"] == 2
    assert found["recording"]["notes"] == [
        "This is a video; its sound is measured.",
        "Only channel 1 of 2 is measured: the others are silent.",
    ]
    assert found["delivery"]["answer_length"] == pytest.approx(len(answer()) / 16_000 - 1.5, abs=0.5)


@pytest.mark.parametrize("name", ["empty.wav", "text.txt", "film.mp4", "sample.wav", "missing.wav", "folder"])
def test_a_file_that_cannot_be_measured_is_one_sentence_and_exit_code_4(
    voicecoach: Voicecoach, tmp_path: Path, name: str
) -> None:
    (tmp_path / "empty.wav").touch()
    (tmp_path / "text.txt").write_text("Dear Sir or Madam")
    (tmp_path / "folder").mkdir()
    write_film_without_sound(tmp_path / "film.mp4")
    write_sound(tmp_path / "sample.wav", np.ones((1, 1), np.float32), 16_000)
    done = voicecoach("analyze", "--json", name)
    assert done.returncode == 4
    assert done.stdout == ""
    sentence = done.stderr.splitlines()[-1]
    assert sentence.startswith("voicecoach: ")
    assert name in sentence
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([], 2, "required: FILE"),
        (["a.wav", "b.wav", "--transcript", "w.json"], 2, "--transcript goes with one FILE"),
        (["answer.flac", "--model", "huge.en"], 5, "huge.en"),
        (["answer.flac", "--company", "advert.txt"], 2, "--company goes with --question"),
        (
            ["answer.flac", "--question", "tell-me-about-yourself", "--company", "advert.txt"],
            1,
            "advert.txt cannot be read",
        ),
        (["answer.flac", "--transcript", "missing.json"], 4, "missing.json cannot be read"),
        (
            ["answer.flac", "--transcript", "late.json"],
            4,
            "late.json, entry 1: end is 99 s and the recording",
        ),
    ],
)
def test_a_wrong_command_line_is_one_sentence(
    voicecoach: Voicecoach, recording: Path, arguments: list[str], code: int, message: str
) -> None:
    (recording.parent / "late.json").write_text('[{"text": "late", "start": 98, "end": 99}]')
    done = voicecoach("analyze", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_name_that_is_no_unicode_is_measured(voicecoach: Voicecoach, recording: Path) -> None:
    odd = recording.with_name(os.fsdecode(b"caf\xe9.flac"))
    recording.rename(odd)
    assert document(voicecoach, odd)["file"].endswith("caf\ufffd.flac")


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a pseudo-terminal")
def test_a_bar_moves_on_a_terminal_and_nowhere_else(voicecoach: Voicecoach, recording: Path) -> None:
    assert "%" not in voicecoach("analyze", recording, recording).stderr
    environment = voicecoach.environment | {"TERM": "xterm"}
    child = pexpect.spawn(
        str(COMMAND), ["analyze", "--no-model", str(recording), str(recording)], env=environment, timeout=120
    )
    child.expect(r"1 of 2: answer\.flac.*\d+%")
    child.expect(r"2 of 2: answer\.flac.*\d+%")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
