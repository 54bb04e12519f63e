"""The labels of our own making hang together: no score rests on a slip of the keyboard."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from testbed.recordings import HERE, doubtful

LABELS = HERE / "labels"
FILES = sorted(LABELS.rglob("*.labels.json"))


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(LABELS)))
def test_times_run_forwards(path: Path) -> None:
    found = read(path)
    for field in ("words", "fillers", "doubtful", "repeats", "text"):
        items = found.get(field, [])
        assert all(0 <= at["start"] < at["end"] for at in items), field
        assert all(one["start"] <= next_["start"] for one, next_ in pairwise(items)), field


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(LABELS)))
def test_nothing_is_sure_and_doubtful_or_absent_at_once(path: Path) -> None:
    found = read(path)
    sure = [(at["start"], at["end"]) for at in found.get("fillers", [])]
    unsure = [(at["start"], at["end"]) for at in found.get("doubtful", [])]
    clear = [tuple(passage) for passage in found.get("clear", [])]
    everything = sorted(sure + unsure + clear)
    assert all(end <= start for (_, end), (start, _) in pairwise(everything))


def test_doubtful_ones_are_read_by_the_name_of_the_recording() -> None:
    assert [at.start for at in doubtful("mfa/mfa_cutoffprogressive.flac")] == [3.03]
    assert doubtful("mfa/mfa_uhum.flac") == ()
    assert doubtful("ami/no_such_recording.flac") == ()
