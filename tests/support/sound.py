"""A private PulseAudio with a loudspeaker that can be listened to and a microphone that can be spoken into.

It needs no sound card and no user session, touches nothing outside its own temporary folder, and any
number can run side by side. PortAudio finds it through ALSA's pulse plugin: the ALSA configuration in
``env`` knows the devices of this folder and no others.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import threading
import time
import wave
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from voicecoach.speech import Recording

RATE = 48_000
"""Hz, of both virtual devices."""
_LATENCY_MS = 20
_DEADLINE = 20.0
"""Seconds in which a step that takes milliseconds must be done on a busy machine."""


class Hearing:
    """What the loudspeaker plays from now on; ``recording`` and ``start`` hold once it has ended."""

    recording: Recording
    start: float
    """When the first sample was heard, seconds of ``time.monotonic``."""

    def __init__(self, env: Mapping[str, str]) -> None:
        form = ["--raw", "--format=s16le", f"--rate={RATE}", "--channels=1"]
        self._process = subprocess.Popen(
            ["parec", "--device=speaker.monitor", *form, f"--latency-msec={_LATENCY_MS}"],
            env=dict(env),
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._pieces: list[tuple[float, bytes]] = []
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        if not self._begun.wait(_DEADLINE):
            self.end()
            raise RuntimeError("the virtual loudspeaker cannot be heard")

    def _read(self) -> None:
        assert self._process.stdout
        while piece := self._process.stdout.read(1 << 16):
            self._pieces.append((time.monotonic(), piece))
            self._begun.set()

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(_DEADLINE)
        self._thread.join(_DEADLINE)
        assert self._process.stdout
        self._process.stdout.close()
        sound = b"".join(piece for _, piece in self._pieces)
        samples = np.frombuffer(sound[: len(sound) // 2 * 2], np.int16).astype(np.float32) / np.float32(32768)
        self.recording = Recording(samples, RATE)
        # Pieces come late when the machine is busy, never early: the earliest tells the time.
        ends = np.cumsum([len(piece) / 2 / RATE for _, piece in self._pieces])
        arrivals = np.array([arrival for arrival, _ in self._pieces])
        self.start = float(np.min(arrivals - ends, initial=np.inf))


class Speaking:
    """A recording on its way into the microphone."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def wait(self, timeout: float = 120.0) -> None:
        """Until all of it has been spoken."""
        if code := self._process.wait(timeout):
            raise RuntimeError(f"paplay ended with {code}")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(_DEADLINE)


class SoundDevices:
    """A loudspeaker and a microphone of this test's own; either may be left out."""

    def __init__(self, *, loudspeaker: bool = True, microphone: bool = True) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="voicecoach-sound-"))
        self.env = self._configure(loudspeaker, microphone)
        """What a child process needs in its environment to find these devices and no others."""
        self._daemon = self._start(loudspeaker, microphone)
        self._spoken = 0

    @property
    def environment(self) -> dict[str, str]:
        """This process's environment with ``env`` in it."""
        return os.environ | self.env

    def _configure(self, loudspeaker: bool, microphone: bool) -> dict[str, str]:
        folder = self._folder
        (folder / "client.conf").write_text("autospawn = no\nenable-shm = no\n")
        sides = {}
        if loudspeaker:
            sides["loudspeaker"] = "playback.pcm { type pulse device speaker }"
        if microphone:
            sides["headset"] = "capture.pcm { type pulse device mic }"
        pcms = sides | {"default": " ".join(sides.values())}
        (folder / "asound.conf").write_text(
            "".join(f"pcm.{name} {{ type asym {pcm} }}\n" for name, pcm in pcms.items())
        )
        return {
            "ALSA_CONFIG_PATH": str(folder / "asound.conf"),
            "PULSE_CLIENTCONFIG": str(folder / "client.conf"),
            "PULSE_COOKIE": str(folder / "cookie"),
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_SERVER": f"unix:{folder}/native",
            "PULSE_STATE_PATH": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
        }

    def _start(self, loudspeaker: bool, microphone: bool) -> subprocess.Popen[bytes]:
        modules = [f"module-native-protocol-unix socket={self._folder}/native auth-anonymous=1"]
        if loudspeaker:
            modules.append(f"module-null-sink sink_name=speaker rate={RATE} channels=2")
        if microphone:
            modules.append(f"module-null-sink sink_name=mouth rate={RATE} channels=1")
            modules.append("module-remap-source source_name=mic master=mouth.monitor")
        load = [word for module in modules for word in ("-L", module)]
        options = ["--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"]
        with (self._folder / "log").open("wb") as log:
            daemon = subprocess.Popen(
                ["pulseaudio", "-n", *options, "--high-priority=no", "--realtime=no", *load],
                env=self.environment,
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + _DEADLINE
        while subprocess.run(
            ["pactl", "info"], env=self.environment, capture_output=True, check=False
        ).returncode:
            if daemon.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PulseAudio did not start: {(self._folder / 'log').read_text()}")
            time.sleep(0.05)
        return daemon

    def speak_into_microphone(self, sound: Path | Recording) -> Speaking:
        """Begin to play a file, or a recording, into the microphone."""
        if isinstance(sound, Recording):
            self._spoken += 1
            path = self._folder / f"spoken-{self._spoken}.wav"
            with wave.open(str(path), "wb") as file:
                file.setparams((1, 2, sound.samplerate, 0, "NONE", ""))
                file.writeframes((np.clip(sound.samples, -1, 1) * 32767).astype("<i2").tobytes())
            sound = path
        command = ["paplay", "--device=mouth", f"--latency-msec={_LATENCY_MS * 10}", str(sound)]
        return Speaking(subprocess.Popen(command, env=self.environment))

    @contextlib.contextmanager
    def hear(self) -> Iterator[Hearing]:
        """Record what the loudspeaker plays until the context is left."""
        hearing = Hearing(self.environment)
        try:
            yield hearing
            time.sleep(0.3)  # for what is still on its way
        finally:
            hearing.end()

    def take_away_microphone(self) -> None:
        self._pactl("unload-module", "module-remap-source")

    def take_away_loudspeaker(self) -> None:
        self._pactl("unload-module", self._module("sink_name=speaker"))

    def _module(self, argument: str) -> str:
        lines = self._pactl("list", "short", "modules").splitlines()
        return next(line.split("\t")[0] for line in lines if argument in line)

    def _pactl(self, *arguments: str) -> str:
        command = ["pactl", *arguments]
        done = subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True, timeout=_DEADLINE
        )
        return done.stdout

    def kill(self) -> None:
        """Take the whole sound system away, as a crash would."""
        self._daemon.kill()
        self._daemon.wait(_DEADLINE)

    def close(self) -> None:
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)
