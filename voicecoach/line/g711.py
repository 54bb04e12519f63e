"""G.711: the 8-bit code of the telephone network, mu-law (North America, Japan) and A-law (elsewhere).

Exactly ITU-T G.711 (11/88), tables 1a to 2b. The standard starts from uniform PCM of 14 bits (mu-law) or 13
bits (A-law), so samples of 16 bits are rounded to that first, half a step up. ``tests/unit/line`` compares
every 16-bit value with sox and every code with FFmpeg; FFmpeg's own encoder rounds to the nearest decoded
value, which differs from the standard where two segments meet (docs/decisions/0070).
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

PCM = NDArray[np.int16]
Codes = NDArray[np.uint8]

_BIAS = 33
"""Of mu-law, on its scale of 14 bits: makes every segment begin at a power of two."""
_MULAW_LARGEST = 8158


def mulaw(pcm: PCM) -> Codes:
    """One code for each sample."""
    codes: Codes = _mulaw_codes()[_table_index(pcm)]
    return codes


def from_mulaw(codes: Codes) -> PCM:
    """One sample for each code."""
    step, segment, negative = _parts(np.bitwise_not(codes, dtype=np.uint8))
    magnitude = (((2 * step + _BIAS) << segment) - _BIAS) << 2
    return np.where(negative, -magnitude, magnitude).astype(np.int16)


def alaw(pcm: PCM) -> Codes:
    """One code for each sample."""
    codes: Codes = _alaw_codes()[_table_index(pcm)]
    return codes


def from_alaw(codes: Codes) -> PCM:
    """One sample for each code."""
    step, segment, positive = _parts(np.bitwise_xor(codes, 0x55, dtype=np.uint8))
    magnitude = np.where(segment == 0, 2 * step + 1, (2 * step + 33) << np.maximum(segment - 1, 0)) << 3
    return np.where(positive, magnitude, -magnitude).astype(np.int16)


def _parts(codes: Codes) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.bool_]]:
    """Step inside the segment (4 bits), segment (3 bits), and whether the first bit is set."""
    wide = codes.astype(np.int32)
    return wide & 0x0F, (wide >> 4) & 0x07, (wide & 0x80) != 0


def _table_index(pcm: PCM) -> NDArray[np.int32]:
    return pcm.astype(np.int32) + 32_768


def _uniform(bits: int) -> NDArray[np.int32]:
    """Every 16-bit value, rounded to fewer bits."""
    every = np.arange(-32_768, 32_768, dtype=np.int32)
    shift = 16 - bits
    rounded: NDArray[np.int32] = (every + (1 << (shift - 1))) >> shift
    return np.minimum(rounded, (1 << (bits - 1)) - 1).astype(np.int32)


@cache
def _mulaw_codes() -> Codes:
    value = _uniform(14)
    biased = np.minimum(np.abs(value), _MULAW_LARGEST) + _BIAS
    segment = np.floor(np.log2(biased)).astype(np.int32) - 5
    code = (segment << 4) | ((biased >> (segment + 1)) & 0x0F) | np.where(value < 0, 0x80, 0)
    return np.asarray(~code & 0xFF, np.uint8)


@cache
def _alaw_codes() -> Codes:
    value = _uniform(13)
    # The negative half has the same codes one step further out: -1 is to 0 as 0 is to -1.
    magnitude = np.where(value < 0, ~value, value)
    segment = np.maximum(0, np.floor(np.log2(np.maximum(magnitude, 1))).astype(np.int32) - 4)
    step = (magnitude >> np.maximum(segment, 1)) & 0x0F
    code = (segment << 4) | step | np.where(value < 0, 0, 0x80)
    return np.asarray(code ^ 0x55, np.uint8)
