"""One interview in a process of its own, told of line by line: ``python -m tools.voices.interviewer VOICE``.

PortAudio knows the devices that its process began with. When an answer is being recorded, ``{"recording":
true}`` asks for it to be spoken.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from voicecoach import bootstrap
from voicecoach.analysis import Analysis
from voicecoach.cli.keyboard import Script
from voicecoach.cli.screen import TerminalScreen
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.interview import Interview
from voicecoach.conduct.room import Room
from voicecoach.panel import Choice, Listening
from voicecoach.ports import Loudspeaker, Stop, Voice
from voicecoach.question import Question
from voicecoach.session import EndedBy
from voicecoach.speech import Recording

QUESTIONS, SEED = 3, 4
_FEEDBACK = 1.0
"""Seconds of what is no question that are heard."""


_OUT = sys.stdout
"""Which rich puts itself before, as long as something moves on the screen."""


def tell(**what: object) -> None:
    """On standard output, the line at once: several threads tell."""
    _OUT.write(json.dumps(what) + "\n")
    _OUT.flush()


class TimedVoice:
    """Another voice; tells how long one waited for each text."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def render(self, text: str) -> Recording:
        began = time.monotonic()
        made = self._voice.render(text)
        tell(rendered={"text": text, "waited": time.monotonic() - began})
        return made

    def prepare(self, texts: Sequence[str]) -> None:
        self._voice.prepare(texts)


class TimedLoudspeaker:
    """Another loudspeaker; tells when it has played, and plays the beginning of what is no question."""

    def __init__(self, loudspeaker: Loudspeaker, screen: Watch) -> None:
        self._loudspeaker = loudspeaker
        self._screen = screen

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        if self._screen.after_answer:
            samples = recording.samples[: round(_FEEDBACK * recording.samplerate)]
            recording = Recording(samples, recording.samplerate)
        end = self._loudspeaker.play(recording, stop)
        tell(played={"start": end - recording.duration, "end": end})
        return end


class Watch(TerminalScreen):
    """The program's own screen, and when things stood on it."""

    def __init__(self) -> None:
        nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the process ends
        super().__init__(Console(file=nowhere, force_terminal=True), EndRules(), keyboard=False)
        self.after_answer = False
        self._recording = 0

    def question(self, question: Question, number: int, count: int, attempt: int) -> None:
        super().question(question, number, count, attempt)
        self.after_answer = False
        tell(asks=question.text)

    def notice(self, text: str) -> None:
        super().notice(text)
        if "too busy" in text:
            tell(trouble=text)

    def listening(self, now: Listening) -> None:
        if not self.after_answer and not self._recording:
            self._recording = 1
            tell(recording=True)
        super().listening(now)

    def recorded(self, duration_s: float, ended_by: EndedBy) -> None:
        super().recorded(duration_s, ended_by)
        self.after_answer, self._recording = True, 0
        tell(recorded=time.monotonic())

    def analysis(self, question: Question, analysis: Analysis, *about: Any, **more: Any) -> None:  # noqa: ANN401
        super().analysis(question, analysis, *about, **more)
        tell(printed=time.monotonic())


def main() -> None:
    """Hold it."""
    began = time.monotonic()
    screen = Watch()
    voice = TimedVoice(bootstrap.voice(sys.argv[1]))
    analyst = bootstrap.analyst(bootstrap.transcriber("tiny.en"))
    questions = random.Random(SEED).sample(bootstrap.questions().questions(), QUESTIONS)
    with tempfile.TemporaryDirectory() as data:
        store = bootstrap.session_store(Path(data))
        room = Room(
            voice=voice,
            loudspeaker=TimedLoudspeaker(bootstrap.loudspeaker(), screen),
            microphone=bootstrap.microphone(),
            analyst=analyst,
            store=store,
            screen=screen,
            keys=Script([Choice.NEXT] * (QUESTIONS - 1) + [Choice.QUIT]),
            resampling=bootstrap.resampling,
        )
        session = bootstrap.new_session(store, "practice", questions)
        tell(begun=began)
        Interview(room, session, EndRules(end_silence=2.0), follow_ups=0, seed=1).hold(questions)


if __name__ == "__main__":
    main()
