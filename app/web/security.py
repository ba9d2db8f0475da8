"""What every answer of the dashboard says to the browser, and whom it answers.

The page may run its own scripts only, may load nothing from elsewhere and may not be framed. A
dashboard on one's own machine answers only to that machine's names, so that a page elsewhere cannot
reach it by pointing its own name at 127.0.0.1.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from flask import Flask, Response, request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
LARGEST_REQUEST = 1024 * 1024  # bytes; the dashboard sends filters and clicks, never files

_MISDIRECTED = 421


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

    @server.after_request
    def add_headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = _policy(inline_scripts())
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return response


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
