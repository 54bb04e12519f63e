"""How one kind of trouble was borne."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Wanted:
    """How much of a part is to be tried."""

    count: int
    seed: int
    until: float = float("inf")
    """``time.monotonic`` from which on nothing new is begun."""

    def cases(self, share: float = 1.0) -> Iterator[random.Random]:
        """For each case the chance that decides about it, as long as there is time."""
        for number in range(max(1, round(self.count * share))):
            if time.monotonic() > self.until:
                return
            yield random.Random(f"{self.seed}-{number}")


@dataclass
class Outcome:
    """One row of the table."""

    what: str
    goal: str
    tried: int = 0
    faults: list[str] = field(default_factory=list)
    figures: str = ""
    seconds: float = 0.0

    def fault(self, text: str) -> None:
        """Something that must not be."""
        self.faults.append(text)
        print(f"{self.what}: {text}", file=sys.stderr, flush=True)


Part = Callable[[Wanted], Iterable[Outcome]]


def run(parts: Iterable[tuple[Part, Wanted]]) -> list[Outcome]:
    """The outcomes of all parts, each tried as often as is wanted."""
    found = []
    for part, wanted in parts:
        begun = time.monotonic()
        for outcome in part(wanted):
            outcome.seconds = time.monotonic() - begun
            begun = time.monotonic()
            print(row(outcome), flush=True)
            found.append(outcome)
    return found


def row(outcome: Outcome) -> str:
    """As a line of a Markdown table."""
    result = "held" if not outcome.faults else f"**{len(outcome.faults)} failed**"
    cells = (
        outcome.what,
        outcome.goal,
        str(outcome.tried),
        result,
        outcome.figures,
        f"{outcome.seconds:.0f} s",
    )
    return "| " + " | ".join(cells) + " |"


HEADER = "| what | goal | tried | result | figures | took |\n|---|---|---|---|---|---|"
