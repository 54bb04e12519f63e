"""SoX, an independent implementation of G.711 to compare with."""

from __future__ import annotations

import subprocess

import numpy as np
from numpy.typing import NDArray

_LINEAR = ["-t", "raw", "-r", "8000", "-c", "1", "-e", "signed", "-b", "16"]


def _coded(law: str) -> list[str]:
    return ["-t", "raw", "-r", "8000", "-c", "1", "-e", law, "-b", "8"]


def _run(given: bytes, before: list[str], after: list[str]) -> bytes:
    command = ["sox", "-D", *before, "-", *after, "-"]
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout


def sox_encoded(pcm: NDArray[np.int16], law: str) -> NDArray[np.uint8]:
    """``law``: ``u-law`` or ``a-law``."""
    return np.frombuffer(_run(pcm.tobytes(), _LINEAR, _coded(law)), np.uint8)


def sox_decoded(codes: NDArray[np.uint8], law: str) -> NDArray[np.int16]:
    """``law``: ``u-law`` or ``a-law``."""
    return np.frombuffer(_run(codes.tobytes(), _coded(law), _LINEAR), np.int16)
