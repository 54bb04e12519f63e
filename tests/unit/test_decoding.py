"""Recordings made elsewhere come in as what they sound like, or are refused with a sentence."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from testbed.media import write_film_without_sound, write_sound
from tests.support.privileges import unprivileged
from voicecoach.adapters.company_notes import read_notes
from voicecoach.adapters.decoding import _Clipping, decode
from voicecoach.adapters.given_words import given_words
from voicecoach.errors import (
    EmptyRecording,
    NotesInvalid,
    RecordingError,
    TranscriptInvalid,
    UnreadableRecording,
    VoicecoachError,
)
from voicecoach.sound.clipping import clipped_share
from voicecoach.speech import Samples

BEEP_AT, DURATION = 0.7, 1.5
"""Seconds."""


def beep(samplerate: int, seconds: float = DURATION) -> NDArray[np.float32]:
    """Silence, then 440 Hz at a quarter of full scale from BEEP_AT on."""
    time = np.arange(round(seconds * samplerate)) / samplerate
    return (0.25 * np.sin(2 * np.pi * 440 * time) * (time >= BEEP_AT)).astype(np.float32)


def onset(samples: Samples) -> float:
    return float(np.argmax(np.abs(samples) > 0.05)) / 16_000


def tone(samples: Samples) -> float:
    """Frequency of the strongest tone, Hz."""
    return float(np.argmax(np.abs(np.fft.rfft(samples)))) * 16_000 / len(samples)


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize(
    ("name", "samplerate"),
    [
        *(("a.wav", rate) for rate in (8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000)),
        ("a.flac", 44_100),
        ("a.mp3", 22_050),
        ("a.mp3", 48_000),
        ("a.m4a", 44_100),
        ("a.aac", 16_000),
        ("a.ogg", 48_000),
        ("a.webm", 48_000),
    ],
)
def test_every_format_and_rate_gives_the_same_sound_at_the_same_times(
    tmp_path: Path, name: str, samplerate: int, channels: int
) -> None:
    path = write_sound(tmp_path / name, np.stack([beep(samplerate)] * channels), samplerate)
    decoded = decode(path)
    assert (decoded.samplerate, decoded.channels) == (samplerate, channels)
    assert len(decoded.samples) / 16_000 == pytest.approx(DURATION, abs=0.15)
    assert onset(decoded.samples) == pytest.approx(BEEP_AT, abs=0.08 if name == "a.aac" else 0.03)
    assert tone(decoded.samples) == pytest.approx(440, abs=2)
    assert np.abs(decoded.samples).max() == pytest.approx(0.25, rel=0.2)
    assert decoded.samples.dtype == np.float32
    assert decoded.clipped_share == 0
    assert decoded.notes == ()


def test_a_video_is_measured_by_its_sound_and_says_so(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "film.mp4", np.stack([beep(44_100, 3.0)]), 44_100, picture=True)
    decoded = decode(path)
    assert onset(decoded.samples) == pytest.approx(BEEP_AT, abs=0.03)
    assert decoded.notes == ("This is a video; its sound is measured.",)


@pytest.mark.parametrize("live", [0, 1])
@pytest.mark.parametrize("hiss", [0.0, 0.001])
def test_of_a_channel_that_is_dead_nothing_is_heard(tmp_path: Path, live: int, hiss: float) -> None:
    channels = hiss * np.random.default_rng(1).standard_normal((2, round(48_000 * DURATION)))
    channels[live] = beep(48_000)
    decoded = decode(write_sound(tmp_path / "a.wav", channels.astype(np.float32), 48_000))
    assert np.abs(decoded.samples).max() == pytest.approx(0.25, rel=0.02)
    assert np.abs(decoded.samples[:8_000]).max() < 1e-3
    assert decoded.notes == (f"Only channel {live + 1} of 2 is measured: the others are silent.",)
    assert decoded.channels == 2


def test_channels_that_cancel_each_other_out_are_not_mixed(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.wav", np.stack([beep(48_000), -beep(48_000)]), 48_000)
    decoded = decode(path)
    assert np.abs(decoded.samples).max() == pytest.approx(0.25, rel=0.02)
    assert decoded.notes == ("Only channel 1 of 2 is measured: the channels cancel each other out.",)


def test_silence_is_decoded_as_it_is(tmp_path: Path) -> None:
    decoded = decode(write_sound(tmp_path / "a.wav", np.zeros((2, 48_000), np.float32), 48_000))
    assert len(decoded.samples) == 16_000
    assert not decoded.samples.any()
    assert decoded.notes == ()


def test_clipping_is_judged_on_the_samples_of_the_file(tmp_path: Path) -> None:
    """Also where it is in one channel only: resampled and mixed, nothing is at full scale any more."""
    clipped = np.clip(6 * beep(48_000), -1, 1)
    path = write_sound(tmp_path / "a.wav", np.stack([beep(48_000), clipped]), 48_000)
    decoded = decode(path)
    assert decoded.clipped_share == pytest.approx(clipped_share(clipped), abs=1e-4)
    assert decoded.clipped_share > 0.1


@given(
    st.lists(st.sampled_from([0.0, 1.0, -1.0, 0.5]), max_size=60), st.lists(st.integers(0, 60), max_size=5)
)
def test_clipping_is_counted_the_same_however_the_sound_is_cut(values: list[float], cuts: list[int]) -> None:
    samples = np.array(values, np.float32)
    counted = _Clipping()
    for block in np.split(samples, sorted(min(cut, len(samples)) for cut in cuts)):
        counted.push(block)
    assert counted.share == pytest.approx(clipped_share(samples))


# Not getrusage's peak: a child inherits that of the process that started it.
PEAK = """
import re, sys
from collections.abc import Callable
from pathlib import Path
from voicecoach.adapters.decoding import decode
def peak() -> int:
    return int(re.search("VmHWM:\\\\s*(\\\\d+)", Path("/proc/self/status").read_text())[1])
