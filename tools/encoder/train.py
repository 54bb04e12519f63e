"""``python -m tools.encoder.train BASE OUT``: teaches an encoder what shows a point.

In each step the points of a few questions are held against words that show them: the words have to be nearer
to their point than to any other, and the point nearer to them than to other words, denials among them. The
embeddings and the lower half of the layers stay as they are: what they make of a text is worked out once.
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModel, AutoTokenizer

from tools.encoder.pairs import Pair, pairs, questions
from voicecoach.question import Question

_FROZEN = 3
_QUESTIONS = 10
"""In one step."""
_WARMTH = 0.06
_WEIGHTS = {"phrase": 0.25, "model": 1.0, "labelled": 1.0, "tuning": 2.0, "said": 2.0, "turned": 0.35}
"""How often words of each source are drawn for a point."""
_LONGEST = 56


@dataclass
class _Batch:
    points: list[tuple[str, str]] = field(default_factory=list)
    """Of each the question and what is read of it."""
    names: list[frozenset[str]] = field(default_factory=list)
    """Its title and the ideas that it names: where two points share one, neither is wrong for the other."""
    texts: list[str] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    """Of each text the point that it shows; -1 for none."""
    denies: list[tuple[int, int]] = field(default_factory=list)
    """A text and the point that it speaks of and does not show."""


class Teacher:
    """The model with what it learns from."""

    def __init__(self, base: Path, *, tuning: bool, rate: float, seed: int) -> None:
        self._rng = random.Random(seed)
        torch.manual_seed(seed)
        self.tokenizer: Any = AutoTokenizer.from_pretrained(base)
        self.model: Any = AutoModel.from_pretrained(base)
        self._asked = questions()
        self._pairs: dict[tuple[str, str, bool], list[Pair]] = {}
        for each in pairs(tuning=tuning):
            self._pairs.setdefault((each.question, each.point, each.shown), []).append(each)
        layers = self.model.encoder.layer
        for part in (self.model.embeddings, *layers[:_FROZEN]):
            part.requires_grad_(False)
        learning = [each for each in self.model.parameters() if each.requires_grad]
        self._scale: Any = torch.nn.Parameter(torch.tensor([12.0, -5.0]))
        self._rate = rate
        self._optimizer: Any = torch.optim.AdamW(
            [{"params": learning, "lr": rate, "weight_decay": 0.01}, {"params": [self._scale], "lr": 3e-3}]
        )
        self._learning = learning
        self._below: dict[str, Any] = {}

    def learn(self, steps: int) -> None:
        """``steps`` batches, the rate rising at first and then falling to nothing."""
        order = self._order()
        for step in range(steps):
            batch = self._batch([next(order) for _ in range(_QUESTIONS)])
            loss = self._loss(batch)
            self._optimizer.param_groups[0]["lr"] = (
                self._rate * min(1.0, (step + 1) / (0.08 * steps)) * max(0.02, 1 - step / steps)
            )
            self._optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self._learning, 1.0)
            self._optimizer.step()
            if step % 10 == 0:
                print(f"step {step} of {steps}: loss {float(loss):.3f}", flush=True)

    def _order(self) -> Iterator[str]:
        asked = list(self._asked)
        while True:
            self._rng.shuffle(asked)
            yield from asked

    def _batch(self, asked: Sequence[str]) -> _Batch:
        batch = _Batch()
        for question in (self._asked[each] for each in asked):
            for point in question.key_points:
                batch.points.append((question.id, self._read_as(question, point.point)))
                ideas = (each for each in point.phrases if each.startswith("<"))
                batch.names.append(frozenset((point.point, *ideas)))
                place = len(batch.points) - 1
                shows = self._pairs.get((question.id, point.point, True))
                if shows:
                    batch.texts.append(self._drawn(shows))
                    batch.owners.append(place)
                denies = self._pairs.get((question.id, point.point, False))
                if denies and self._rng.random() < 0.7:
                    batch.texts.append(self._drawn(denies))
                    batch.owners.append(-1)
                    batch.denies.append((len(batch.texts) - 1, place))
        aside = [each for question in asked for each in self._pairs.get((question, "", False), ())]
        for each in self._rng.sample(aside, min(4, len(aside))):
            batch.texts.append(each.text)
            batch.owners.append(-1)
            batch.denies += [(len(batch.texts) - 1, place) for place in range(len(batch.points))]
        return batch

    def _drawn(self, among: Sequence[Pair]) -> str:
        return self._rng.choices(among, [_WEIGHTS[each.source] for each in among])[0].text

    def _read_as(self, question: Question, title: str) -> str:
        """The title alone, or with a few phrases, as at run time."""
        point = next(each for each in question.key_points if each.point == title)
        phrases = [each for each in point.phrases if not each.startswith("<")]
        random.Random(self._rng.randrange(2)).shuffle(phrases)
        return f"{title}: {', '.join(phrases[:5])}" if phrases and self._rng.random() < 0.5 else title

    def _loss(self, batch: _Batch) -> Any:  # noqa: ANN401 - a tensor; torch is no dependency
        near = self._vectors(batch.texts) @ self._vectors([text for _, text in batch.points]).T
        owners = torch.tensor(batch.owners)
        shown = [place for place, owner in enumerate(batch.owners) if owner >= 0]
        either = torch.zeros_like(near, dtype=torch.bool)
        judged = torch.zeros_like(either)
        right = torch.zeros_like(near)
        for text, place in itertools.product(shown, range(len(batch.points))):
            owner = batch.owners[text]
            together = batch.points[owner][0] == batch.points[place][0]
            either[text, place] = not together and bool(batch.names[owner] & batch.names[place])
            judged[text, place] = together
            right[text, owner] = 1
        for text, place in batch.denies:
            judged[text, place] = True
        sharp = (near / _WARMTH).masked_fill(either, -1e4)
        by_text = torch.nn.functional.cross_entropy(sharp[shown], owners[shown])
        by_point = torch.nn.functional.cross_entropy(sharp.T[owners[shown]], torch.tensor(shown))
        each = torch.nn.functional.binary_cross_entropy_with_logits(
            (self._scale[0] * near + self._scale[1])[judged], right[judged], pos_weight=torch.tensor(2.5)
        )
        return by_text + by_point + each

    def _vectors(self, texts: Sequence[str]) -> Any:  # noqa: ANN401
        states = [self._lower(each) for each in texts]
        state = torch.nn.utils.rnn.pad_sequence(states, batch_first=True)
        mask = torch.zeros(state.shape[:2])
        for row, each in enumerate(states):
            mask[row, : len(each)] = 1
        for layer in self.model.encoder.layer[_FROZEN:]:
            state = _after(layer, state, mask)
        mean = (state * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
        return torch.nn.functional.normalize(mean, dim=-1)

    def _lower(self, text: str) -> Any:  # noqa: ANN401
        """What the layers that stay as they are make of ``text``, kept."""
        if text not in self._below:
            cut = self.tokenizer([text], return_tensors="pt", truncation=True, max_length=_LONGEST)
            with torch.no_grad():
                state = self.model.embeddings(cut["input_ids"], cut["token_type_ids"])
                for layer in self.model.encoder.layer[:_FROZEN]:
                    state = _after(layer, state, torch.ones(state.shape[:2]))
            self._below[text] = state[0].clone()
        return self._below[text]


def _after(layer: Any, state: Any, mask: Any) -> Any:  # noqa: ANN401
    found = layer(state, attention_mask=mask[:, None, None, :].bool())
    return found[0] if isinstance(found, tuple) else found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path, help="folder with the weights to begin with")
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=220)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--tuning", action="store_true", help="with the voices for tuning")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    teacher = Teacher(asked.base, tuning=asked.tuning, rate=asked.rate, seed=asked.seed)
    teacher.learn(asked.steps)
    teacher.model.save_pretrained(asked.out)
    teacher.tokenizer.save_pretrained(asked.out)


if __name__ == "__main__":
    main()
