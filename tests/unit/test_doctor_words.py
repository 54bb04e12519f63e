"""What the sound test says, in words that people use."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from voicecoach.cli.checks.judging import is_dead, judged
from voicecoach.cli.checks.listening import Heard
from voicecoach.cli.checks.model import Timed, check_model
from voicecoach.models import folders
from voicecoach.models.speed import Speed
from voicecoach.speech import Recording

QUIET = Heard(noise_floor=-55.0, speech_level=-30.0, clipped_share=0.0, overflows=0)
SAID = replace(QUIET, said=Recording(np.zeros(16, np.float32), 16_000), voice_level=-25.0)


@pytest.mark.parametrize(
    ("heard", "found", "remedy"),
    [
        (QUIET, "the room is quiet, and the microphone hears the loudspeaker", ""),
        (
            replace(QUIET, noise_floor=-80.0, speech_level=None),
            "the room is very quiet; the microphone does",
            "",
        ),
        (SAID, "the room is quiet, and your voice is loud enough", ""),
        (replace(SAID, voice_level=-50.0), "and your voice is soft", "come nearer"),
        (replace(SAID, noise_floor=-40.0), "the room is loud, and your voice", "find a quieter room"),
        (
            replace(SAID, clipped_share=0.01),
            "it is too loud for the microphone",
            "turn the microphone's input",
        ),
        (replace(SAID, overflows=2), "sound was lost 2 times", "close other programs"),
        (replace(SAID, voice_level=None), "your voice was not heard", "speak up when you are asked"),
        (replace(SAID, noise_floor=None), "nothing but digital silence", "unmute it"),
    ],
)
def test_it_speaks_of_quiet_and_loud(heard: Heard, found: str, remedy: str) -> None:
    said, do = judged(heard)
    assert found in said
    assert do.startswith(remedy)
    assert bool(do) == bool(remedy)
    assert "dB" not in said + do
    assert is_dead(heard) == (heard.noise_floor is None or heard == replace(SAID, voice_level=None))


def test_nobody_is_told_to_fetch_what_is_there(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    from pathlib import Path

    here = [folders.InstalledModel(name, Path(name), "kept", 1, None) for name in ("base", "tiny.en")]
    monkeypatch.setattr(folders, "installed", lambda: tuple(here))
    slow = Timed(here[0], None, Speed("base", 1.4, 2.0))
    remedies = [finding.remedy for finding in check_model(slow, others=False)]
    assert "voicecoach settings model tiny.en" in remedies
    assert not any("fetch" in remedy for remedy in remedies)
    slowest = Timed(here[1], None, Speed("tiny.en", 1.4, 2.0))
    assert not any("fetch" in finding.remedy for finding in check_model(slowest, others=False))
