"""Which clauses of an answer come closest in meaning to each key point, and whether they say that it was done.

Word lists know the wordings that somebody thought of. A small encoder knows the language: clauses and points become
vectors, and "I slid him a brew and let him run dry" lies near listening. It is nearly blind to who did it and
whether: for that each clause is read as ``assertion`` reads it. How much either counts was learned
(``tools/encoder``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

from voicecoach.coach.content.assertion import Told
from voicecoach.coach.content.clauses import Clause
from voicecoach.coach.content.points import Demand, demand
from voicecoach.coach.content.words import quote
from voicecoach.content import Quote
from voicecoach.question import KeyPoint, Question
from voicecoach.speech import Word

SURE = -0.4
"""Odds from which a point is ticked. [D]"""
PERHAPS = -0.8
"""Odds from which it may have been said. [D]"""
BY_WORDS, NOT_BY_WORDS = 0.6, -0.3
"""What it adds to the odds that the wordings of the point were heard too, or were not. [D]"""
Vectors = npt.NDArray[np.float32]
"""One row for each word or text."""

_PHRASES = 6
"""Phrases of a point that say what it means; more only take time."""
_RUN = 4
"""Clauses that are taken together at most."""
_LONG = 60
"""Words of a sentence that are read at once: without punctuation an answer is one sentence."""
_SHORT = 4
"""Words below which a part of a sentence is no quote: "that's", "Thursday"."""
_WHOLE = 18
"""Words up to which the whole sentence is quoted."""
_DENIED = 0.35
"""Share of a clause that is turned round: from here on it says the opposite."""
_SPOKEN_OF = 0.05
"""So much nearer a clause that was vetoed may lie: beyond, the point was denied, and the other clause is an accident."""
_DENYING = -2.0
"""Set by hand, besides what was learned: in an answer of which half says the opposite, words that merely come near to a
point are an accident more often than the voices for tuning show, of whom few deny. [D]"""
_WEIGHTS = (
    *(4.85, 5.329, -0.044, -0.468, -1.924, -0.289, -0.277, 1.135, 0.653, 0.194),
    -1.108 + _DENYING,
    *(-0.746, 7.596),
)
_BIAS = -6.017


class Encoder(Protocol):
    """Turns words in their sentence into vectors that lie near each other where they mean the same."""

    def encode(self, texts: Sequence[Sequence[str]]) -> Sequence[Vectors]:
        """For each text the vectors of its words."""

    def __hash__(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Nearest:
    """The words of an answer that come closest to a key point."""

    quote: Quote
    signs: tuple[float, ...]
    """What speaks for and against them, in the order of the weights that were learned."""

    @property
    def odds(self) -> float:
        """The logarithm of the odds that a listener would say that they show the point."""
        return _BIAS + sum(weight * sign for weight, sign in zip(_WEIGHTS, self.signs, strict=True))


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a clause stands as a whole."""

    denied: float
    """The share of its words that is turned round, 0..1."""
    last: Told

    def is_against(self, wants: Demand, *, story: bool) -> bool:
        """Whether it cannot show a point that wants ``wants``."""
        if wants.denials:
            return False
        allowed = {"wish": wants.hindsight, "duty": not story}
        if self.last.unreal and not allowed.get(self.last.unreal, False):
            return True
        by_rival = wants.act and not self.last.spoken and self.last.actor == "rival"
        return self.denied > _DENIED or (by_rival and not wants.others)

    def is_by_other(self, wants: Demand) -> bool:
        """Whether a customer did it: most often not what was wanted."""
        other = self.last.actor == "other" and self.last.past and not self.last.spoken
        return other and wants.act and not (wants.customers or wants.denials)


