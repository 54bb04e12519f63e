"""The codec of mobile telephones: AMR narrow-band at 12.2 kbit/s (3GPP TS 26.071), from FFmpeg through av."""

from __future__ import annotations

import numpy as np

from voicecoach.errors import LineUnavailable
from voicecoach.line.band import RATE
from voicecoach.line.g711 import PCM
from voicecoach.sound.pcm import as_pcm

_FRAME = 160
"""Samples, 20 ms."""
_DELAY = 40
"""Samples by which it is late: the encoder looks 5 ms ahead."""
_BITS = 12_200


def amr(pcm: PCM) -> PCM:
    """``pcm`` (8 kHz) coded and decoded, as long as before and not delayed. Raises LineUnavailable."""
    import av

    try:
        encoder = av.CodecContext.create("libopencore_amrnb", "w")
        decoder = av.CodecContext.create("amrnb", "r")
    except ValueError as error:  # av's UnknownCodecError is one
        raise LineUnavailable(
            "The installed av cannot code speech as mobile telephones do; install the one from PyPI"
            " (pip install --force-reinstall --only-binary av av), or choose another line: --line landline."
        ) from error
    encoder.sample_rate = decoder.sample_rate = RATE
    encoder.layout = decoder.layout = "mono"
    encoder.format = "s16"
    encoder.bit_rate = _BITS
    # Whole frames, and one more for what the delay pushes out.
    padded = np.pad(pcm, (0, -len(pcm) % _FRAME + _FRAME))
    packets = []
    for start in range(0, len(padded), _FRAME):
        samples = padded[np.newaxis, start : start + _FRAME]
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate = RATE
        packets += encoder.encode(frame)
    packets += encoder.encode(None)
    decoded = [frame.to_ndarray()[0] for packet in packets for frame in decoder.decode(packet)]
    heard = np.concatenate(decoded)[_DELAY : _DELAY + len(pcm)]
    return as_pcm(heard)
