"""Muon (Jordan et al. 2024, https://kellerjordan.github.io/posts/muon): momentum whose every step is made
orthogonal, for the matrices inside the layers.

PyTorch's own computes in bfloat16, which takes five times as long as the rest of the step on a processor
that has no instructions for it; this one stays in float32.
"""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor

COEFFICIENTS = 3.4445, -4.7750, 2.0315
"""Of the quintic iteration, as published."""
ROUNDS = 5
MATCHED = 0.2
"""Root mean square of a step of AdamW, which the steps are scaled to (Liu et al. 2025), so that both
optimisers take one learning rate."""


class Muon(torch.optim.Optimizer):
    """For parameters of two dimensions. ``lr`` is that of an AdamW beside it."""

    def __init__(
        self, parameters: Iterable[Tensor], lr: float, momentum: float = 0.95, weight_decay: float = 0.0
    ) -> None:
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self) -> None:  # type: ignore[override]
        """Take one step along the gradients."""
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is None:  # the encoder's, in steps that train the decoder alone
                    continue
                state = self.state[parameter]
                if not state:
                    state["momentum"] = torch.zeros_like(parameter)
                average = state["momentum"].lerp_(parameter.grad, 1 - group["momentum"])
                ahead = parameter.grad.lerp(average, group["momentum"])  # Nesterov
                scale = MATCHED * max(parameter.shape) ** 0.5
                parameter.mul_(1 - group["lr"] * group["weight_decay"])
                parameter.add_(orthogonal(ahead), alpha=-group["lr"] * scale)


def orthogonal(matrix: Tensor) -> Tensor:
    """Nearly the orthogonal matrix nearest to ``matrix``, by Newton and Schulz."""
    first, third, fifth = COEFFICIENTS
    tall = matrix.shape[0] > matrix.shape[1]
    x = matrix.T if tall else matrix
    x = x / (x.norm() + 1e-7)
    for _ in range(ROUNDS):
        square = x @ x.T
        x = first * x + (third * square + fifth * square @ square) @ x
    return x.T if tall else x
