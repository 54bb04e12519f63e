"""What was measured beside what was hoped for, as it stands in ``docs/latency.md``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tools.bench.candidate import ANEW
from tools.bench.chart import Line, chart
from tools.bench.measuring import AFTERWARDS, LENGTHS, STANDARD, Found, middle
from tools.bench.windows import Windows
from tools.evaluate.markdown import table

TITLE = "From Enter to the whole feedback on the screen"


@dataclass(frozen=True, slots=True)
class Measured:
    """One model."""

    found: Found
    windows: Windows
    recorded: dict[str, float]
    """See ``sitting.Recorded``."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    name: str
    value: Callable[[Measured], str]
    goals: tuple[str, str] = ("", "")
    """For tiny.en and base."""


def _seconds(runs: Sequence[float]) -> str:
    return f"{middle(runs):.2f} s"


def _over(these: Sequence[float], those: Sequence[float]) -> str:
    return f"{middle(these) / middle(those):.2f}"


def _printed(one: Measured, length: int) -> list[float]:
    return one.found.background[length].printed


ROWS = (
    Row(
        "first figures on the screen",
        lambda one: _seconds(one.found.background[STANDARD].first),
        (".1 s", ".1 s"),
    ),
    Row("whole feedback on the screen", lambda one: _seconds(_printed(one, STANDARD)), (".4 s", ".8 s")),
    Row("its first word heard", lambda one: _seconds(one.found.background[STANDARD].spoken)),
    Row(
        "while speaking over afterwards",
        lambda one: _over(_printed(one, STANDARD), one.found.after[STANDARD].printed),
        (".06", ".05"),
    ),
    Row(
        "an answer of 300 s over one of 60 s",
        lambda one: _over(_printed(one, 300), _printed(one, 60)),
        ("1.2", "1.2"),
    ),
    Row(
        "words that differ from those of one pass afterwards",
        lambda one: f"{one.found.differing:.1%}",
        (".5 %", ".5 %"),
    ),
    Row(
        "most memory, answers of 300 s among them",
        lambda one: f"{one.found.peak:.0f} MB",
        ("400 MB", "500 MB"),
    ),
    Row(
        "whole feedback beside programs that take every core",
        lambda one: _seconds(one.found.loaded.printed),
        ("1.0 s", "2.0 s"),
    ),
    Row(
        "  over idle",
        lambda one: _over(one.found.loaded.printed, _printed(one, STANDARD)),
        ("2", "2"),
    ),
    Row(
        "  overflows, sound lost while recording beside them",
        lambda one: f"{one.recorded['overflows']:.0f}, {max(0.0, one.recorded['lost']):.1f} s",
        ("0", "0"),
    ),
    Row("short window over whole window", lambda one: _over(one.windows.short, one.windows.whole)),
    Row(
        "share of two cores that a piece gets, alone and beside them",
        lambda one: f"{one.windows.share:.2f}, {one.windows.share_beside:.2f}",
    ),
    Row("words wrong, in the program's pieces", lambda one: f"{one.windows.wrong_in_pieces:.1%}"),
    Row("words wrong, in one pass by faster-whisper", lambda one: f"{one.windows.wrong_at_once:.1%}"),
)


def summary(measured: Sequence[Measured]) -> str:
    """The table of the issue, and what else was compared in the same run."""
    heads = [
        f"an answer of {STANDARD} s, ended by Enter",
        *(h for one in measured for h in (one.found.name, "goal")),
    ]
    goals = {"tiny.en": 0, "base": 1}
    return table(
        heads,
        [
            [
                row.name,
                *(cell for one in measured for cell in (row.value(one), row.goals[goals[one.found.name]])),
            ]
            for row in ROWS
        ],
    )


def runs(found: Sequence[Found]) -> str:
    """Every run of everything, seconds."""
    return table(
        ["seconds from Enter, run by run", *(one.name for one in found)],
        [
            [name, *(" ".join(f"{second:.2f}" for second in each) for each in values)]
            for name, values in _every(found)
        ],
    )


def _every(found: Sequence[Found]) -> Iterator[tuple[str, list[list[float]]]]:
    for length in LENGTHS:
        yield f"{length} s, first figures", [one.background[length].first for one in found]
        yield f"{length} s, whole feedback", [one.background[length].printed for one in found]
        yield f"{length} s, first word heard", [one.background[length].spoken for one in found]
    for length in AFTERWARDS:
        yield f"{length} s, transcribed afterwards", [one.after[length].printed for one in found]
    yield f"{STANDARD} s, beside busy programs: first figures", [one.loaded.first for one in found]
    yield f"{STANDARD} s, beside busy programs: whole feedback", [one.loaded.printed for one in found]
    yield f"{STANDARD} s, beside busy programs: first word", [one.loaded.spoken for one in found]


def drawn(measured: Sequence[Measured]) -> str:
    """The chart."""
    lines = []
    for one in (each.found for each in measured):
        while_speaking: dict[float, float] = {
            length: middle(waits.printed) for length, waits in one.background.items()
        }
        after: dict[float, float] = {length: middle(waits.printed) for length, waits in one.after.items()}
        lines += [
            Line(f"{one.name}, while speaking", while_speaking),
            Line(f"{one.name}, afterwards", after, dashed=True),
        ]
    return chart(TITLE, lines)


def document(when: str, tail: float, measured: Sequence[Measured]) -> str:
    """``docs/latency.md``."""
    return f"""# How long you wait

Printed by `make bench` {when}. Medians of {len(_printed(measured[0], STANDARD))} runs.

{summary(measured)}

![{TITLE}, over the length of the answer](latency.svg)

{runs([one.found for one in measured])}

## How it is measured

- The candidates are people: recordings of readers and speakers (`../shared/audio`, not part of the project),
  joined as they are. Each run ends with another sentence, by another person, .4 s before Enter.
- An interview is held with the program's own parts, from the port of the microphone to the screen and the
  loudspeaker; its first word is heard on a virtual loudspeaker. Enter is the end of the recording.
- Only the last {tail:g} s of an answer take their time; what is before them comes as fast as the recogniser
  works it off. As long as it keeps pace, it has no more to catch up with at that moment of a real answer.
  Pieces that an earlier run heard are not transcribed again, but for those of the last {tail + ANEW:g} s.
  `python -m tools.bench --tail 300` takes all the time that there is.
- Afterwards: the same answer in the same sitting, where the recogniser may begin only at its end.
- Beside busy programs: as many programs as there are cores, which never rest and are as important as any. The
  recogniser steps back behind them; the recording does not.
- Memory: the most that the process held over all its answers, those of 300 s among them.
- Windows: the same pieces with 8 s of silence behind them and filled up to 30 s, in turn.
- Words wrong: of those in an answer of a minute; in one pass: faster-whisper's own over all of it.
"""
