"""A stand-in for the Hugging Face hub on loopback, run as a server that programs can be pointed at
with HF_ENDPOINT. It speaks what a model's download asks for: the listing with sizes and checksums, and
the files, whole or from a byte on. It can be told to misbehave as networks do.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from testbed.serving import Handler, serving

COMMIT = "0123456789abcdef0123456789abcdef01234567"
_LARGE = "model.bin"
_ELSEWHERE = "another-server"
_BLOCK = 16_384
_JSON = "application/json"


@dataclass
class Hub:
    """What the stand-in has, what it was asked, and how it behaves; all may be changed while it runs."""

    folder: Path
    """The model that every repository holds."""
    endpoint: str = ""
    cut_after: int | None = None
    """Bytes of a large file after which the connection is dropped, every time; counted from where the
    answer began."""
    silent_after_cut: bool = False
    """Whether it answers 503 to everything once it has cut a connection."""
    cut: threading.Event = field(default_factory=threading.Event)
    corrupt: bool = False
    """Whether a byte of the large file is wrong."""
    ignore_ranges: bool = False
    slow: float = 0
    """Seconds between two blocks of a large file."""
    without: tuple[str, ...] = ()
    """Files that the repository lacks."""
    page_for: str | None = None
    """A part of the addresses that a proxy answers with a page of its own."""
    page_kind: str = "text/html"
    asked: list[tuple[str, str, str | None]] = field(default_factory=list)
    """Method, path and Range of every request."""
    sent: int = 0
    """Bytes of the large file that were sent."""

    def ranges(self) -> list[str | None]:
        """The Range of each request for the content of the large file."""
        return [wanted for _, path, wanted in self.asked if path.startswith(f"/{_ELSEWHERE}/")]


@contextmanager
def hub(folder: Path) -> Iterator[Hub]:
    """A hub whose every model is the one in ``folder``."""
    state = Hub(folder)

    class Own(_Handler):
        hub = state

    with serving(Own) as state.endpoint:
        yield state


class _Handler(Handler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def respond(self) -> None:
        path = urlsplit(self.path).path
        self.hub.asked.append((self.command, path, self.headers.get("Range")))
        if self.hub.silent_after_cut and self.hub.cut.is_set():
            self.answer(503, _JSON, b"no service")
        elif self.hub.page_for and self.hub.page_for in path:
            self.answer(200, self.hub.page_kind, b"\n<!doctype html>\n<html>sign in</html>")
        elif path.startswith("/api/models/"):
            self.answer(200, _JSON, json.dumps(self._listing(path)).encode())
        elif "/resolve/" in path and path.endswith(_LARGE):
            # As the hub does: large files lie elsewhere.
            self.send_response(302)
            self.send_header("Location", f"{self.hub.endpoint}/{_ELSEWHERE}/{_LARGE}?signature=1")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif "/resolve/" in path or path.startswith(f"/{_ELSEWHERE}/"):
            self._file(self.hub.folder / path.rsplit("/", 1)[1])
        else:
            self.answer(404, _JSON, b"not found")

    def _listing(self, path: str) -> dict[str, Any]:
        siblings = [{"rfilename": "README.md", "size": 3, "blobId": "0" * 40}]
        for file in sorted(self.hub.folder.iterdir()):
            if file.name not in self.hub.without:
                content = file.read_bytes()
                entry = {"rfilename": file.name, "size": len(content), "blobId": git_name(content)}
                if file.name == _LARGE:
                    sha256 = hashlib.sha256(content).hexdigest()
                    entry["lfs"] = {"sha256": sha256, "size": len(content), "pointerSize": 134}
                siblings.append(entry)
        name = path.removeprefix("/api/models/")
        return {
            "id": name,
            "modelId": name,
            "sha": COMMIT,
            "siblings": siblings,
            "tags": [],
            "private": False,
        }

    def _file(self, file: Path) -> None:
        content = file.read_bytes()
        large = file.name == _LARGE
        if large and self.hub.corrupt:
            content = content[:-1] + bytes([content[-1] ^ 1])
        start = 0
        if (wanted := self.headers.get("Range")) and not self.hub.ignore_ranges:
            start = int(wanted.removeprefix("bytes=").rstrip("-"))
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(content) - start))
        self.send_header("ETag", f'"{git_name(content)}"')
        self.send_header("X-Repo-Commit", COMMIT)
        self.end_headers()
        if self.wants_content() and large:
            self._send_large(content[start:])
        elif self.wants_content():
            self.wfile.write(content[start:])

    def _send_large(self, content: bytes) -> None:
        end = len(content) if self.hub.cut_after is None else min(len(content), self.hub.cut_after)
        for first in range(0, end, _BLOCK):
            block = content[first : min(end, first + _BLOCK)]
            try:
                self.wfile.write(block)
            except OSError:
                return  # whoever asked has gone
            self.hub.sent += len(block)
            if self.hub.slow:
                threading.Event().wait(self.hub.slow)
        if end < len(content):
            self.hub.cut.set()
            self.close_connection = True
            self.connection.close()


def git_name(content: bytes) -> str:
    """What git calls a file with that content."""
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
