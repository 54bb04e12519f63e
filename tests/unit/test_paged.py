"""Sound that lies on disk is measured as sound in memory is."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from voicecoach import bootstrap
from voicecoach.adapters import paged
from voicecoach.adapters.decoding import decode
from voicecoach.adapters.paged import Gathering, PagedSamples
from voicecoach.circumstances import Circumstances
from voicecoach.resources import folder
from voicecoach.sound import resampling

SOUND = np.random.default_rng(1).normal(0, 0.1, 100_000).astype(np.float32)


def on_disk() -> PagedSamples:
    samples = PagedSamples()
    for piece in np.array_split(SOUND, 7):
        samples.append(piece)
    return samples


@pytest.mark.parametrize(
    "part", [slice(None), slice(5), slice(7, 99_999), slice(99_000, 200_000), slice(-10, None), slice(9, 3)]
)
def test_every_piece_is_the_piece_of_an_array(part: slice) -> None:
    assert np.array_equal(on_disk()[part], SOUND[part])


def test_as_an_array_it_is_all_of_it() -> None:
    samples = on_disk()
    assert len(samples) == len(SOUND)
    assert np.array_equal(np.asarray(samples), SOUND)
    assert np.any(samples)
    silence = PagedSamples()
    silence.append(np.zeros(1_000, np.float32))
    assert not np.any(silence)


def test_sound_goes_to_disk_once_there_is_much_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paged, "IN_MEMORY", 50_000)
    gathering = Gathering()
    for piece in np.array_split(SOUND, 9):
        gathering.append(piece)
    assert len(gathering) == len(SOUND)
    assert isinstance(gathering.samples(), PagedSamples)
    assert np.array_equal(np.asarray(gathering.samples()), SOUND)


def test_a_file_whose_sound_lies_on_disk_has_the_same_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder("audio_fixtures") / "hesitant.flac"
    analyst = bootstrap.analyst()
    expected = analyst.analyse(decode(path).samples, Circumstances())
    monkeypatch.setattr(paged, "IN_MEMORY", 16_000)
    monkeypatch.setattr(resampling, "_LONG", 100_000)
    found = analyst.analyse(decode(path).samples, Circumstances())
    assert found.delivery == expected.delivery
    assert found.quality == expected.quality


@pytest.mark.slow
def test_three_hours_are_read_to_their_end_and_take_little_memory(tmp_path: Path) -> None:
    """Three hours of it are read; docs/decisions/0092 has what measuring them takes."""
    import subprocess
    import sys

    sound = (decode(folder("audio_fixtures") / "rambling.flac").samples * 32_767).astype("<i2").tobytes()

    def peak(seconds: int) -> float:
        """MB that reading a file of so many ``seconds`` takes at most."""
        path = tmp_path / f"{seconds}.wav"
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, 16_000, 0, "NONE", ""))
            while file.tell() < seconds * 16_000:
                file.writeframes(sound)
            frames = file.tell()
        code = (
            "import re, sys; from pathlib import Path; from voicecoach.adapters.decoding import decode;"
            "print(len(decode(Path(sys.argv[1])).samples)); status = Path('/proc/self/status').read_text();"
            # Not getrusage's peak: a child inherits that of the process that started it.
            "print(int(re.search(r'VmHWM:\\s*(\\d+)', status)[1]) / 1024)"
        )
        done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=True)
        read, most = done.stdout.split()
        assert int(read) == frames
        return float(most)

    assert peak(3 * 3600) < peak(20 * 60) + 200
