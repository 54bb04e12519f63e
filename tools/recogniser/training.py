"""Training: seeded, resumable, on two cores in under two hours."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, Dataset, Sampler

from tools.recogniser import voices
from tools.recogniser.model import Dimensions, Recogniser
from tools.recogniser.muon import Muon
from tools.recogniser.targets import IGNORED, WINDOW, Examples, batch
from tools.recogniser.tokens import Tokens

STEPS = 6000
SHORT, MIXED = 0.4253, 0.308
"""Shares of the steps on short clips alone, and on short clips and whole windows by turns. The rest are on
whole windows alone: in them the decoder learns not to lose its place, which is where most of its errors are.
"""
AUDIO = 64.0
"""Seconds of sound in a step on short clips."""
WHOLE, WHOLE_ALONE = 3, 4
"""Whole windows in a step, by turns with short clips and alone."""
RATE = 2e-3
RATE_ALONE = 0.3
"""Share of it on whole windows alone."""
WARM_UP = 200
CLIP = 1.0
SAVE_EVERY = 200
REPORT_EVERY = 50


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is."""

    step: int
    steps: int
    figures: dict[str, float]
    """Means since the last report."""


def shape(step: int, steps: int, seed: int) -> tuple[float, int]:
    """Seconds and number of the clips of a step."""
    chance = random.Random(f"shape {seed} {step}")
    short, mixed = _stages(steps)
    if step < short:
        seconds = 12.0 if step % 5 == 4 and step > 500 else chance.choice((4.0, 6.0, 8.0))
    elif step >= mixed:
        return 30.0, WHOLE_ALONE
    elif step % 2:
        return 30.0, WHOLE
    else:
        seconds = chance.choice((6.0, 8.0, 12.0, 16.0))
    return seconds, int(AUDIO / seconds)


def rate(step: int, steps: int) -> float:
    """The share of the learning rate: a quick rise and half a cosine; again on whole windows alone."""
    _, mixed = _stages(steps)
    if step < mixed:
        return min(1.0, (step + 1) / WARM_UP) * _falling(step / mixed)
    return RATE_ALONE * min(1.0, (step - mixed + 1) / WARM_UP) * _falling((step - mixed) / (steps - mixed))


def _stages(steps: int) -> tuple[int, int]:
    """The first step with whole windows, and the first with nothing else."""
    return round(SHORT * steps), round((SHORT + MIXED) * steps)


def _falling(share: float) -> float:
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * share))


class _Batches(Dataset[dict[str, Tensor]]):
    """The batch of each step: a function of seed and step alone, so that a run may stop and go on."""

    def __init__(self, folder: Path, steps: int, seed: int) -> None:
        self._folder, self._steps, self._seed = folder, steps, seed
        self._examples: Examples | None = None
        self._tokens: Tokens | None = None

    def __getitem__(self, step: int) -> dict[str, Tensor]:
        if self._examples is None or self._tokens is None:
            torch.set_num_threads(1)
            self._tokens = Tokens.load(self._folder / "tokenizer.json")
            self._examples = Examples(voices.load(self._folder / "voices"), self._tokens)
        seconds, count = shape(step, self._steps, self._seed)
        chance = random.Random(f"step {self._seed} {step}")
        return batch([self._examples.example(chance, seconds) for _ in range(count)], self._tokens)


class _From(Sampler[int]):
    def __init__(self, first: int, steps: int) -> None:
        self._steps = range(first, steps)

    def __iter__(self) -> Iterator[int]:
        return iter(self._steps)


