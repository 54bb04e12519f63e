"""The lock is what the project file asks for, and knows no place."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement

from tools.latest import ROOT, differing, names

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT_DATA = tomllib.loads(PROJECT)
LOCKED = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, re.MULTILINE))


def wanted() -> list[str]:
    extras = PROJECT_DATA["project"]["optional-dependencies"]
    found: list[str] = [*PROJECT_DATA["project"]["dependencies"], *PROJECT_DATA["dependency-groups"]["build"]]
    for extra in ("test", "lint", "evaluate"):
        found += extras[extra]
    return found


@pytest.mark.parametrize("text", wanted())
def test_what_is_asked_for_is_locked_within_its_range(text: str) -> None:
    each = Requirement(text)
    locked = LOCKED[re.sub(r"[-_.]+", "-", each.name).lower()]
    assert each.specifier.contains(locked), f"{text}, but {locked} is locked; run `make lock`"


def test_every_locked_file_has_its_sum_and_no_place_is_named() -> None:
    entries = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert [each for each in entries if "--hash=sha256:" not in each] == []
    assert "://" not in LOCK
    assert "--index" not in LOCK


def test_what_runs_the_program_has_a_range_with_both_ends() -> None:
    for text in PROJECT_DATA["project"]["dependencies"]:
        assert {each.operator for each in Requirement(text).specifier} == {">=", "<"}, text


def test_the_newest_is_asked_for_by_name_alone() -> None:
    found = names(
        '[project]\ndependencies = ["av>=12,<20", "a-b[c]>=1 ; python_version < \'4\'"]\n'
        '[project.optional-dependencies]\ntest = ["pytest==9.2.0"]\nevaluate = []\nnatural = []\n'
        '[dependency-groups]\nbuild = ["hatchling"]\n'
    )
    assert found == ("av", "a-b[c]", "pytest", "hatchling")


def test_what_differs_from_the_lock_is_told_with_both_versions() -> None:
    here, numpy = version("pytest"), version("numpy")
    lock = f"pytest==1.0 ; sys_platform != 'x' \\\n    --hash=sha256:00\nnumpy=={numpy}\nno-such==1\n"
    assert list(differing(lock)) == [("pytest", "1.0", here)]
