"""G.711 against its own tables, against SoX and against FFmpeg, sample by sample."""

from __future__ import annotations

from collections.abc import Callable

import av
import numpy as np
import pytest

from tests.support.sox import sox_decoded, sox_encoded
from voicecoach.line.g711 import PCM, Codes, alaw, from_alaw, from_mulaw, mulaw

EVERY_SAMPLE: PCM = np.arange(-32_768, 32_768).astype(np.int16)
EVERY_CODE: Codes = np.arange(256).astype(np.uint8)
Encode = Callable[[PCM], Codes]
Decode = Callable[[Codes], PCM]

laws = pytest.mark.parametrize(
    ("encode", "decode", "sox", "ffmpeg"),
    [(mulaw, from_mulaw, "u-law", "pcm_mulaw"), (alaw, from_alaw, "a-law", "pcm_alaw")],
    ids=["mulaw", "alaw"],
)


@laws
@pytest.mark.sox
def test_every_sample_has_the_code_that_sox_gives_it(
    encode: Encode, decode: Decode, sox: str, ffmpeg: str
) -> None:
    assert np.array_equal(encode(EVERY_SAMPLE), sox_encoded(EVERY_SAMPLE, sox))


@laws
@pytest.mark.sox
def test_every_code_has_the_sample_that_sox_gives_it(
    encode: Encode, decode: Decode, sox: str, ffmpeg: str
) -> None:
    assert np.array_equal(decode(EVERY_CODE), sox_decoded(EVERY_CODE, sox))


@laws
def test_every_code_has_the_sample_that_ffmpeg_gives_it(
    encode: Encode, decode: Decode, sox: str, ffmpeg: str
) -> None:
    decoder = av.CodecContext.create(ffmpeg, "r")
    decoder.sample_rate, decoder.layout = 8000, "mono"
    (frame,) = decoder.decode(av.Packet(EVERY_CODE.tobytes()))
    assert np.array_equal(decode(EVERY_CODE), frame.to_ndarray()[0])


@laws
def test_what_was_decoded_codes_to_the_same_again(
    encode: Encode, decode: Decode, sox: str, ffmpeg: str
) -> None:
    decoded = decode(EVERY_CODE)
    assert np.array_equal(decode(encode(decoded)), decoded)


@laws
def test_the_code_is_at_most_half_a_step_off(encode: Encode, decode: Decode, sox: str, ffmpeg: str) -> None:
    # The widest steps, at the top, are 1024 wide.
    wrong = np.abs(decode(encode(EVERY_SAMPLE)).astype(int) - EVERY_SAMPLE)
    assert int(wrong.max()) <= 644  # beyond the last decoded value there is nothing nearer
    assert np.all(wrong[np.abs(EVERY_SAMPLE.astype(int)) < 32_256] <= 512 + 4)  # rounded to 13 bits before


def test_the_corners_are_those_of_the_tables() -> None:
    corners = np.array([0, -1, 32_767, -32_768], np.int16)
    assert mulaw(corners).tolist() == [0xFF, 0xFF, 0x80, 0x00]
    assert alaw(corners).tolist() == [0xD5, 0xD5, 0xAA, 0x2A]
    assert from_mulaw(np.array([0xFF, 0x80, 0x00], np.uint8)).tolist() == [0, 32_124, -32_124]
    assert from_alaw(np.array([0xD5, 0x55, 0xAA, 0x2A], np.uint8)).tolist() == [8, -8, 32_256, -32_256]
