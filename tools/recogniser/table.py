"""The figures of the recogniser against their goals, as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.recogniser import evaluation, trials
from tools.recogniser.evaluation import Score


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    measure: str
    goal: str
    reached: str


def rows(folder: Path, seed: int, report: Callable[[str], None]) -> Iterator[Row]:
    """Measure the model in ``folder``."""
    model = evaluation.load(folder)

    def scored(about: str, which: Iterator[trials.Trial]) -> Score:
        report(about)
        return evaluation.score(model, which)

    fixtures = scored("fixture scripts", trials.fixture_answers(seed))
    new = scored("new sentences", trials.new_answers(seed))
    yield Row("word error rate, fixture scripts, 5-30 s, all fixture voices", "<= 3 %", _share(fixtures))
    yield Row("word error rate, new sentences, 5-30 s", "<= 15 %", _share(new))
    for name, each in (("fixture scripts", fixtures), ("new sentences", new)):
        fillers = f"{each.filler_recall:.3f} / {each.filler_precision:.3f} of {each.fillers}"
        yield Row(f"filler recall / precision, {name}", ">= .97 / >= .97", fillers)
    medians, nineties = fixtures.edges(0.5), fixtures.edges(0.9)
    for index, edge in enumerate(("start", "end")):
        reached = f"{medians[index] * 1000:.0f} / {nineties[index] * 1000:.0f} ms"
        yield Row(f"word {edge} error, median / 90th", "<= 25 / <= 80 ms", reached)
    thirty = scored("answers of 30 s", trials.long_answers(seed, 28.0))
    yield Row("word error rate, 30 s", "", _share(thirty))
    for lasting in (60.0, 180.0):
        long = scored(f"answers of {lasting:.0f} s", trials.long_answers(seed, lasting))
        yield Row(f"word error rate, {lasting:.0f} s", "<= twice that of 30 s", _share(long))
    invented = sum(len(evaluation.hear(model, trial)) for trial in trials.empty(seed))
    yield Row("words heard in 20 s of silence and noise", "0", str(invented))
    factor = (fixtures.taken + new.taken) / (fixtures.recorded + new.recorded)
    yield Row("real-time factor, one core", "<= 0.05", f"{factor:.3f}")


def _share(score: Score) -> str:
    return f"{100 * score.word_error_rate:.1f} % of {score.words} words"


def markdown(found: list[Row]) -> str:
    """``found`` as a table."""
    lines = ["| measure | goal | reached |", "|---|---|---|"]
    lines += [f"| {row.measure} | {row.goal} | {row.reached} |" for row in found]
    return "\n".join(lines)
