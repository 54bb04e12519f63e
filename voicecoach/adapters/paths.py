"""Where the files of the person who practises are."""

from __future__ import annotations

import os
from pathlib import Path

DATA_VARIABLE = "VOICECOACH_DATA"
"""Environment variable that names another data folder."""


def data_folder() -> Path:
    """The folder for recordings and sessions; not made here."""
    if chosen := os.environ.get(DATA_VARIABLE):
        return Path(chosen).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("voicecoach", appauthor=False))
