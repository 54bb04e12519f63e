"""The port Loudspeaker: on a virtual device through PortAudio, on files, muted, and in memory."""

from __future__ import annotations

import ctypes
import statistics
import threading
import time
import wave
from pathlib import Path

import numpy as np
import pytest

from testbed.fakes import SilentLoudspeaker
from testbed.sound import SoundDevices
from tests.support.children import run_python
from tests.support.comparing import find, gaps
from voicecoach.adapters.loudspeaker import SounddeviceLoudspeaker
from voicecoach.adapters.stand_ins import FileLoudspeaker, MutedLoudspeaker
from voicecoach.errors import DiskFull, NoLoudspeaker, NotWritable
from voicecoach.ports import Loudspeaker
from voicecoach.speech import Recording


def noise(seconds: float, seed: int = 1, samplerate: int = 22_050) -> Recording:
    samples = np.random.default_rng(seed).normal(0, 0.1, round(seconds * samplerate)).astype(np.float32)
    return Recording(samples, samplerate)


@pytest.fixture(params=[pytest.param("sounddevice", marks=pytest.mark.sound), "file", "muted", "memory"])
def loudspeaker(request: pytest.FixtureRequest, tmp_path: Path) -> Loudspeaker:
    if request.param == "sounddevice":
        request.getfixturevalue("sound_devices")
        return SounddeviceLoudspeaker()
    if request.param == "file":
        return FileLoudspeaker(tmp_path / "said")
    return MutedLoudspeaker() if request.param == "muted" else SilentLoudspeaker()


@pytest.mark.parametrize("samplerate", [8_000, 22_050, 48_000])
def test_it_says_when_the_last_sample_was_heard(loudspeaker: Loudspeaker, samplerate: int) -> None:
    before = time.monotonic()
    heard = loudspeaker.play(noise(0.3, samplerate=samplerate))
    assert before <= heard <= time.monotonic()


def test_a_recording_without_sound_is_over_at_once(loudspeaker: Loudspeaker) -> None:
    before = time.monotonic()
    assert before <= loudspeaker.play(Recording(np.zeros(0, np.float32), 22_050)) <= time.monotonic()


def test_it_can_be_stopped(loudspeaker: Loudspeaker) -> None:
    before = time.monotonic()
    loudspeaker.play(noise(20), stop=lambda: time.monotonic() > before + 0.5)
    assert time.monotonic() - before < 10


@pytest.mark.sound
def test_three_sentences_in_a_row_are_all_heard_whole_the_first_included(sound_devices: SoundDevices) -> None:
    loudspeaker = SounddeviceLoudspeaker()
    sentences = [noise(0.8, seed) for seed in range(3)]
    with sound_devices.hear() as hearing:
        for sentence in sentences:
            loudspeaker.play(sentence)
    places = [find(sentence, hearing.recording) for sentence in sentences]
    assert min(place.likeness for place in places) > 0.95
    assert sorted(places, key=lambda place: place.start) == places
    for sentence in sentences:
        assert np.abs(gaps(sentence, hearing.recording)).max() < 0.001


@pytest.mark.sound
def test_the_end_is_told_to_a_twentieth_of_a_second(sound_devices: SoundDevices) -> None:
    """Against what the virtual loudspeaker got; 20 ms of that are its own."""
    loudspeaker = SounddeviceLoudspeaker()
    errors = []
    for seed in range(3):
        sentence = noise(0.5, seed)
        with sound_devices.hear() as hearing:
            told = loudspeaker.play(sentence)
        end = hearing.start + find(sentence, hearing.recording).start + sentence.duration
        errors.append(told - end)
    assert abs(statistics.median(errors)) < 0.05


@pytest.mark.sound
def test_it_plays_on_while_python_stands_still(sound_devices: SoundDevices) -> None:
    """As it does for some tenths of a second when the recogniser's libraries are loaded."""

    def stand_still() -> None:
        time.sleep(0.3)
        ctypes.PyDLL(None).usleep(300_000)  # keeps Python's lock, unlike time.sleep

    sentence = noise(1.5)
    with sound_devices.hear() as hearing:
        threading.Thread(target=stand_still).start()
        SounddeviceLoudspeaker().play(sentence)
    assert find(sentence, hearing.recording).likeness > 0.95


