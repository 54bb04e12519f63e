"""Figures beside those that were recorded."""

from collections.abc import Mapping

HIGHER_IS_BETTER = ("precision", "recall", "f1")
NOISE = {
    "precision": 0.06,
    "recall": 0.06,
    "f1": 0.05,
    "minute": 0.15,
    "median": 0.2,
    "90th": 0.3,
    "percent": 0.1,
    "false": 0.0,
    "refused": 0.0,
}
"""How far a figure may get worse: about two filled pauses, a false alarm in seven minutes, or that share
(``median``, ``90th`` and ``percent``). What is not named here is no judgement."""


def worse(recorded: Mapping[str, float], now: Mapping[str, float]) -> dict[str, tuple[float, float | None]]:
    """The figures that have got worse, or are missing: then and now."""
    return {
        name: (before, now.get(name))
        for name, before in recorded.items()
        if name.split()[-1] in NOISE and (name not in now or _fell(name.split()[-1], before, now[name]))
    }


def _fell(kind: str, before: float, after: float) -> bool:
    if kind in HIGHER_IS_BETTER:
        return before - after > NOISE[kind]
    if kind in ("minute", "false", "refused"):
        return after - before > NOISE[kind]
    return after - before > max(1.0, NOISE[kind] * before)
