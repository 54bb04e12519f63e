"""Where the files of the person who practises are."""

from __future__ import annotations

import os
from pathlib import Path

CONFIG_VARIABLE = "VOICECOACH_CONFIG"
"""Environment variable that names another folder for settings and packs."""

DATA_VARIABLE = "VOICECOACH_DATA"
"""Environment variable that names another data folder."""

MODELS_VARIABLE = "VOICECOACH_MODELS"
"""Environment variable that names one more folder in which speech models are looked for."""


VOICES_VARIABLE = "VOICECOACH_VOICES"
"""Environment variable that names one more folder in which natural voices are looked for."""


def config_folder() -> Path:
    """The folder for settings and packs of one's own; not made here."""
    if chosen := os.environ.get(CONFIG_VARIABLE):
        return Path(chosen).expanduser()
    import platformdirs

    return Path(platformdirs.user_config_dir("voicecoach", appauthor=False))


def data_folder() -> Path:
    """The folder for recordings and sessions; not made here."""
    if chosen := os.environ.get(DATA_VARIABLE):
        return Path(chosen).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("voicecoach", appauthor=False))


def more_models() -> Path | None:
    """The folder of models that the user keeps elsewhere, if they do."""
    chosen = os.environ.get(MODELS_VARIABLE)
    return Path(chosen).expanduser().absolute() if chosen else None


def more_voices() -> Path | None:
    """The folder of natural voices that the user keeps elsewhere, if they do."""
    chosen = os.environ.get(VOICES_VARIABLE)
    return Path(chosen).expanduser().absolute() if chosen else None
