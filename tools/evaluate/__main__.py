"""How right the program is, on labelled recordings of people: what ``make evaluate`` prints.

First what is said with the words of each speech model, then what is measured in the sound alone. What is slow
is kept in .cache/evaluate: a second run takes seconds. Without the recordings it says so and does nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from testbed import recordings
from tools.evaluate import cases, conditions, quiet, rows, sound_alone, sound_table, synthetic
from tools.evaluate.models import EVALUATED, models
from tools.evaluate.people import Figures
from tools.evaluate.timing import seconds_a_second
from tools.evaluate.trials import CLEAN, Trials, heard_under_worse
from voicecoach.errors import ModelError
from voicecoach.models.folders import InstalledModel

RECORDED = Path(__file__).parent / "recorded.json"
PARTS = ("tuning", "held-out")
SOUND = "sound"
"""What is recorded of the sound alone goes by this name, beside the models'."""


def of_model(audio: Path, part: str, model: InstalledModel, wanted: Sequence[rows.Row]) -> dict[str, Figures]:
    """The figures of one model on one side of the split (or ``all``), by row. Raises ModelError."""
    chosen = [case for case in cases.human(audio) + quiet.cases(audio) if part in ("all", case.part)]
    return rows.figures(Trials(model, chosen, conditions.worse(audio, part)), wanted)


def of_sound(audio: Path, part: str) -> dict[str, float]:
    """Our own figures of the sound alone, clean."""
    return sound_table.figures(sound_alone.evaluated(_sounds(audio, part), None, others=False))


def _sounds(audio: Path, part: str) -> list[cases.Case]:
    human = cases.human(audio)
    every = human + cases.joined(human) + synthetic.answers()
    return [case for case in every if part in ("all", case.part)]


def _print_people(audio: Path, part: str, found: Sequence[InstalledModel], only: str | None) -> None:
    wanted = [row for row in rows.ROWS if only is None or row.name.startswith(only)]
    columns = {}
    for model in found:
        try:
            columns[model.name] = of_model(audio, part, model, wanted)
        except ModelError as error:
            print(f"Left out, {model.name}: {error}", file=sys.stderr)
    if columns:
        print(f"Of people, with words. Recordings: {part}.\n")
        print(rows.table(columns, wanted))


def _print_sound(audio: Path, part: str) -> None:
    chosen = _sounds(audio, part)
    every: dict[str, conditions.Condition | None] = {CLEAN: None, **conditions.worse(audio, part)}
    some = [case for case in chosen if heard_under_worse(case)]
    columns = {
        name: sound_alone.evaluated(chosen if condition is None else some, condition)
        for name, condition in every.items()
    }
    print(f"\nOf the sound alone, without words. Recordings: {part}.\n")
    print(sound_table.table(columns))


def _print_times(audio: Path, part: str, found: Sequence[InstalledModel]) -> None:
    chosen = [case for case in cases.human(audio) if part in ("all", case.part)]
    for model in found:
        ratio, seconds = seconds_a_second(model, chosen)
        print(f"{model.name}: {ratio:.2f} s for a second of sound, words and all, over {seconds:.0f} s.")


def _record(audio: Path, found: Sequence[InstalledModel]) -> None:
    """Keep the figures as those not to fall under; those of a model that is not here stay."""
    kept = json.loads(RECORDED.read_text("utf-8")) if RECORDED.is_file() else {}
    kept[SOUND] = of_sound(audio, "all")
    for model in found:
        measured = of_model(audio, "all", model, rows.ROWS)
        kept[model.name] = {
            row: {name: round(value, 3) for name, value in figures.items()}
            for row, figures in measured.items()
        }
    RECORDED.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.evaluate", description=__doc__)
    parser.add_argument("--model", default="all", help=f"one model, or all of {', '.join(EVALUATED)}")
    parser.add_argument(
        "--model-folder", type=Path, help="look for each model in FOLDER/NAME", metavar="FOLDER"
    )
    parser.add_argument("--part", choices=["all", *PARTS], default="all", help="a side of split.txt")
    parser.add_argument(
        "--only", metavar="ROW", help=f"rows that begin like this: {', '.join(row.name for row in rows.ROWS)}"
    )
    parser.add_argument("--no-sound", action="store_true", help="leave the table of the sound alone out")
    parser.add_argument(
        "--timing", action="store_true", help="only how long an analysis takes; run nothing beside it"
    )
    parser.add_argument(
        "--record", action="store_true", help="print nothing, and keep the figures as those not to fall under"
    )
    return parser.parse_args()


def main() -> int:
    wanted = _arguments()
    audio = recordings.folder()
    if audio is None:
        print(f"Skipped: {recordings.ABSENT}.", file=sys.stderr)
        return 0
    if wanted.only and not any(row.name.startswith(wanted.only) for row in rows.ROWS):
        print(f"There is no row {wanted.only}; see --help.", file=sys.stderr)
        return 2
    found = models(wanted.model, wanted.model_folder)
    if not found and wanted.model != "all":
        return 1
    if wanted.record:
        _record(audio, found)
    elif wanted.timing:
        _print_times(audio, wanted.part, found)
    else:
        _print_people(audio, wanted.part, found, wanted.only)
        if not wanted.no_sound and wanted.only is None:
            _print_sound(audio, wanted.part)
    return 0


if __name__ == "__main__":
    sys.exit(main())