@pytest.mark.sound
def test_a_stopped_recording_falls_silent_soon(sound_devices: SoundDevices) -> None:
    sentence = noise(8)
    with sound_devices.hear() as hearing:
        before = time.monotonic()
        SounddeviceLoudspeaker().play(sentence, stop=lambda: time.monotonic() > before + 0.5)
    heard = np.flatnonzero(np.abs(hearing.recording.samples) > 0.01)
    assert 0.2 < (heard[-1] - heard[0]) / hearing.recording.samplerate < 4


@pytest.mark.sound
def test_a_loudspeaker_is_found_by_a_part_of_its_name_and_by_its_number(sound_devices: SoundDevices) -> None:
    sentence = noise(0.3)
    for device in ("loud", "0"):
        with sound_devices.hear() as hearing:
            SounddeviceLoudspeaker(device).play(sentence)
        assert find(sentence, hearing.recording).likeness > 0.95
    with pytest.raises(NoLoudspeaker, match=r"'headset'.*0 loudspeaker"):
        SounddeviceLoudspeaker("headset").play(sentence)


PLAY = """
import numpy, time
from voicecoach.adapters.loudspeaker import SounddeviceLoudspeaker
from voicecoach.errors import DeviceError
from voicecoach.speech import Recording
print("ready", flush=True)
begun = time.monotonic()
try:
    sound = numpy.random.default_rng(1).normal(0, .1, 48000 * 15).astype("float32")
    SounddeviceLoudspeaker().play(Recording(sound, 48000))
    print("played")
except DeviceError as error:
    print(type(error).__name__, error)
print("early" if time.monotonic() - begun < 14 else "late")
"""


@pytest.mark.sound
@pytest.mark.parametrize("fate", ["take_away_loudspeaker", "kill", "freeze"])
def test_a_loudspeaker_that_goes_away_in_mid_word_is_an_error(
    own_sound_devices: SoundDevices, fate: str
) -> None:
    def happen() -> None:
        time.sleep(1)
        getattr(own_sound_devices, fate)()

    printed = run_python(PLAY, own_sound_devices.environment, when_ready=happen)
    assert "DeviceLost The loudspeaker 'default' has gone; connect it again" in printed
    assert "early" in printed


@pytest.mark.sound
def test_a_machine_without_a_loudspeaker_is_an_error() -> None:
    devices = SoundDevices(loudspeaker=False)
    try:
        printed = run_python(PLAY, devices.environment)
    finally:
        devices.close()
    assert "NoLoudspeaker No loudspeaker was found; connect one" in printed


def test_files_hold_what_was_played_one_after_the_other(tmp_path: Path) -> None:
    first, second = noise(0.5, 1), noise(1.0, 2, samplerate=16_000)
    before = time.monotonic()
    loudspeaker = FileLoudspeaker(tmp_path / "said")
    for recording in (first, second):
        loudspeaker.play(recording)
    FileLoudspeaker(tmp_path / "said").play(first)
    assert time.monotonic() - before < 1.5  # less than the recordings last
    assert sorted(path.name for path in (tmp_path / "said").iterdir()) == ["001.wav", "002.wav", "003.wav"]
    with wave.open(str(tmp_path / "said" / "002.wav")) as file:
        assert (file.getframerate(), file.getnchannels()) == (16_000, 1)
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
    assert np.abs(samples - second.samples).max() < 1e-4


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(NotWritable, match="choose another folder"):
        FileLoudspeaker(tmp_path / "file" / "said").play(noise(0.1))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "001.wav").symlink_to("/dev/full")
    loudspeaker = FileLoudspeaker(tmp_path)
    loudspeaker._next_file = lambda: tmp_path / "001.wav"  # type: ignore[method-assign]
    with pytest.raises(DiskFull, match="free some disk space"):
        loudspeaker.play(noise(0.1))
