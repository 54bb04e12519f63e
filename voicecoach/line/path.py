"""A telephone line from end to end: what the other side hears of a voice."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from voicecoach.line import g711
from voicecoach.line.band import RATE, band_limited, speech_level
from voicecoach.line.g711 import PCM
from voicecoach.line.loss import PACKET, concealed, lost_packets
from voicecoach.sound.pcm import as_float, as_pcm
from voicecoach.sound.resampling import resampled
from voicecoach.speech import Recording, Samples

Codec = Callable[[PCM], PCM]
"""Coding and decoding in one: 8 kHz in, what the other side decodes out, of the same length."""
Law = Literal["mulaw", "alaw"]

SEND_LEVEL = -26.0
"""dB under full scale: the active speech level that networks are planned for (ITU-T P.56, G.107)."""
HEARD_LEVEL = -20.0
"""dB under full scale, of the voice in the loudspeaker: as loud as the interviewer at the desk. [D]"""
_CODECS: dict[Law, Codec] = {
    "mulaw": lambda pcm: g711.from_mulaw(g711.mulaw(pcm)),
    "alaw": lambda pcm: g711.from_alaw(g711.alaw(pcm)),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A kind of line. Levels are dB under full scale, beside a voice at ``SEND_LEVEL``."""

    noise: float | None = None
    """Of the line's hiss; ``None`` for none."""
    lost: float = 0.0
    """Share of the packets that get lost, 0..1."""
    burst: float = 1.0
    """Packets that get lost in a row, on average."""
    mobile: bool = False
    """Whether a mobile telephone's codec is on the way as well."""


LINES = {
    "clean": Line(),
    # Line noise is planned to stay under -65 dBm0p (G.107); an old pair of wires is some dB worse.
    "landline": Line(noise=-62.0),
    "mobile": Line(noise=-65.0, lost=0.01, burst=1.5, mobile=True),
    # 5 % is where concealment stops hiding it (G.113, Appendix I).
    "bad": Line(noise=-48.0, lost=0.05, burst=2.0),
}
"""By name. The figures are ours, within what the Recommendations plan for. [D]"""


def by_telephone(
    recording: Recording, line: Line, law: Law = "mulaw", mobile: Codec | None = None
) -> Recording:
    """``recording`` as the other side hears it: 8 kHz, 300 to 3400 Hz, as long as before and not delayed.

    ``mobile``: the codec for a line that needs one. The noise and the losses are those of chance, the same
    for the same sound. Raises ValueError where the codec is missing.
    """
    if line.mobile and mobile is None:
        raise ValueError("this line needs a mobile codec")
    chance = np.random.default_rng(zlib.crc32(recording.samples.tobytes()))
    sent = _at_level(band_limited(resampled(recording.samples, recording.samplerate, RATE)), SEND_LEVEL)
    if line.noise is not None:
        hiss = chance.standard_normal(len(sent)) * 10 ** (line.noise / 20)
        sent = (sent + hiss).astype(np.float32)
    codecs = [*([mobile] if line.mobile and mobile is not None else []), _CODECS[law]]
    pcm = as_pcm(sent)
    for codec in codecs:
        pcm = codec(pcm)
    heard = as_float(pcm)
    if line.lost:
        packets = -(-len(heard) // PACKET)
        heard = concealed(heard, lost_packets(packets, line.lost, line.burst, chance))
    gain = 10 ** ((HEARD_LEVEL - SEND_LEVEL) / 20)
    return Recording(np.clip(band_limited(heard) * gain, -1, 1).astype(np.float32), RATE)


def _at_level(samples: Samples, level: float) -> Samples:
    now = speech_level(samples)
    if now is None:
        return samples
    return (samples * 10 ** ((level - now) / 20)).astype(np.float32)
