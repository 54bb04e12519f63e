"""Recordings on disk survive whatever ends the program that writes them."""

from __future__ import annotations

import errno
import os
import random
import signal
import stat
import subprocess
import sys
import textwrap
import time
import wave
from pathlib import Path

import numpy as np
import pytest

from voicecoach.errors import DiskFull, EmptyRecording, NotWritable, StorageError, UnreadableRecording
from voicecoach.sessions.faults import storage_error
from voicecoach.sessions.reading import read_wav
from voicecoach.sessions.wav import WavWriter

RATE = 48_000
RAMP = np.arange(-32_768, 32_768).astype(np.int16)

REAL_TIME_WRITER = """
    import sys, time
    import numpy as np
    from pathlib import Path
    from voicecoach.sessions.wav import WavWriter

    writer = WavWriter(Path(sys.argv[1]), 48_000)
    block, given = 960, 0
    begun = time.monotonic()
    while True:
        print(given + block, flush=True)  # what the microphone has heard when this block arrives
        writer.write(np.arange(given, given + block).astype(np.int16))
        given += block
        time.sleep(max(0, begun + given / 48_000 - time.monotonic()))
"""
LIMITED_WRITER = """
    import resource, sys
    import numpy as np
    from pathlib import Path
    from voicecoach.errors import DiskFull
    from voicecoach.sessions.wav import WavWriter

    resource.setrlimit(resource.RLIMIT_FSIZE, (50_001, 50_001))
    writer = WavWriter(Path(sys.argv[1]), 16_000)
    try:
        for block in range(100):
            writer.write(np.arange(block * 1000, block * 1000 + 1000).astype(np.int16))
    except DiskFull as error:
        print(error)
    writer.close()
"""


