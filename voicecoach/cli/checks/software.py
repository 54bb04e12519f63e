"""Python and the packages."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib import metadata

from voicecoach import __version__
from voicecoach.cli.checks.finding import Finding

_PACKAGES = (
    *("faster-whisper", "ctranslate2", "onnxruntime", "swift-f0", "pyttsx3", "sounddevice"),
    *("av", "soxr", "numpy", "huggingface-hub"),
)


def check_software() -> Iterator[Finding]:
    """Versions; whether the packages work is seen where they are used."""
    system = f"{platform.system()} {platform.machine()}"
    yield Finding(
        "Python",
        "ok",
        f"{platform.python_version()} on {system}",
        figures={"python": platform.python_version()},
    )
    versions = {name: _version(name) for name in _PACKAGES}
    figures = {"voicecoach": __version__, **versions}
    absent = [name for name, version in versions.items() if version is None]
    if absent:
        remedy = f"python -m pip install {' '.join(absent)}"
        yield Finding("packages", "missing", f"not installed: {', '.join(absent)}", remedy, figures)
    else:
        listed = ", ".join(f"{name} {version}" for name, version in figures.items())
        yield Finding("packages", "ok", listed, figures=figures)


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
