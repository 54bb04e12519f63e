"""Servers on loopback that stand in for those on the network."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_BLOCK = 16_384


class Handler(BaseHTTPRequestHandler):
    """Answers, and tells nobody."""

    def do_GET(self) -> None:
        self.respond()

    def do_HEAD(self) -> None:
        self.respond()

    def respond(self) -> None:
        """Answer one request."""
        raise NotImplementedError

    def wants_content(self) -> bool:
        return self.command != "HEAD"

    def log_message(self, *_: object) -> None:
        pass

    def answer(
        self,
        status: int,
        kind: str,
        content: bytes,
        *,
        sent: int | None = None,
        between: Callable[[], object] | None = None,
    ) -> None:
        """``content`` of the media type ``kind``, of which no more than the first ``sent`` bytes arrive;
        ``between`` is called after each block, where it shall take its time.
        """
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.wants_content():
            with suppress(OSError):  # whoever asked has gone
                content = content[:sent]
                for first in range(0, len(content), _BLOCK):
                    self.wfile.write(content[first : first + _BLOCK])
                    if between is not None:
                        between()


@contextmanager
def serving(handler: type[Handler]) -> Iterator[str]:
    """Let ``handler`` answer on a port of its own until the context is left; the address it answers at."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
