"""What every answer of the dashboard says to the browser, and whom it answers.

The page may run its own scripts only, may load nothing from elsewhere and may not be framed. A
dashboard on one's own machine answers only to that machine's names, so that a page elsewhere cannot
reach it by pointing its own name at 127.0.0.1. What changes or asks anything is taken from its own pages
only: a form or a script elsewhere could otherwise send it through the reader's browser.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, Response, request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
LARGEST_REQUEST = 1024 * 1024  # bytes; but for what is to be added, see adding.py, these are clicks

_MISDIRECTED = 421
_FORBIDDEN = 403
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def script_hash(script: str) -> str:
    """The CSP source expression that allows this very inline script."""
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def protect(server: Flask, inline_scripts: Callable[[], Iterable[str]], hosts: frozenset[str] | None) -> None:
    """Set the headers on every answer of ``server`` and refuse hosts other than ``hosts``.

    ``inline_scripts`` gives CSP source expressions and is asked at each answer, because Dash adds a
    script of its own at the first request. ``hosts`` are names without a port, or None to answer to
    any name.
    """
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST

    @server.before_request
    def refuse_other_hosts() -> Response | None:
        if hosts is None or _without_port(request.host) in hosts:
            return None
        return Response(
            "This dashboard answers only on this computer.\n", _MISDIRECTED, mimetype="text/plain"
        )

    @server.before_request
    def refuse_other_pages() -> Response | None:
        if request.method in _SAFE_METHODS or _is_from_here():
            return None
        return Response(
            "This dashboard takes requests from its own pages only.\n", _FORBIDDEN, mimetype="text/plain"
        )

    @server.after_request
    def add_headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = _policy(inline_scripts())
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return response


def _is_from_here() -> bool:
    """Whether no browser says that another page sends this. Programs that are no browser say nothing."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc.lower() == request.host.lower()


def _policy(inline_scripts: Iterable[str]) -> str:
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {' '.join(inline_scripts)}",
            "style-src 'self' 'unsafe-inline'",  # Mantine and Plotly write style elements
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )


def _without_port(host: str) -> str:
    name, _, port = host.rpartition(":")
    return (name if name and port.isdigit() else host).lower()
