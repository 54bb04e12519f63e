"""The table on people: its rows, and a column for each model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tools.evaluate import people
from tools.evaluate.cases import Kind
from tools.evaluate.markdown import table as markdown
from tools.evaluate.people import Figures
from tools.evaluate.trials import CLEAN, Trial, Trials

GOALS = ("tiny.en", "base")
"""Models that a row has goals for."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of some recordings."""

    name: str
    """As it is asked for and recorded."""
    title: str
    figure: Callable[[Sequence[Trial]], Figures]
    shown: Callable[[Figures], str]
    kinds: tuple[Kind, ...]
    condition: str = CLEAN
    goal: tuple[str, str] = ("", "")
    """For tiny.en and for base."""

    def of(self, trials: Trials) -> Figures:
        return self.figure(trials.of(self.kinds, self.condition))


def _hits(at: Figures) -> str:
    rates = " / ".join(f"{at[name]:.2f}" for name in ("precision", "recall", "f1"))
    return f"{rates} ({at['hits']:.0f} / {at['found']:.0f} / {at['true']:.0f})"


def _a_minute(at: Figures) -> str:
    return f"{at['a minute']:.2f} ({at['false']:.0f} in {at['minutes']:.1f} min)"


def _number(at: Figures) -> str:
    return f"{at['false']:.0f} in {at['recordings']:.0f} recordings, {at['minutes']:.1f} min"


def _refused(at: Figures) -> str:
    return f"{at['refused']:.0f} of {at['recordings']:.0f}"


def _ms(at: Figures) -> str:
    return f"{at['median']:.0f} / {at['90th']:.0f} ms ({at['of']:.0f})"


def _percent(at: Figures) -> str:
    return f"{at['median']:.1f} / {at['90th']:.1f} % ({at['of']:.0f})"


def _share(at: Figures) -> str:
    return f"{at['percent']:.1f} % of {at['words']:.0f}"


_WORSE = {"noise": "noise 10 dB", "room": "room", "telephone": "telephone"}
"""Conditions, as rows are named after them."""
_NEAR: tuple[Kind, ...] = ("speaker", "reading")

ROWS = (
    Row(
        "fillers",
        "filled pauses, one speaker, near: P / R / F1 (hits / found / true)",
        people.filled_pauses,
        _hits,
        ("speaker",),
        goal=("F1 .96", "F1 .97"),
    ),
    Row(
        "onsets",
        "their onset: median / 90th (hits)",
        people.onsets,
        _ms,
        ("speaker",),
        goal=("60 / 200 ms", "60 / 200 ms"),
    ),
    Row(
        "reading",
        "false ones a minute of fluent reading",
        people.false_ones,
        _a_minute,
        ("reading",),
        goal=(".10", ".10"),
    ),
    Row(
        "stunts",
        "false ones on breath, laughter, stunts",
        people.false_ones,
        _number,
        ("stunt",),
        goal=("0", "0"),
    ),
    *(
        Row(
            f"fillers-{name}",
            f"filled pauses, {condition}",
            people.filled_pauses,
            _hits,
            ("speaker",),
            condition,
            goal=("F1 .85", "F1 .90"),
        )
        for name, condition in _WORSE.items()
    ),
    *(
        Row(
            f"reading-{name}",
            f"false ones a minute of reading, {condition}",
            people.false_ones,
            _a_minute,
            ("reading",),
            condition,
        )
        for name, condition in _WORSE.items()
    ),
    Row(
        "calls",
        "filled pauses, telephone conversations (our labels)",
        people.filled_pauses,
        _hits,
        ("telephone",),
    ),
    Row(
        "meetings",
        "filled pauses, meetings, several speakers",
        people.filled_pauses,
        _hits,
        ("meeting",),
        goal=("F1 .70", "F1 .75"),
    ),
    Row(
        "substrings",
        "  others: transcript searched for um, uh, er, hmm",
        people.substrings,
        _hits,
        ("speaker",),
    ),
    Row(
        "substrings-reading",
        "  others: the same, false ones a minute of reading",
        people.false_substrings,
        _a_minute,
        ("reading",),
    ),
    Row(
        "refused",
        "clear recordings refused filled pauses",
        people.refused,
        _refused,
        ("speaker", "stunt", "reading"),
        goal=("0", "0"),
    ),
    *(
        Row(
            f"refused-{name}",
            f"recordings refused them, {condition}",
            people.refused,
            _refused,
            _NEAR,
            condition,
        )
        for name, condition in _WORSE.items()
    ),
    Row(
        "pace",
        "words a minute: median / 90th error (recordings)",
        people.words_per_minute,
        _percent,
        _NEAR,
        goal=("4 %", "3 %"),
    ),
    Row("words-reading", "word errors, read aloud", people.word_errors, _share, ("reading",)),
    Row("words-speakers", "word errors, one speaker, near", people.word_errors, _share, ("speaker",)),
    Row(
        "words-calls",
        "word errors, telephone conversations (our labels)",
        people.word_errors,
        _share,
        ("telephone",),
    ),
    Row("words-meetings", "word errors, meetings", people.word_errors, _share, ("meeting",)),
    Row("times", "onsets of words: median / 90th (words)", people.word_times, _ms, _NEAR),
    Row("made-up", "words made up where nobody speaks", people.made_up, _number, ("noise",), goal=("0", "0")),
)


def figures(trials: Trials, rows: Sequence[Row]) -> dict[str, Figures]:
    """Those of one model, by row. Raises ModelError."""
    return {row.name: row.of(trials) for row in rows}


def table(columns: dict[str, dict[str, Figures]], rows: Sequence[Row]) -> str:
    """Markdown: a row for each of ``rows``, a column for each model and its goal."""
    heads = [""]
    for model in columns:
        heads += [model, "goal"] if model in GOALS else [model]
    lines = []
    for row in rows:
        cells = [row.title]
        for model, found in columns.items():
            cells.append(row.shown(found[row.name]) if found.get(row.name) else "-")
            if model in GOALS:
                cells.append(row.goal[GOALS.index(model)])
        lines.append(cells)
    return markdown(heads, lines)
