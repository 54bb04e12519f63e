"""The port Voice, on the system's own voice and on the one in memory."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from testbed import natural
from testbed.fakes import Tones
from tests.support.comparing import find
from voicecoach.adapters import voice as voice_module
from voicecoach.adapters import voice_process
from voicecoach.adapters.natural_voice import NaturalVoice
from voicecoach.adapters.voice import Pyttsx3Voice, find_voice, split, voices
from voicecoach.errors import VoiceError, VoiceNotFound, VoiceSystemMissing
from voicecoach.ports import Voice
from voicecoach.speech import Recording

real = pytest.mark.voice

SENTENCE = "Tell me about a time when you helped a customer."


@pytest.fixture(scope="module")
def joe() -> NaturalVoice:
    """One for all tests: it takes a while to load."""
    return NaturalVoice(natural.joe())


@pytest.fixture(
    params=["memory", pytest.param("system", marks=real), pytest.param("natural", marks=pytest.mark.natural)]
)
def any_voice(request: pytest.FixtureRequest) -> Voice:
    if request.param == "natural":
        voice: Voice = request.getfixturevalue("joe")
        return voice
    return Tones() if request.param == "memory" else Pyttsx3Voice()


@pytest.fixture
def voice() -> Voice:
    return Pyttsx3Voice()


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """The sentence as eSpeak NG itself speaks it at the default rate, with nothing of ours between."""
    file = tmp_path_factory.mktemp("voice") / "reference.wav"
    subprocess.run(["espeak-ng", "-v", "en", "-s", "165", "-w", str(file), SENTENCE], check=True)
    return voice_module._read(file)


@real
def test_the_first_text_is_rendered_whole(voice: Voice, reference: Recording) -> None:
    rendered = voice.render(SENTENCE)
    assert find(rendered, reference).likeness > 0.99
    assert reference.duration - 0.5 < rendered.duration <= reference.duration


def test_it_begins_and_ends_with_sound(any_voice: Voice) -> None:
    samples = np.abs(any_voice.render(SENTENCE).samples)
    assert samples.dtype == np.float32
    assert samples[:100].max() > 0
    assert samples[-100:].max() > 0
    assert 0.05 < samples.max() <= 1


@pytest.mark.parametrize("text", ["", "  \n"])
def test_blank_text_is_refused(any_voice: Voice, text: str) -> None:
    with pytest.raises(ValueError, match="no text"):
        any_voice.render(text)


def test_what_was_prepared_is_there_and_preparing_waits_for_nothing(any_voice: Voice) -> None:
    text = "Why did you leave your last job?"
    began = time.monotonic()
    any_voice.prepare([text, "", text])
    assert time.monotonic() - began < 0.5
    assert any_voice.render(text).duration > 0.05


@real
def test_text_without_a_sound_is_an_error(voice: Voice) -> None:
    with pytest.raises(VoiceError, match="no sound"):
        voice.render("...")


@pytest.mark.slow
@real
def test_many_texts_in_one_process_each_sound_like_themselves(voice: Voice) -> None:
    numbers = ["one", "two", "three", "four", "five"]
    rendered = {number: voice.render(f"The number {number}.") for number in numbers}
    again = {number: Pyttsx3Voice().render(f"The number {number}.") for number in numbers}
    for number in numbers:
        assert np.array_equal(rendered[number].samples, again[number].samples)
    assert len({recording.samples.tobytes() for recording in rendered.values()}) == len(numbers)


@real
def test_a_text_is_rendered_once(voice: Voice) -> None:
    assert voice.render(SENTENCE) is voice.render(SENTENCE)


@pytest.mark.slow
@real
def test_it_speaks_from_several_threads_at_once(voice: Voice) -> None:
    texts = [f"Question number {number}." for number in range(4)]
    heard: dict[str, Recording] = {}
    threads = [
        threading.Thread(target=lambda text=text: heard.update({text: voice.render(text)})) for text in texts
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    for text in texts:
        assert np.array_equal(heard[text].samples, Pyttsx3Voice().render(text).samples)


@pytest.mark.slow
@real
def test_a_long_text_is_rendered_to_its_end(voice: Voice, tmp_path: Path) -> None:
    text = " ".join([SENTENCE] * 300)
    file = tmp_path / "reference.wav"
    subprocess.run(["espeak-ng", "-v", "en", "-s", "165", "-w", str(file), text], check=True)
    assert voice.render(text).duration == pytest.approx(voice_module._read(file).duration, rel=0.01)


@pytest.mark.slow
@real
def test_a_slower_rate_takes_longer_and_another_voice_sounds_different() -> None:
    normal, slow = Pyttsx3Voice().render(SENTENCE), Pyttsx3Voice(words_per_minute=110).render(SENTENCE)
    assert slow.duration > 1.3 * normal.duration
    for other in ("en-us", "English (America)", "en-us+f3"):
        assert find(Pyttsx3Voice(other).render(SENTENCE), normal).likeness < 0.9


@real
def test_the_rate_stands_even_where_espeak_is_slow_to_take_it(
    reference: Recording, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What pyttsx3 cancels while eSpeak NG is busy is lost: here it always is, and the rate goes back."""
    program = tmp_path / "slow.py"
    program.write_text(
        f"import sys\nsys.path.insert(0, {str(voice_process.PROGRAM.parent)!r})\n"
        "import pyttsx3_process\nfrom pyttsx3.drivers import _espeak\n"
        "_espeak.IsPlaying = lambda: 1\n"
        "_espeak.Cancel = lambda: _espeak.SetParameter(_espeak.RATE, 300, 0)\n"
        "pyttsx3_process.main()\n"
    )
    monkeypatch.setattr(voice_process, "PROGRAM", program)
    assert find(Pyttsx3Voice().render(SENTENCE), reference).likeness > 0.99


