"""Sound and film files made on the spot, with PyAV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

CODECS = {
    ".wav": "pcm_s16le",
    ".flac": "flac",
    ".mp3": "libmp3lame",
    ".m4a": "aac",
    ".aac": "aac",
    ".ogg": "libopus",
    ".webm": "libopus",
    ".aiff": "pcm_s16be",
    ".au": "pcm_s16be",
    ".caf": "pcm_s16le",
    ".w64": "pcm_s16le",
    ".mka": "flac",
}


def write_sound(path: Path, channels: NDArray[np.float32], samplerate: int, *, picture: bool = False) -> Path:
    """Encode ``channels``, shape ``(channels, frames)``, in the format that ``path`` is named for;
    with ``picture`` a film of a grey wall.
    """
    with av.open(str(path), "w") as container:
        codec = CODECS.get(path.suffix, "aac")
        layout = {1: "mono", 2: "stereo"}[len(channels)]
        sound: Any = container.add_stream(codec, rate=samplerate, layout=layout)
        if picture:
            _write_picture(container, seconds=channels.shape[1] // samplerate)
        resampler = av.AudioResampler(format=sound.codec_context.format, layout=layout, rate=samplerate)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(channels), format="fltp", layout=layout)
        frame.sample_rate = samplerate
        frame.pts = 0
        size = sound.codec_context.frame_size or 1024
        fifo = av.AudioFifo()
        for piece in resampler.resample(frame):
            fifo.write(piece)
        while (piece := fifo.read(size, partial=False)) is not None:
            container.mux(sound.encode(piece))
        if (piece := fifo.read(partial=True)) is not None:
            container.mux(sound.encode(piece))
        container.mux(sound.encode(None))
    return path


def write_film_without_sound(path: Path) -> Path:
    with av.open(str(path), "w") as container:
        _write_picture(container, seconds=1)
    return path


def _write_picture(container: Any, seconds: int) -> None:
    stream: Any = container.add_stream("mpeg4", rate=5)
    stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
    for _ in range(5 * seconds):
        frame = av.VideoFrame.from_ndarray(np.full((48, 64, 3), 128, np.uint8), format="rgb24")
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))
