"""16-bit sound, as it is measured, and back."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from voicecoach.sound.pcm import as_float, as_pcm


def test_every_16_bit_value_comes_back_as_it_was_and_lies_within_full_scale() -> None:
    every = np.arange(-32_768, 32_768).astype(np.int16).reshape(-1, 2)
    floats = as_float(every)
    assert floats.dtype == np.float32
    assert floats.shape == every.shape
    assert (floats.min(), floats.max()) == (-1.0, 32_767 / 32_768)
    assert np.array_equal(as_pcm(floats), every)


@given(arrays.arrays(np.float32, 8, elements=st.floats(-4, 4, width=32)))
def test_what_is_beyond_full_scale_is_clipped_and_the_rest_is_off_by_half_a_step_at_most(
    samples: np.ndarray[tuple[int], np.dtype[np.float32]],
) -> None:
    pcm = as_pcm(samples)
    inside = np.clip(samples, -1, 32_767 / 32_768)
    assert pcm.dtype == np.int16
    assert np.abs(as_float(pcm) - inside).max() <= 0.5 / 32_768
