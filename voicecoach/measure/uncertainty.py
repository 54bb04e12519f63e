"""How sure a figure is.

Counts of rare events follow a Poisson law: five fillers in 90 s are 3.3 a minute, but anything from 1.1
to 7.8 would have given that five now and then.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp, lgamma, log, sqrt

from voicecoach.delivery import Estimate

SETTLED = 30.0
"""Seconds of answer under which rates are only indicative. [D]"""
_ALPHA = 0.025


def per_minute(count: int, seconds: float | None) -> Estimate | None:
    """Events a minute with their 95 % range; ``None`` for no time."""
    if not seconds:
        return None
    low, high = poisson_interval(count)
    return Estimate(count / seconds * 60, low / seconds * 60, high / seconds * 60)


def poisson_interval(count: int) -> tuple[float, float]:
    """Exact 95 % interval for the mean of a Poisson law of which ``count`` was seen (Garwood 1936)."""
    low = 0.0 if count == 0 else _mean_where(lambda mean: 1 - _at_most(count - 1, mean) - _ALPHA, count)
    return low, _mean_where(lambda mean: _ALPHA - _at_most(count, mean), count)


def is_indicative(answer_length: float | None) -> bool:
    """Whether rates over an answer of that many seconds have not settled."""
    return answer_length is not None and answer_length < SETTLED


def _at_most(count: int, mean: float) -> float:
    """Probability of ``count`` events or fewer."""
    if mean <= 0:
        return 1.0
    return sum(exp(n * log(mean) - mean - lgamma(n + 1)) for n in range(count + 1))


def _mean_where(rising: Callable[[float], float], count: int) -> float:
    """Where a function that rises with the mean crosses zero, by halving."""
    low, high = 0.0, count + 10 * sqrt(count + 1) + 10
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) > 0 else (middle, high)
    return (low + high) / 2
