"""``python -m tools.evaluate.golden``: renews golden.json, what tiny.en finds in each recording of a person.

A test compares: a filled pause more or less, or one that has moved, is a change that somebody should have
meant (tests/tools/test_evaluated_people.py). It says what is found, not what is true.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from testbed import recordings
from tools.evaluate import cases
from tools.evaluate.models import models
from tools.evaluate.trials import Trials
from voicecoach.delivery import FilledPause

GOLDEN = Path(__file__).parent / "golden.json"
MODEL = "tiny.en"
PEOPLE: tuple[cases.Kind, ...] = ("speaker", "stunt", "reading", "telephone", "meeting")
GRID = 0.05
"""Seconds to which times are rounded."""
TOLERANCE = 0.1
"""Seconds by which they may differ, besides the rounding."""

Found = list[list[str | float]]
"""Label, start and end of each filled pause, in order."""


def golden() -> dict[str, Found]:
    """What was found before, by recording."""
    kept: dict[str, Found] = json.loads(GOLDEN.read_text("utf-8"))
    return kept


def found_now(trials: Trials) -> dict[str, Found]:
    """What is found now. Raises ModelError."""
    return {one.case.name: _rounded(one.delivery.filled_pauses) for one in trials.of(PEOPLE)}


def differences(before: dict[str, Found], now: dict[str, Found]) -> Iterator[str]:
    """One line for each recording of ``now`` in which something else is found than ``before``."""
    for name, found in now.items():
        was = before.get(name)
        if was is None or not _same(was, found):
            yield f"{name}: {was} is now {found}"


def _same(before: Found, now: Found) -> bool:
    if [label for label, *_ in before] != [label for label, *_ in now]:
        return False
    times = (
        (float(a), float(b))
        for one, two in zip(before, now, strict=True)
        for a, b in zip(one[1:], two[1:], strict=True)
    )
    return all(abs(a - b) <= TOLERANCE + GRID / 2 for a, b in times)


def _rounded(pauses: Iterable[FilledPause]) -> Found:
    def near(seconds: float) -> float:
        return round(round(seconds / GRID) * GRID, 2)

    return [[pause.label, near(pause.start), near(pause.end)] for pause in pauses]


def main() -> int:
    audio = recordings.folder()
    model = next(iter(models(MODEL)), None)
    if audio is None or model is None:
        print("Nothing renewed: it takes the labelled recordings and tiny.en.", file=sys.stderr)
        return 1
    now = found_now(Trials(model, cases.human(audio), {}))
    if GOLDEN.is_file():
        print("\n".join(differences(golden(), now)) or "Nothing has changed.")
    lines = ",\n".join(f" {json.dumps(name)}: {json.dumps(found)}" for name, found in sorted(now.items()))
    GOLDEN.write_text(f"{{\n{lines}\n}}\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
