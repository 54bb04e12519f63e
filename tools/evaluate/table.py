"""The figures as one table."""

from __future__ import annotations

import numpy as np

from tools.evaluate.run import Scores

KINDS = {
    "stretched": "filled pauses, words stretched",
    "true times": "filled pauses, words with true times",
    "alone": "possible hesitations, sound alone",
    "held-sound rule": "  others: held-sound rule",
    "substrings": "  others: substrings in the transcript",
}
ERRORS = {
    "edges": "speech and pause edges, ms",
    "edges Silero": "  others: Silero alone, ms",
    "latency": "response latency, ms",
    "words per minute": "words per minute, %",
    "syllables": "syllable rate, sound alone, %",
    "syllables Praat": "  others: Praat-style nuclei, %",
    "pitch variation": "pitch variation, %",
}


def figures(scores: Scores) -> dict[str, float]:
    """The pooled figures that are recorded, by name."""
    found: dict[str, float] = {}
    for kind in KINDS:
        hits = scores.fillers.get(kind)
        if hits is not None:
            for name in ("precision", "recall", "f1"):
                value = getattr(hits, name)
                if value is not None:
                    found[f"{kind} {name}"] = round(value, 3)
        false = scores.errors.get(f"false {kind}")
        if false:
            found[f"{kind} false a minute"] = round(sum(false) / scores.readings, 2)
    for measure in ERRORS:
        errors = scores.errors.get(measure)
        if errors:
            found[f"{measure} median"] = round(float(np.median(errors)), 1)
            found[f"{measure} 90th"] = round(float(np.percentile(errors, 90)), 1)
    return found


def table(columns: dict[str, Scores]) -> str:
    """Markdown: a row for each measure, a column for each condition."""
    heads = ["", *columns]
    rows: list[list[str]] = []
    for kind, title in KINDS.items():
        cells = {name: figures(scores) for name, scores in columns.items()}
        rows.append([f"{title}: P / R / F1", *(_filled(cell, kind) for cell in cells.values())])
        rows.append(
            [
                "    false a minute of reading",
                *(_one(cell, f"{kind} false a minute") for cell in cells.values()),
            ]
        )
    folders = sorted({key for scores in columns.values() for key in scores.fillers if "/" in key})
    for key in folders:
        kind, folder = key.split("/")
        if kind in ("stretched", "alone"):
            rows.append(
                [
                    f"    {kind}, {folder}: hits / found / true",
                    *(_hits(scores, key) for scores in columns.values()),
                ]
            )
    for measure, title in ERRORS.items():
        rows.append(
            [f"{title}: median / 90th", *(_error(figures(scores), measure) for scores in columns.values())]
        )
    rows.append(
        [
            "recordings refused pauses, fillers and pitch",
            *(
                f"{scores.refused.get('silent_pauses', 0)} of {scores.recordings}"
                for scores in columns.values()
            ),
        ]
    )
    widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
    lines = [heads, ["-" * width for width in widths], *rows]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in lines
    )


def _filled(cell: dict[str, float], kind: str) -> str:
    if f"{kind} f1" not in cell:
        return "refused"
    return " / ".join(
        f"{cell[key]:.2f}" if (key := f"{kind} {name}") in cell else "-"
        for name in ("precision", "recall", "f1")
    )


def _hits(scores: Scores, key: str) -> str:
    hits = scores.fillers.get(key)
    return f"{hits.hits} / {hits.found} / {hits.true}" if hits else "refused"


def _one(cell: dict[str, float], key: str) -> str:
    return f"{cell[key]:.2f}" if key in cell else "-"


def _error(cell: dict[str, float], measure: str) -> str:
    if f"{measure} median" not in cell:
        return "refused"
    return f"{cell[f'{measure} median']:.1f} / {cell[f'{measure} 90th']:.1f}"
