"""Two microphones and two loudspeakers of one sound server, of which either may be the default.

ALSA's configuration names none of them, as on a desktop: the sound server chooses.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from testbed.sound import RATE, Hearing, Server
from voicecoach.speech import Recording

NAMES = ("first", "second")


class TwoOfEach:
    """Each microphone hears its own tone all the time, ``TONES`` Hz."""

    TONES = (440, 1000)

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="voicecoach-sound-"))
        sinks = [f"module-null-sink sink_name=speaker-{name} rate={RATE} channels=2" for name in NAMES]
        sinks.append(f"module-null-sink sink_name=mouth-{NAMES[1]} rate={RATE} channels=1")
        sources = [
            f"module-remap-source source_name=mic-{name} master=mouth-{name}.monitor" for name in NAMES
        ]
        self._server = Server(self._folder / "server", f"mouth-{NAMES[0]}", 1, *sinks, *sources)
        self._configuration = self._folder / "asound.conf"
        self.name_devices("default")
        self.env = {
            "ALSA_CONFIG_PATH": str(self._configuration),
            "PULSE_COOKIE": str(self._folder / "cookie"),
        }
        """What a process needs in its environment to find these devices and no others."""
        self.choose(NAMES[0])  # first: what plays on the default moves with it
        self._playing = [self._play(name, tone) for name, tone in zip(NAMES, self.TONES, strict=True)]
        self._playing += [self._listen(name) for name in NAMES]

    def name_devices(self, *names: str) -> None:
        """Let ALSA know the default by these names, and no others."""
        pcm = f'{{ type pulse server "{self._server.address}" }}\n'
        self._configuration.write_text("".join(f"pcm.{name} {pcm}" for name in names))

    def choose(self, name: str) -> None:
        """Have the first or the second of each as the default."""
        for command in (("set-default-source", f"mic-{name}"), ("set-default-sink", f"speaker-{name}")):
            if self._server.run("pactl", *command).returncode:
                raise RuntimeError(f"the sound server refuses {command}")

    @contextmanager
    def hear(self, name: str) -> Iterator[Hearing]:
        """What the first or the second loudspeaker plays."""
        hearing = Hearing(self._server.environment, f"speaker-{name}.monitor")
        try:
            yield hearing
        finally:
            hearing.end()

    def _play(self, name: str, tone: int) -> subprocess.Popen[bytes]:
        path = self._folder / f"{name}.wav"
        samples = 0.3 * np.sin(2 * np.pi * tone * np.arange(120 * RATE) / RATE)
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            file.writeframes((samples * 32_767).astype("<i2").tobytes())
        command = ["paplay", f"--device=mouth-{name}", str(path)]
        return subprocess.Popen(command, env=self._server.environment)

    def _listen(self, name: str) -> subprocess.Popen[bytes]:
        """A null sink that nobody listens to closely sleeps for 2 s at a time, and its microphone with it."""
        return subprocess.Popen(
            ["parec", f"--device=mouth-{name}.monitor", "--raw", "--latency-msec=20"],
            env=self._server.environment,
            stdout=subprocess.DEVNULL,
        )

    def close(self) -> None:
        for playing in self._playing:
            playing.kill()
            playing.wait()
        self._server.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


def tone_of(sound: Recording) -> float:
    """The loudest frequency, Hz."""
    spectrum = np.abs(np.fft.rfft(sound.samples * np.hanning(len(sound.samples))))
    spectrum[0] = 0
    return float(np.argmax(spectrum) * sound.samplerate / len(sound.samples))
