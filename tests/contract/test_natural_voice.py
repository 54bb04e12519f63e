"""A natural voice: what it says, what it makes ahead, and what is said where something of it is missing.

That it is a voice like any other is in ``test_voice``.
"""

from __future__ import annotations

import difflib
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import soxr

from testbed import natural, whisper
from voicecoach import bootstrap
from voicecoach.adapters import piper
from voicecoach.adapters.natural_voice import NaturalVoice, sentences
from voicecoach.adapters.transcriber import FasterWhisperTranscriber
from voicecoach.adapters.voice import Pyttsx3Voice
from voicecoach.cli.main import main
from voicecoach.errors import VoiceError, VoiceNotFound, VoiceSystemMissing
from voicecoach.models import voices
from voicecoach.paths import DATA_VARIABLE, VOICES_VARIABLE

QUESTION = "Tell me about a customer who arrived dissatisfied and left satisfied because of you."


@pytest.fixture(scope="module")
def joe() -> NaturalVoice:
    return NaturalVoice(natural.joe())


@pytest.fixture(autouse=True)
def nothing_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "data"))


def brought(name: str, folder: Path, about: str = "") -> Path:
    """A folder with a voice of somebody's own, as far as its description goes."""
    made = folder / name
    made.mkdir(parents=True)
    (made / f"{name}.onnx").write_bytes(b"not a network")
    said = about or '{"audio": {"sample_rate": 22050}, "espeak": {"voice": "de"}}'
    (made / f"{name}.onnx.json").write_text(said)
    return made


@pytest.mark.natural
@pytest.mark.whisper
def test_what_it_asks_is_understood(joe: NaturalVoice) -> None:
    spoken = joe.render(f"Thank you. {QUESTION}")
    at_16k = soxr.resample(spoken.samples, spoken.samplerate, 16_000)
    heard = FasterWhisperTranscriber(whisper.FOLDER).transcribe(np.asarray(at_16k, np.float32)).text
    said, words = (re.findall(r"\w+", text.lower()) for text in (f"Thank you. {QUESTION}", heard))
    # It never says a thing twice in the same way: a word may come out otherwise, such as "let" for "left".
    assert difflib.SequenceMatcher(None, said, words, autojunk=False).ratio() >= 0.9, heard


@pytest.mark.natural
def test_what_is_coming_is_made_while_nobody_waits_and_a_wish_goes_first(joe: NaturalVoice) -> None:
    coming = [f"{QUESTION} This is question number {number}." for number in range(1, 9)]
    joe.prepare(coming)
    began = time.monotonic()
    joe.render("One moment.")
    first = time.monotonic() - began
    made = [text for text in coming if all(sentence in joe._made for sentence in sentences(text))]
    assert len(made) < len(coming), f"{first:.1f} s: it waited for all that was coming"
    joe.prepare(coming[:1])
    deadline = time.monotonic() + 60
    while joe._ahead is not None and time.monotonic() < deadline:
        time.sleep(0.02)
    began = time.monotonic()
    joe.render(coming[0])
    assert time.monotonic() - began < 0.05


@pytest.mark.natural
def test_an_engine_that_breaks_off_is_started_again_and_one_that_cannot_speak_is_told_of(
    joe: NaturalVoice, tmp_path: Path
) -> None:
    joe.render("Hello.")
    assert joe._piper is not None
    joe._piper._process.kill()
    assert joe.render("Here I am again.").duration > 0.5
    broken = brought("broken", tmp_path)
    with pytest.raises(VoiceError, match=r"The voice broken could not say 'Hello\.' \(.+\); choose another"):
        NaturalVoice(voices._look(broken)).render("Hello.")


@pytest.mark.natural
def test_its_program_ends_with_ours() -> None:
    code = (
        "import os, pathlib; from testbed import natural; from voicecoach.adapters.piper import Piper;"
        " one = Piper(natural.joe().model); print(one._process.pid, flush=True)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    pid, deadline = int(done.stdout), time.monotonic() + 20
    while Path(f"/proc/{pid}/cmdline").is_file() and Path(f"/proc/{pid}/cmdline").read_bytes():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.natural
def test_it_asks_where_it_is_installed_and_the_system_where_that_is_wished(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert bootstrap.natural_voice() is None
    monkeypatch.setenv(VOICES_VARIABLE, str(natural.VOICES))
    found = bootstrap.natural_voice()
    assert found is not None
    assert found.name == "en_US-joe-medium"
    assert isinstance(bootstrap.voice(), NaturalVoice)
    assert bootstrap.natural_voice("JOE") == found
    assert bootstrap.natural_voice(language="de") is None
    assert isinstance(bootstrap.voice("system"), Pyttsx3Voice)
    monkeypatch.setattr(sys, "platform", "darwin")  # where the system's own are good
    assert bootstrap.natural_voice() is None
    assert bootstrap.natural_voice("joe") == found


def test_a_voice_that_one_brings_is_found_by_name_or_folder_and_a_broken_one_is_named(tmp_path: Path) -> None:
    ours = tmp_path / "data" / "voices"
    brought("de_DE-thorsten-medium", ours)
    brought("odd", ours, "[]")
    shutil.rmtree(ours / "odd.partial", ignore_errors=True)
    thorsten = voices.find("thorsten")
    assert thorsten is not None
    assert (thorsten.language, thorsten.problem) == ("de", None)
    assert voices.default("de") == thorsten
    assert voices.default("en") is None
    elsewhere = brought("en_GB-alan-low", tmp_path / "elsewhere")
    assert voices.find(str(elsewhere)) is not None
    assert voices.find("gmw/en-us") is None
    with pytest.raises(VoiceError, match=r"odd cannot be used: odd\.onnx\.json does not describe a voice"):
        voices.find("odd")
    (ours / "odd" / "odd.onnx.json").unlink()
    with pytest.raises(VoiceError, match=r"odd cannot be used: odd\.onnx\.json is missing"):
        voices.find("odd")


def test_what_is_missing_is_said_with_what_gets_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(
        VoiceNotFound, match=r"en_US-joe-medium is not here yet; .* voicecoach voices fetch joe"
    ):
        bootstrap.voice("joe")
    with pytest.raises(
        VoiceNotFound, match=r"no voice 'amy' to fetch, only en_US-joe-medium; put the folder"
    ):
        voices.fetch("amy", lambda *_: None)
    brought("en_US-joe-medium", tmp_path / "data" / "voices")
    monkeypatch.setattr(piper, "_ENGINE", "no_such_engine")
    assert bootstrap.natural_voice() is None  # so the system's asks
    with pytest.raises(
        VoiceSystemMissing, match=r"Piper, which is not installed; .* 'voicecoach\[natural\]'"
    ):
        bootstrap.voice("joe")


@pytest.mark.voice
def test_the_list_says_what_is_here_what_is_used_and_what_can_be_had(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brought("odd", tmp_path / "data" / "voices", "[]")
    assert main(["voices"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "odd cannot be used odd.onnx.json does not describe" in said
    assert (
        "en_US-joe-medium en-US not here natural, an American man (CC0); 58 MB: voicecoach voices fetch"
        in said
    )
    assert "English (America)" in said
    assert "The system's voice is used unless" in said
    assert main(["voices", "fetch", "amy"]) == 8


def test_sentences_are_spoken_one_by_one() -> None:
    assert sentences("Hello, and welcome. Why us?  Go on!") == ["Hello, and welcome.", "Why us?", "Go on!"]
    assert sentences("It costs $2.50 a piece") == ["It costs $2.50 a piece"]
    assert sentences(" ... \n ?!") == []
