"""What the bench measures with and how it draws it; the measuring itself is the bench."""

from __future__ import annotations

import itertools
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testbed import recordings, whisper
from testbed.sound import SoundDevices
from tools.bench.chart import HEIGHT, WIDTH, Line, chart
from tools.bench.measuring import AFTERWARDS, LENGTHS, STANDARD, Found, Sitting, kept
from tools.bench.people import RATE, answer
from tools.bench.table import Measured, document, drawn
from tools.bench.windows import Windows
from tools.evaluate import wording

SECONDS = st.tuples(*[st.floats(0.1, 400) for _ in LENGTHS])


@pytest.mark.people
@pytest.mark.parametrize("seconds", [15, 60, 300])
def test_an_answer_has_about_its_length_and_ends_differently_each_turn(seconds: int) -> None:
    audio = recordings.folder()
    assert audio is not None
    answers = [answer(audio, seconds, turn) for turn in range(5)]
    assert all(abs(len(one.samples) / RATE - seconds) <= 2 for one in answers)
    for one, other in itertools.pairwise(answers):
        assert seconds < 300 or np.array_equal(one.samples[: 200 * RATE], other.samples[: 200 * RATE])
        assert not np.array_equal(one.samples[-3 * RATE :], other.samples[-3 * RATE :])
    # The last word is over.
    for one in answers:
        levels = [float(np.sqrt(np.mean(one.samples[-round(s * RATE) :] ** 2))) for s in (3.0, 0.3)]
        assert levels[1] < 0.3 * levels[0]
    assert all(1.5 < len(one.words) / len(one.samples) * RATE < 4.5 for one in answers)


@pytest.mark.people
@pytest.mark.sound
@pytest.mark.whisper
@pytest.mark.slow
def test_a_sitting_tells_when_what_was_on_the_screen_and_what_was_understood(tmp_path: Path) -> None:
    audio = recordings.folder()
    assert audio is not None
    spoken = answer(audio, 15, 0)
    file = kept(spoken.samples, tmp_path)
    devices = SoundDevices(microphone=False)
    sitting = Sitting("tiny.en", devices.environment | whisper.WITH_WHISPER)
    try:
        for background in (True, False):
            began = time.monotonic()
            said = sitting.ask(file=str(file), tail=2.0, background=background)
            took = time.monotonic() - began
            assert 0 < said["first"] <= said["printed"] < took
            found = wording.plain(said["words"])
            assert wording.aligned(spoken.words, found)[1] < 0.3 * len(spoken.words)
            assert 100 < said["peak"] < 500
    finally:
        sitting.end()
        devices.close()


def measured(name: str) -> Measured:
    found = Found(name, peak=321.0)
    for length, waits in (*found.background.items(), *found.after.items(), (STANDARD, found.loaded)):
        waits.first, waits.printed, waits.spoken = [0.1, 0.3, 0.2], [length / 100, 9.0, 0.5], [0.7, 0.8, 0.9]
        waits.words = ["We helped them at once."] * 3
    found.background[STANDARD].words = ["We helped them at once."] * 2 + ["We helped him at once."]
    return Measured(
        found, Windows([1.0, 2.0, 3.0], [4.0, 4.0, 5.0], 0.7, 0.3, 0.08, 0.09), {"overflows": 0, "lost": 0.04}
    )


def test_the_document_has_every_figure_and_every_run() -> None:
    text = document("on a day", 8.0, [measured("tiny.en"), measured("base")])
    cells = {line.split("|")[1].strip(): line.split("|")[2:-1] for line in text.splitlines() if "|" in line}
    assert [cell.strip() for cell in cells["first figures on the screen"]] == ["0.20 s", ".1 s"] * 2
    assert [cell.strip() for cell in cells["whole feedback on the screen"]] == [
        "1.20 s",
        ".4 s",
        "1.20 s",
        ".8 s",
    ]
    assert cells["words that differ from those of one pass afterwards"][0].strip() == "6.7%"
    assert cells["short window over whole window"][0].strip() == "0.50"
    assert cells["over idle"][0].strip() == "1.00"
    assert cells["300 s, whole feedback"][0].strip() == "3.00 9.00 0.50"
    assert "321 MB" in text
    assert drawn([measured("tiny.en")]).count("<circle") == len(LENGTHS) + len(AFTERWARDS)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SECONDS, min_size=1, max_size=4))
def test_every_figure_is_in_the_picture(figures: list[tuple[float, ...]]) -> None:
    lines = [Line(f"<{place}>", dict(zip(LENGTHS, each, strict=True))) for place, each in enumerate(figures)]
    picture = ET.fromstring(chart("a & b", lines))  # noqa: S314 - our own
    places = [
        (float(one.attrib["cx"]), float(one.attrib["cy"])) for one in picture if one.tag.endswith("circle")
    ]
    assert len(places) == sum(map(len, figures))
    assert all(0 < across < WIDTH and 0 < down < HEIGHT for across, down in places)
    names = [one for one in picture if (one.text or "").startswith("<")]
    heights = sorted(float(one.attrib["y"]) for one in names)
    assert len(heights) == len(figures)
    assert all(lower - upper > 12 for upper, lower in itertools.pairwise(heights))
