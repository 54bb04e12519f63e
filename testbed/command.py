"""The installed command, with a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

COMMAND = Path(sys.executable).with_name("voicecoach")


@dataclass(frozen=True)
class Voicecoach:
    """``voicecoach`` for a person who has nothing but what the test puts into ``home``."""

    home: Path
    env: dict[str, str] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "HOME": str(self.home),
            "VOICECOACH_DATA": str(self.data),
            "VOICECOACH_CONFIG": str(self.home / "config"),
            "HF_HOME": str(self.home / "hub"),
            "COLUMNS": "110",
        }
        return os.environ | own | self.env

    def __call__(self, *arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run it to its end; ``typed`` is its standard input."""
        return subprocess.run(
            [COMMAND, *map(str, arguments)],
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
            cwd=self.home,
        )
