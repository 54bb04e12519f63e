"""How one kind of trouble was borne."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


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


Part = Callable[[int, int], Iterable[Outcome]]
"""Given a count and a seed."""


def run(parts: Iterable[tuple[Part, int]], seed: int) -> list[Outcome]:
    """The outcomes of all parts, each with its count."""
    found = []
    for part, count in parts:
        begun = time.monotonic()
        for outcome in part(count, seed):
            outcome.seconds = time.monotonic() - begun
            begun = time.monotonic()
            print(row(outcome), flush=True)
            for fault in outcome.faults[:20]:
                print(f"    {fault}", flush=True)
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
