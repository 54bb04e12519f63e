"""What real Whisper and the measures find in recordings of people: what they found before, and no worse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from testbed import recordings, whisper
from tests.tools.recorded import worse
from tools.evaluate import cases, golden, rows
from tools.evaluate.__main__ import RECORDED
from tools.evaluate.models import models
from tools.evaluate.trials import CLEAN, Trials
from voicecoach.models.folders import InstalledModel
from voicecoach.speech import SAMPLERATE

# Where nothing is kept in .cache/evaluate yet, some four minutes of sound are transcribed. All of it is
# half an hour: `make evaluate` and `python -m tools.evaluate.golden` compare that.
pytestmark = [pytest.mark.whisper, pytest.mark.people, pytest.mark.slow, pytest.mark.timeout(1800)]
WHOLE: set[cases.Kind] = {"speaker"}
"""Kinds of which every recording is heard here."""
ROWS = [row for row in rows.ROWS if row.condition == CLEAN and set(row.kinds) <= WHOLE]
SHORT = 60.0
"""Seconds of a telephone conversation that is heard here."""
EACH: dict[cases.Kind, int] = {"reading": 20, "stunt": 6, "meeting": 8}
"""Of that many of these one is."""


@pytest.fixture(scope="module")
def audio() -> Path:
    audio = recordings.folder()
    assert audio is not None  # by the marker
    return audio


@pytest.fixture(scope="module")
def tiny() -> InstalledModel:
    (model,) = models("tiny.en", whisper.MODELS)
    return model


@pytest.fixture(scope="module")
def trials(audio: Path, tiny: InstalledModel) -> Trials:
    every = cases.human(audio)
    some = [one for kind, each in EACH.items() for one in [one for one in every if one.kind == kind][::each]]
    calls = [one for one in every if one.kind == "telephone" and len(one.samples) <= SHORT * SAMPLERATE]
    return Trials(tiny, [*(one for one in every if one.kind in WHOLE), *some, *calls], {})


def test_the_same_filled_pauses_are_found_as_before(trials: Trials) -> None:
    """Where that was meant: ``python -m tools.evaluate.golden``."""
    now = golden.found_now(trials)
    before = golden.golden()
    assert set(now) <= set(before)
    assert list(golden.differences(before, now)) == []


def test_no_figure_is_worse_than_the_recorded_one(trials: Trials) -> None:
    """Where that was meant: ``python -m tools.evaluate --record``."""
    recorded = json.loads(RECORDED.read_text("utf-8"))["tiny.en"]
    now = rows.figures(trials, ROWS)
    fell = {row: worse(recorded[row], figures) for row, figures in now.items()}
    assert {row: figures for row, figures in fell.items() if figures} == {}
