"""A web server on this computer that misbehaves as asked."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from extract.read.fetch import Fetcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass
class Site:
    """Pages by path: a body with its headers, or a function that writes the answer itself."""

    port: int = 0
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    actions: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)
    requests: list[tuple[float, str, dict[str, str]]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def put(
        self, path: str, body: bytes | str, kind: str = "text/html; charset=utf-8", **headers: str
    ) -> str:
        content = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (200, {"Content-Type": kind, **named}, content)
        return self.url + path

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        self.pages[path] = (status, {"Location": target}, b"")
        return self.url + path

    def answer(self, path: str, status: int) -> str:
        self.pages[path] = (status, {"Content-Type": "text/html"}, b"no")
        return self.url + path

    def act(self, path: str, action: Callable[[BaseHTTPRequestHandler], None]) -> str:
        self.actions[path] = action
        return self.url + path

    @property
    def asked(self) -> list[str]:
        return [path for _, path, _ in self.requests]

    def fetcher(self, *, seconds: float = 5.0, pause: float = 0.0) -> Fetcher:
        """One that may ask this site, and nothing else that is not public."""
        return Fetcher(
            seconds=seconds,
            pause=pause,
            allowed_addresses=frozenset({"127.0.0.1"}),
            allowed_ports=frozenset({self.port}),
        )


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.requests.append((time.monotonic(), self.path, dict(self.headers)))
            site.at_once += 1
            site.most_at_once = max(site.at_once, site.most_at_once)
            try:
                with suppress(BrokenPipeError, ConnectionResetError):
                    self._answer()
            finally:
                site.at_once -= 1

        def _answer(self) -> None:
            if self.path in site.actions:
                site.actions[self.path](self)
                return
            status, headers, content = site.pages.get(
                self.path, (404, {"Content-Type": "text/plain"}, b"none")
            )
            if "ETag" in headers and self.headers.get("If-None-Match") == headers["ETag"]:
                status, content = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the library
            """Nothing: nobody reads it."""

    return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield site
    server.shutdown()
    server.server_close()
    thread.join()
