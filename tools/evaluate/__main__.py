"""``make evaluate``, or ``python -m tools.evaluate [--part all|tuning|held-out] [--record]``.

Measures every labelled recording, clean and under worse conditions, and prints one table. Without the
recordings it says so and does nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tools.evaluate import cases, conditions, recordings, synthetic
from tools.evaluate.run import Scores, evaluated
from tools.evaluate.table import figures, table
from voicecoach.speech import SAMPLERATE

RECORDED = Path(__file__).parent / "recorded.json"
PARTS = ("tuning", "held-out")
ABSENT = "Skipped: the labelled recordings are neither in ../shared/audio nor where VOICECOACH_AUDIO points."


def scored(audio: Path, part: str) -> dict[str, Scores]:
    """The scores of one side of the split (or ``all``), by condition."""
    chosen = _cases(audio, part)
    around = {
        row["file"]: recordings.sound(audio / row["file"])
        for row in recordings.manifest(audio)
        if row["file"].startswith(("noise/", "rir/")) and part in ("all", recordings.part(row["file"]))
    }
    noises = [
        sound for name, sound in around.items() if name.startswith("noise/") and len(sound) > 4 * SAMPLERATE
    ]
    rooms = [sound for name, sound in around.items() if name.startswith("rir/")]
    worse: dict[str, conditions.Condition | None] = {
        "clean": None,
        "noise 20 dB": conditions.with_noise(noises, 20),
        "noise 10 dB": conditions.with_noise(noises, 10),
        "room": conditions.in_room(rooms),
        "telephone": conditions.by_telephone,
    }
    return {name: evaluated(chosen, condition) for name, condition in worse.items()}


def own_figures(audio: Path, part: str) -> dict[str, float]:
    """Our own pooled figures in clean sound: those that are recorded, and may not get worse."""
    return figures(evaluated(_cases(audio, part), None, others=False))


def _cases(audio: Path, part: str) -> list[cases.Case]:
    human = cases.human(audio)
    every = human + cases.joined(human) + synthetic.answers()
    return [case for case in every if part in ("all", case.part)]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.evaluate", description=__doc__)
    parser.add_argument("--part", choices=["all", *PARTS], default="held-out")
    parser.add_argument(
        "--record",
        action="store_true",
        help="measure both sides in clean sound alone, and keep the figures as those not to fall under",
    )
    wanted = parser.parse_args()
    audio = recordings.folder()
    if audio is None:
        print(ABSENT, file=sys.stderr)
        return 0
    if wanted.record:
        kept = {part: own_figures(audio, part) for part in PARTS}
        RECORDED.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
        return 0
    scores = scored(audio, wanted.part)
    print(f"Recordings: {wanted.part}. {scores['clean'].recordings} of them.\n")
    print(table(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