decode(Path(sys.argv[1]))
before = peak()
samples = decode(Path(sys.argv[2])).samples
print((peak() - before) * 1024 / samples.nbytes)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_a_long_recording_needs_little_more_memory_than_its_samples(tmp_path: Path) -> None:
    short = write_sound(tmp_path / "short.flac", np.zeros((2, 60 * 8_000), np.float32), 8_000)
    long = write_sound(tmp_path / "long.flac", np.zeros((2, 750 * 8_000), np.float32), 8_000)
    done = subprocess.run(
        [sys.executable, "-c", PEAK, str(short), str(long)], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < 1.2


def test_progress_rises_to_one(tmp_path: Path) -> None:
    shares: list[float] = []
    decode(write_sound(tmp_path / "a.flac", np.stack([beep(16_000, 25.0)]), 16_000), shares.append)
    assert shares == sorted(shares)
    assert len(shares) == 3
    assert shares[-1] == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("name", ["a.wav", "a.flac", "a.mp3", "a.ogg", "a.aac"])
def test_of_a_truncated_file_what_is_there_is_decoded(tmp_path: Path, name: str) -> None:
    path = write_sound(tmp_path / name, np.stack([beep(16_000, 10.0)]), 16_000)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    decoded = decode(path)
    assert 2 < len(decoded.samples) / 16_000 < 8
    assert onset(decoded.samples) == pytest.approx(BEEP_AT, abs=0.1)
    if name == "a.flac":
        assert decoded.notes[-1].endswith("of the 10.0 s that the file promises could be read.")


def test_a_file_that_is_damaged_in_the_middle_is_decoded_around_the_damage(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.mp3", np.stack([beep(16_000, 10.0)]), 16_000)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 1000] = np.random.default_rng(1).bytes(1000)
    path.write_bytes(content)
    decoded = decode(path)
    assert len(decoded.samples) / 16_000 > 8
    assert "left out of the file; what follows is timed too early." in decoded.notes[0]


@pytest.mark.parametrize(
    ("content", "kind", "message"),
    [
        (b"", EmptyRecording, "is an empty file"),
        (b"RIFF", UnreadableRecording, "is no recording, or an incomplete one"),
        (b"Dear Sir or Madam,\n" * 100, UnreadableRecording, "is no recording"),
        (b"#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n", UnreadableRecording, "is no recording"),
        (bytes(10_000), UnreadableRecording, "is no recording"),
    ],
)
@pytest.mark.parametrize("name", ["a.wav", "a.mp3", "a.txt", "a.m3u8"])
def test_a_file_that_is_no_recording_is_refused(
    tmp_path: Path, name: str, content: bytes, kind: type[RecordingError], message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(kind, match=message) as caught:
        decode(path)
    assert str(path) in str(caught.value)


def test_a_film_without_sound_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRecording, match="has no sound track"):
        decode(write_film_without_sound(tmp_path / "film.mp4"))


def test_a_half_of_an_m4a_is_refused(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.m4a", np.stack([beep(16_000, 10.0)]), 16_000)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(UnreadableRecording, match="or an incomplete one"):
        decode(path)


@pytest.mark.parametrize("frames", [0, 1, 100])
def test_a_recording_that_is_too_short_to_measure_is_refused(tmp_path: Path, frames: int) -> None:
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, frames, "NONE", ""))
        file.writeframes(bytes(2 * frames))
    with pytest.raises(EmptyRecording, match=r"holds (no sound|only 0\.00\d s of sound)"):
        decode(path)


def test_a_file_that_is_missing_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRecording, match="There is no file"):
        decode(tmp_path / "missing.wav")
    with pytest.raises(UnreadableRecording, match="is a folder"):
        decode(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.wav", np.stack([beep(16_000)]), 16_000)
    path.chmod(0)
    with unprivileged(tmp_path), pytest.raises(UnreadableRecording, match="may not be read"):
        decode(path)


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes on Windows")
@pytest.mark.parametrize(
    ("read", "error"),
    [(decode, UnreadableRecording), (given_words, TranscriptInvalid), (read_notes, NotesInvalid)],
)
def test_what_is_no_file_is_refused_and_never_waited_for(
    tmp_path: Path, read: Callable[[Path], object], error: type[VoicecoachError]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        for name, kind in (("pipe", "a pipe"), ("link", "a pipe"), ("socket", "a socket")):
            with pytest.raises(error, match=f"{name} is {kind} and no file"):
                read(tmp_path / name)
    with pytest.raises(error, match="is a device and no file"):
        read(Path("/dev/zero"))
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(error):
        read(tmp_path / "loop")


@pytest.mark.parametrize("name", ["a.wav", "a.flac", "a.aiff", "a.au", "a.caf", "a.w64", "a.mka"])
@pytest.mark.parametrize("kept", [0.3, 0.7])
def test_a_file_that_was_cut_short_says_how_much_of_it_is_missing(
    tmp_path: Path, name: str, kept: float
) -> None:
    path = write_sound(tmp_path / name, np.stack([beep(16_000, 8.0)]), 16_000)
    assert decode(path).notes == ()
    content = path.read_bytes()
    path.write_bytes(content[: round(kept * len(content))])
    (note,) = (note for note in decode(path).notes if note.startswith("Only "))
    found = float(note.split()[1])
    assert note == f"Only {found} s of the 8.0 s that the file promises could be read."
    if name != "a.flac":
        assert found == pytest.approx(8 * kept, abs=1.0)


@pytest.mark.parametrize("promised", [0, 0xFFFFFFFF])
def test_a_wav_that_was_streamed_promises_nothing(tmp_path: Path, promised: int) -> None:
    path = write_sound(tmp_path / "a.wav", np.stack([beep(16_000, 3.0)]), 16_000)
    content = bytearray(path.read_bytes())
    at = content.index(b"data") + 4
    content[at : at + 4] = promised.to_bytes(4, "little")
    path.write_bytes(bytes(content))
    assert decode(path).notes == ()
    assert len(decode(path).samples) / 16_000 == pytest.approx(3.0, abs=0.01)
