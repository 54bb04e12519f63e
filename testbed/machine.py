"""``voicecoach models`` on the machine of a person who has nothing yet, as installed."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from testbed.hub import git_name

VOICECOACH = Path(sys.executable).with_name("voicecoach")


class Machine:
    """A person's machine: its own data and cache folders, and one hub."""

    def __init__(self, home: Path, endpoint: str) -> None:
        self.models = home / "data" / "models"
        self.part = self.models / "base.en.partial"
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("HF_", "VOICECOACH"))
        } | {
            "HOME": str(home),
            "XDG_CACHE_HOME": str(home / "cache"),
            "VOICECOACH_DATA": str(home / "data"),
            "HF_ENDPOINT": endpoint,
            "NO_PROXY": "127.0.0.1",
        }

    def start(self, *arguments: str, largest_file: int | None = None) -> subprocess.Popen[str]:
        def limit() -> None:
            if largest_file is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

        return subprocess.Popen(
            [VOICECOACH, "models", *arguments],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=limit,  # noqa: PLW1509 - the tests' own process has no threads that hold locks here
        )

    def run(self, *arguments: str, largest_file: int | None = None) -> tuple[int, str, str]:
        process = self.start(*arguments, largest_file=largest_file)
        output, errors = process.communicate(timeout=120)
        return process.returncode, output, errors

    def keep(self, model: Path, count: int) -> None:
        """As if a fetch of ``model`` had been cut off after ``count`` bytes of the weights."""
        self.part.mkdir(parents=True)
        weights = (model / "model.bin").read_bytes()
        (self.part / f"model.bin.{git_name(weights)[:12]}.part").write_bytes(weights[:count])

    def arrived(self) -> int:
        """Bytes of the weights that are kept of an unfinished download."""
        return sum(part.stat().st_size for part in self.part.glob("model.bin.*.part"))

    def wait_for_a_part(self) -> None:
        """Until some of the weights has arrived."""
        deadline = time.monotonic() + 60
        while not self.arrived() and time.monotonic() < deadline:
            time.sleep(0.02)


def assert_installed(machine: Machine, model: Path) -> None:
    folder = machine.models / "base.en"
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {
        file.name: file.read_bytes() for file in model.iterdir()
    }
    assert not machine.part.exists()
