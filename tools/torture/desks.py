"""Several sessions at once, each in a terminal and with virtual sound devices of its own."""

from __future__ import annotations

import queue
import tempfile
import time
import wave
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from random import Random

import numpy as np
import pexpect

from testbed import whisper
from testbed.command import COMMAND
from testbed.sound import SoundDevices
from testbed.spoken import SAMPLERATE, spoken
from tools.torture.outcome import Outcome
from voicecoach.session import Session

AT_ONCE = 3
_SAID = (
    "Last year a parcel went missing. I called the carrier, found it, and drove it to the customer myself."
)
_REPEATED = 20


class Desk:
    """Where one session at a time is held."""

    def __init__(self, voice: Path) -> None:
        self.devices = SoundDevices()
        self.close = self.devices.close
        self._voice = voice
        self.data = Path()

    def seat(self, case: Callable[[Desk, Random, Outcome], None], chance: Random, outcome: Outcome) -> None:
        """Try ``case`` with an empty data folder and somebody who speaks into the microphone."""
        speaking = self.devices.speak_into_microphone(self._voice)
        try:
            with tempfile.TemporaryDirectory(prefix="torture-", ignore_cleanup_errors=True) as folder:
                self.data = Path(folder)
                case(self, chance, outcome)
        except (pexpect.EOF, pexpect.TIMEOUT) as error:
            outcome.fault(f"it did not get as far as it should: {' '.join(str(error).split())[:600]}")
        finally:
            speaking.stop()

    def practice(self, *options: str) -> pexpect.spawn:
        """One question in a terminal."""
        arguments = ["practice", "-n", "1", *options]
        return pexpect.spawn(
            str(COMMAND),
            arguments,
            env={**self.environment, "TERM": "xterm", "PYTHONFAULTHANDLER": "1"},
            encoding="utf-8",
            codec_errors="replace",  # the terminal echoes ^C in the middle of a character
            timeout=120,
        )

    @property
    def environment(self) -> dict[str, str]:
        """Of a person who has tiny.en, and nothing else yet."""
        return {
            **self.devices.environment,
            "VOICECOACH_DATA": str(self.data),
            "VOICECOACH_CONFIG": str(self.data / "config"),
            "HOME": str(self.data / "home"),
            "HF_HUB_OFFLINE": "1",
            **whisper.WITH_WHISPER,
        }


def look_on(program: pexpect.spawn, seconds: float) -> None:
    """Take what it prints: a terminal that nobody reads holds it up, and forgets some of it at Ctrl-C."""
    program.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=max(0.0, seconds))


def side_by_side(
    chances: Iterable[Random], case: Callable[[Desk, Random, Outcome], None], outcome: Outcome
) -> Outcome:
    """Try ``case`` with each of ``chances``, ``AT_ONCE`` at a time; its faults are added to ``outcome``."""
    free: queue.SimpleQueue[Desk] = queue.SimpleQueue()

    def one(chance: Random) -> None:
        desk = free.get()
        try:
            desk.seat(case, chance, outcome)
        finally:
            free.put(desk)

    with tempfile.TemporaryDirectory(prefix="torture-") as folder, ThreadPoolExecutor(AT_ONCE) as pool:
        voice = _voice(Path(folder) / "voice.wav")
        desks = [Desk(voice) for _ in range(AT_ONCE)]
        for desk in desks:
            free.put(desk)
        try:
            running: list[Future[None]] = []
            for chance in chances:  # asks each time whether there is time left
                while sum(not each.done() for each in running) >= AT_ONCE:
                    time.sleep(0.05)
                running.append(pool.submit(one, chance))
            for each in running:
                each.result()
            outcome.tried = len(running)
        finally:
            pool.shutdown()
            for desk in desks:
                with closing(desk):
                    pass
    return outcome


def _voice(path: Path) -> Path:
    samples = np.tile(spoken(_SAID), _REPEATED)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, SAMPLERATE, 0, "NONE", ""))
        file.writeframes((samples * 32_767).astype("<i2").tobytes())
    return path


def only(sessions: Iterable[Session]) -> Session:
    """The one that there is. Raises ValueError."""
    (session,) = sessions
    return session
