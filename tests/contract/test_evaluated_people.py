"""What real Whisper and the measures find in recordings of people: what they found before, and no worse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support import whisper
from tests.support.recorded import worse
from tools.evaluate import cases, golden, recordings, rows
from tools.evaluate.__main__ import RECORDED
from tools.evaluate.models import models
from tools.evaluate.trials import CLEAN, Trials
from voicecoach.adapters.model_folders import InstalledModel

# Where nothing is kept in .cache/evaluate yet, half an hour of sound is transcribed.
pytestmark = [pytest.mark.whisper, pytest.mark.people, pytest.mark.slow, pytest.mark.timeout(3600)]
ON_CLEAN = [row for row in rows.ROWS if row.condition == CLEAN and row.kinds != ("noise",)]


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
    return Trials(tiny, cases.human(audio), {})


def test_the_same_filled_pauses_are_found_as_before(trials: Trials) -> None:
    """Where that was meant: ``python -m tools.evaluate.golden``."""
    now = golden.found_now(trials)
    before = golden.golden()
    assert sorted(now) == sorted(before)
    assert list(golden.differences(before, now)) == []


def test_no_figure_is_worse_than_the_recorded_one(trials: Trials) -> None:
    """Where that was meant: ``python -m tools.evaluate --record``."""
    recorded = json.loads(RECORDED.read_text("utf-8"))["tiny.en"]
    now = rows.figures(trials, ON_CLEAN)
    fell = {row: worse(recorded[row], figures) for row, figures in now.items()}
    assert {row: figures for row, figures in fell.items() if figures} == {}
