"""A loudspeaker that can be listened to and a microphone that can be spoken into, with PulseAudio.

They need no sound card and no user session, touch nothing outside their own temporary folder, and any
number can run side by side. PortAudio finds them through ALSA's pulse plugin: the ALSA configuration in
``env`` knows these devices and no others. Each has a PulseAudio of its own: one that is taken away
leaves nothing behind to which PulseAudio could move its streams.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import wave
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from testbed.passing import pass_on
from voicecoach.speech import Recording

RATE = 48_000
"""Hz, of both virtual devices."""
_LATENCY_MS = 20
_AHEAD_MS = 2000
"""What is spoken lies this far ahead in PulseAudio: paplay may stand still for as long without a break."""
_DEADLINE = 20.0
"""Seconds in which a step that takes milliseconds must be done on a busy machine."""


class Hearing:
    """What a device sounds like from now on; ``recording`` and ``start`` hold once it has ended."""

    recording: Recording
    start: float
    """When the first sample was heard, seconds of ``time.monotonic``."""

    def __init__(self, env: Mapping[str, str], source: str) -> None:
        form = ["--raw", "--format=s16le", f"--rate={RATE}", "--channels=1"]
        self._process = subprocess.Popen(
            ["parec", f"--device={source}", *form, f"--latency-msec={_LATENCY_MS}"],
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
            raise RuntimeError(f"{source} cannot be heard")

    def _read(self) -> None:
        assert self._process.stdout
        while piece := self._process.stdout.read(1 << 16):
            self._pieces.append((time.monotonic(), piece))
            self._begun.set()

    def lately(self, seconds: float) -> Recording:
        """The last ``seconds`` of what was heard by now."""
        sound = b"".join(piece for _, piece in list(self._pieces))
        samples = np.frombuffer(sound[: len(sound) // 2 * 2], np.int16).astype(np.float32) / np.float32(32768)
        return Recording(samples[-round(seconds * RATE) :], RATE)

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


class Server:
    """One PulseAudio with one null sink."""

    def __init__(self, folder: Path, sink: str, channels: int, *also: str) -> None:
        self.address = f"unix:{folder}/native"
        self._log = folder / "log"
        folder.mkdir()
        (folder / "client.conf").write_text("autospawn = no\nenable-shm = no\n")
        self.environment = os.environ | {
            "PULSE_CLIENTCONFIG": str(folder / "client.conf"),
            "PULSE_COOKIE": str(folder / "cookie"),
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_SERVER": self.address,
            "PULSE_STATE_PATH": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
        }
        self._sink = f"sink_name={sink}"
        self._modules = (
            f"module-native-protocol-unix socket={folder}/native auth-anonymous=1",
            f"module-null-sink {self._sink} rate={RATE} channels={channels}",
            *also,
        )
        self._process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        load = [word for module in self._modules for word in ("-L", module)]
        options = ["--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"]
        command = ["pulseaudio", "-n", *options, "--high-priority=yes", "--realtime=no", *load]
        if shutil.which("setpriv"):  # a test run that is killed leaves nothing behind
            command = ["setpriv", "--pdeathsig", "KILL", "--", *command]
        with self._log.open("wb") as log:
            process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        deadline = time.monotonic() + _DEADLINE
        while self.run("pactl", "info").returncode:
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                raise RuntimeError(f"PulseAudio did not start: {self._log.read_text()}")
            time.sleep(0.05)
        return process

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, env=self.environment, check=False, capture_output=True, text=True, timeout=_DEADLINE
        )

    def unplug(self) -> None:
        """Take the sink away, as a cable that is pulled does."""
        modules = self.run("pactl", "list", "short", "modules").stdout.splitlines()
        number = next(line.split("\t")[0] for line in modules if self._sink in line)
        if self.run("pactl", "unload-module", number).returncode:
            raise RuntimeError("the virtual device could not be taken away")

    def freeze(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait(_DEADLINE)


class SoundDevices:
    """A loudspeaker and a microphone of a test's own; either may be left out."""

    def __init__(self, *, loudspeaker: bool = True, microphone: bool = True, channels: int = 1) -> None:
        """``channels``: of the microphone; as it goes through a sound server, any number can be opened."""
        self._folder = Path(tempfile.mkdtemp(prefix="voicecoach-sound-"))
        remap = "module-remap-source source_name=mic master=mouth.monitor"
        self._speaker = Server(self._folder / "speaker", "speaker", 2) if loudspeaker else None
        self._mouth = Server(self._folder / "mouth", "mouth", channels, remap) if microphone else None
        self.env = {
            "ALSA_CONFIG_PATH": str(self._configure()),
            "PULSE_COOKIE": str(self._folder / "cookie"),
        }
        """What a process needs in its environment to find these devices and no others."""
        self._ticking = self._keep_ticking() if microphone else None
        self._spoken: list[Speaking] = []

    @property
    def environment(self) -> dict[str, str]:
        """This process's environment with ``env`` in it."""
        return os.environ | self.env

    def _configure(self) -> Path:
        sides = {}
        pulse = "type pulse server"
        if self._speaker:
            sides["loudspeaker"] = f'playback.pcm {{ {pulse} "{self._speaker.address}" device speaker }}'
        if self._mouth:
            sides["headset"] = f'capture.pcm {{ {pulse} "{self._mouth.address}" device mic }}'
        pcms = sides | {"default": " ".join(sides.values())}
        path = self._folder / "asound.conf"
        path.write_text("".join(f"pcm.{name} {{ type asym {pcm} }}\n" for name, pcm in pcms.items()))
        return path

    def _keep_ticking(self) -> subprocess.Popen[bytes]:
        """A null sink that nobody listens to sleeps for 2 s at a time, and the microphone on it with it:
        a real one is always running. Returns when it is.
        """
        assert self._mouth
        listen = ["parec", "--device=mouth.monitor", "--raw", f"--latency-msec={_LATENCY_MS}"]
        ticking = subprocess.Popen(
            listen, env=self._mouth.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        with subprocess.Popen(listen, env=self._mouth.environment, stdout=subprocess.PIPE) as awaiting:
            assert awaiting.stdout
            awaiting.stdout.read(1)
            awaiting.kill()
        return ticking

    def speak_into_microphone(self, sound: Path | Recording) -> Speaking:
        """Begin to play a file, or a recording, into the microphone."""
        if isinstance(sound, Recording):
            path = self._folder / f"spoken-{len(self._spoken)}.wav"
            with wave.open(str(path), "wb") as file:
                channels = sound.samples.reshape(len(sound.samples), -1)
                file.setparams((channels.shape[1], 2, sound.samplerate, 0, "NONE", ""))
                file.writeframes((np.clip(channels, -1, 1) * 32767).astype("<i2").tobytes())
            sound = path
        assert self._mouth
        command = ["paplay", "--device=mouth", f"--latency-msec={_AHEAD_MS}", str(sound)]
        speaking = Speaking(subprocess.Popen(command, env=self._mouth.environment))
        self._spoken.append(speaking)
        return speaking

    @contextlib.contextmanager
    def loudspeaker_into_microphone(self, gain: float) -> Iterator[None]:
        """One room: the microphone hears the loudspeaker, ``gain`` times as loud and a little later."""
        assert self._speaker
        assert self._mouth
        form = ["--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", f"--latency-msec={_LATENCY_MS}"]
        heard = ["parec", "--device=speaker.monitor", *form]
        # PulseAudio's scale of volumes is cubic.
        played = ["pacat", "--device=mouth", *form, f"--volume={round(65536 * gain ** (1 / 3))}"]
        with (
            subprocess.Popen(heard, env=self._speaker.environment, stdout=subprocess.PIPE) as listening,
            subprocess.Popen(played, env=self._mouth.environment, stdin=subprocess.PIPE) as speaking,
        ):
            assert listening.stdout
            assert speaking.stdin
            passing = threading.Thread(
                target=pass_on, args=(listening.stdout.fileno(), speaking.stdin.fileno()), daemon=True
            )
            passing.start()
            try:
                yield
            finally:
                listening.terminate()
                passing.join(_DEADLINE)
                speaking.terminate()

    @contextlib.contextmanager
    def hear(self) -> Iterator[Hearing]:
        """Record what the loudspeaker plays until the context is left."""
        assert self._speaker
        with self._listening(self._speaker, "speaker.monitor") as hearing:
            yield hearing

    @contextlib.contextmanager
    def hear_candidate(self) -> Iterator[Hearing]:
        """Record what is spoken into the microphone, past the microphone."""
        assert self._mouth
        with self._listening(self._mouth, "mouth.monitor") as hearing:
            yield hearing

    @contextlib.contextmanager
    def _listening(self, server: Server, source: str) -> Iterator[Hearing]:
        hearing = Hearing(server.environment, source)
        try:
            yield hearing
            time.sleep(0.3)  # for what is still on its way
        finally:
            hearing.end()

    def take_away_microphone(self) -> None:
        assert self._mouth
        self._mouth.unplug()

    def take_away_loudspeaker(self) -> None:
        assert self._speaker
        self._speaker.unplug()

    def stand_still(self, seconds: float) -> None:
        """As a machine that is too busy for its sound system."""
        servers = [server for server in (self._speaker, self._mouth) if server]
        for server in servers:
            server.freeze()
        time.sleep(seconds)
        for server in servers:
            server.thaw()

    def freeze(self) -> None:
        """Let the sound system hang: it neither answers nor ends."""
        for server in filter(None, (self._speaker, self._mouth)):
            server.freeze()

    def kill(self) -> None:
        """Take the whole sound system away, as a crash would."""
        for server in filter(None, (self._speaker, self._mouth)):
            server.kill()

    def close(self) -> None:
        for speaking in self._spoken:
            speaking.stop()
        self.kill()
        if self._ticking:
            self._ticking.kill()
            self._ticking.wait(_DEADLINE)
        shutil.rmtree(self._folder, ignore_errors=True)
