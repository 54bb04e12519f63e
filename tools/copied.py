"""Whether our sentences are ours: runs of words that a pack shares with the source texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from voicecoach.question import Question

SOURCES = Path(__file__).parent.parent.parent / "shared" / "source_material"
"""The texts lie beside the checkout; they are not ours to publish."""
RUN = 8
"""Words in a row that are no longer chance."""
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


def words(text: str) -> list[str]:
    """In lower case, without punctuation."""
    return _WORD.findall(text.lower().replace("\u2019", "'"))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of RUN words in ``text``."""
    found = words(text)
    return zip(*(found[start:] for start in range(RUN)), strict=False)


def copied(questions: Iterable[Question], sources: Iterable[str]) -> Iterator[str]:
    """What ``questions`` share with ``sources``, as ``id: the words``."""
    known = {run for source in sources for run in runs(source)}
    for question in questions:
        ours = (
            question.text,
            question.looking_for,
            question.model_answer,
            question.why_it_works,
            *(each.text for each in question.follow_ups),
            *(phrase for point in question.key_points for phrase in (point.point, point.ask, *point.phrases)),
        )
        for text in ours:
            yield from (f"{question.id}: {' '.join(run)}" for run in runs(text) if run in known)
