"""Pictures of the terminal."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from testbed.emulator import Emulator
from tools.pictures.__main__ import DOCS
from tools.pictures.svg import CELL_WIDTH, MARGIN, picture

NAMES = ("answer", "retake", "session")


def texts(svg: str) -> list[tuple[float, str, str]]:
    """Column, colour and text of every run."""
    root = ET.fromstring(svg)  # noqa: S314 - our own
    found = (each for each in root.iter() if each.tag.endswith("}text"))
    return [
        (round((float(each.attrib["x"]) - MARGIN) / CELL_WIDTH), each.attrib["fill"], each.text or "")
        for each in found
    ]


def test_a_picture_has_the_texts_where_the_screen_has_them_in_their_colours() -> None:
    emulator = Emulator()
    emulator.write("  Keep   \x1b[32mgood\x1b[0m <b> & \x1b[2mdim\x1b[0m\n")
    (keep, good, rest, dim) = texts(picture(emulator.screen, "a & b"))
    assert (keep[0], keep[2]) == (2, "Keep")
    assert (good[0], good[2]) == (9, "good")
    assert (rest[0], rest[2]) == (14, "<b> &")
    assert len({keep[1], good[1], dim[1]}) == 3


@pytest.mark.parametrize("name", NAMES)
def test_the_pictures_in_the_documentation_ask_for_nothing_and_are_one_screen(name: str) -> None:
    svg = (DOCS / f"screen-{name}.svg").read_text(encoding="utf-8")
    assert re.findall(r"(?:href|src|url)\W", svg) == []
    assert len(set(re.findall(r' y="([\d.]+)"', svg))) <= 24
    said = " ".join(text for _, _, text in texts(svg))
    for label in ("Best moment", "Next time") if name == "session" else ("Keep", "Change", "Pace", "Enter"):
        assert label in said
