"""``python -m tools.voices``: ``docs/voices.md`` anew.

Needs the recordings of people, tiny.en, eSpeak NG, a natural voice with its engine, and virtual devices. The two voices take turns, so that whatever else the machine does meets both. About six minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from testbed import natural, recordings, whisper
from testbed.sound import Hearing, SoundDevices
from tools.bench.people import RATE, answer
from tools.evaluate import wording
from tools.evaluate.markdown import table
from voicecoach import bootstrap
from voicecoach.ports import Transcriber, Voice
from voicecoach.sound.resampling import resampled
from voicecoach.speech import SAMPLERATE, Recording

DOCUMENT = Path(__file__).parents[2] / "docs" / "voices.md"
SYSTEM, NATURAL = "system", "joe"
RUNS = 2
ANSWER = 15.0
"""Seconds that each answer takes."""
READ = 24
"""Questions whose words are also counted without devices."""
_ROOM = 0.1
"""Seconds around a question that are listened to."""


@dataclass
class Waits:
    """What was measured with one voice; seconds."""

    start: list[float] = field(default_factory=list)
    """From where the interview begins to the first word of the greeting."""
    questions: list[float] = field(default_factory=list)
    """For each question, before its sound was there,"""
    feedback: list[float] = field(default_factory=list)
    """and for each feedback's first sentence."""
    printed: list[float] = field(default_factory=list)
    """From the end of an answer until all of the feedback was on the screen,"""
    spoken: list[float] = field(default_factory=list)
    """and until it was heard."""
    troubles: list[str] = field(default_factory=list)
    """What was said of sound that was lost."""
    wrong: int = 0
    """Words of questions over the loudspeaker that were heard wrongly, of so many."""
    words: int = 0
    wrong_read: int = 0
    """The same of questions without devices between."""
    words_read: int = 0


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(prog="python -m tools.voices", description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help=f"interviews by each voice (default: {RUNS})")
    parser.add_argument("--only", action="store_true", help="the interviews alone; prints only")
    wanted = parser.parse_args()
    os.environ |= whisper.WITH_WHISPER | natural.WITH_VOICE
    audio, transcriber = recordings.folder(), bootstrap.transcriber("tiny.en")
    if audio is None or transcriber is None or (missing := natural.missing()):
        sys.exit(f"There is nothing to measure with: {recordings.ABSENT}; {whisper.missing() or missing}.")
    found = {SYSTEM: Waits(), NATURAL: Waits()}
    devices = SoundDevices()
    try:
        for turn in range(wanted.runs):
            candidate = Recording(answer(audio, ANSWER, turn).samples, RATE)
            for name, waits in found.items():
                print(f"{name}, {turn + 1} of {wanted.runs}", file=sys.stderr, flush=True)
                _hold(devices, name, candidate, transcriber, waits)
    finally:
        devices.close()
    for name, waits in () if wanted.only else found.items():
        _read(bootstrap.voice(name), transcriber, waits)
    load = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end"
    text = document(f"{datetime.now().astimezone():%-d %B %Y}, {load}", found)
    if not wanted.only:
        DOCUMENT.write_text(text, encoding="utf-8")
    print(text)


def _hold(
    devices: SoundDevices, name: str, candidate: Recording, transcriber: Transcriber, waits: Waits
) -> None:
    """One interview."""
    following = Following(waits)
    with devices.hear() as hearing:
        process = subprocess.Popen(
            [sys.executable, "-m", "tools.voices.interviewer", name],
            env=os.environ | devices.env,
            stdout=subprocess.PIPE,
            text=True,
        )
        for line in process.stdout or ():
            for what, told in json.loads(line).items():
                if what == "recording":
                    devices.speak_into_microphone(candidate)
                else:
                    getattr(following, what)(told)
        if process.wait():  # where the reading has ended, so has it
            raise RuntimeError(f"the interview by {name} ended with {process.returncode}")
    for text, played, end in following.asked:
        _count(text, _part(hearing, played, end), transcriber, waits)


