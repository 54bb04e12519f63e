"""``python -m tools.encoder.weights FOLDER``: how much each sign counts, from the voices for tuning.

FOLDER holds an exported encoder that was trained without them. What it prints goes into
``coach/content/meaning.py``; beside it stands what each threshold would have given for voices left out.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tools.encoder.pairs import questions
from tools.labelled_voices import voices
from tools.voices_figures import overlaps, transcript
from voicecoach.adapters.encoder import SentenceEncoder
from voicecoach.coach.content import assertion
from voicecoach.coach.content.clauses import clauses
from voicecoach.coach.content.meaning import nearest
from voicecoach.coach.content.words import tokens
from voicecoach.question import Question

Floats = npt.NDArray[np.float64]
_PENALTY = 1 / 3
"""On the squares of the weights."""


@dataclass(frozen=True, slots=True)
class _Point:
    voice: str
    signs: tuple[float, ...] | None
    """``None`` where nothing came near."""
    shown: bool
    evident: bool
    """Shown, and by the words that came nearest."""
    trap: bool
    crossed: bool = False
    """Whether the answer is one to another question."""


def _points(folder: Path) -> list[_Point]:
    """Of each answer to its question, and of every second to one that it does not answer."""
    encoder, asked = SentenceEncoder(folder), questions()
    rng = random.Random(3)
    found = []
    for voice in voices("tuning"):
        for place, answer in enumerate(voice.answers):
            words = transcript(answer.text.split()).words
            parts = clauses(tokens(words))
            other = asked[rng.choice(sorted(asked))]
            if place % 2 == 0 and not _titles(other) & _titles(asked[answer.question]):
                near = nearest(encoder, other, words, parts, assertion.told(parts))
                for point in other.key_points:
                    close = near.get(point.point)
                    found.append(
                        _Point(
                            voice.voice,
                            close.signs if close else None,
                            shown=False,
                            evident=False,
                            trap=False,
                            crossed=True,
                        )
                    )
            near = nearest(encoder, asked[answer.question], words, parts, assertion.told(parts))
            shown = {each.point: each for each in answer.shown}
            for point in asked[answer.question].key_points:
                close, label = near.get(point.point), shown.get(point.point)
                evident = bool(close and label and overlaps(close.quote, answer.text, label.spans))
                signs = close.signs if close else None
                found.append(_Point(voice.voice, signs, bool(label), evident, bool(answer.trap)))
    return found


def _titles(question: Question) -> set[str]:
    return {each.point for each in question.key_points}


def _fitted(points: list[_Point]) -> Floats:
    """The weights and then the bias of a logistic regression, by Newton's method."""
    rows = [each for each in points if each.signs is not None]
    signs = np.array([(*(each.signs or ()), 1.0) for each in rows])
    wanted = np.array([each.evident for each in rows], float)
    penalty = np.full(signs.shape[1], _PENALTY)
    penalty[-1] = 0
    weights = np.zeros(signs.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (wanted - likely) - penalty * weights
        bend = (signs * (likely * (1 - likely))[:, None]).T @ signs + np.diag(penalty + 1e-9)
        weights += np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    points = _points(parser.parse_args().folder)
    weights = _fitted(points)
    print("weights:", [round(float(each), 3) for each in weights[:-1]], "bias:", round(float(weights[-1]), 3))
    odds = np.full(len(points), -np.inf)
    for voice in {each.voice for each in points}:
        left = _fitted([each for each in points if each.voice != voice])
        for place, each in enumerate(points):
            if each.voice == voice and each.signs is not None:
                odds[place] = np.dot((*each.signs, 1.0), left)
    shown = sum(each.shown for each in points)
    traps = sum(each.trap for each in {(each.voice, each.trap): each for each in points}.values())
    print(f"each voice judged by the others; {shown} points are shown, {traps} voices have traps")
    for threshold in (-0.4, -0.2, 0.0, 0.2, 0.4, 0.6):
        ticked = [each for each, value in zip(points, odds, strict=True) if value >= threshold]
        own = sum(not each.crossed for each in ticked)
        f1 = 2 * sum(each.evident for each in ticked) / (own + shown)
        false = sum(each.trap and not each.shown for each in ticked)
        crossed = sum(each.crossed for each in ticked)
        print(f"  odds from {threshold:+.1f}: F1 {f1:.3f}, {false} false points in traps, {crossed} crossed")


if __name__ == "__main__":
    main()
