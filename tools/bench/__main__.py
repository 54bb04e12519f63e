"""``python -m tools.bench`` (``make bench``): the table and the chart in ``docs/latency.md``, anew.

Medians on this machine, which should have nothing else to do. What is compared is measured in turn, so that
a noisy moment flatters neither side. With ``--only`` nothing is written.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from testbed import recordings, whisper
from testbed.sound import SoundDevices
from tools.bench.measuring import Found, measure_latencies, middle, recording
from tools.bench.starting import until_first_word, until_help
from tools.bench.table import Measured, document, drawn, runs, summary
from tools.bench.windows import compare
from voicecoach.models import folders
from voicecoach.paths import MODELS_VARIABLE

MODELS = ("tiny.en", "base")
PARTS = ("starting", *MODELS)
RECORDING = "recording"
"""Of which there is some in each model's part; alone for as long as is wanted."""
DOCS = Path(__file__).parents[2] / "docs"


def main() -> None:
    """Measure and print."""
    wanted = _arguments()
    began = time.monotonic()
    os.environ |= whisper.WITH_WHISPER  # which took it out, for the tests
    audio = recordings.folder()
    if audio is None:
        sys.exit(f"There is nobody to measure with: {recordings.ABSENT}.")
    if absent := [name for name in wanted.only if name in MODELS and not _installed(name)]:
        fetch = " and ".join(f"`voicecoach models fetch {name} --to {whisper.MODELS}`" for name in absent)
        sys.exit(
            f"{' and '.join(absent)} cannot be measured, not being installed; {fetch} gets what is missing."
        )
    cores = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the beginning"
    when = f"on {datetime.now().astimezone():%-d %B %Y}, {cores}"
    print(f"Measured {when}.\n", flush=True)
    if "starting" in wanted.only:
        _starting(wanted.runs)
    measured: list[Measured] = []
    for name in (name for name in MODELS if name in wanted.only):
        measured.append(_measured(name, audio, wanted))
        print(summary(measured[-1:]), runs([measured[-1].found]), sep="\n\n", end="\n\n", flush=True)
    if RECORDING in wanted.only:
        print(recording(MODELS[-1], audio, wanted.minutes, _environment()))
    if set(wanted.only) == {*PARTS}:
        (DOCS / "latency.md").write_text(document(when, wanted.tail, measured), encoding="utf-8")
        (DOCS / "latency.svg").write_text(drawn(measured), encoding="utf-8")
        print(f"\nWritten: {DOCS / 'latency.md'} and its chart.")
    print(f"\nIt took {(time.monotonic() - began) / 60:.1f} minutes.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument(
        "--only", nargs="+", choices=[*PARTS, RECORDING], default=PARTS, help="these; prints only"
    )
    parser.add_argument("--runs", type=int, default=5, help="of every figure (default: 5)")
    parser.add_argument(
        "--tail", type=float, default=6.0, help="last seconds of an answer given in real time (default: 6)"
    )
    parser.add_argument("--minutes", type=float, default=0.3, help="how long to record (default: .3)")
    return parser.parse_args()


def _installed(name: str) -> bool:
    return name in {model.name for model in folders.installed()}


def _measured(name: str, audio: Path, wanted: argparse.Namespace) -> Measured:
    found, environment = Found(name), _environment()
    try:
        measure_latencies(found, audio, environment, runs=wanted.runs, tail=wanted.tail)
    except BaseException:  # what was measured before somebody lost patience is told
        print(runs([found]))
        raise
    recorded = recording(name, audio, wanted.minutes, environment)
    return Measured(found, compare(name, audio, wanted.runs), recorded)


def _environment() -> dict[str, str]:
    return os.environ | {MODELS_VARIABLE: str(whisper.MODELS)}


def _starting(runs: int) -> None:
    _row("voicecoach --help", until_help, runs)
    devices = SoundDevices()
    try:
        _row("from Enter to the first spoken word", lambda: until_first_word(devices, "tiny.en"), runs)
    finally:
        devices.close()
    print(flush=True)


def _row(what: str, measure: Callable[[], float], runs: int) -> None:
    seconds: Sequence[float] = [measure() for _ in range(runs)]
    each = " ".join(f"{one:.2f}" for one in seconds)
    print(f"{what}: {middle(seconds):.2f} s ({each})", flush=True)


if __name__ == "__main__":
    main()
