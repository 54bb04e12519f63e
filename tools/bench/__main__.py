"""``python -m tools.bench`` (``make bench``): the table, and the chart in ``docs/latency.svg``.

Medians on this machine, which should have nothing else to do. What is compared is measured in turn, so that
a noisy moment flatters neither side.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from testbed import whisper
from testbed.hearing import tiny_en
from testbed.sound import SoundDevices
from tools.bench.chart import Line, chart
from tools.bench.measuring import (
    ENDED,
    LENGTHS,
    SILENCE,
    Found,
    make_base,
    measure_latencies,
    middle,
    recording,
)
from tools.bench.starting import until_first_word, until_help
from tools.bench.words import FIXTURES, heard

TINY = "tiny.en"
PARTS = ("starting", TINY, "base", "recording", "words")
CHART = Path(__file__).parents[2] / "docs" / "latency.svg"


def main() -> None:
    """Measure and print."""
    arguments = _arguments()
    now = datetime.now().astimezone()
    cores = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    print(f"{now:%d %B %Y}, {cores}; medians, and the range of all runs\n")
    tiny = _tiny() if {TINY, "words"} & {*arguments.only} else None
    with tempfile.TemporaryDirectory(prefix="voicecoach-bench-") as folder:
        base = make_base(Path(folder)) if {"starting", "base", "recording"} & {*arguments.only} else None
        if "starting" in arguments.only:
            _starting(arguments.runs, base)
        found = []
        models = {TINY: (TINY, tiny), "base": ("base.en's size", base)}
        for part, (name, model) in models.items():
            if part in arguments.only and model:
                found.append(Found(name))
                try:
                    measure_latencies(found[-1], model, arguments.runs, arguments.tail)
                finally:  # what was measured before somebody lost patience is told
                    _print_latencies(found[-1])
        if found:
            CHART.write_text(_chart(found), encoding="utf-8")
            print(f"chart: {CHART}\n")
        if "recording" in arguments.only and base:
            _recording(base, arguments.overflow_minutes)
        if "words" in arguments.only and tiny:
            _words()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="these parts of it")
    parser.add_argument("--runs", type=int, default=5, help="of every figure (default: 5)")
    parser.add_argument(
        "--tail", type=float, default=20.0, help="last seconds of an answer given in real time (default: 20)"
    )
    parser.add_argument("--overflow-minutes", type=float, default=2.0, help="how long to record (default: 2)")
    return parser.parse_args()


def _tiny() -> Path | None:
    """By name, so that it is run as the program runs it."""
    if reason := whisper.missing():
        print(f"Without {TINY}: {reason}.\n")
        return None
    return Path(TINY)


def _starting(runs: int, base: Path | None) -> None:
    _row("voicecoach --help", until_help, 2 * runs)
    devices = SoundDevices()
    try:
        _row("from Enter to the first spoken word", lambda: until_first_word(devices, None), runs)
        _row("the same, with base.en's size to load", lambda: until_first_word(devices, base), runs)
    finally:
        devices.close()
    print()


def _row(what: str, measure: Callable[[], float], runs: int) -> None:
    seconds = [measure() for _ in range(runs)]
    print(f"{what:40} {middle(seconds):6.2f} s   ({min(seconds):.2f}-{max(seconds):.2f}, {runs} runs)")


def _print_latencies(found: Found) -> None:
    lengths = [length for length in LENGTHS if found.after[length].spoken]
    print(f"Feedback with {found.name}: seconds from the end of an answer of")
    print(f"{'':34}" + "".join(f"{f'{length} s':>20}" for length in lengths))
    for mode, waits in (("in the background", found.background), ("after the answer", found.after)):
        for event in ("printed", "spoken"):
            cells = "".join(f"{_cell(getattr(waits[length], event)):>20}" for length in lengths)
            print(f"  {f'{mode}, {event}':32}{cells}")
    if LENGTHS[-1] not in lengths:
        return
    for event in ("printed", "spoken"):
        cell = _cell(getattr(found.silence, event))
        print(f"  {f'{ENDED} s, {SILENCE:g} s of silence at its end, {event}':50}{cell:>20}")
    background = {length: middle(waits.spoken) for length, waits in found.background.items()}
    after = {length: middle(waits.spoken) for length, waits in found.after.items()}
    shares = [share for waits in found.background.values() for share in waits.share]
    print(f"  background / after, 120 s          {background[120] / after[120]:.2f}")
    print(f"  300 s / 60 s, in the background    {background[300] / background[60]:.2f}")
    print(f"  recogniser's share of all cores    {middle(shares):.0%} while recording")
    print(f"  peak memory                        {found.peak:.0f} MB\n")


def _cell(seconds: list[float]) -> str:
    return f"{middle(seconds):.2f} ({min(seconds):.2f}-{max(seconds):.2f})"


def _chart(found: list[Found]) -> str:
    lines = [
        Line(
            f"{one.name}, {mode}",
            {length: middle(each.spoken) for length, each in waits.items()},
            dashed=mode == "afterwards",
        )
        for one in found
        for mode, waits in (("background", one.background), ("afterwards", one.after))
    ]
    return chart("From the end of an answer to the first spoken word of feedback", lines)


def _recording(base: Path, minutes: float) -> None:
    found = recording(base, minutes)
    print(f"Recording for {minutes:g} minutes with base.en's size at work and no core ever idle:")
    print(f"  overflows                          {found['overflows']}")
    print(f"  sound lost                         {found['lost']:.2f} s")
    print(f"  latest block seen after            {found['late']:.2f} s")
    print(f"  recogniser's share of all cores    {found['share']:.0%}")


def _words() -> None:
    found = heard(tiny_en())
    print(f"\nWords of {TINY} in {len(FIXTURES)} fixtures, {found.said} words:")
    print(f"  in pieces, as in the background    {found.wrong / found.said:.1%} wrong")


if __name__ == "__main__":
    main()
