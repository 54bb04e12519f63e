"""Comparing two folders of what the program said."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from tools.golden.differences import differences, fields
from tools.golden.words import KeptWords
from voicecoach.speech import Engine, Transcript, Word


def test_each_field_that_differs_is_named() -> None:
    before = {"a": {"rate": 1.0, "words": [1, 2]}, "gone": 1, "same": [{"x": None}]}
    after = {"a": {"rate": 1.0000000000000002, "words": [1, 2, 3]}, "same": [{"x": None}], "new": 2}
    assert list(fields(before, after)) == [
        "a.rate: 1.0 -> 1.0000000000000002",
        "a.words: [1, 2] -> [1, 2, 3]",
        "gone has gone: 1",
        "new is new: 2",
    ]


@pytest.mark.parametrize(("one", "other"), [(0, None), (0, False), ("", None), (1, 1.0)])
def test_values_of_other_kinds_differ(one: object, other: object) -> None:
    assert len(list(fields({"x": one}, {"x": other}))) == 1


def test_files_lines_and_fields_are_compared_and_the_words_are_not(tmp_path: Path) -> None:
    for name, rate, text in (("before", 1, "one\ntwo\n"), ("after", 2, "one\nthree\n")):
        (tmp_path / name / "words").mkdir(parents=True)
        (tmp_path / name / "words" / f"{name}.json").write_text("{}")
        (tmp_path / name / "a.json").write_text(json.dumps({"rate": rate}))
        (tmp_path / name / "a.txt").write_text(text)
    (tmp_path / "before" / "b.json").write_text("{}")
    assert list(differences(tmp_path / "before", tmp_path / "after")) == [
        "a.json: rate: 1 -> 2",
        "a.txt: -two",
        "a.txt: +three",
        "b.json: only before",
    ]
    assert list(differences(tmp_path / "before", tmp_path / "before")) == []


def test_words_that_are_kept_are_not_recognised_again(tmp_path: Path) -> None:
    class Counting:
        calls = 0

        def warm_up(self) -> None: ...

        def transcribe(self, samples: object) -> Transcript:
            self.calls += 1
            return Transcript(Engine("counting"), "en", (Word(0.0, 0.5, str(self.calls)),))

    recogniser = Counting()
    one, other = np.zeros(160, np.float32), np.ones(160, np.float32)
    first = KeptWords(lambda: recogniser, tmp_path / "first")
    assert first.transcribe(one) == first.transcribe(one) != first.transcribe(other)
    second = KeptWords(lambda: recogniser, tmp_path / "second", tmp_path / "first")
    assert second.transcribe(one) == first.transcribe(one)
    assert (first.recognised, second.recognised, recogniser.calls) == (2, 0, 2)
    assert KeptWords(lambda: recogniser, tmp_path / "second").transcribe(one) == first.transcribe(one)
