"""What `make audit` makes of pip-audit's answers, which are in its own form."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tools.audit import verdict

GOOD: dict[str, Any] = {"name": "av", "version": "18.1.0", "vulns": []}
WEAK: dict[str, Any] = {
    "name": "idna",
    "version": "3.6",
    "vulns": [{"id": "PYSEC-2024-60", "fix_versions": ["3.7"], "aliases": [], "description": "slow"}],
}
SILENT: dict[str, Any] = {"name": "rich", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("packages", "status", "words"),
    [
        ([GOOD], 0, "No weakness is known in the 1 packages"),
        ([GOOD, WEAK], 1, "idna 3.6: PYSEC-2024-60, mended in 3.7"),
        ([GOOD, SILENT], 1, "no answer for 1 of 2 packages (Dependency not found"),
    ],
)
def test_only_an_answer_for_every_package_passes(
    packages: list[dict[str, Any]], status: int, words: str
) -> None:
    found, said = verdict(json.dumps({"dependencies": packages, "fixes": []}), "")
    assert found == status
    assert words in said


@pytest.mark.parametrize("answer", ["", "<html>", "[]", "{}"])
def test_a_database_that_is_not_reached_gets_one_sentence(answer: str) -> None:
    found, said = verdict(answer, "Traceback ...\nConnectionError: no route\n")
    assert found == 1
    assert said.endswith("network.")
    assert "\n" not in said
