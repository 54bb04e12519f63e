"""``python -m tools.coverage``: write ``docs/coverage.md``, which question covers which place in the sources.

The places (``coverage_places_*.tsv``: first line, last line, topic in our words) were listed by hand. The
texts themselves lie beside the checkout and are not ours to publish.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from voicecoach.question import Question
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

HERE = Path(__file__).parent
TABLE = HERE.parent / "docs" / "coverage.md"
TEXTS = {
    "guide": ("001_cca226fc54d8ac94.txt", "The guide, with its questions in eleven groups"),
    "answers": ("003_d392ae958972501e.txt", "The answer collection, its questions left out"),
    "experience": ("000_8015475ef9d18fbf.txt", "The article on experience"),
    "meaning": ("002_86c9a8c7c9ace05f.txt", "The article on what service means"),
    "definition": ("004_71d41b6897d413ef.txt", "The article on how to define good service"),
}
"""Name in ``sources`` to file and title."""
FURNITURE = {"definition": {92, 93}}
"""Lines that belong to the web page, not to its text."""


@dataclass(frozen=True, slots=True)
class Place:
    """Some lines of a source text."""

    text: str
    start: int
    """First line, from 1."""
    end: int
    """Last line, included."""
    topic: str


def places() -> tuple[Place, ...]:
    """Every place that a question has to cover."""
    found = []
    for text in TEXTS:
        with (HERE / f"coverage_places_{text}.tsv").open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t")
            found += [Place(text, int(row["start"]), int(row["end"]), row["topic"]) for row in rows]
    return tuple(found)


def covering(place: Place, questions: Iterable[Question]) -> tuple[str, ...]:
    """The ids of the questions that cite a line of ``place``."""
    return tuple(
        question.id
        for question in questions
        if any(
            text == place.text and place.start <= int(line) <= place.end
            for text, _, line in (source.partition(":") for source in question.sources)
        )
    )


def table(questions: tuple[Question, ...]) -> str:
    """The whole document."""
    lines = [
        "# Coverage of the source texts",
        "",
        "Made by `python -m tools.coverage`; a test fails when a place is left out.",
        "Lines are those of the text files.",
    ]
    for text, (_, title) in TEXTS.items():
        lines += ["", f"## {title} (`{text}`)", "", "| lines | topic | questions |", "|---|---|---|"]
        for place in places():
            if place.text == text:
                ids = ", ".join(f"`{each}`" for each in covering(place, questions)) or "**none**"
                lines.append(f"| {place.start}-{place.end} | {place.topic} | {ids} |")
    return "\n".join(lines) + "\n"


def built_in() -> tuple[Question, ...]:
    """The questions that come with the program."""
    return FolderQuestions([packs.folders()[0]]).questions()


if __name__ == "__main__":
    TABLE.write_text(table(built_in()), encoding="utf-8")