def train(folder: Path, *, steps: int, seed: int, dimensions: Dimensions) -> Iterator[Progress]:
    """Train in ``folder``, which has the voices and the tokenizer, and leave ``checkpoint.pt`` there; goes
    on where one was left.
    """
    torch.manual_seed(seed)
    tokens = Tokens.load(folder / "tokenizer.json")
    phonemes = Examples(voices.load(folder / "voices"), tokens).phoneme_count
    model = Recogniser(dimensions, tokens.first_time, phonemes)
    optimisers = _optimisers(model)
    first, before, began = 0, 0.0, time.monotonic()
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.exists():
        kept = torch.load(checkpoint)
        model.load_state_dict(kept["model"])
        for optimiser, state in zip(optimisers, kept["optimisers"], strict=True):
            optimiser.load_state_dict(state)
        first, before = kept["step"], kept["seconds"]
    loader = DataLoader(
        _Batches(folder, steps, seed),
        batch_size=None,
        sampler=_From(first, steps),
        num_workers=1,
        prefetch_factor=8,
    )
    seen: dict[str, list[float]] = {}
    for step, examples in enumerate(loader, start=first):
        for optimiser in optimisers:
            for group in optimiser.param_groups:
                group["lr"] = RATE * rate(step, steps)
            optimiser.zero_grad(set_to_none=True)
        loss, figures = _loss(model, examples, tokens)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), CLIP)
        for optimiser in optimisers:
            optimiser.step()
        for name, value in figures.items():
            seen.setdefault(name, []).append(value)
        done = step + 1
        if done % SAVE_EVERY == 0 or done == steps:
            kept = {
                "model": model.state_dict(),
                "optimisers": [each.state_dict() for each in optimisers],
                "step": done,
                "phonemes": phonemes,
                "seconds": before + time.monotonic() - began,
            }
            torch.save(kept, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
        if done % REPORT_EVERY == 0 or done == steps:
            yield Progress(done, steps, {name: sum(each) / len(each) for name, each in seen.items()})
            seen = {}


def trained(folder: Path, dimensions: Dimensions) -> Recogniser:
    """The model of the checkpoint in ``folder``."""
    tokens = Tokens.load(folder / "tokenizer.json")
    kept = torch.load(folder / "checkpoint.pt")
    model = Recogniser(dimensions, tokens.first_time, kept["phonemes"])
    model.load_state_dict(kept["model"])
    model.eval()
    return model


def minutes(folder: Path) -> float:
    """That the training in ``folder`` has taken so far."""
    taken: float = torch.load(folder / "checkpoint.pt")["seconds"]
    return taken / 60


def _optimisers(model: Recogniser) -> Sequence[torch.optim.Optimizer]:
    """Muon for the matrices inside the layers, AdamW for everything else."""
    inner = [p for part in (model.encoder, model.decoder) for p in part.parameters() if p.ndim == 2]
    known = {id(p) for p in inner}
    rest = [p for p in model.parameters() if id(p) not in known]
    decayed = [p for p in rest if p.ndim > 1]
    plain = [p for p in rest if p.ndim <= 1]
    groups = [{"params": decayed, "weight_decay": 0.02}, {"params": plain, "weight_decay": 0.0}]
    return (
        Muon(inner, lr=RATE, weight_decay=0.02),
        torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.98), fused=True),
    )


def _loss(model: Recogniser, examples: dict[str, Tensor], tokens: Tokens) -> tuple[Tensor, dict[str, float]]:
    # The encoder learns from short clips alone: a whole window costs it most and teaches it nothing new.
    whole = examples["mel"].shape[2] >= 2 * WINDOW
    with torch.set_grad_enabled(not whole):
        sound, middle = model.encode(examples["mel"], examples["offset"])
    scores, looked = model.decode(examples["tokens"], sound)
    labels = examples["labels"]
    text = functional.cross_entropy(
        scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORED, label_smoothing=0.05
    )
    here = _guided(looked[0], examples["here"])
    following = sum(_guided(each, examples["next"]) for each in looked[1:])
    loss = text + 0.35 * here + 0.35 * following
    figures = {"text": text.item(), "attention": here.item()}
    if not whole:
        early = _frames(model.early_phonemes(middle), examples["phonemes"])
        late = _frames(model.phonemes(sound), examples["phonemes"])
        words = _frames(model.words(sound), examples["words"])
        loss = loss + 0.3 * early + 0.3 * late + 0.5 * words
        figures |= {"phonemes": late.item(), "frames": words.item()}
    spoken = (labels >= 0) & (labels < tokens.end)
    right = (scores.argmax(-1) == labels)[spoken].float().mean().item() if spoken.any() else 1.0
    figures["right, whole" if whole else "right"] = right
    return loss, figures


def _frames(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), labels.flatten())


def _guided(log_weights: Tensor, spans: Tensor) -> Tensor:
    """How far the first head's attention (batch, heads, length, frames) is from the frames that each token
    rests on (batch, length, 2): the divergence from an even spread over them.
    """
    looked = log_weights[:, 0]
    frames = torch.arange(looked.shape[-1])
    wanted = ((frames >= spans[..., :1]) & (frames < spans[..., 1:])).float()
    count = wanted.sum(-1)
    known = (spans[..., 0] >= 0) & (count > 0)
    mean = (wanted * looked).sum(-1) / count.clamp(min=1)
    distance: Tensor = (-mean - count.clamp(min=1).log()) * known
    return distance.sum() / known.sum().clamp(min=1)
