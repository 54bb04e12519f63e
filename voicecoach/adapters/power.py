"""Whether this machine lives on its battery, as far as the system says."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")


def on_battery() -> bool:
    """False also where that cannot be told, as on a machine without one."""
    if sys.platform == "win32":
        status = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS; its first byte is 0 without mains
        return bool(ctypes.windll.kernel32.GetSystemPowerStatus(status)) and status[0] == 0
    if sys.platform == "darwin":
        return "'Battery Power'" in _pmset()
    return discharging(_SUPPLIES)


def discharging(supplies: Path) -> bool:
    """Whether a battery of the machine itself, not of a mouse, gives power; ``supplies``: the kernel's folder
    of them.
    """
    found = [_supply(each) for each in sorted(supplies.glob("*"))]
    return any(
        (kind, state) == ("Battery", "Discharging") and scope != "Device" for kind, state, scope in found
    )


def _supply(folder: Path) -> tuple[str, str, str]:
    kind, state, scope = (_line(folder / name) for name in ("type", "status", "scope"))
    return kind, state, scope


def _line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except OSError:  # not every supply has every file, and one may be unplugged this moment
        return ""


def _pmset() -> str:
    """What the system's own command says of it."""
    command = ["/usr/bin/pmset", "-g", "batt"]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=1, check=False).stdout  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