def frames(path: Path) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """The samples as a reader of the standard library sees them; the header must not promise more."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        content = file.readframes(file.getnframes())
        assert len(content) == 2 * file.getnframes()
    return np.frombuffer(content, "<i2")


def child(code: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), str(path)], stdout=subprocess.PIPE, text=True
    )


def test_what_was_written_reads_back_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "answer.wav"
    writer = WavWriter(path, RATE)
    for block in np.array_split(RAMP, 7):
        writer.write(block)
    writer.close()
    writer.close()
    assert np.array_equal(frames(path), RAMP)
    recording = read_wav(path).recording
    assert recording.samplerate == RATE
    assert np.array_equal(recording.samples, RAMP / 32_768)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_file_is_playable_after_every_write(tmp_path: Path) -> None:
    path = tmp_path / "answer.wav"
    writer = WavWriter(path, RATE)
    assert len(frames(path)) == 0
    for count in (100, 200):
        writer.write(RAMP[:100])
        assert len(frames(path)) == count
    writer.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_ten_programs_killed_at_random_moments_leave_ten_recordings_that_lack_at_most_half_a_second(
    tmp_path: Path,
) -> None:
    chance = random.Random()
    for number in range(10):
        path = tmp_path / f"{number}.wav"
        with child(REAL_TIME_WRITER, path) as process:
            assert process.stdout is not None
            first = process.stdout.readline()  # it records
            time.sleep(chance.uniform(0.0, 1.5))
            os.kill(process.pid, signal.SIGKILL)
            heard = int((first + process.stdout.read()).split()[-1])
        kept = frames(path)
        assert np.array_equal(kept, np.arange(len(kept)).astype(np.int16))
        assert 0 <= heard - len(kept) <= RATE / 2


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit on Windows")
def test_a_full_disk_is_one_sentence_and_what_fitted_is_playable(tmp_path: Path) -> None:
    path = tmp_path / "answer.wav"
    with child(LIMITED_WRITER, path) as process:
        said, _ = process.communicate()
    assert process.returncode == 0
    kept = frames(path)
    assert len(kept) == (50_001 - 44) // 2  # to the last sample that fits, inside the refused block
    assert np.array_equal(kept, np.arange(len(kept)).astype(np.int16))
    assert said == (
        f"No room is left for {path}; the first 1.6 s of this answer are kept. "
        "Free some disk space and try again.\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small file system")
def test_a_full_file_system_keeps_what_fitted(tmp_path: Path) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(tmp_path)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("may not mount a file system here")
    path = tmp_path / "answer.wav"
    try:
        writer = WavWriter(path, RATE)
        with pytest.raises(DiskFull, match=r"the first 0\.7 s of this answer are kept"):
            writer.write(RAMP)
        with pytest.raises(DiskFull):
            writer.write(RAMP[:1000])
        writer.close()
        assert np.array_equal(frames(path), RAMP[: (65_536 - 44) // 2])
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


def test_an_existing_recording_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "answer.wav"
    path.write_bytes(b"precious")
    with pytest.raises(StorageError, match="could not be written"):
        WavWriter(path, RATE)
    assert path.read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, NotWritable),
        (errno.EROFS, NotWritable),
        (errno.EIO, StorageError),
    ],
)
def test_errors_of_the_disk_are_told_apart(number: int, kind: type[StorageError]) -> None:
    error = storage_error(OSError(number, os.strerror(number)), Path("answer.wav"))
    assert type(error) is kind


def test_recordings_that_are_gone_damaged_or_empty_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "answer.wav"
    with pytest.raises(UnreadableRecording, match="is gone"):
        read_wav(path)
    path.write_text("no sound")
    with pytest.raises(UnreadableRecording, match="cannot be read"):
        read_wav(path)
    path.unlink()
    WavWriter(path, RATE).close()
    with pytest.raises(
        EmptyRecording, match="holds no sound: nothing of that answer was kept; give it again"
    ):
        read_wav(path)


@pytest.mark.parametrize("channels", [1, 2, 6])
def test_what_a_device_gave_is_kept_whole(tmp_path: Path, channels: int) -> None:
    path = tmp_path / "answer.wav"
    given = np.random.default_rng(1).integers(-9_000, 9_000, (4_800, channels), np.int16)
    writer = WavWriter(path, RATE, channels)
    for block in np.array_split(given, 7):
        writer.write(block)
    writer.close()
    taken = read_wav(path)
    assert np.array_equal(taken.channels, given)
    assert taken.samplerate == RATE
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getframerate(), file.getnframes()) == (channels, RATE, 4_800)


def recorded(path: Path) -> bytes:
    writer = WavWriter(path, RATE)
    writer.write(RAMP)
    writer.close()
    return path.read_bytes()


@pytest.mark.parametrize("promised", [0, 1, 1_000, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF])
@pytest.mark.parametrize("surplus", [b"", b"\x07"])
def test_how_long_a_recording_is_says_the_file_and_not_its_header(
    tmp_path: Path, promised: int, surplus: bytes
) -> None:
    path = tmp_path / "answer.wav"
    content = recorded(path)
    path.write_bytes(content[:40] + promised.to_bytes(4, "little") + content[44:] + surplus)
    assert np.array_equal(read_wav(path).samples, RAMP)


def test_what_an_editor_wrote_behind_the_sound_is_no_sound(tmp_path: Path) -> None:
    path = tmp_path / "answer.wav"
    content = recorded(path)
    path.write_bytes(content + b"LIST\x04\x00\x00\x00INFO" + b"id3 \x01\x00\x00\x00x\x00")
    assert np.array_equal(read_wav(path).samples, RAMP)


@pytest.mark.parametrize("cut", [0, 3, 12, 43, 44])
def test_a_header_alone_or_a_part_of_one_is_refused_with_a_sentence(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "answer.wav"
    path.write_bytes(recorded(path)[:cut])
    with pytest.raises((UnreadableRecording, EmptyRecording), match=r"answer.wav"):
        read_wav(path)


@pytest.mark.parametrize(
    ("rate", "byte_rate", "found"),
    [(0, 96_000, 48_000), (48_000, 0, 48_000), (1, 96_000, 48_000), (0xFFFFFFFF, 96_000, 48_000)],
)
def test_a_wrong_rate_is_taken_from_where_it_is_right(
    tmp_path: Path, rate: int, byte_rate: int, found: int
) -> None:
    path = tmp_path / "answer.wav"
    content = recorded(path)
    path.write_bytes(
        content[:24] + rate.to_bytes(4, "little") + byte_rate.to_bytes(4, "little") + content[32:]
    )
    assert read_wav(path).samplerate == found


@pytest.mark.parametrize("rate", [0, 1, 0xFFFFFFFF])
def test_a_rate_that_is_nowhere_right_is_a_sentence(tmp_path: Path, rate: int) -> None:
    path = tmp_path / "answer.wav"
    content = recorded(path)
    path.write_bytes(content[:24] + 2 * rate.to_bytes(4, "little") + content[32:])
    with pytest.raises(UnreadableRecording, match=f"a rate of {rate} Hz"):
        read_wav(path)


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes on Windows")
def test_a_recording_that_is_no_file_is_a_sentence_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "answer.wav")
    with pytest.raises(UnreadableRecording, match="is no file"):
        read_wav(tmp_path / "answer.wav")
