"""Virtual sound devices for the tests that ask for them, and a reason where they cannot be had."""

from __future__ import annotations

import functools
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from testbed import natural, recordings, whisper
from testbed.sound import SoundDevices

# How long one example takes says more about the machine than about the program.
settings.register_profile("any machine", deadline=None)
settings.register_profile("fast", deadline=None, max_examples=10)
settings.load_profile("any machine")  # `make fast` chooses the other one

# A run that was started in the background ignores Ctrl-C, and so would the programs that it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# No test reaches the hub; those that need one say which.
os.environ["HF_ENDPOINT"] = "http://127.0.0.1:9"

_NEEDED = {
    "sound": (("pulseaudio", "pactl", "paplay", "parec"), "import sounddevice"),
    "voice": (("espeak-ng",), "import pyttsx3; pyttsx3.init()"),
    "sox": (("sox",), ""),
    "browser": (("chromium",), "import axe_playwright_python, playwright"),
}
"""The programs, and the Python, that a marked test cannot do without."""


@functools.cache
def _missing(marker: str) -> str:
    """What keeps the tests with ``marker`` from running here; empty where nothing does."""
    if marker == "whisper":
        return whisper.missing()
    if marker == "natural":
        return natural.missing()
    if marker == "people":
        return "" if recordings.folder() else recordings.ABSENT
    programs, code = _NEEDED[marker]
    if absent := [program for program in programs if not shutil.which(program)]:
        return f"not installed: {', '.join(absent)} (make install says how)"
    tried = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return tried.stderr.strip().rpartition("\n")[2] if tried.returncode else ""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """PulseAudio drops sound when both cores are busy, as no sound card does: such a test gets two more
    attempts (docs/decisions/0014-sound-tests-get-another-attempt.md).
    """
    for item in items:
        if item.get_closest_marker("sound"):
            item.add_marker(pytest.mark.flaky(reruns=2))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what got another attempt, and why: the same test there twice is a defect."""
    retried = terminalreporter.stats.get("rerun", [])
    if retried:
        terminalreporter.section("tried again")
    for report in retried:
        crash = getattr(report.longrepr, "reprcrash", None)
        why = crash.message if crash else str(report.longrepr)
        terminalreporter.line(f"{report.nodeid}: {next(iter(why.splitlines()), '')}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in (*_NEEDED, "whisper", "natural", "people"):
        if item.get_closest_marker(marker) and (reason := _missing(marker)):
            if os.environ.get("CI") == "true":
                pytest.fail(f"{reason}; in CI every part must be there")
            pytest.skip(reason)


@pytest.fixture(scope="session")
def sound_devices() -> Iterator[SoundDevices]:
    """The default devices of this process and, through their ``environment``, of its children."""
    devices = SoundDevices()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in devices.env.items():
            patch.setenv(name, value)
        _look_for_devices()
        yield devices
    _look_for_devices()
    devices.close()


def _look_for_devices() -> None:
    """PortAudio looks once, when it is imported."""
    import sounddevice

    sounddevice._terminate()
    sounddevice._initialize()


@pytest.fixture
def own_sound_devices() -> Iterator[SoundDevices]:
    """Devices that a test may break; for a child process."""
    devices = SoundDevices()
    yield devices
    devices.close()
