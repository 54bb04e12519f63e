"""The port Microphone: on a virtual device through PortAudio, on a stored recording, and in memory."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest

from testbed.fakes import ScriptedMicrophone
from testbed.sound import SoundDevices
from tests.support.children import run_python
from tests.support.comparing import find, gaps
from voicecoach.adapters.loudspeaker import SounddeviceLoudspeaker
from voicecoach.adapters.microphone import SounddeviceMicrophone
from voicecoach.adapters.stored import StoredMicrophone
from voicecoach.errors import NoMicrophone
from voicecoach.ports import Microphone
from voicecoach.sound.block import Block
from voicecoach.speech import Recording

SPOKEN = Recording(np.random.default_rng(1).normal(0, 0.1, 2 * 16_000).astype(np.float32), 16_000)
Speak = Callable[[], object]


@pytest.fixture(params=["stored", "paced", "memory", pytest.param("sounddevice", marks=pytest.mark.sound)])
def microphone_and_mouth(request: pytest.FixtureRequest) -> tuple[Microphone, Speak]:
    if request.param == "sounddevice":
        devices: SoundDevices = request.getfixturevalue("sound_devices")
        return SounddeviceMicrophone(), lambda: devices.speak_into_microphone(SPOKEN)
    if request.param == "memory":
        return ScriptedMicrophone([(SPOKEN.samples * 32_767).astype(np.int16)] * 3), lambda: None
    return StoredMicrophone(SPOKEN, paced=request.param == "paced"), lambda: None


def hear(microphone: Microphone, speak: Speak, seconds: float, busy: float = 0.0) -> list[Block]:
    """All blocks of the first ``seconds``, or fewer where the recording ends before."""
    heard: list[Block] = []
    with microphone.listen() as blocks:
        speak()
        time.sleep(busy)
        for block in blocks:
            heard.append(block)
            if sum(len(block.samples) for block in heard) >= seconds * microphone.samplerate:
                break
    return heard


def recording(blocks: list[Block], samplerate: int) -> Recording:
    samples = np.concatenate([block.samples for block in blocks]).astype(np.float32) / np.float32(32768)
    return Recording(samples, samplerate)


def test_what_is_spoken_is_recorded_whole_and_without_gaps(
    microphone_and_mouth: tuple[Microphone, Speak],
) -> None:
    microphone, speak = microphone_and_mouth
    blocks = hear(microphone, speak, 4)
    assert all(block.samples.dtype == np.int16 and block.samples.ndim == 1 for block in blocks)
    assert not any(block.overflowed for block in blocks)
    heard = recording(blocks, microphone.samplerate)
    # The first moments may be spoken before a real microphone is open.
    rest = Recording(SPOKEN.samples[4_000:], SPOKEN.samplerate)
    assert find(rest, heard).likeness > 0.85
    assert np.abs(gaps(rest, heard)).max() < 0.002


def test_blocks_follow_one_another_in_time(microphone_and_mouth: tuple[Microphone, Speak]) -> None:
    microphone, speak = microphone_and_mouth
    before = time.monotonic()
    blocks = hear(microphone, speak, 2)
    starts = np.array([block.start for block in blocks])
    frames = np.cumsum([0] + [len(block.samples) for block in blocks[:-1]])
    assert before - 0.1 < starts[0] < before + 1.5
    assert np.abs(starts - starts[0] - frames / microphone.samplerate).max() < 0.1


@pytest.mark.slow
def test_nothing_is_lost_while_the_program_is_busy(microphone_and_mouth: tuple[Microphone, Speak]) -> None:
    microphone, speak = microphone_and_mouth
    heard = recording(hear(microphone, speak, 4, busy=2.5), microphone.samplerate)
    rest = Recording(SPOKEN.samples[4_000:], SPOKEN.samplerate)
    assert find(rest, heard).likeness > 0.85


def test_it_can_be_listened_to_again(microphone_and_mouth: tuple[Microphone, Speak]) -> None:
    microphone, _ = microphone_and_mouth
    for _time in range(3):
        assert sum(len(block.samples) for block in hear(microphone, lambda: None, 0.3)) > 0


@pytest.mark.sound
def test_the_time_of_a_block_is_that_of_its_sound(sound_devices: SoundDevices) -> None:
    microphone = SounddeviceMicrophone()
    with sound_devices.hear_candidate() as hearing:
        blocks = hear(microphone, lambda: sound_devices.speak_into_microphone(SPOKEN), 3.5)
    rest = Recording(SPOKEN.samples[8_000:24_000], SPOKEN.samplerate)
    told = blocks[0].start + find(rest, recording(blocks, microphone.samplerate)).start
    assert told == pytest.approx(hearing.start + find(rest, hearing.recording).start, abs=0.08)


@pytest.mark.sound
def test_it_hears_on_while_the_loudspeaker_plays_and_closes(sound_devices: SoundDevices) -> None:
    microphone, loudspeaker = SounddeviceMicrophone(), SounddeviceLoudspeaker()
    question = Recording(np.full(8_000, 0.01, np.float32), 16_000)
    heard: list[Block] = []
    with microphone.listen() as blocks:
        speaking = sound_devices.speak_into_microphone(SPOKEN)
        for _time in range(3):
            loudspeaker.play(question)
        speaking.wait()
        for block in blocks:
            heard.append(block)
            if sum(len(block.samples) for block in heard) >= 3 * microphone.samplerate:
                break
    rest = Recording(SPOKEN.samples[8_000:], SPOKEN.samplerate)
    assert np.abs(gaps(rest, recording(heard, microphone.samplerate))).max() < 0.002


@pytest.mark.sound
def test_a_microphone_is_found_by_a_part_of_its_name(sound_devices: SoundDevices) -> None:
    assert sum(len(block.samples) for block in hear(SounddeviceMicrophone("HEAD"), lambda: None, 0.3)) > 0
    with (
        pytest.raises(NoMicrophone, match=r"'loudspeaker'.*1 headset"),
        SounddeviceMicrophone("loudspeaker").listen(),
    ):
        pass


LISTEN = """
import time
from voicecoach.adapters.loudspeaker import SounddeviceLoudspeaker
from voicecoach.adapters.microphone import SounddeviceMicrophone
from voicecoach.errors import DeviceError
begun, frames = time.monotonic(), 0
try:
    microphone = SounddeviceMicrophone()
    with microphone.listen() as blocks:
        print("ready", flush=True)
        try:
            for block in blocks:
                frames += len(block.samples)
                if time.monotonic() - begun > 20:
                    print("never ended")
                    break
        finally:
            print("kept", frames / microphone.samplerate)