class Following:
    """What an interview tells, one thing after the other; moments in seconds of ``time.monotonic``."""

    def __init__(self, waits: Waits) -> None:
        self._waits = waits
        self.asked: list[tuple[str, float, float]] = []
        """Each question with when it was heard."""
        self._questions: set[str] = set()
        self._rendered = ""
        self._begun: float | None = None
        self._ended: float | None = None
        """When the answer ended that had no spoken feedback yet."""
        self._first = False
        """Whether the first sentence of feedback comes next."""

    def begun(self, at: float) -> None:
        self._begun = at

    def asks(self, text: str) -> None:
        self._questions.add(text)

    def rendered(self, told: dict[str, Any]) -> None:
        self._rendered = told["text"]
        if self._rendered in self._questions:
            self._waits.questions.append(told["waited"])
        elif self._first:
            self._waits.feedback.append(told["waited"])
            self._first = False

    def played(self, told: dict[str, float]) -> None:
        if self._begun is not None:
            self._waits.start.append(told["start"] - self._begun)
            self._begun = None
        if self._rendered in self._questions:
            self.asked.append((self._rendered, told["start"], told["end"]))
        elif self._ended is not None:
            self._waits.spoken.append(told["start"] - self._ended)
            self._ended = None

    def recorded(self, at: float) -> None:
        self._ended, self._first = at, True

    def printed(self, at: float) -> None:
        if self._ended is not None:
            self._waits.printed.append(at - self._ended)

    def trouble(self, text: str) -> None:
        self._waits.troubles.append(text)


def _part(hearing: Hearing, start: float, end: float) -> Recording:
    rate = hearing.recording.samplerate
    first, last = (round((at - hearing.start) * rate) for at in (start - _ROOM, end + _ROOM))
    return Recording(hearing.recording.samples[max(0, first) : last], rate)


def _read(voice: Voice, transcriber: Transcriber, waits: Waits) -> None:
    """Questions without devices between."""
    questions = bootstrap.questions().questions()
    for question in questions[:: len(questions) // READ][:READ]:
        wrong, words = waits.wrong, waits.words
        _count(question.text, voice.render(question.text), transcriber, waits)
        waits.wrong_read, waits.words_read = (
            waits.wrong_read + waits.wrong - wrong,
            waits.words_read + waits.words - words,
        )
        waits.wrong, waits.words = wrong, words


def _count(text: str, heard: Recording, transcriber: Transcriber, waits: Waits) -> None:
    at_16k = np.asarray(resampled(heard.samples, heard.samplerate, SAMPLERATE), np.float32)
    said, words = wording.plain(text), wording.plain(transcriber.transcribe(at_16k).text)
    waits.wrong += wording.aligned(said, words)[1]
    waits.words += len(said)


def document(when: str, found: dict[str, Waits]) -> str:
    """The page."""
    system, joe = found[SYSTEM], found[NATURAL]

    def row(label: str, one: list[float], other: list[float]) -> tuple[str, str, str]:
        return label, _seconds(one), _seconds(other)

    def share(waits: Waits, *, read: bool) -> str:
        wrong, words = (waits.wrong_read, waits.words_read) if read else (waits.wrong, waits.words)
        return f"{wrong} of {words} ({100 * wrong / max(1, words):.1f} %)"

    lines = [
        row("from the beginning to the first word", system.start, joe.start),
        row("for a question", system.questions, joe.questions),
        row("for the first sentence of the feedback", system.feedback, joe.feedback),
        row("from the end of an answer to the whole feedback on the screen", system.printed, joe.printed),
        row("and to its first word aloud", system.spoken, joe.spoken),
        ("times that sound was lost", str(len(system.troubles)), str(len(joe.troubles))),
        (
            "words of the questions misheard, over the loudspeaker",
            share(system, read=False),
            share(joe, read=False),
        ),
        (f"the same of {READ} questions without devices", share(system, read=True), share(joe, read=True)),
    ]
    return f"""\
# Voices

`voicecoach voices` lists them; decision [0115](decisions/0115-a-natural-voice-in-its-own-program.md) says how a natural
one is run. Printed by `python -m tools.voices` on {when}: the same interview
of three questions by eSpeak NG through pyttsx3 and by Piper's en_US-joe-medium, in turn, over virtual
devices, while tiny.en transcribes people's answers of {ANSWER:.0f} s beside it. Seconds, median (most).

{table(("", "system", "natural"), lines)}

Questions are made ahead while the candidate answers; feedback cannot be. What is misheard is what tiny.en wrote down
otherwise than it was asked. Where the load is more than the cores, others had the processor: then what is
made ahead may not be ready. What is ready takes no time. Run it on a machine that has nothing else to do.
"""


def _seconds(values: list[float]) -> str:
    return f"{median(values):.2f} ({max(values):.2f})" if values else "none"


if __name__ == "__main__":
    began = time.monotonic()
    main()
    print(f"It took {(time.monotonic() - began) / 60:.1f} minutes.", file=sys.stderr)
