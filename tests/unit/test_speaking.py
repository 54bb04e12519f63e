"""What the interviewer says, over ports in memory."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np
import pytest

from testbed.fakes import (
    RATE,
    LoudnessDetector,
    NoPitch,
    SameRate,
    ScriptedMicrophone,
    ScriptedPanel,
    Tones,
)
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.room import Room
from voicecoach.conduct.speaking import Speaker, parts
from voicecoach.errors import VoiceError
from voicecoach.ports import Loudspeaker, Stop, Voice
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.speech import Recording

FIRST = "The first word came after two seconds, a prompt start."
REST = "Twelve hesitations, fourteen a minute. When you feel one coming, take a silent breath instead."
FEEDBACK = f"{FIRST} {REST}"


class SlowVoice(Tones):
    """Renders the first text at once, the others when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()

    def render(self, text: str) -> Recording:
        if self.rendered:
            assert self.go_on.wait(10)
        return super().render(text)


class OneSentenceVoice(Tones):
    def render(self, text: str) -> Recording:
        if self.rendered:
            raise VoiceError("The voice broke off.")
        return super().render(text)


class Playing:
    """A loudspeaker that calls ``then`` while it plays."""

    def __init__(self, voice: Tones) -> None:
        self.played: list[Recording] = []
        self.rendered_before: list[str] = []
        self._voice = voice

    def play(self, recording: Recording, stop: Stop | None = None) -> float:
        if not self.played:
            self.rendered_before = list(self._voice.rendered)
        self.played.append(recording)
        if isinstance(self._voice, SlowVoice):
            self._voice.go_on.set()
        assert stop is not None
        stop()
        return time.monotonic()


class EnterPanel(ScriptedPanel):
    """Enter is pressed while something is played."""

    def __init__(self) -> None:
        super().__init__()
        self._asked = 0

    def pressed(self) -> bool:
        self._asked += 1
        return self._asked % 2 == 0  # asked once before anything is played


def speaker(
    folder: Path,
    voice: Voice,
    loudspeaker: Loudspeaker,
    panel: ScriptedPanel | None = None,
    *,
    audible: bool = True,
) -> Speaker:
    seen = panel or ScriptedPanel()
    room = Room(
        voice=voice,
        loudspeaker=loudspeaker,
        microphone=ScriptedMicrophone([]),
        analyst=Analyst(LoudnessDetector(), NoPitch()),
        store=FolderSessionStore(folder),
        screen=seen,
        keys=seen,
        resampling=lambda _: SameRate(),
        audible=audible,
    )
    return Speaker(room)


def test_feedback_is_heard_as_soon_as_its_first_sentence_is_ready(tmp_path: Path) -> None:
    voice = SlowVoice()
    loudspeaker = Playing(voice)
    speaker(tmp_path, voice, loudspeaker).say(FEEDBACK)
    assert loudspeaker.rendered_before == [FIRST]
    assert voice.rendered == [FIRST, REST]
    first, rest = loudspeaker.played
    pause = round(0.25 * RATE)
    assert not np.any(rest.samples[:pause])
    assert np.array_equal(rest.samples[pause:], first.samples)  # all texts sound alike here


def test_a_short_text_is_spoken_in_one_breath() -> None:
    assert parts("Hello, and welcome. I have one question for you.") == [
        "Hello, and welcome. I have one question for you."
    ]


def test_what_is_written_to_files_is_one_file(tmp_path: Path) -> None:
    voice = Tones()
    speaker(tmp_path, voice, Playing(voice), audible=False).say(FEEDBACK)
    assert voice.rendered == [FEEDBACK]


def test_enter_cuts_the_whole_text_short(tmp_path: Path) -> None:
    voice = Tones()
    loudspeaker = Playing(voice)
    speaker(tmp_path, voice, loudspeaker, EnterPanel()).say(FEEDBACK)
    assert len(loudspeaker.played) == 1


def test_a_voice_that_breaks_off_says_so(tmp_path: Path) -> None:
    voice = OneSentenceVoice()
    with pytest.raises(VoiceError):
        speaker(tmp_path, voice, Playing(voice)).say(FEEDBACK)
