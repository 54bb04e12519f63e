"""The figures that need no words, as one table: a column for each condition."""

from __future__ import annotations

import numpy as np

from testbed.scoring import Hits
from tools.evaluate.markdown import table as markdown
from tools.evaluate.sound_alone import ALONE, HELD_SOUND, Scores

FILLED = {
    ALONE: "possible hesitations, people",
    f"{ALONE}, synthetic": "possible hesitations, eSpeak NG",
    HELD_SOUND: "  others: held-sound rule, people",
}
ERRORS = {
    "edges": "speech and pause edges, ms",
    "edges Silero": "  others: Silero alone, ms",
    "latency": "response latency, ms",
    "syllables": "syllable rate, %",
    "syllables Praat": "  others: Praat-style nuclei, %",
    "pitch variation": "pitch variation, %",
}


def figures(scores: Scores) -> dict[str, float]:
    """Our own figures of ``scores``, by name: those that are recorded."""
    found: dict[str, float] = {}
    for kind in (ALONE, f"{ALONE}, synthetic"):
        hits = scores.fillers.get(kind, Hits())
        rates = {"precision": hits.precision, "recall": hits.recall, "f1": hits.f1}
        found |= {f"{kind} {name}": round(rate, 3) for name, rate in rates.items() if rate is not None}
    if scores.readings:
        found[f"{ALONE} false a minute"] = round(_false(scores, ALONE), 2)
    for measure in ("edges", "latency", "syllables", "pitch variation"):
        if errors := scores.errors.get(measure):
            median, ninetieth = np.percentile(errors, [50, 90])
            found[f"{measure} median"] = round(float(median), 1)
            found[f"{measure} 90th"] = round(float(ninetieth), 1)
    return found


def table(columns: dict[str, Scores]) -> str:
    """Markdown."""
    every = columns.values()
    rows = [
        [f"{title}: P / R / F1 (hits / found / true)", *(_hits(scores, kind) for scores in every)]
        for kind, title in FILLED.items()
    ]
    rows += [
        [f"{FILLED[kind]}, false a minute of reading", *(f"{_false(scores, kind):.2f}" for scores in every)]
        for kind in (ALONE, HELD_SOUND)
    ]
    rows += [
        [f"{title}: median / 90th", *(_error(scores, measure) for scores in every)]
        for measure, title in ERRORS.items()
    ]
    refused = (f"{scores.refused} of {scores.recordings}" for scores in every)
    rows.append(["recordings refused pauses", *refused])
    return markdown(["", *columns], rows)


def _hits(scores: Scores, kind: str) -> str:
    hits = scores.fillers.get(kind, Hits())
    if not hits.true:
        return "-"
    rates = (hits.precision or 0.0, hits.recall or 0.0, hits.f1 or 0.0)
    return f"{' / '.join(f'{rate:.2f}' for rate in rates)} ({hits.hits} / {hits.found} / {hits.true})"


def _false(scores: Scores, kind: str) -> float:
    """Found in a minute of reading."""
    return sum(scores.errors.get(f"false {kind}", [])) / scores.readings if scores.readings else 0.0


def _error(scores: Scores, measure: str) -> str:
    errors = scores.errors.get(measure)
    if not errors:
        return "-"
    return " / ".join(f"{error:.1f}" for error in np.percentile(errors, [50, 90]))
