"""Battery or mains, by what the kernel says."""

from __future__ import annotations

from pathlib import Path

import pytest

from voicecoach.adapters.power import discharging, on_battery


def supply(folder: Path, name: str, **says: str) -> None:
    (folder / name).mkdir()
    for file, line in says.items():
        (folder / name / file).write_text(f"{line}\n")


@pytest.mark.parametrize(("state", "told"), [("Discharging", True), ("Charging", False), ("Full", False)])
def test_a_laptop_is_on_battery_while_its_battery_gives_power(tmp_path: Path, state: str, told: bool) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", status=state)
    assert discharging(tmp_path) is told


def test_the_battery_of_a_mouse_is_not_the_machine_s(tmp_path: Path) -> None:
    supply(tmp_path, "hidpp_battery_0", type="Battery", status="Discharging", scope="Device")
    assert not discharging(tmp_path)


def test_where_nothing_is_known_there_is_no_battery(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery")
    assert not discharging(tmp_path)
    assert not discharging(tmp_path / "nowhere")


def test_it_can_be_asked_here() -> None:
    assert on_battery() in {True, False}
