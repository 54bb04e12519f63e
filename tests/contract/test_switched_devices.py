"""Devices that come, go, or become the default between two questions."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pexpect
import pytest

from testbed.command import COMMAND
from tests.support.switching import NAMES, TwoOfEach, tone_of
from voicecoach.sessions.store import FolderSessionStore

pytestmark = pytest.mark.sound

HEARD = """
from tests.support.switching import tone_of
from voicecoach.speech import Recording
import numpy as np

def heard(microphone):
    pieces = []
    with microphone.listen() as blocks:
        for block in blocks:
            pieces.append(block.samples)
            if sum(map(len, pieces)) > microphone.samplerate:
                return round(tone_of(Recording(np.concatenate(pieces) / 32768, microphone.samplerate)), -1)
"""
FROM_NOW_ON = """
import sys
from voicecoach.adapters import listing
from voicecoach.adapters.devices import devices
from voicecoach.adapters.loudspeaker import SounddeviceLoudspeaker
from voicecoach.adapters.microphone import SounddeviceMicrophone

def say(*words):
    print(*words, flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def two_of_each() -> Iterator[TwoOfEach]:
    devices = TwoOfEach()
    yield devices
    devices.close()


class Child:
    """A Python with these devices that prints a line and waits for one, in turns."""

    def __init__(self, devices: TwoOfEach, code: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", FROM_NOW_ON + HEARD + code],
            env=os.environ | devices.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def says(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def go_on(self) -> None:
        assert self._process.stdin
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def end(self) -> None:
        self._process.communicate(timeout=30)
        assert self._process.returncode == 0


def test_a_microphone_that_becomes_the_default_is_the_one_that_is_heard(two_of_each: TwoOfEach) -> None:
    code = "microphone = SounddeviceMicrophone()\nfor _ in range(3): say(heard(microphone))"
    child = Child(two_of_each, code)
    first, second = TwoOfEach.TONES
    for tone, chosen_next in ((first, NAMES[1]), (second, NAMES[0]), (first, NAMES[0])):
        assert float(child.says()) == pytest.approx(tone, abs=20)
        two_of_each.choose(chosen_next)
        child.go_on()
    child.end()


def test_a_loudspeaker_that_becomes_the_default_is_the_one_that_plays(two_of_each: TwoOfEach) -> None:
    code = """
loudspeaker = SounddeviceLoudspeaker()
tone = Recording(.3 * np.sin(2 * np.pi * 600 * np.arange(16_000) / 16_000), 16_000)
for _ in range(2):
    loudspeaker.play(tone)
    say("played")
"""
    two_of_each.choose(NAMES[1])
    with two_of_each.hear(NAMES[0]) as first, two_of_each.hear(NAMES[1]) as second:
        child = Child(two_of_each, code)
        child.says()
        two_of_each.choose(NAMES[0])
        child.go_on()
        child.says()
        child.go_on()
        child.end()
    for hearing in (first, second):
        played = np.flatnonzero(np.abs(hearing.recording.samples) > 0.05)
        assert (played[-1] - played[0]) / hearing.recording.samplerate == pytest.approx(1.0, abs=0.2)
        assert tone_of(hearing.recording) == pytest.approx(600, abs=20)


def test_the_list_is_made_anew_between_two_streams_and_not_under_one(two_of_each: TwoOfEach) -> None:
    code = """
names = lambda: " ".join(device.name for device in devices("input"))
say(names())
microphone = SounddeviceMicrophone()
with microphone.listen() as blocks:
    next(blocks)
    say(listing.make_anew(), names())
    assert sum(len(next(blocks).samples) for _ in range(20))
say(listing.make_anew(), names())
say(heard(SounddeviceMicrophone()))
"""
    child = Child(two_of_each, code)
    assert child.says() == "default"
    two_of_each.name_devices("default", "headset")
    child.go_on()
    assert child.says() == "False default"
    child.go_on()
    assert child.says() == "True headset default"
    child.go_on()
    assert float(child.says()) == pytest.approx(TwoOfEach.TONES[0], abs=20)
    child.go_on()
    child.end()


def test_a_device_that_was_plugged_in_later_is_found_by_its_name(two_of_each: TwoOfEach) -> None:
    child = Child(two_of_each, "say(len(devices('input')))\nsay(heard(SounddeviceMicrophone('headset')))")
    assert child.says() == "1"
    two_of_each.name_devices("default", "headset")
    child.go_on()
    assert float(child.says()) == pytest.approx(TwoOfEach.TONES[0], abs=20)
    child.go_on()
    child.end()


def test_one_whose_name_has_changed_is_found_where_it_is_now(two_of_each: TwoOfEach) -> None:
    """As a headset that is plugged into another socket."""
    two_of_each.name_devices("default", "headset-1")
    child = Child(
        two_of_each,
        "microphone = SounddeviceMicrophone('headset')\nfor _ in range(2): say(heard(microphone))",
    )
    assert float(child.says()) == pytest.approx(TwoOfEach.TONES[0], abs=20)
    two_of_each.name_devices("default", "headset-2")
    child.go_on()
    assert float(child.says()) == pytest.approx(TwoOfEach.TONES[0], abs=20)
    child.go_on()
    child.end()


def test_where_a_default_is_a_number_the_list_is_made_anew_before_a_stream(two_of_each: TwoOfEach) -> None:
    """As with Core Audio, WASAPI and MME, whose default is the one that it was when the list was made."""
    child = Child(
        two_of_each,
        """
listing.BY_NAME, listing._FRESH = frozenset(), 0.5
import time
say(len(devices("input")))
time.sleep(0.6)
heard(SounddeviceMicrophone())
say(len(devices("input")))
""",
    )
    assert child.says() == "1"
    two_of_each.name_devices("default", "headset")
    child.go_on()
    assert child.says() == "2"
    child.go_on()
    child.end()


def test_between_two_questions_of_practice(two_of_each: TwoOfEach, tmp_path: Path) -> None:
    environment = os.environ | two_of_each.env | {"VOICECOACH_DATA": str(tmp_path), "TERM": "xterm"}
    options = ["practice", "-n", "2", "--mute", "--no-model", "--end-silence", "0", "--max-length", "10"]
    program = pexpect.spawn(str(COMMAND), options, env=environment, encoding="utf-8", timeout=60)
    program.expect("is being recorded")
    program.expect("go on")
    two_of_each.choose(NAMES[1])
    program.sendline("")
    program.expect("is being recorded")
    program.expect("quit")
    program.sendline("")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 0
    store = FolderSessionStore(tmp_path)
    session = store.load("latest")
    tones = [tone_of(store.recording(session, answer)) for answer in session.answers]
    assert tones == pytest.approx(list(TwoOfEach.TONES), abs=20)