def nearest(
    encoder: Encoder,
    question: Question,
    words: Sequence[Word],
    clauses: Sequence[Clause],
    told: Sequence[Told],
) -> Mapping[str, Nearest]:
    """By point; one is left out where nothing that counts comes near. ``told``: of every token of ``clauses``."""
    if not (clauses and question.key_points):
        return {}
    runs, vectors = _runs(encoder, words, clauses)
    aims = np.stack([_aim(encoder, point) for point in question.key_points])
    near = vectors @ aims.T
    shown = [row for row, run in enumerate(runs) if _is_quote(clauses, *run)]
    singles = {run[0]: row for row, run in enumerate(runs) if run[0] == run[1]}
    standing = _standing(clauses, told)
    level = float(near[shown].max(axis=0).mean())
    found: dict[str, Nearest] = {}
    for place, point in enumerate(question.key_points):
        wants = demand(point)
        rivals = np.delete(near, place, axis=1).max(axis=1, initial=-1)
        margin = near[:, place] - rivals
        score = near[:, place] + np.minimum(0, margin)
        # Of the clauses of a run the nearest is what it says of the point.
        bearing = [
            max(range(first, last + 1), key=lambda each: float(near[singles[each], place]))
            for first, last in runs
        ]
        against = [each.is_against(wants, story=question.star) for each in standing]
        fit = [row for row in shown if not any(against[runs[row][0] : runs[row][1] + 1])]
        if not fit:
            continue
        best = max(fit, key=lambda row: float(score[row]))
        behind = float(score[shown].max() - score[best])
        if behind > _SPOKEN_OF:
            continue
        first, last = runs[best]
        stood = standing[first : last + 1]
        signs = (
            float(near[best, place]),
            float(margin[best]),
            behind,
            float(any(each.denied > 0 for each in stood)),
            float(standing[bearing[best]].is_by_other(wants)),
            float(any(each.last.actor == "rival" for each in stood)),
            float(any(each.last.unreal for each in stood)),
            min(1.5, _length(clauses, first, last) / 20),
            float(wants.act),
            float(wants.denials),
            sum(against) / len(against),
            sum(each.last.actor in {"rival", "other"} for each in standing) / len(standing),
            level,
        )
        shown_from, shown_to = _whole(clauses, first, last, against)
        start, end = clauses[shown_from].tokens[0].word, clauses[shown_to].tokens[-1].word
        found[point.point] = Nearest(quote(words, start, end), signs)
    return found


def _is_quote(clauses: Sequence[Clause], first: int, last: int) -> bool:
    """Whether a run is long enough to be shown, or a sentence of its own."""
    before = first == 0 or clauses[first - 1].sentence != clauses[first].sentence
    after = last + 1 == len(clauses) or clauses[last + 1].sentence != clauses[last].sentence
    return (before and after) or _length(clauses, first, last) >= _SHORT


def _whole(clauses: Sequence[Clause], first: int, last: int, against: Sequence[bool]) -> tuple[int, int]:
    """The run with the rest of its sentence, where that is short and nothing of it says the opposite."""
    start, end = first, last
    while start and clauses[start - 1].sentence == clauses[first].sentence:
        start -= 1
    while end + 1 < len(clauses) and clauses[end + 1].sentence == clauses[last].sentence:
        end += 1
    fits = _length(clauses, start, end) <= _WHOLE and not any(against[start : end + 1])
    return (start, end) if fits else (first, last)


def _length(clauses: Sequence[Clause], first: int, last: int) -> int:
    return clauses[last].tokens[-1].word - clauses[first].tokens[0].word + 1


def _standing(clauses: Sequence[Clause], told: Sequence[Told]) -> list[_Standing]:
    found = []
    start = 0
    for clause in clauses:
        these = told[start : start + len(clause.tokens)]
        start += len(clause.tokens)
        found.append(_Standing(sum(bool(each.denied) for each in these) / len(these), these[-1]))
    return found


def _runs(
    encoder: Encoder, words: Sequence[Word], clauses: Sequence[Clause]
) -> tuple[list[tuple[int, int]], Vectors]:
    """Every run of a few clauses of one sentence, with its vector of length 1."""
    sentences = _sentences(clauses)
    texts = []
    for first, last in sentences:
        start, end = clauses[first].tokens[0].word, clauses[last].tokens[-1].word
        texts.append([word.text for word in words[start : end + 1]])
    runs: list[tuple[int, int]] = []
    found = []
    for (first, last), read in zip(sentences, encoder.encode(texts), strict=True):
        offset = clauses[first].tokens[0].word
        sums = np.vstack([np.zeros((1, read.shape[1]), np.float32), np.cumsum(read, axis=0)])
        for start in range(first, last + 1):
            for end in range(start, min(last + 1, start + _RUN)):
                a, b = clauses[start].tokens[0].word - offset, clauses[end].tokens[-1].word - offset
                runs.append((start, end))
                found.append(_unit(sums[b + 1] - sums[a]))
    return runs, np.stack(found)


def _sentences(clauses: Sequence[Clause]) -> list[tuple[int, int]]:
    """The first and last clause of each sentence, and of each part of a very long one."""
    found: list[tuple[int, int]] = []
    for index, clause in enumerate(clauses):
        if found:
            first, last = found[-1]
            length = clause.tokens[-1].word - clauses[first].tokens[0].word + 1
            if clauses[last].sentence == clause.sentence and length <= _LONG:
                found[-1] = first, index
                continue
        found.append((index, index))
    return found


@lru_cache(maxsize=200)
def _aim(encoder: Encoder, point: KeyPoint) -> Vectors:
    """What ``point`` means, from its title and phrases."""
    phrases = [each for each in point.phrases if not each.startswith("<")][:_PHRASES]
    text = f"{point.point}: {', '.join(phrases)}" if phrases else point.point
    return _unit(encoder.encode([text.split()])[0].sum(axis=0))


def _unit(vector: Vectors) -> Vectors:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), np.float32)
