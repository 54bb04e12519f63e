"""``make latest``: what the program stands on, in its newest releases, whatever the ranges say.

``python -m tools.latest names`` prints what to install; ``newer``, run in the environment that they were
installed in, prints what is not what `make test` runs with.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

ROOT = Path(__file__).parent.parent
_LOCKED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)", re.MULTILINE)
_NAME = re.compile(r"^[\w.-]+(\[[^]]*\])?")


def names(project: str) -> tuple[str, ...]:
    """Of the TOML text ``project``: what it names to run, test, evaluate and build, without versions.

    Linters are left out: a new one has new opinions, which break nothing for anybody.
    """
    found = tomllib.loads(project)
    extras = found["project"]["optional-dependencies"]
    wanted = (
        found["project"]["dependencies"]
        + extras["test"]
        + extras["evaluate"]
        + extras["natural"]
        + found["dependency-groups"]["build"]
    )
    return tuple(_NAME.match(each)[0] for each in wanted)  # type: ignore[index]  # each begins with its name


def differing(lock: str) -> Iterator[tuple[str, str, str]]:
    """Of what is installed here: name, version in the text ``lock``, version here, where they differ."""
    for found in _LOCKED.finditer(lock):
        try:
            here = version(found["name"])
        except PackageNotFoundError:
            continue
        if here != found["version"]:
            yield found["name"], found["version"], here


def beyond() -> Iterator[str]:
    """The ranges of ours, as installed here, that do not admit what is installed."""
    from packaging.requirements import Requirement

    for text in requires("voicecoach") or ():
        each = Requirement(text)
        if not each.marker and not each.specifier.contains(version(each.name), prereleases=True):
            yield str(each)


def main() -> int:
    if sys.argv[1:] == ["names"]:
        print("\n".join(names((ROOT / "pyproject.toml").read_text(encoding="utf-8"))))
        return 0
    changes = list(differing((ROOT / "requirements.lock").read_text(encoding="utf-8")))
    for name, locked, here in changes:
        print(f"{name}: {here} here, {locked} in requirements.lock")
    for each in beyond():
        print(f"{each}: what is installed here lies beyond this range")
    if not changes:
        print("Everything here is as in requirements.lock.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