except DeviceError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.sound
@pytest.mark.parametrize("fate", ["take_away_microphone", "kill", "freeze"])
def test_a_microphone_that_goes_away_in_mid_answer_is_an_error_and_what_was_said_is_kept(
    own_sound_devices: SoundDevices, fate: str
) -> None:
    def happen() -> None:
        time.sleep(1.5)
        getattr(own_sound_devices, fate)()

    printed = run_python(LISTEN, own_sound_devices.environment, when_ready=happen)
    assert "DeviceLost The microphone 'default' has gone; connect it again" in printed
    assert float(printed.partition("kept ")[2].split()[0]) > 1.2


@pytest.mark.sound
@pytest.mark.parametrize("loudspeaker", [True, False])
def test_a_machine_without_a_microphone_is_an_error(loudspeaker: bool) -> None:
    devices = SoundDevices(loudspeaker=loudspeaker, microphone=False)
    try:
        printed = run_python(LISTEN, devices.environment)
    finally:
        devices.close()
    assert "NoMicrophone No microphone was found; connect one" in printed


def test_a_stored_recording_that_is_not_paced_takes_no_time_and_one_that_is_takes_its_own() -> None:
    second = Recording(SPOKEN.samples[:16_000], SPOKEN.samplerate)
    before = time.monotonic()
    blocks = hear(StoredMicrophone(second, paced=False), lambda: None, 9)
    assert time.monotonic() - before < 0.5
    assert blocks[-1].start - blocks[0].start == pytest.approx(0.992, abs=1e-6)
    before = time.monotonic()
    hear(StoredMicrophone(second, paced=True), lambda: None, 9)
    assert time.monotonic() - before >= 1.0


def test_a_stored_recording_begins_when_its_first_block_is_asked_for() -> None:
    with StoredMicrophone(SPOKEN, paced=False).listen() as blocks:
        time.sleep(0.3)
        asked = time.monotonic()
        assert asked <= next(blocks).start


def test_a_stored_recording_keeps_full_scale() -> None:
    loud = Recording(np.array([1.0, -1.0, 0.5, 0.0], np.float32), 16_000)
    (block,) = hear(StoredMicrophone(loud, paced=False), lambda: None, 9)
    assert block.samples.tolist() == [32_767, -32_768, 16_384, 0]
