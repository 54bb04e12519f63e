"""Packets that get lost, and what a telephone plays in their place.

Losses come in bursts: a chain of two states, after Gilbert (1960). The concealment is that of ITU-T G.711
Appendix I (09/99), with its delay and its search on a finer scale left out: the last pitch period goes on, is
faded by a fifth every 10 ms after the first, and is silent after 60 ms.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voicecoach.line.band import RATE
from voicecoach.speech import Samples

PACKET = RATE // 50
"""Samples: 20 ms, as voice over IP sends them."""
_SHORTEST, _LONGEST = RATE // 200, RATE * 15 // 1000
"""Samples of a pitch period: 5 to 15 ms, 66 to 200 Hz."""
_COMPARED = RATE // 50
"""Samples over which two periods are compared."""
_WHOLE, _FADED = RATE // 100, RATE * 60 // 1000
"""Samples of a gap that are played in full; from which it is silent."""
_OVERLAP = RATE * 4 // 1000
"""Samples over which the line's own sound comes back."""


def lost_packets(count: int, share: float, burst: float, chance: np.random.Generator) -> NDArray[np.bool_]:
    """Which of ``count`` packets get lost: ``share`` of them (under 1), ``burst`` in a row on average."""
    leave = 1 / burst
    enter = leave * share / (1 - share)
    lost = np.zeros(count, bool)
    bad = bool(chance.random() < share)
    for index, draw in enumerate(chance.random(count)):
        lost[index] = bad
        bad = draw >= leave if bad else draw < enter
    return lost


def concealed(samples: Samples, lost: NDArray[np.bool_]) -> Samples:
    """``samples`` (8 kHz) with the ``lost`` packets replaced by what came before them."""
    heard = samples.copy()
    edges = np.flatnonzero(np.diff(np.concatenate([[0], lost.astype(np.int8), [0]])))
    for first, last in zip(edges[::2] * PACKET, edges[1::2] * PACKET, strict=True):
        end = min(int(last), len(heard))
        after = min(end + _OVERLAP, len(heard))
        substitute = _continued(heard[:first], after - int(first))
        heard[first:end] = substitute[: end - int(first)]
        if (overlap := after - end) > 0:
            rise = (np.arange(overlap, dtype=np.float32) + 0.5) / overlap
            heard[end:after] = rise * samples[end:after] + (1 - rise) * substitute[end - int(first) :]
    return heard


def _continued(past: Samples, count: int) -> Samples:
    """``count`` samples that go on as ``past`` ended, fading."""
    if len(past) < _LONGEST + _COMPARED:
        return np.zeros(count, np.float32)
    earlier = past[-_COMPARED - _LONGEST : -_SHORTEST].astype(np.float64)
    before = np.lib.stride_tricks.sliding_window_view(earlier, _COMPARED)
    likeness = before @ past[-_COMPARED:] / np.sqrt(np.sum(np.square(before), axis=1) + 1e-9)
    period = _LONGEST - int(np.argmax(likeness))
    fade = np.clip((_FADED - np.arange(count)) / (_FADED - _WHOLE), 0, 1)
    return (np.resize(past[-period:], count) * fade).astype(np.float32)