@real
def test_every_voice_is_listed_and_found_by_id_and_by_name() -> None:
    available = voices()
    assert "gmw/en-us" in {voice.id for voice in available}
    for voice in available:
        assert find_voice(voice.id, available) == voice.id
        assert find_voice(voice.name.upper(), available) in {v.id for v in available if v.name == voice.name}


@real
def test_an_unknown_voice_is_named_together_with_those_that_come_near() -> None:
    with pytest.raises(VoiceNotFound, match=r"'Englsh \(Amercia\)'.*English \(America\).*doctor"):
        Pyttsx3Voice("Englsh (Amercia)").render(SENTENCE)


@real
def test_a_machine_without_espeak_says_what_to_install(tmp_path: Path) -> None:
    """The library is really not found: the loader is shown broken ones under all its names."""
    for name in ("libespeak-ng.so.1", "libespeak.so.1"):
        (tmp_path / name).write_bytes(b"not a library")
    code = "from voicecoach.adapters.voice import Pyttsx3Voice; Pyttsx3Voice().render('Hello')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"LD_LIBRARY_PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert VoiceSystemMissing.__name__ in done.stderr
    assert "apt install espeak-ng" in done.stderr


def test_a_voice_that_hangs_is_given_up(
    voice: Voice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "hangs.py"
    program.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(voice_process, "PROGRAM", program)
    with pytest.raises(VoiceError, match="did not finish"):
        voice_module._ask({"do": "voices"}, deadline=0.5)


def test_a_voice_that_crashes_once_is_asked_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "crashes.py"
    flag = tmp_path / "crashed"
    program.write_text(
        f"import os, pathlib, signal\nflag = pathlib.Path({str(flag)!r})\n"
        "if not flag.exists():\n    flag.touch()\n    os.kill(os.getpid(), signal.SIGSEGV)\n"
        "print('{\"voices\": []}')\n"
    )
    monkeypatch.setattr(voice_process, "PROGRAM", program)
    assert voices() == ()


def test_a_voice_that_always_crashes_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "crashes.py"
    program.write_text("raise SystemExit('phontab: No such file or directory')")
    monkeypatch.setattr(voice_process, "PROGRAM", program)
    with pytest.raises(VoiceError, match=r"phontab.*install eSpeak NG"):
        voices()


def runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@real
def test_a_waiting_process_that_died_is_replaced_and_nobody_notices(voice: Pyttsx3Voice) -> None:
    waiting = voice._next
    assert waiting is not None
    waiting._process.kill()
    assert voice.render(SENTENCE).duration > 1


@real
@pytest.mark.parametrize("ending", ["", "; os.kill(os.getpid(), 9)"])
def test_a_process_that_waits_for_a_text_ends_with_the_program(ending: str) -> None:
    code = (
        "import os; from voicecoach.adapters.voice import Pyttsx3Voice; voice = Pyttsx3Voice();"
        f" print(voice._next._process.pid, flush=True){ending}"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    pid = int(done.stdout)
    deadline = time.monotonic() + 20
    while runs(pid):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert done.stderr == ""


def test_pieces_of_a_text_hold_all_its_words_and_end_where_sentences_do() -> None:
    text = " ".join(f"This is sentence number {number}, which goes on for a while." for number in range(90))
    pieces = split(text)
    assert " ".join(pieces) == text
    assert all(len(piece) <= 1000 and piece.endswith(".") for piece in pieces)
    assert " ".join(split("word " * 500)) == "word " * 499 + "word"
