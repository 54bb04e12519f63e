"""Wheels from the Python package index, fetched by pip as this machine has it set up.

So mirrors, proxies, certificates and credentials hold that pip knows of. pip downloads a wheel and checks it
against the sum that it is given; nothing is installed and nothing of the wheel is run (decision 0081).
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from voicecoach.errors import DiskFull, DownloadFailed
from voicecoach.models.arriving import full, is_right
from voicecoach.models.contents import Wheel

_OPTIONS = (
    *("--quiet", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"),
    # A second copy of so large a file in pip's cache would be of use to nobody.
    "--no-cache-dir",
    *("--no-deps", "--only-binary", ":all:"),
)
_PATIENCE = {"PIP_RETRIES": "2", "PIP_RESUME_RETRIES": "5"}
"""Attempts of pip at a connection that fails, and (from pip 25.1 on) at the rest of a file."""
_LOOK = 0.1
"""Seconds between two looks at the growing file."""
_WORK = "pip-"
"""Begins the name of the folder that pip works in."""


def download(wheel: Wheel, folder: Path, progress: Callable[[int], None]) -> Path:
    """The wheel as a file in ``folder``, where it may be already; its sum is right. ``progress`` is told how
    many bytes have arrived. pip cannot go on with a part in a later run. Raises DownloadFailed, DiskFull.
    """
    target = folder / f"{wheel.project}-{wheel.sha256[:12]}.whl"
    if is_right(target, wheel.size, wheel.sha256):
        return target
    for left in folder.glob(f"{_WORK}*"):  # by a program that was killed
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_WORK, dir=folder, ignore_cleanup_errors=True) as work:
        arrived = _run(wheel, Path(work), progress)
        if arrived is None or not is_right(arrived, wheel.size, wheel.sha256):
            raise DownloadFailed(_damaged(wheel))
        arrived.replace(target)
    return target


def _run(wheel: Wheel, work: Path, progress: Callable[[int], None]) -> Path | None:
    """What pip has downloaded."""
    wanted, log, said = work / "wanted.txt", work / "log.txt", work / "said.txt"
    wanted.write_text(f"{wheel.project}=={wheel.version} --hash=sha256:{wheel.sha256}\n", "utf-8")
    paths = ("--dest", str(work / "wheels"), "--log", str(log), "--requirement", str(wanted))
    temporary = work / "temporary"
    temporary.mkdir()
    # The growing file lies on the disk whose room was looked at, and not in a small /tmp.
    environment = _PATIENCE | os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    with (
        said.open("wb") as errors,
        subprocess.Popen(  # noqa: S603 - our own words, and this machine's pip
            [*_pip(), "download", *_OPTIONS, *paths],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        ) as process,
    ):
        most = 0
        try:
            while process.poll() is None:
                most = max(most, min(wheel.size, _largest(temporary)))
                progress(most)
                time.sleep(_LOOK)
        finally:
            process.kill()
    if process.returncode:
        raise _failure(wheel, work, _read(said), _read(log))
    return next((work / "wheels").glob("*.whl"), None)


def _pip() -> list[str]:
    """The command: this Python's own pip, else the one on the path. Raises DownloadFailed."""
    if importlib.util.find_spec("pip"):
        # -P: a folder called pip where the user happens to be is not it.
        return [sys.executable, "-P", "-m", "pip"]
    if found := shutil.which("pip3") or shutil.which("pip"):
        return [found]
    raise DownloadFailed(
        "There is no pip here to ask the package index with; install it (python -m ensurepip, or the system's"
        " package python3-pip)."
    )


def _largest(folder: Path) -> int:
    """Bytes of the largest wheel in ``folder``, which pip may be moving about."""
    largest = 0
    with suppress(OSError):
        for path in folder.rglob("*.whl"):
            largest = max(largest, path.stat().st_size)
    return largest


def _failure(wheel: Wheel, work: Path, said: str, log: str) -> DownloadFailed | DiskFull:
    """What pip's failure means. What it ``said`` is short; the ``log`` tells what it tried."""
    name = f"{wheel.project} {wheel.version}"
    if re.search(r"No space left|\[Errno 2[78]\]|\[WinError 112\]|Disk quota", said):
        return full(work.parent)
    if "DO NOT MATCH THE HASHES" in said:
        return DownloadFailed(_damaged(wheel))
    if "Retrying (" in said or re.search(r"Could not fetch URL .*(onnection|timed out|SSL|certificate)", log):
        return DownloadFailed(
            f"The package index that pip is set up with cannot be reached for {name}{_why(log + said)}; check"
            " the connection, or pip's proxy (pip config list)."
        )
    if "No matching distribution" in said:
        if "Fetched page" in log and "(from versions: none)" in said:
            return DownloadFailed(
                f"The package index that pip is set up with answers with a page without {name} on it, most"
                " likely one of a proxy or of this network's sign-in; see pip config list."
            )
        return DownloadFailed(
            f"The package index that pip is set up with does not have {name}; see pip config list."
        )
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    reasons = [line for line in lines if line.startswith("ERROR:") and line != "ERROR: Exception:"]
    reason = (reasons or lines or ["it said nothing"])[-1].removeprefix("ERROR:").strip().rstrip(".")
    return DownloadFailed(f"pip could not fetch {name}: {reason}.")


def _why(text: str) -> str:
    """The system's reason in what pip has written, for the end of a clause."""
    for pattern in (r"\[Errno -?\d+\] ([A-Z][\w ]+)", r"(certificate verify failed)", r"([Rr]ead timed out)"):
        if found := re.search(pattern, text):
            return f" ({found[1].strip()})"
    return ""


def _damaged(wheel: Wheel) -> str:
    return (
        f"What the package index sent as {wheel.project} {wheel.version} is not it: its checksum is wrong,"
        " most likely because it was cut short or is a page of a proxy; nothing of it was kept."
    )


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
